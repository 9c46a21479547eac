// SPDX-License-Identifier: MIT
// Chooses a font for every grapheme cluster of a text. Used by prepare alone.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "assets/compiler/prepare/decoded.hpp"
#include "assets/compiler/prepare/prepare.hpp"

namespace lectern::compiler {

/// A grapheme cluster and its font.  Units: code points.
struct Chosen {
  std::size_t start = 0, end = 0;
  const FontFile* font = nullptr;  ///< null: no font has it
  bool fallback = false;           ///< not the first font of its style
};

/// Shape: the clusters cover the text.  Spaces and what is never drawn stay with the font before them.
[[nodiscard]] std::vector<Chosen> choose_fonts(const Decoded& text, const Wish& wish, std::span<const StyleSpan> spans,
                                               PackFonts& fonts);

}  // namespace lectern::compiler
