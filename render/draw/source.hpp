// SPDX-License-Identifier: MIT
// Where a painter gets the pixels that a draw list names. Implemented by text (masks) and scan (tiles); used by paint,
// screen and reset. The views returned live until the source is next called or told to forget.
#pragma once

#include <cstdint>
#include <vector>

#include "render/draw/list.hpp"

namespace lectern::draw {

/// Coverage, one byte a pixel, 255 is full.
struct Mask {
  int width = 0;
  int height = 0;
  int left = 0;  ///< from the pen to the mask's left edge, px
  int top = 0;   ///< from the baseline up to the mask's first row, px
  std::vector<std::uint8_t> coverage;
};

/// Glyphs stand at quarters of a pixel.
struct GlyphKey {
  std::uint16_t font = 0;
  std::uint32_t glyph = 0;
  F26Dot6 size;
  std::uint8_t quarter = 0;  ///< 0 to 3, to the right
  auto operator<=>(const GlyphKey&) const = default;
};

class MaskSource {
 public:
  virtual ~MaskSource() = default;
  [[nodiscard]] virtual Mask glyph(const GlyphKey& key) = 0;
  /// An icon drawn into a square of `side` px; left and top are 0.
  [[nodiscard]] virtual Mask icon(IconId id, int side) = 0;
  /// The top left quarter of a disc of `radius` px; with `width` only a ring of it.
  [[nodiscard]] virtual Mask corner(int radius, int width) = 0;
  /// The land of the exhibit's map drawn into `size`, or with `line` its coasts, so many px wide; left and top are 0.
  [[nodiscard]] virtual Mask coast(Size size, int line) = 0;
};

/// Decoded pixels: one component (grey) or three (RGB), rows without padding.
struct Pixels {
  int width = 0;
  int height = 0;
  int components = 1;
  const std::uint8_t* data = nullptr;  ///< null: not there yet, or damaged
};

class TileSource {
 public:
  virtual ~TileSource() = default;
  [[nodiscard]] virtual Pixels tile(const TileId& id) const = 0;
  [[nodiscard]] virtual Pixels thumbnail(std::uint16_t document) const = 0;
};

}  // namespace lectern::draw
