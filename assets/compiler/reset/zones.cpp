// SPDX-License-Identifier: MIT
#include "assets/compiler/reset/zones.hpp"

#include <algorithm>

namespace lectern::compiler {

namespace {

/// A passage's part of one line.
struct Part {
  int passage;
  Rect rect;
  bool shared;  ///< another passage, or none, has words on the same line
};

std::vector<Part> parts_of(const TypedLine& line) {
  std::vector<Part> parts;
  for (std::size_t i = 0; i < line.pieces.size(); ++i) {
    const TypePiece& piece = line.pieces[i];
    const int width = width_of(piece) * line.cell / cell_units;
    if (!piece.space && width > 0) {
      const Rect rect{line.lefts[i], line.top, width, line.height};
      if (!parts.empty() && parts.back().passage == piece.passage)
        parts.back().rect = united(parts.back().rect, rect);
      else
        parts.push_back({piece.passage, rect, false});
    }
  }
  for (Part& part : parts) part.shared = parts.size() > 1;
  return parts;
}

/// Half a cell of air at the sides, within the page.
Rect with_air(Rect rect, int air) {
  return intersection({rect.x - air, rect.y, rect.w + 2 * air, rect.h}, {0, 0, page_size.w, page_size.h});
}

}  // namespace

std::vector<MadeZone> zones_of(const TypedPage& page, const Reading& reading) {
  std::vector<std::vector<Rect>> rects(reading.passages.size());
  std::vector<bool> open(reading.passages.size(), false);  // whole lines are being joined
  std::vector<std::size_t> order;
  const int air = page.lines.empty() ? 0 : page.lines.back().cell / 2;
  for (const TypedLine& line : page.lines)
    for (const Part& part : parts_of(line)) {
      if (part.passage < 0) continue;
      const auto i = static_cast<std::size_t>(part.passage);
      if (rects[i].empty()) order.push_back(i);
      if (open[i] && !part.shared)
        rects[i].back() = united(rects[i].back(), part.rect);
      else
        rects[i].push_back(part.rect);
      open[i] = !part.shared;
    }
  std::vector<MadeZone> zones;
  for (const std::size_t i : order)
    for (const Rect rect : rects[i]) {
      const Rect zone = with_air(rect, air);
      const auto number = [](int value) { return static_cast<std::uint32_t>(value); };
      zones.push_back({reading.passages[i], number(zone.x), number(zone.y), number(zone.w), number(zone.h)});
    }
  return zones;
}

}  // namespace lectern::compiler
