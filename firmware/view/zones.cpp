// SPDX-License-Identifier: MIT
#include "firmware/view/zones.hpp"

namespace lectern::app {

Rect glass_rect(const scan::Viewport& view, const pack::fb::Zone& zone) {
  return view.on_glass({static_cast<double>(zone.x()), static_cast<double>(zone.y()), static_cast<double>(zone.w()),
                        static_cast<double>(zone.h())});
}

Rect glass_rect(const scan::Viewport& view, const pack::PageBlob& page, std::uint16_t passage) {
  Rect all;
  for (const auto* zone : *page->zones())
    if (zone->passage() == passage) all = united(all, glass_rect(view, *zone));
  return all;
}

}  // namespace lectern::app
