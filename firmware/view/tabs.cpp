// SPDX-License-Identifier: MIT
#include "firmware/view/tabs.hpp"

#include <algorithm>
#include <cmath>

#include "firmware/plan/areas.hpp"
#include "firmware/plan/tabs.hpp"
#include "firmware/view/frame_builder.hpp"
#include "firmware/view/scroll_bar.hpp"

namespace lectern::app {

void view_tabs(FrameBuilder& builder, const ReaderAreas& areas) {
  // On a small glass they scroll with the text, out of sight.
  const bool with_text = builder.metrics().compact();
  if (with_text && intersection(areas.tabs, areas.scrolled).empty()) return;
  if (with_text) builder.clip(areas.scrolled);
  const std::vector<Button> tabs = tabs_of(builder);
  const TabRow row = tab_row_of(builder, tabs);
  const int end = row.end();
  const int at = std::min(static_cast<int>(std::lround(builder.state().reader.tabs.at())), end);
  if (end > 0) {
    builder.pane({PaneId::tabs, row.pane, Axis::across, at > 0, at < end, true});
    builder.clip(row.pane);
  }
  for (std::size_t i = 0; i < tabs.size(); ++i) {
    const Rect rect = row.tabs[i].moved(-at, 0);
    if (!intersection(rect, row.pane).empty()) builder.button(tabs[i], rect);
  }
  if (end > 0) builder.unclip();
  const int thick = std::max(1, builder.px(2));
  const int below = with_text ? areas.tabs.bottom() + builder.px(tabs_below) : areas.scrolled.y;
  builder.draw(draw::Fill{{areas.flow_x, below - thick, areas.flow_width, thick}, builder.theme().paper_line});
  const int high = scroll_bar_width(builder);
  view_scroll_bar(builder, {areas.flow_x, below - thick - high, areas.flow_width, high},
                  {at + 0.0, end + 0.0, row.pane.w}, builder.theme().soft_ink);
  if (with_text) builder.unclip();
}

}  // namespace lectern::app
