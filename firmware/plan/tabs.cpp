// SPDX-License-Identifier: MIT
#include "firmware/plan/tabs.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <utility>

#include "assets/pack/words.hpp"
#include "firmware/plan/areas.hpp"
#include "firmware/texts/layers.hpp"

namespace lectern::app {

namespace {

// Design px.
constexpr double tab_gap = 12;  // 3 mm
constexpr double tab_padding = 18;

/// A tab's name takes two lines at most, and no word of it is broken.
int text_width(const Glass& glass, const Button& tab) {
  const pack::fb::Text& text = *tab.text;
  const TypeSize type = parts_of(glass, tab).type;
  const int one_line = glass.width_of(text, type) + 1;
  const bool can_part = text.breaks()->size() > 0;
  if (!can_part) return one_line;
  int width = one_line / 2;
  while (width < one_line && glass.height_of(text, type, width) > 2 * glass.px(type.line)) width += glass.px(8);
  return glass.balanced_width(text, type, std::min(width, one_line)) + 1;
}

}  // namespace

int TabRow::end() const {
  return tabs.empty() ? 0 : std::max(0, tabs.back().right() - pane.right());
}

double TabRow::showing(std::size_t tab, double at) const {
  const Rect& shown = tabs[tab];
  const int beside = shown.w / 2;
  const double last = shown.right() + beside - pane.right();
  const double first = shown.x - beside - pane.x;
  return std::clamp(std::clamp(at, std::min(last, first), std::max(last, first)), 0.0, static_cast<double>(end()));
}

std::vector<Button> tabs_of(const Glass& glass) {
  const State& state = glass.state();
  const auto& document = glass.world().document(state);
  std::vector<Button> tabs;
  for (const std::size_t i : offered_layers(document, glass.world().language(state))) {
    const auto& layer = pack::at(*document.layers(), i);
    Button tab = word_button(glass, fmt::format("tab:{}", layer.id()->str()), ShowLayer{i}, glass.said(*layer.tabs()));
    tab.selected = !state.reader.side_by_side && state.reader.layer == i;
    tabs.push_back(std::move(tab));
  }
  if (glass.world().sides(state).offered()) {
    Button both = word_button(glass, "tab:side-by-side", ShowSideBySide{}, glass.string(pack::StringId::side_by_side));
    both.selected = state.reader.side_by_side;
    tabs.push_back(std::move(both));
  }
  for (Button& tab : tabs) {
    tab.kind = TargetKind::tab;
    tab.look = Button::Look::paper;
  }
  return tabs;
}

TabRow tab_row_of(const Glass& glass, const std::vector<Button>& tabs) {
  TabRow row{reader_areas(glass.state()).tabs, {}};
  int x = row.pane.x;
  for (const Button& tab : tabs) {
    const int width = std::max(glass.px(glass.metrics().control()), text_width(glass, tab) + 2 * glass.px(tab_padding));
    row.tabs.push_back({x, row.pane.y, width, row.pane.h});
    x += width + glass.px(tab_gap);
  }
  return row;
}

TabRow tab_row_of(const State& state, const World& world) {
  const Glass glass(state, world);
  return tab_row_of(glass, tabs_of(glass));
}

}  // namespace lectern::app
