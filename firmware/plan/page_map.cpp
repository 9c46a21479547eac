// SPDX-License-Identifier: MIT
#include "firmware/plan/page_map.hpp"

#include <algorithm>
#include <cmath>

#include "assets/pack/words.hpp"
#include "firmware/plan/bar.hpp"
#include "firmware/plan/page_tools.hpp"

namespace lectern::app {

namespace {

// Design px.
constexpr double longest_side = 190;
constexpr double map_margin = 22;
constexpr int share_of_height = 3;   // of the pane, at the most one part
constexpr int share_of_pane = 5;     // of its pixels
constexpr double beyond_fit = 1.02;  // what is enlarged by less is seen at a glance
constexpr double overlap = 0.9;      // of what is seen, how far the next part is

/// The page as it lies in px of the finest level.
Size lying(const scan::Viewport& view) {
  return draw::turned(view.page(), view.lies());
}

/// Whether some of the page is hidden along both its sides, or it is larger than it would be to be read.
bool is_enlarged(const scan::Viewport& view) {
  const Size page = lying(view);
  const Rect pane = view.pane();
  const double across = pane.w / (page.w * view.scale());
  const double down = pane.h / (page.h * view.scale());
  return across * beyond_fit < 1 && down * beyond_fit < 1;
}

bool stands_free(const Glass& glass, const ReaderAreas& areas, Rect map) {
  const Rect around = map.inset(-glass.px(bar_gap));
  const auto touches = [&](Rect other) { return !intersection(around, other).empty(); };
  const auto buttons = page_buttons(glass, areas);
  return !touches(areas.divider) && !touches(page_tools_of(glass, areas).panel) &&
         std::none_of(buttons.begin(), buttons.end(), [&](const PlacedButton& button) { return touches(button.rect); });
}

}  // namespace

PageMap page_map_of(const Glass& glass, const ReaderAreas& areas) {
  const scan::Viewport& view = glass.state().reader.view;
  if (!has_page_tools(glass) || walked(glass.state(), glass.world()) != nullptr || !is_enlarged(view)) return {};
  const Size page = lying(view);
  const Metrics& metrics = glass.metrics();
  const int least = glass.px(metrics.small_button());
  const int longest = std::min(glass.px(longest_side), areas.page.h / share_of_height);
  PageMap map;
  map.scale = longest / static_cast<double>(std::max(page.w, page.h));
  map.picture.w = std::max(1, static_cast<int>(std::lround(page.w * map.scale)));
  map.picture.h = std::max(1, static_cast<int>(std::lround(page.h * map.scale)));
  const int margin = glass.px(metrics.compact() ? small_bar_margin : map_margin);
  map.rect.w = std::max(least, map.picture.w);
  map.rect.h = std::max(least, map.picture.h);
  map.rect.x = areas.page.x + margin;
  map.rect.y = areas.page.bottom() - margin - map.rect.h;
  if ((map.rect.w + margin) * (map.rect.h + margin) > areas.page.w / share_of_pane * areas.page.h) return {};
  if (!stands_free(glass, areas, map.rect)) return {};
  map.picture.x = map.rect.x + (map.rect.w - map.picture.w) / 2;
  map.picture.y = map.rect.y + (map.rect.h - map.picture.h) / 2;
  // Pages never lie mirrored, whichever way the interface is read.
  const int width = metrics.glass.w;
  const bool mirrors = glass.world().from_right(glass.state());
  const Rect picture = mirrors ? mirrored(map.picture, width) : map.picture;
  const Rect whole = view.page_rect();
  const Rect pane = intersection(view.pane(), whole);
  const double smaller = map.scale / view.scale();
  const auto at = [&](int from, int start, int to) {
    return start + static_cast<int>(std::lround((to - from) * smaller));
  };
  Rect seen{at(whole.x, picture.x, pane.x), at(whole.y, picture.y, pane.y), 0, 0};
  seen.w = at(whole.x, picture.x, pane.right()) - seen.x;
  seen.h = at(whole.y, picture.y, pane.bottom()) - seen.y;
  map.seen = intersection(mirrors ? mirrored(seen, width) : seen, map.picture);
  return map;
}

PointF on_page(const Glass& glass, const PageMap& map, PointF at) {
  const scan::Viewport& view = glass.state().reader.view;
  const bool mirrors = glass.world().from_right(glass.state());
  const Rect picture = mirrors ? mirrored(map.picture, glass.metrics().glass.w) : map.picture;
  const Rect whole = view.page_rect();
  const double larger = view.scale() / map.scale;
  return view.to_page({whole.x + (at.x - picture.x) * larger, whole.y + (at.y - picture.y) * larger});
}

PointF next_part(const scan::Viewport& view, bool from_right) {
  const Rect whole = view.page_rect();
  const Rect pane = view.pane();
  const double across = pane.w * overlap;
  const double down = pane.h * overlap;
  // The page goes no further than to its edge.
  const double begin = from_right ? whole.right() : whole.x;
  PointF at{pane.x + pane.w / 2.0, pane.y + pane.h / 2.0};
  const bool more_across = from_right ? view.can_pan_x(1) : view.can_pan_x(-1);
  const bool more_down = whole.bottom() > pane.bottom() + 1;
  if (more_across)
    at.x += from_right ? -across : across;
  else if (more_down)
    at = {begin, at.y + down};
  else
    at = {begin, whole.y + 0.0};
  return view.to_page(at);
}

}  // namespace lectern::app
