// SPDX-License-Identifier: MIT
// One line of a measured text: the pieces of runs it is made of, shaped again where it cuts what was shaped together,
// and their glyphs from left to right. Used by set alone.
#pragma once

#include <cstdint>
#include <vector>

#include "render/text/measure.hpp"
#include "render/text/set.hpp"

namespace lectern::text {

class ShapeCache;

/// Part of a shaped run that stands on a line.
struct Piece {
  const Shaped* shaped = nullptr;
  std::uint32_t base = 0;            ///< byte of the text where the shaped words start
  std::uint32_t first = 0, end = 0;  ///< clusters of it
  std::uint16_t font = 0;
  std::uint8_t level = 0;
  RunForm form{};
};

/// A line before it is placed.
struct RoughLine {
  std::uint32_t start = 0, end = 0;  ///< bytes of the text
  std::vector<Piece> pieces;         ///< in logical order
  F26Dot6 width;                     ///< of what is seen
  std::uint32_t seen = 0;            ///< clusters that do not hang at the end
  bool hyphen = false;
  Hyphen hyphen_glyph;
  std::uint16_t hyphen_font = 0;
  RunForm hyphen_form{};
};

/// Shapes what lines will need that end between words, so that another size or width finds it: kerning may reach over a
/// space.  Hyphens are left to the lines that have one; there are many more places for them.
void shape_edges(const Measurement& measurement, ShapeCache& cache);

/// Cuts the clusters [first, end) out.
[[nodiscard]] RoughLine cut_line(const Measurement& measurement, std::uint32_t first, std::uint32_t end, bool hyphen,
                                 ShapeCache& cache);

/// A cluster on its line, or the hyphen at the line's end.
struct LineCluster {
  const Piece* piece = nullptr;  ///< null: the hyphen
  std::uint32_t cluster = 0;     ///< of the piece's shaped run
  F26Dot6 width;                 ///< none where it hangs
  std::uint8_t level = 0;        ///< after UAX #9, rule L1
};

/// Shape: clusters in logical order; `visual` holds their numbers from left to right.  Lifetime: as the rough line.
struct OrderedLine {
  std::vector<LineCluster> clusters;
  std::vector<std::uint32_t> visual;
};
[[nodiscard]] OrderedLine in_order(const RoughLine& rough, std::uint8_t base_level);

/// Appends the line, its left edge moved by `shift`.
void place_line(const RoughLine& rough, std::uint8_t base_level, F26Dot6 shift, SetText& into);

}  // namespace lectern::text
