// SPDX-License-Identifier: MIT
#include "render/layout/flow.hpp"

#include <algorithm>
#include <limits>

namespace lectern::layout {

namespace {

long long distance_squared(Rect rect, Point at) {
  const long long dx = std::max({rect.x - at.x, 0, at.x - (rect.right() - 1)});
  const long long dy = std::max({rect.y - at.y, 0, at.y - (rect.bottom() - 1)});
  return dx * dx + dy * dy;
}

bool opens_card(pack::fb::SpanKind kind) {
  return kind == pack::fb::SpanKind::word || kind == pack::fb::SpanKind::note;
}

}  // namespace

Rect bounds(const Flow& flow, pack::fb::SpanKind kind, std::uint16_t target) {
  Rect around;
  for (const Region& region : flow.regions)
    if (region.kind == kind && region.target == target) around = united(around, region.rect);
  return around;
}

int nearest(const Flow& flow, Point at, int reach) {
  int best = -1;
  long long best_distance = static_cast<long long>(reach) * reach;
  bool best_opens = false;
  for (std::size_t i = 0; i < flow.regions.size(); ++i) {
    const Region& region = flow.regions[i];
    const bool opens = opens_card(region.kind);
    if (!opens && region.kind != pack::fb::SpanKind::passage) continue;
    const long long distance = distance_squared(region.rect, at);
    const bool nearer = distance < best_distance || (best < 0 && distance == best_distance);
    const bool lies_over = distance == best_distance && opens && !best_opens;
    if (!nearer && !lies_over) continue;
    best = static_cast<int>(i);
    best_distance = distance;
    best_opens = opens;
  }
  return best;
}

}  // namespace lectern::layout
