// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>
#include <cstddef>

#include "render/paint/shapes.hpp"

namespace lectern::paint {

namespace {

constexpr int largest_dot = 64;

/// A disc that fills a square of `side` px; each pixel is looked at in 16 x 16 places.
draw::Mask disc(int side) {
  constexpr int parts = 16;
  draw::Mask mask;
  mask.width = side;
  mask.height = side;
  mask.coverage.resize(static_cast<std::size_t>(side) * static_cast<std::size_t>(side));
  // In half parts from the middle, so that everything is whole.
  const int radius = side * parts;
  for (int y = 0; y < side * parts; ++y)
    for (int x = 0; x < side * parts; ++x) {
      const int dx = 2 * x + 1 - radius;
      const int dy = 2 * y + 1 - radius;
      if (dx * dx + dy * dy > radius * radius) continue;
      auto& pixel = mask.coverage[static_cast<std::size_t>(y / parts) * static_cast<std::size_t>(side) +
                                  static_cast<std::size_t>(x / parts)];
      if (pixel < 255) ++pixel;
    }
  return mask;
}

}  // namespace

void paint(const draw::Dots& dots, Canvas& canvas, Rect clip) {
  const int side = std::min(dots.rect.h, largest_dot);
  if (side <= 0) return;
  const draw::Mask dot = disc(side);
  for (int x = dots.rect.x; x + side <= dots.rect.right(); x += 2 * side)
    canvas.stamp(dot, {x, dots.rect.y}, dots.colour, clip);
}

void paint(const draw::Hole& hole, Canvas& canvas, Rect clip) {
  // Diagonal stripes of four pixels, every sixteen; their edges are half covered.
  constexpr std::array<std::uint32_t, 16> stripe{128, 255, 255, 255, 128};
  constexpr Colour ground{0, 0, 0, 112};
  constexpr int edge = 2;
  const Rect part = intersection(intersection(hole.rect, clip), canvas.rect());
  canvas.fill(part, ground, part);
  for (int y = part.y; y < part.bottom(); ++y) {
    Pixel* row = canvas.row(y);
    for (int x = part.x; x < part.right(); ++x) {
      const auto phase = static_cast<std::size_t>((x - hole.rect.x) + (y - hole.rect.y)) % stripe.size();
      if (stripe[phase] != 0) row[x] = over(row[x], hole.colour, stripe[phase] * hole.colour.a / 255);
    }
  }
  const int h = hole.rect.h - 2 * edge;
  canvas.fill({hole.rect.x, hole.rect.y, hole.rect.w, edge}, hole.colour, clip);
  canvas.fill({hole.rect.x, hole.rect.bottom() - edge, hole.rect.w, edge}, hole.colour, clip);
  canvas.fill({hole.rect.x, hole.rect.y + edge, edge, h}, hole.colour, clip);
  canvas.fill({hole.rect.right() - edge, hole.rect.y + edge, edge, h}, hole.colour, clip);
}

}  // namespace lectern::paint
