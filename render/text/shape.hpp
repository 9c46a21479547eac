// SPDX-License-Identifier: MIT
// Shapes one run with HarfBuzz, in font units, so that the result serves every size. Used by render/text alone. It sees
// nothing around the run: the same words give the same glyphs wherever they stand.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "assets/pack/schema.hpp"

namespace lectern::text {

class Face;

struct Words {
  std::string_view utf8;
  std::uint16_t font = 0;
  std::uint16_t language = 0;  ///< into the pack's tags
  std::uint32_t script = 0;    ///< ISO 15924
  bool right_to_left = false;
  std::uint32_t start = 0;                   ///< of the words in their text
  std::span<const std::uint32_t> joined{};   ///< where no cluster begins: bytes of the text
  std::span<const pack::fb::Drawn> drawn{};  ///< letters of the words that are drawn as others: bytes of the text
  bool small_capitals = false;               ///< the face's own, where it has some
};

/// How a cluster behaves at a line's end and in UAX #9, rule L1.
enum class ClusterKind : std::uint8_t {
  text,
  space,
  separator,  ///< of paragraphs, or a tab
  nothing     ///< never drawn and of no direction: as the spaces around it
};

/// Units: font units; y up; from the left edge of the cluster on the baseline.
struct ShapedGlyph {
  std::uint32_t id = 0;
  std::int32_t x = 0, y = 0;
};

/// What cannot be parted: a letter with its marks, or a letter's share of a ligature (whose glyph then stands in its
/// leftmost share).  Shape: start and end are byte offsets into the words.
struct ShapedCluster {
  std::uint32_t start = 0, end = 0;
  std::uint32_t first_glyph = 0, end_glyph = 0;
  std::int32_t advance = 0;  ///< font units
  bool safe = true;          ///< a line may end before it without shaping again
  ClusterKind kind = ClusterKind::text;
};

struct Shaped {
  int units_per_em = 1000;
  std::vector<ShapedCluster> clusters;  ///< in logical order, covering the words
  std::vector<ShapedGlyph> glyphs;      ///< by cluster
};

/// Shapes the words.  Errors: none; without a face nothing is drawn and each character is half an em wide.
[[nodiscard]] Shaped shape(const Face* face, const Words& words, const std::string& language);

}  // namespace lectern::text
