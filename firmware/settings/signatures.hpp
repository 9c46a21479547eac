// SPDX-License-Identifier: MIT
// The lists of trusted and revoked keys as lectern.toml has them, and what may be wrong with them. Used by config
// alone.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "assets/signature/judgement.hpp"

namespace lectern::app {

/// A text of the file, and where it stands.
struct SettingText {
  std::string text;
  std::uint32_t line = 0, column = 0;
};

/// What is wrong with one of them.
struct WrongText {
  SettingText where;
  std::string what;
};

/// Puts both lists into `trust`.  Nothing: they are sound.
[[nodiscard]] std::optional<WrongText> read_keys(const std::vector<SettingText>& trusted,
                                                 const std::vector<SettingText>& revoked, signature::Trust& trust);

}  // namespace lectern::app
