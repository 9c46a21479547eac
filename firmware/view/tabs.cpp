// SPDX-License-Identifier: MIT
#include "firmware/view/tabs.hpp"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>

#include "firmware/shape.hpp"
#include "firmware/tabs.hpp"
#include "firmware/view/canvas.hpp"
#include "firmware/view/thumb.hpp"

namespace lectern::app {

namespace {

using flatbuffers::uoffset_t;
using pack::StringId;

// Design px.
constexpr double tab_gap = 12;  // 3 mm
constexpr double tab_padding = 18;
constexpr double least_tab = 82;  // 20 mm
constexpr double thumb_height = 5;

std::vector<Button> tabs_of(const Canvas& canvas) {
  const State& state = canvas.state();
  const auto& document = canvas.world().document(state);
  std::vector<Button> tabs;
  for (uoffset_t i = 0; i < document.layers()->size(); ++i) {
    const auto* layer = document.layers()->Get(i);
    Button tab;
    tab.id = fmt::format("tab:{}", layer->id()->str());
    tab.act = ShowLayer{i};
    tab.text = &canvas.said(*layer->tabs());
    tab.selected = !state.reading.side_by_side && state.reading.layer == i;
    tabs.push_back(std::move(tab));
  }
  if (side_by_side(document).offered()) {
    Button both;
    both.id = "tab:side-by-side";
    both.act = ShowSideBySide{};
    both.text = &canvas.string(StringId::side_by_side);
    both.selected = state.reading.side_by_side;
    tabs.push_back(std::move(both));
  }
  for (Button& tab : tabs) {
    tab.kind = TargetKind::tab;
    tab.look = Button::Look::paper;
  }
  return tabs;
}

/// A tab's name takes two lines at most, and no word of it is broken.
int text_width(Canvas& canvas, const pack::fb::Text& text) {
  const int one_line = canvas.width_of(text, interface_type) + 1;
  const bool can_part = text.breaks()->size() > 0;
  if (!can_part) return one_line;
  int width = one_line / 2;
  while (width < one_line && canvas.height_of(text, interface_type, width) > 2 * canvas.px(interface_type.line))
    width += canvas.px(8);
  return canvas.balanced_width(text, interface_type, std::min(width, one_line)) + 1;
}

TabRow row_of(Canvas& canvas, const std::vector<Button>& tabs, const ReaderShape& shape) {
  TabRow row{shape.tabs, {}};
  int x = row.pane.x;
  for (const Button& tab : tabs) {
    const int width = std::max(canvas.px(least_tab), text_width(canvas, *tab.text) + 2 * canvas.px(tab_padding));
    row.tabs.push_back({x, row.pane.y, width, row.pane.h});
    x += width + canvas.px(tab_gap);
  }
  return row;
}

}  // namespace

TabRow tab_row_of(const State& state, const World& world) {
  Frame aside;
  Canvas canvas(state, world, aside);
  return row_of(canvas, tabs_of(canvas), reader_shape(state));
}

void view_tabs(Canvas& canvas, const ReaderShape& shape) {
  const std::vector<Button> tabs = tabs_of(canvas);
  const TabRow row = row_of(canvas, tabs, shape);
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
