// SPDX-License-Identifier: MIT
// Whether a cut font still says what the whole one said. Used when fonts are cut, and by small_capitals; HarfBuzz stays
// in this folder.
#pragma once

#include <cstdint>
#include <vector>

#include "assets/compiler/prepare/subset.hpp"

struct hb_font_t;
struct hb_map_t;

namespace lectern::compiler {

/// OpenType's feature "Small Capitals".
inline constexpr std::uint32_t small_capitals_feature = 0x736D6370;  // smcp

/// Shapes a sample in both, as the viewer does: the same glyphs by their new numbers, at the same places.
[[nodiscard]] bool subset_shapes_alike(hb_font_t* whole, hb_font_t* cut, const hb_map_t* new_numbers,
                                       const Sample& sample);

/// The numbers of the glyphs that a sample is drawn with.
[[nodiscard]] std::vector<std::uint32_t> glyphs_of(hb_font_t* font, const Sample& sample);

}  // namespace lectern::compiler
