// SPDX-License-Identifier: MIT
#include "render/paint/shapes.hpp"

#include <algorithm>

namespace lectern::paint {

namespace {

/// Stamps the four corners of `rect` from a mask of the top left one.
void stamp_corners(const draw::Mask& mask, Rect rect, Colour colour, Canvas& canvas, Rect clip) {
  const int right = rect.right() - mask.width;
  const int bottom = rect.bottom() - mask.height;
  canvas.stamp_mirrored(mask, {rect.x, rect.y}, false, false, colour, clip);
  canvas.stamp_mirrored(mask, {right, rect.y}, true, false, colour, clip);
  canvas.stamp_mirrored(mask, {rect.x, bottom}, false, true, colour, clip);
  canvas.stamp_mirrored(mask, {right, bottom}, true, true, colour, clip);
}

int clamped_radius(int radius, Rect rect) {
  return std::clamp(radius, 0, std::min(rect.w, rect.h) / 2);
}

Colour between(Colour from, Colour to, int step, int steps) {
  const auto mix = [&](std::uint8_t a, std::uint8_t b) {
    return static_cast<std::uint8_t>((a * (steps - step) + b * step + steps / 2) / steps);
  };
  return {mix(from.r, to.r), mix(from.g, to.g), mix(from.b, to.b), mix(from.a, to.a)};
}

}  // namespace

void paint(const draw::Fill& fill, MaskCache& masks, Canvas& canvas, Rect clip) {
  const Rect rect = fill.rect;
  const int radius = clamped_radius(fill.radius, rect);
  if (radius == 0) return canvas.fill(rect, fill.colour, clip);
  const draw::Mask& corner = masks.corner(radius, 0);
  if (corner.width != radius || corner.height != radius) return canvas.fill(rect, fill.colour, clip);
  canvas.fill({rect.x + radius, rect.y, rect.w - 2 * radius, radius}, fill.colour, clip);
  canvas.fill({rect.x, rect.y + radius, rect.w, rect.h - 2 * radius}, fill.colour, clip);
  canvas.fill({rect.x + radius, rect.bottom() - radius, rect.w - 2 * radius, radius}, fill.colour, clip);
  stamp_corners(corner, rect, fill.colour, canvas, clip);
}

void paint(const draw::Frame& frame, MaskCache& masks, Canvas& canvas, Rect clip) {
  const Rect rect = frame.rect;
  const int width = std::clamp(frame.width, 0, std::min(rect.w, rect.h) / 2);
  if (width == 0) return;
  int radius = frame.radius > 0 ? clamped_radius(std::max(frame.radius, width), rect) : 0;
  const draw::Mask* corner = radius > 0 ? &masks.corner(radius, width) : nullptr;
  if (corner != nullptr && (corner->width != radius || corner->height != radius)) radius = 0;
  // The sides lie between the corners, and between the top and the bottom edge, so that no pixel is covered twice.
  const int side_top = std::max(radius, width);
  canvas.fill({rect.x + radius, rect.y, rect.w - 2 * radius, width}, frame.colour, clip);
  canvas.fill({rect.x + radius, rect.bottom() - width, rect.w - 2 * radius, width}, frame.colour, clip);
  canvas.fill({rect.x, rect.y + side_top, width, rect.h - 2 * side_top}, frame.colour, clip);
  canvas.fill({rect.right() - width, rect.y + side_top, width, rect.h - 2 * side_top}, frame.colour, clip);
  if (radius > 0) stamp_corners(*corner, rect, frame.colour, canvas, clip);
}

void paint(const draw::Corners& corners, Canvas& canvas, Rect clip) {
  const Rect rect = corners.rect;
  const int width = std::clamp(corners.width, 0, std::min(rect.w, rect.h) / 3);
  const int across = std::clamp(corners.length, width, std::max(width, rect.w / 3));
  const int down = std::clamp(corners.length, width, std::max(width, rect.h / 3)) - width;
  for (const int y : {rect.y, rect.bottom() - width}) {
    canvas.fill({rect.x, y, across, width}, corners.colour, clip);
    canvas.fill({rect.right() - across, y, across, width}, corners.colour, clip);
  }
  for (const int x : {rect.x, rect.right() - width}) {
    canvas.fill({x, rect.y + width, width, down}, corners.colour, clip);
    canvas.fill({x, rect.bottom() - width - down, width, down}, corners.colour, clip);
  }
}

void paint(const draw::Gradient& gradient, Canvas& canvas, Rect clip) {
  const Rect rect = gradient.rect;
  const Rect part = intersection(rect, clip);
  if (part.empty()) return;
  const int steps = std::max(1, (gradient.horizontal ? rect.w : rect.h) - 1);
  if (gradient.horizontal)
    for (int x = part.x; x < part.right(); ++x)
      canvas.fill({x, part.y, 1, part.h}, between(gradient.from, gradient.to, x - rect.x, steps), part);
  else
    for (int y = part.y; y < part.bottom(); ++y)
      canvas.fill({part.x, y, part.w, 1}, between(gradient.from, gradient.to, y - rect.y, steps), part);
}

}  // namespace lectern::paint
