// SPDX-License-Identifier: MIT
// Slips of the pen in TOML files, told in the words of who wrote them where the parser only says what it stumbled over:
// curly quotation marks, none at all, yes for true, a key given twice, a file that is not UTF-8. Used by bare_date,
// value and config. Pure.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace lectern {

struct TomlSlip {
  std::string what;
  std::string mend;
  std::string key;   ///< of `bare`
  std::string bare;  ///< a value that lacks its quotation marks; empty: it is another slip
};

/// What went wrong in a line (from 1) of `text`, which the parser refused with `description`.
[[nodiscard]] TomlSlip toml_slip(std::string_view text, std::size_t line, std::string_view description);

/// The name before `=`, or in brackets.
[[nodiscard]] std::string_view toml_key(std::string_view line);
/// What stands after `=`, without a remark.
[[nodiscard]] std::string_view toml_value(std::string_view line);

}  // namespace lectern
