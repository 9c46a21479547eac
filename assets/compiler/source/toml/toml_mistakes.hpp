// SPDX-License-Identifier: MIT
// Mistakes that curators make in TOML files, told in their words where the parser only says what it stumbled over:
// curly quotation marks, none at all, dates as people write them, a key given twice. Used by value alone.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace lectern::compiler {

struct TomlMistake {
  std::string what;
  std::string mend;
};

/// What went wrong in a line (from 1) of `text`, which the parser refused with `description`; nothing where it is none
/// of the mistakes that are known.
[[nodiscard]] std::optional<TomlMistake> mistake_of(std::string_view text, std::size_t line,
                                                    std::string_view description);

}  // namespace lectern::compiler
