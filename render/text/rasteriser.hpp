// SPDX-License-Identifier: MIT
// Turns glyphs, icons, rounded corners and coasts into masks for the painters, with FreeType's smooth rasteriser:
// integers throughout, no hinting. The painters keep what they need; nothing is kept here.
#pragma once

#include "assets/pack/schema.hpp"
#include "render/draw/source.hpp"
#include "render/text/fonts.hpp"

namespace lectern::text {

class Rasteriser final : public draw::MaskSource {
 public:
  /// `map` is the exhibit's; null: it has none.  Lifetime: both outlive this.
  explicit Rasteriser(Fonts& fonts, const pack::fb::Map* map = nullptr) : fonts_(fonts), map_(map) {}

  /// An empty mask for a glyph without outlines, or of a font that cannot be loaded.
  [[nodiscard]] draw::Mask glyph(const draw::GlyphKey& key) override;
  /// Strokes with round ends, an eighth of the side wide.
  [[nodiscard]] draw::Mask icon(draw::IconId id, int side) override;
  [[nodiscard]] draw::Mask corner(int radius, int width) override;
  /// An empty mask without a map.  Cost: some milliseconds.
  [[nodiscard]] draw::Mask coast(Size size, int line) override;

 private:
  Fonts& fonts_;
  const pack::fb::Map* map_;
};

}  // namespace lectern::text
