// SPDX-License-Identifier: MIT
// The interface's icons as paths, shapes that no font is asked for. Used by rasteriser. Pure tables, after the pictures
// in the design.
#pragma once

#include <span>

#include "assets/base/geometry.hpp"
#include "render/draw/list.hpp"

namespace lectern::text {

/// Icons are drawn on a square of this many units, y downwards, with strokes of an eighth of it.
inline constexpr int icon_units = 512;
inline constexpr int icon_stroke = icon_units / 8;

/// One step of a path.
struct PathStep {
  enum class Kind : unsigned char { move, line, cubic };
  Kind kind = Kind::move;
  Point to;  ///< units
  Point control_1{}, control_2{};
};

/// How far the controls of a quarter circle lie from its ends, in thousandths of the radius: 4/3 (sqrt 2 - 1).
inline constexpr int circle_control = 552;

/// The strokes of an icon.
[[nodiscard]] std::span<const PathStep> icon_path(draw::IconId id);

}  // namespace lectern::text
