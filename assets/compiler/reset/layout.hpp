// SPDX-License-Identifier: MIT
// Lays the machine reading out on pages, as on a typewriter: cells of one width, lines, margins. Used by reset_pages,
// typewriter and zones; gives places only, draws nothing.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "assets/base/geometry.hpp"
#include "assets/compiler/reset/reading.hpp"

namespace lectern::compiler {

/// A4 at 200 dpi: at a fifth of a screen's height a line can be read, and at three times it still has its shape.
inline constexpr Size page_size{1654, 2339};
inline constexpr std::uint16_t page_dpi = 200;
inline constexpr Rect text_area{170, 140, 1322, 2070};

/// Letters side by side on one line.
struct TypedLine {
  std::span<const TypePiece> pieces;  ///< in the order in which they are read
  std::vector<int> lefts;             ///< px, one a piece: where its cells begin
  int top = 0;
  int height = 0;
  int cell = 0;       ///< px, the width of a cell on this line
  bool head = false;  ///< of the letterhead: the title, and what stands in the middle with it
};

struct TypedPage {
  std::vector<TypedLine> lines;
  int bottom = 0;  ///< px: may pass the text area's
};

/// Lays out every page with cells `cell` px wide.  Lifetime: the lines look into `reading`.
[[nodiscard]] std::vector<TypedPage> lay_out(const Reading& reading, int cell);

/// The width of a cell, one for the whole document, so that its longest page fits; 0 if none does.
[[nodiscard]] int fitting_cell(const Reading& reading);

inline constexpr int widest_cell = 23;    ///< 57 cells a line
inline constexpr int smallest_good = 14;  ///< 94 cells a line
inline constexpr int narrowest_cell = 8;  ///< 165: at 200 dpi a letter is still a letter

}  // namespace lectern::compiler
