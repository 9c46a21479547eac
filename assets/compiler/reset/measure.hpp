// SPDX-License-Identifier: MIT
// Breaks words into lines of cells, and rows into columns. Used by layout.
#pragma once

#include <span>
#include <vector>

#include "assets/compiler/reset/reading.hpp"

namespace lectern::compiler {

using Letters = std::span<const TypePiece>;

/// Lines no longer than `room`, the first shorter by `first_indent`, both in 64ths of a cell; a word longer than a line
/// ends anywhere. Shape: parts of `words` in order; spaces at a line's end are left out.  After a line end that is
/// given the indent counts again.
[[nodiscard]] std::vector<Letters> lines_of(const TypeWords& words, int room, int first_indent);

/// Units: 64ths of a cell.
[[nodiscard]] int width_of(Letters letters);

/// Where the columns of rows that stand one below the other begin and how wide they are.  Units: 64ths of a cell.
struct TypeColumn {
  int start = 0;
  int width = 0;
};
[[nodiscard]] std::vector<TypeColumn> columns_of(std::span<const TypeItem> rows, int room);

}  // namespace lectern::compiler
