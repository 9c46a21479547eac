// SPDX-License-Identifier: MIT
// The small map of a page that is zoomed in: where it stands on the page's pane, and what of it is framed as seen.
// Asked by page_map of view and page_tools of update.
#pragma once

#include "firmware/plan/areas.hpp"
#include "firmware/plan/glass.hpp"

namespace lectern::app {

/// Units: px of the glass; measured as where one reads from left to right.
struct PageMap {
  Rect rect;         ///< what is touched; empty: there is no map
  Rect picture;      ///< the page on it
  Rect seen;         ///< the part of it that the pane shows
  double scale = 1;  ///< px of the glass for one px of the finest level
};

/// Nothing where the page is not enlarged beyond what fills its pane, while a path is walked, and where it would take
/// too much of a small pane or stand in the way of a button.
[[nodiscard]] PageMap page_map_of(const Glass& glass, const ReaderAreas& areas);

/// The page's point at one of the map.  Units: `at` px of the glass, as it is touched; px of the finest level.
[[nodiscard]] PointF on_page(const Glass& glass, const PageMap& map, PointF at);

/// The page's point to go to after what is seen: along the lines, then down, and from the end to the beginning.
[[nodiscard]] PointF next_part(const scan::Viewport& view, bool from_right);

}  // namespace lectern::app
