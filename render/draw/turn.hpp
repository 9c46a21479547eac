// SPDX-License-Identifier: MIT
// How a page lies on the glass: upright, or turned by quarters about its own top left corner. Used by list,
// viewport and page_look. Pure arithmetic; it knows no scale and no place.
#pragma once

#include <algorithm>
#include <cstdint>

#include "assets/base/geometry.hpp"

namespace lectern::draw {

/// Clockwise.
enum class Turn : std::uint8_t { none, quarter, half, three_quarters };

[[nodiscard]] constexpr Turn turned_on(Turn turn) {
  return static_cast<Turn>((static_cast<unsigned>(turn) + 1U) % 4U);
}
[[nodiscard]] constexpr int degrees(Turn turn) {
  return static_cast<int>(turn) * 90;
}
/// Whether what is across on the page is down on the glass.
[[nodiscard]] constexpr bool lies_across(Turn turn) {
  return turn == Turn::quarter || turn == Turn::three_quarters;
}
[[nodiscard]] constexpr Size turned(Size size, Turn turn) {
  return lies_across(turn) ? Size{size.h, size.w} : size;
}

/// Where a way on the page leads on the glass.
[[nodiscard]] constexpr PointF turned(PointF way, Turn turn) {
  switch (turn) {
    case Turn::quarter:
      return {-way.y, way.x};
    case Turn::half:
      return {-way.x, -way.y};
    case Turn::three_quarters:
      return {way.y, -way.x};
    case Turn::none:
      break;
  }
  return way;
}
/// Where a way on the glass leads on the page.
[[nodiscard]] constexpr PointF turned_back(PointF way, Turn turn) {
  return turned(way, static_cast<Turn>((4U - static_cast<unsigned>(turn)) % 4U));
}

/// The same of what lies between two corners.
[[nodiscard]] constexpr RectF turned(RectF part, Turn turn) {
  const PointF a = turned(PointF{part.x, part.y}, turn);
  const PointF b = turned(PointF{part.right(), part.bottom()}, turn);
  const double x = std::min(a.x, b.x);
  const double y = std::min(a.y, b.y);
  return {x, y, std::max(a.x, b.x) - x, std::max(a.y, b.y) - y};
}
[[nodiscard]] constexpr RectF turned_back(RectF part, Turn turn) {
  return turned(part, static_cast<Turn>((4U - static_cast<unsigned>(turn)) % 4U));
}

}  // namespace lectern::draw
