// SPDX-License-Identifier: MIT
// Points, sizes and rectangles on the glass, and the units they are counted in. Used by compiler, render and firmware.
// Rectangles are half-open: a rect holds its left and top edge, not its right and bottom.
#pragma once

#include <algorithm>
#include <compare>
#include <cstdint>

namespace lectern {

/// A length in 1/64 pixel, the unit of all layout: integers, so that every processor prints the same.
struct F26Dot6 {
  std::int32_t raw = 0;

  [[nodiscard]] static constexpr F26Dot6 from_px(int px) { return {px * 64}; }
  [[nodiscard]] constexpr int floor() const { return raw >> 6; }
  [[nodiscard]] constexpr int round() const { return (raw + 32) >> 6; }
  [[nodiscard]] constexpr int ceil() const { return (raw + 63) >> 6; }
  constexpr auto operator<=>(const F26Dot6&) const = default;
  constexpr F26Dot6& operator+=(F26Dot6 other) {
    raw += other.raw;
    return *this;
  }
  constexpr F26Dot6& operator-=(F26Dot6 other) {
    raw -= other.raw;
    return *this;
  }
  friend constexpr F26Dot6 operator+(F26Dot6 a, F26Dot6 b) { return {a.raw + b.raw}; }
  friend constexpr F26Dot6 operator-(F26Dot6 a, F26Dot6 b) { return {a.raw - b.raw}; }
};

struct Millimetres {
  double value = 0;
  constexpr auto operator<=>(const Millimetres&) const = default;
};

/// How large a glass is.
struct MillimetreSize {
  Millimetres w, h;
};

/// A place in whole screen pixels.
struct Point {
  int x = 0, y = 0;
  constexpr bool operator==(const Point&) const = default;
  friend constexpr Point operator+(Point a, Point b) { return {a.x + b.x, a.y + b.y}; }
  friend constexpr Point operator-(Point a, Point b) { return {a.x - b.x, a.y - b.y}; }
};

/// An extent in whole screen pixels.
struct Size {
  int w = 0, h = 0;
  constexpr bool operator==(const Size&) const = default;
};

/// A rectangle in whole screen pixels.
struct Rect {
  int x = 0, y = 0, w = 0, h = 0;

  constexpr bool operator==(const Rect&) const = default;
  [[nodiscard]] constexpr int right() const { return x + w; }
  [[nodiscard]] constexpr int bottom() const { return y + h; }
  [[nodiscard]] constexpr Point origin() const { return {x, y}; }
  [[nodiscard]] constexpr Size size() const { return {w, h}; }
  [[nodiscard]] constexpr Point centre() const { return {x + w / 2, y + h / 2}; }
  [[nodiscard]] constexpr bool empty() const { return w <= 0 || h <= 0; }
  [[nodiscard]] constexpr bool contains(Point p) const {
    return p.x >= x && p.y >= y && p.x < right() && p.y < bottom();
  }
  [[nodiscard]] constexpr Rect inset(int by) const { return {x + by, y + by, w - 2 * by, h - 2 * by}; }
  [[nodiscard]] constexpr Rect moved(int dx, int dy) const { return {x + dx, y + dy, w, h}; }
};

[[nodiscard]] constexpr Rect intersection(Rect a, Rect b) {
  const int x = std::max(a.x, b.x);
  const int y = std::max(a.y, b.y);
  const int w = std::min(a.right(), b.right()) - x;
  const int h = std::min(a.bottom(), b.bottom()) - y;
  return w > 0 && h > 0 ? Rect{x, y, w, h} : Rect{};
}

/// The smallest rect around both; an empty one adds nothing.
[[nodiscard]] constexpr Rect united(Rect a, Rect b) {
  if (a.empty()) return b;
  if (b.empty()) return a;
  const int x = std::min(a.x, b.x);
  const int y = std::min(a.y, b.y);
  return {x, y, std::max(a.right(), b.right()) - x, std::max(a.bottom(), b.bottom()) - y};
}

/// Where a rect stands in a width of px that is read from right to left.
[[nodiscard]] constexpr Rect mirrored(Rect rect, int width) {
  return {width - rect.right(), rect.y, rect.w, rect.h};
}

/// A place in fractions of a pixel, for what moves.
struct PointF {
  double x = 0, y = 0;
  constexpr bool operator==(const PointF&) const = default;
};

/// A rectangle in fractions of a pixel, for pages that are scaled.
struct RectF {
  double x = 0, y = 0, w = 0, h = 0;
  constexpr bool operator==(const RectF&) const = default;
  [[nodiscard]] constexpr double right() const { return x + w; }
  [[nodiscard]] constexpr double bottom() const { return y + h; }
};

}  // namespace lectern
