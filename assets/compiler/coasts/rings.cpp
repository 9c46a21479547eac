// SPDX-License-Identifier: MIT
#include "assets/compiler/coasts/rings.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace lectern::compiler {

namespace {

/// The square of a point's distance from the stretch between two others.  Units: square metres.
double square_from(PlanePoint p, PlanePoint a, PlanePoint b) {
  const auto dx = static_cast<double>(b.x - a.x);
  const auto dy = static_cast<double>(b.y - a.y);
  const auto px = static_cast<double>(p.x - a.x);
  const auto py = static_cast<double>(p.y - a.y);
  const double length = dx * dx + dy * dy;
  const double along = length > 0 ? std::clamp((px * dx + py * dy) / length, 0.0, 1.0) : 0;
  const double x = px - along * dx;
  const double y = py - along * dy;
  return x * x + y * y;
}

struct Farthest {
  std::size_t at = 0;
  double square = 0;
};

/// Of the points between two, which may be the same, the one farthest from the line between them.
Farthest farthest_from(const PlaneRing& ring, std::size_t first, std::size_t last) {
  Farthest found;
  for (std::size_t i = first + 1; i < last; ++i)
    if (const double square = square_from(ring[i], ring[first], ring[last % ring.size()]); square > found.square)
      found = {i, square};
  return found;
}

/// A line across the plane that is one edge of a frame: what has `along` of a point within `at` stays.
struct Edge {
  bool across = false;  ///< it stands upright, and compares x
  std::int64_t at = 0;
  bool keeps_less = false;

  [[nodiscard]] std::int64_t of(PlanePoint p) const { return across ? p.x : p.y; }
  [[nodiscard]] bool keeps(PlanePoint p) const { return keeps_less ? of(p) <= at : of(p) >= at; }
  [[nodiscard]] PlanePoint cut(PlanePoint a, PlanePoint b) const {
    const double part = static_cast<double>(at - of(a)) / static_cast<double>(of(b) - of(a));
    if (across) return {at, a.y + std::llround(static_cast<double>(b.y - a.y) * part)};
    return {a.x + std::llround(static_cast<double>(b.x - a.x) * part), at};
  }
};

PlaneRing clipped_at(const PlaneRing& ring, const Edge& edge) {
  PlaneRing kept;
  for (std::size_t i = 0; i < ring.size(); ++i) {
    const PlanePoint a = ring[i];
    const PlanePoint b = ring[(i + 1) % ring.size()];
    if (edge.keeps(a)) kept.push_back(a);
    if (edge.keeps(a) != edge.keeps(b)) kept.push_back(edge.cut(a, b));
  }
  return kept;
}

/// Whether the middle one says nothing that its neighbours do not.
bool is_needless(PlanePoint before, PlanePoint p, PlanePoint after) {
  return (p.x - before.x) * (after.y - p.y) == (p.y - before.y) * (after.x - p.x);
}

}  // namespace

PlaneRing simplified(const PlaneRing& ring, double tolerance) {
  constexpr std::size_t triangle = 3;
  if (ring.size() <= triangle) return ring;
  std::vector<bool> stays(ring.size());
  std::vector<std::pair<std::size_t, std::size_t>> open;
  const std::size_t opposite = farthest_from(ring, 0, ring.size()).at;
  stays[0] = stays[opposite] = true;
  open.emplace_back(0, opposite);
  open.emplace_back(opposite, ring.size());
  while (!open.empty()) {
    const auto [first, last] = open.back();
    open.pop_back();
    const Farthest found = farthest_from(ring, first, last);
    if (found.square <= tolerance * tolerance) continue;
    stays[found.at] = true;
    open.emplace_back(first, found.at);
    open.emplace_back(found.at, last);
  }
  PlaneRing result;
  for (std::size_t i = 0; i < ring.size(); ++i)
    if (stays[i]) result.push_back(ring[i]);
  return result;
}

PlaneRing clipped(PlaneRing ring, const PlaneFrame& frame) {
  for (const Edge& edge : {Edge{true, frame.x, false}, Edge{true, frame.x + frame.w, true}, Edge{false, frame.y, false},
                           Edge{false, frame.y + frame.h, true}})
    ring = clipped_at(ring, edge);
  return ring;
}

PlaneRing without_needless(const PlaneRing& ring) {
  PlaneRing kept;
  for (const PlanePoint& point : ring) {
    if (!kept.empty() && kept.back() == point) continue;
    while (kept.size() > 1 && is_needless(kept[kept.size() - 2], kept.back(), point)) kept.pop_back();
    if (kept.empty() || !(kept.back() == point)) kept.push_back(point);
  }
  while (kept.size() > 2 && is_needless(kept[kept.size() - 2], kept.back(), kept.front())) kept.pop_back();
  while (kept.size() > 2 && is_needless(kept.back(), kept.front(), kept[1])) kept.erase(kept.begin());
  return kept;
}

}  // namespace lectern::compiler
