// SPDX-License-Identifier: MIT
// Turns glyphs, icons and rounded corners into masks for the painters, with FreeType's smooth rasteriser: integers
// throughout, no hinting. The painters keep what they need; nothing is kept here.
#pragma once

#include "render/draw/source.hpp"
#include "render/text/fonts.hpp"

namespace lectern::text {

class Rasteriser final : public draw::MaskSource {
 public:
  /// Lifetime: the fonts outlive this.
  explicit Rasteriser(Fonts& fonts) : fonts_(fonts) {}

  /// An empty mask for a glyph without outlines, or of a font that cannot be loaded.
  [[nodiscard]] draw::Mask glyph(const draw::GlyphKey& key) override;
  /// Strokes with round ends, an eighth of the side wide.
  [[nodiscard]] draw::Mask icon(draw::IconId id, int side) override;
  [[nodiscard]] draw::Mask corner(int radius, int width) override;

 private:
  Fonts& fonts_;
};

}  // namespace lectern::text
