// SPDX-License-Identifier: MIT
#include "render/layout/flow.hpp"

namespace lectern::layout {

Rect bounds(const Flow& flow, pack::fb::SpanKind kind, std::uint16_t target) {
  Rect around;
  for (const Region& region : flow.regions)
    if (region.kind == kind && region.target == target) around = united(around, region.rect);
  return around;
}

}  // namespace lectern::layout
