// SPDX-License-Identifier: MIT
#include "render/paint/canvas.hpp"

#include <algorithm>
#include <cstring>

namespace lectern::paint {

namespace {

constexpr std::uint32_t scaled(std::uint32_t alpha, std::uint32_t coverage) {
  const std::uint32_t x = alpha * coverage + 128;
  return (x + (x >> 8)) >> 8;
}

/// A row of a mask over a row of pixels; `step` is -1 for a mirrored one.
void stamp_row(Pixel* to, const std::uint8_t* coverage, std::ptrdiff_t step, int count, Colour colour) {
  const Pixel full = opaque(colour);
  for (int i = 0; i < count; ++i, coverage += step) {
    if (*coverage == 0) continue;
    if (*coverage == 255 && colour.a == 255)
      to[i] = full;
    else
      to[i] = over(to[i], colour, colour.a == 255 ? *coverage : scaled(colour.a, *coverage));
  }
}

}  // namespace

Canvas::Canvas(Size size)
    : size_(size),
      own_(static_cast<std::size_t>(size.w) * static_cast<std::size_t>(size.h), 0xFF000000U),
      pixels_(own_.data()),
      stride_(size.w) {}

void Canvas::fill(Rect rect, Colour colour, Rect clip) {
  const Rect part = intersection(intersection(rect, clip), this->rect());
  if (part.empty() || colour.a == 0) return;
  for (int y = part.y; y < part.bottom(); ++y) {
    Pixel* to = row(y) + part.x;
    if (colour.a == 255)
      std::fill(to, to + part.w, opaque(colour));
    else
      std::transform(to, to + part.w, to, [&](Pixel under) { return over(under, colour, colour.a); });
  }
}

void Canvas::darken(Rect rect, Colour white_to, Rect clip) {
  const Rect part = intersection(intersection(rect, clip), this->rect());
  const Pixel less = 0xFFFFFFU - white_to.rgb();
  for (int y = part.y; y < part.bottom(); ++y) {
    Pixel* to = row(y) + part.x;
    std::transform(to, to + part.w, to, [&](Pixel under) { return darker(under, less); });
  }
}

void Canvas::shift(Rect to, Point by) {
  const Rect part = intersection(intersection(to, rect()), rect().moved(by.x, by.y));
  // Rows that are read later must not be written before.
  for (int i = 0; i < part.h; ++i) {
    const int y = by.y > 0 ? part.bottom() - 1 - i : part.y + i;
    std::memmove(row(y) + part.x, row(y - by.y) + part.x - by.x, static_cast<std::size_t>(part.w) * sizeof(Pixel));
  }
}

void Canvas::stamp(const draw::Mask& mask, Point at, Colour colour, Rect clip) {
  stamp_mirrored(mask, at, false, false, colour, clip);
}

void Canvas::stamp_mirrored(const draw::Mask& mask, Point at, bool across, bool down, Colour colour, Rect clip) {
  const Rect part = intersection(intersection({at.x, at.y, mask.width, mask.height}, clip), rect());
  if (part.empty() || colour.a == 0) return;
  const int column = across ? mask.width - 1 - (part.x - at.x) : part.x - at.x;
  for (int y = part.y; y < part.bottom(); ++y) {
    const int line = down ? mask.height - 1 - (y - at.y) : y - at.y;
    const auto offset =
        static_cast<std::size_t>(line) * static_cast<std::size_t>(mask.width) + static_cast<std::size_t>(column);
    stamp_row(row(y) + part.x, mask.coverage.data() + offset, across ? -1 : 1, part.w, colour);
  }
}

}  // namespace lectern::paint
