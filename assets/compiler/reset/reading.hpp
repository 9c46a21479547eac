// SPDX-License-Identifier: MIT
// The machine reading as a typist gets it: page by page, paragraph by paragraph, letter by letter, each with the
// passage it belongs to. Used by reset alone. No letter is added, dropped or changed.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "assets/compiler/source/model.hpp"

namespace lectern::compiler {

enum class BreakHere : std::uint8_t { no, may, must };

/// A cell's width in the units that lines are measured in.
inline constexpr int cell_units = 64;

/// What stands in cells of its own: a letter with its marks; or a word of a script whose letters join or are of many
/// widths, which is set as its font has it.
struct TypePiece {
  std::string utf8;
  std::u32string letters;
  int cells = 1;      ///< 0: a line end, and what is never drawn; of a word as many as it has letters
  bool word = false;  ///< set as its font has it
  int measured = 0;   ///< cell_units of a word, once its font is known
  bool space = false;
  bool strong = false;
  int passage = -1;  ///< into Reading::passages; -1: in none
  BreakHere before = BreakHere::no;
  std::uint8_t level = 0;  ///< of embedding, as of bidirectional texts: odd from right to left
};

using TypeWords = std::vector<TypePiece>;

/// A paragraph (one cell) or a row of a table.
struct TypeItem {
  bool row = false;
  bool heading = false;
  bool continued = false;   ///< its beginning stands on the page before
  bool from_right = false;  ///< its lines begin at the right, and the columns of a row
  std::vector<TypeWords> cells;
  Place place;
};

struct ReadPage {
  std::vector<TypeItem> items;
};

struct Reading {
  std::string language;
  std::vector<std::string> passages;
  std::vector<ReadPage> pages;
};

/// How much of a line it takes.  Units: 64ths of a cell.
[[nodiscard]] inline int width_of(const TypePiece& piece) {
  return piece.measured > 0 ? piece.measured : piece.cells * cell_units;
}

/// What begins after blank cells begins at a cell, as on a typewriter.
[[nodiscard]] constexpr int whole_cells(int units) {
  return units / cell_units * cell_units;
}

[[nodiscard]] Reading read_pages(const SourceLayer& layer);

[[nodiscard]] int cells_of(const TypeWords& words);

}  // namespace lectern::compiler
