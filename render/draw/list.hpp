// SPDX-License-Identifier: MIT
// The draw list: everything that stands on the glass, as a few plain commands in painting order. Made by views, walked by
// painters, dumped by tests. It holds ids of glyphs, icons and tiles, never pixels.
#pragma once

#include <cstddef>
#include <cstdint>
#include <variant>
#include <vector>

#include "assets/base/colour.hpp"
#include "assets/base/geometry.hpp"

namespace lectern::draw {

struct Fill {
  Rect rect;
  Colour colour;
  int radius = 0;  ///< of the corners, px
};

/// The edge of a rect, inside it.
struct Frame {
  Rect rect;
  Colour colour;
  int width = 1;
  int radius = 0;
};

/// From one colour to another, left to right or top to bottom.
struct Gradient {
  Rect rect;
  Colour from;
  Colour to;
  bool horizontal = true;
};

/// One glyph of a font; its pen position on the baseline, 26.6 px on the glass.
struct Glyph {
  std::uint32_t id = 0;
  F26Dot6 x, y;
  bool operator==(const Glyph&) const = default;
};

/// Glyphs of one font and size.  Shape: half-open range of List::glyphs.
struct Glyphs {
  std::uint16_t font = 0;  ///< into the pack's fonts
  F26Dot6 size;            ///< px per em
  Colour colour;
  std::uint32_t first = 0;
  std::uint32_t end = 0;
};

/// Dots in a row, for words that open cards.
struct Dots {
  Rect rect;  ///< dots are as high as this, and as far apart
  Colour colour;
};

enum class IconId : std::uint8_t { arrow_left, arrow_right, plus, minus, fit, globe, close, chevron_left, chevron_right };

struct Icon {
  IconId id = IconId::plus;
  Rect rect;
  Colour colour;
};

/// A tile of a page, by number.
struct TileId {
  std::uint16_t document = 0;
  std::uint16_t page = 0;
  std::uint16_t column = 0;
  std::uint16_t row = 0;
  std::uint8_t level = 0;
  auto operator<=>(const TileId&) const = default;
};

/// The two colours that a grey page is shown in.
struct Ramp {
  Colour ink;
  Colour paper;
  bool operator==(const Ramp&) const = default;
};

struct Tile {
  TileId id;
  RectF source;  ///< px of the tile
  RectF target;  ///< px of the glass
  Ramp ramp;
};

/// A picture that is not tiled: a thumbnail, by document.
struct Picture {
  std::uint16_t document = 0;
  RectF source;
  Rect target;
  Ramp ramp;
};

/// A part that cannot be shown.
struct Hole {
  Rect rect;
  Colour colour;
};

/// From here to the matching PopClip nothing outside `rect` is painted; clips nest.
struct PushClip {
  Rect rect;
};
struct PopClip {};

using Command =
    std::variant<Fill, Frame, Gradient, Glyphs, Dots, Icon, Tile, Picture, Hole, PushClip, PopClip>;

struct List {
  std::vector<Command> commands;
  std::vector<Glyph> glyphs;
};

}  // namespace lectern::draw
