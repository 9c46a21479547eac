// SPDX-License-Identifier: MIT
// The draw list: everything that stands on the glass, as a few plain commands in painting order. Made by views, walked
// by painters, dumped by tests. It holds ids of glyphs, icons and tiles, never pixels.
#pragma once

#include <cstdint>
#include <variant>
#include <vector>

#include "assets/base/colour.hpp"
#include "assets/base/geometry.hpp"
#include "render/draw/coast.hpp"
#include "render/draw/icon_id.hpp"
#include "render/draw/tone.hpp"
#include "render/draw/turn.hpp"

namespace lectern::draw {

struct Fill {
  Rect rect;
  Colour colour;
  int radius = 0;  ///< of the corners, px
  bool operator==(const Fill&) const = default;
};

/// Tinted paper: every channel loses what `colour` lacks of white, down to nothing. White becomes the colour, and as
/// nothing grows lighter, ink stays ink.
struct Tint {
  Rect rect;
  Colour colour;  ///< its alpha is not looked at
  bool operator==(const Tint&) const = default;
};

/// The edge of a rect, inside it.
struct Frame {
  Rect rect;
  Colour colour;
  int width = 1;
  int radius = 0;
  bool operator==(const Frame&) const = default;
};

/// The corners of a rect, inside it.
struct Corners {
  Rect rect;
  Colour colour;
  int width = 1, length = 1;  ///< of each of their sides, at most a third of the rect's
  bool operator==(const Corners&) const = default;
};

/// From one colour to another, left to right or top to bottom.
struct Gradient {
  Rect rect;
  Colour from;
  Colour to;
  bool horizontal = true;
  bool operator==(const Gradient&) const = default;
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
  bool operator==(const Glyphs&) const = default;
};

/// Dots in a row, for words that open cards.
struct Dots {
  Rect rect;  ///< dots are as high as this, and as far apart
  Colour colour;
  bool operator==(const Dots&) const = default;
};

struct Icon {
  IconId id = IconId::plus;
  Rect rect;
  Colour colour;
  bool operator==(const Icon&) const = default;
};

inline constexpr int tile_side = 512;  ///< of a whole tile, px

/// A tile of a page, by number.
struct TileId {
  std::uint16_t document = 0;
  std::uint16_t page = 0;
  std::uint16_t column = 0, row = 0;
  std::uint8_t level = 0;
  auto operator<=>(const TileId&) const = default;
};

/// The two colours that a grey page is shown in, and how the colours of any page are toned.
struct Ramp {
  Colour ink;
  Colour paper;
  Tone tone{};
  bool operator==(const Ramp&) const = default;
};

/// A tile, or part of one. Every pixel of the glass in `target` samples its level at (pixel middle - origin) / scale,
/// turned back by `turn`, and all tiles of a level share `origin`, `scale` and `turn`: so there is no seam, however
/// they were cut.
struct Tile {
  TileId id;
  Rect target;       ///< px of the glass, edges computed once
  PointF origin;     ///< px of the glass: where the level's own top left corner lies, wherever the turn brings it
  double scale = 1;  ///< px of the glass for one px of the level
  Ramp ramp;
  /// Which of the tiles around it lend their edge to its scaling.  Shape: bit 3 x row + column of three rows of three.
  std::uint16_t around = 0;
  Turn turn = Turn::none;
  bool kept = false;  ///< it stands still over what moves: once scaled it is kept so
  bool operator==(const Tile&) const = default;
};

/// A picture that is not tiled: a thumbnail, by document, or a portrait, by person.
struct Picture {
  std::uint16_t document = 0;
  RectF source;  ///< px of the picture
  Rect target;
  Ramp ramp;
  bool portrait = false;  ///< `document` is then the number of the person
  bool operator==(const Picture&) const = default;
};

/// A part that cannot be shown: hatched in `colour` over a darker ground.
struct Hole {
  Rect rect;
  Colour colour;
  bool operator==(const Hole&) const = default;
};

/// From here to the matching PopClip nothing outside `rect` is painted; clips nest.
struct PushClip {
  Rect rect;
  bool operator==(const PushClip&) const = default;
};
struct PopClip {
  bool operator==(const PopClip&) const = default;
};

using Command = std::variant<Fill, Tint, Frame, Corners, Gradient, Glyphs, Dots, Icon, Tile, Picture, Hole, PushClip,
                             PopClip, Coast>;

struct List {
  std::vector<Command> commands;
  std::vector<Glyph> glyphs;
};

}  // namespace lectern::draw
