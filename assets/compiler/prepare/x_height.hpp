// SPDX-License-Identifier: MIT
// Fonts of one apparent size in one line: what stands in for the text's own face is given its x-height. A font says how
// large its em is; saying it otherwise scales all of it, outlines, advances and rules, and no reader of packs needs to
// know. Used when the subsets are made.
#pragma once

#include <set>

#include "assets/base/bytes.hpp"

namespace lectern::compiler {

/// The height of a font's "x" over the baseline, as it is drawn, else as the font states it.  Units: em; 0 where it has
/// none, and for a typewriter's face, whose letters are all as wide and set in cells.
[[nodiscard]] double x_height(ByteView file, unsigned index);

/// Whether most letters are of scripts whose small letters have an x-height: Latin, Greek, Cyrillic, Armenian, Coptic.
/// Other scripts keep the size that their designer gave them.
[[nodiscard]] bool have_x_height(const std::set<char32_t>& characters);

/// Brings a cut font's x-height from `present` to `wanted`, where that scales it by no more than a quarter.  Units: em.
/// Fonts of PostScript outlines, which state their size twice, are left as they are.
void set_x_height(Bytes& font, double present, double wanted);

}  // namespace lectern::compiler
