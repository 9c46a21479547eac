// SPDX-License-Identifier: MIT
// One line of a machine reading: what it is, and which parts of it are shown. Used by reading alone.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace lectern::compiler {

enum class LineKind { blank, text, row };

/// A half-open range of bytes of the text.
struct Piece {
  std::size_t start = 0;
  std::size_t end = 0;
};

struct ReadingLine {
  LineKind kind = LineKind::blank;
  std::vector<Piece> pieces;  ///< of a text one, of a row one a cell; without the white space around, may be empty
};

/// Takes a line apart.  Shape: [start, end) is the line without its line end; pieces are offsets into `text`.
[[nodiscard]] ReadingLine split_line(std::string_view text, std::size_t start, std::size_t end);

/// True for a table's rule row, as "|---|:--|".
[[nodiscard]] bool is_rule_row(std::string_view line);

}  // namespace lectern::compiler
