// SPDX-License-Identifier: MIT
// The interface's pack: Lectern's own words in all the languages that a folder has. Called by commands/.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "assets/base/result.hpp"
#include "assets/compiler/report.hpp"

namespace lectern::compiler {

struct InterfaceSummary {
  std::vector<std::string> languages;
  std::size_t fonts = 0;
  std::uint64_t bytes = 0;  ///< of the pack
};

/// Reads LANG.toml of `strings` and writes the pack, whole or not at all.
/// Errors: malformed (the report says what and where), unwritable, unavailable (a font is not installed).
[[nodiscard]] Result<InterfaceSummary> build_interface(const std::filesystem::path& strings,
                                                       const std::filesystem::path& output, Report& report);

}  // namespace lectern::compiler
