// SPDX-License-Identifier: MIT
// Lists as text: whatever encoding, separator and quotation marks the program had that saved them. Used by list_file
// alone.
#pragma once

#include <string>
#include <string_view>

#include "assets/base/bytes.hpp"
#include "assets/base/result.hpp"
#include "assets/compiler/import/office/table.hpp"

namespace lectern::compiler {

struct CsvText {
  std::string words;     ///< UTF-8
  std::string encoding;  ///< "WINDOWS-1252"; "UTF-8"
  bool certain = true;   ///< else it is a guess
};

/// Whether bytes may be a list: rows of two columns or more, of one separator.  Cost: looks at the beginning.
[[nodiscard]] bool looks_like_csv(std::string_view words);

/// Errors: malformed (bytes of two encodings, with the row; not all of the encoding that was asked for), usage (no such
/// encoding).
[[nodiscard]] Result<CsvText> csv_text(const std::string& name, std::string_view bytes, const std::string& encoding);

/// Comma, semicolon, tab or bar: what "sep=" says, else what parts the rows most alike.
[[nodiscard]] char separator_of(std::string_view words);

/// Errors: malformed (a quotation mark that nothing ends, with its row), too_large.
[[nodiscard]] Result<Table> parse_csv(const std::string& name, std::string_view words);

}  // namespace lectern::compiler
