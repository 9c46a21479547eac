// SPDX-License-Identifier: MIT
#include "firmware/view/tabs.hpp"

#include <algorithm>
#include <cmath>

#include "firmware/plan/shape.hpp"
#include "firmware/plan/tabs.hpp"
#include "firmware/view/canvas.hpp"
#include "firmware/view/thumb.hpp"

namespace lectern::app {

namespace {

constexpr double thumb_height = 5;  // design px

}  // namespace

void view_tabs(Canvas& canvas, const ReaderShape& shape) {
  const std::vector<Button> tabs = tabs_of(canvas);
  const TabRow row = tab_row_of(canvas, tabs);
  const int end = row.end();
  const int at = std::min(static_cast<int>(std::lround(canvas.state().reading.tabs.at())), end);
  if (end > 0) {
    canvas.pane({PaneId::tabs, row.pane, true, at > 0, at < end});
    canvas.clip(row.pane);
  }
  for (std::size_t i = 0; i < tabs.size(); ++i) {
    const Rect rect = row.tabs[i].moved(-at, 0);
    if (!intersection(rect, row.pane).empty()) canvas.button(tabs[i], rect);
  }
  if (end > 0) canvas.unclip();
  const int thick = std::max(1, canvas.px(2));
  canvas.draw(draw::Fill{{shape.flow_x, shape.scrolled.y - thick, shape.flow_width, thick}, canvas.theme().paper_line});
  const int high = std::max(3, canvas.px(thumb_height));
  view_thumb(canvas, {shape.flow_x, shape.scrolled.y - thick - high, shape.flow_width, high},
             {at + 0.0, end + 0.0, row.pane.w}, canvas.theme().soft_ink);
}

}  // namespace lectern::app
