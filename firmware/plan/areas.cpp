// SPDX-License-Identifier: MIT
#include "firmware/plan/areas.hpp"

#include <algorithm>
#include <cmath>

#include "firmware/state/state.hpp"
#include "firmware/style/styles.hpp"

namespace lectern::app {

namespace {

// All in design pixels, after the pictures of the visitor's specification.
constexpr double around_controls = 40;  // of the bar, above and below a row together
constexpr double small_below_controls = 6;
constexpr double between_rows = 23;
constexpr double least_measure = 796;      // 45 Russian letters of the body a line
constexpr double greatest_measure = 1327;  // 75
constexpr double text_share = 0.47;        // of the glass, where that is neither too narrow nor too wide
constexpr double least_page_width = 560;
constexpr double least_page_height = 420;  // upright
constexpr double least_text_height = 560;
constexpr double band_height = 60;
constexpr double small_band_height = 44;
constexpr double narrow_band_height = 80;  // two lines
constexpr double head_height = 46;
constexpr double tabs_below_head = 6;
constexpr double tabs_top = 22;
constexpr double small_tab = 74;  // two lines of a name
constexpr double qr_gap = 40;
constexpr double least_beside_qr = 560;  // for the words of About
constexpr double panel_width = 860;      // of the words on a card
constexpr double pair_gap = 72;          // between two texts side by side
constexpr double divider_side = 62;
constexpr double divider_over_text = 14;  // the handle stands on the page, clear of the bar beside a lit passage

/// Of what is said under the page; nothing where nothing is.
int band_of(const State& state) {
  const Metrics& metrics = state.metrics;
  if (!state.reader.band) return 0;
  if (!metrics.compact()) return metrics.px(band_height);
  return metrics.px(metrics.design_width() < narrow_glass ? narrow_band_height : small_band_height);
}

Split landscape_split(const Metrics& metrics) {
  const double margins = 2 * metrics.margin();
  Split split;
  split.least = metrics.px(least_measure * metrics.growth() + margins);
  split.most = metrics.glass.w - metrics.px(least_page_width);
  const int widest = metrics.px(greatest_measure * metrics.growth() + margins);
  split.text = std::clamp(static_cast<int>(metrics.glass.w * text_share), split.least, std::max(split.least, widest));
  return split;
}

Split portrait_split(const State& state) {
  const Metrics& metrics = state.metrics;
  const int room = reader_foot(state) - band_of(state);
  Split split;
  split.least = metrics.px(least_text_height);
  split.most = room - metrics.px(least_page_height);
  // A third stays the page's while the text grows.
  split.text = std::max(split.least, metrics.text_percent > text_sizes.front() ? room * 2 / 3 : room / 2);
  const bool too_narrow = metrics.glass.w < metrics.px(least_measure + 2 * metrics.margin());
  if (too_narrow) split.most = 0;
  return split;
}

double tab_height(const Metrics& metrics) {
  return metrics.compact() ? small_tab : metrics.control();
}

/// Whether there is something to drag, and room for its handle above the buttons beside the page.
bool has_divider(const Metrics& metrics, const Split& split, Rect page) {
  if (split.most - split.least < metrics.px(divider_side)) return false;
  return metrics.portrait() ||
         page.h * 3 / 4 >= metrics.px(2 * divider_side + 3 * (metrics.small_button() + divider_side / 4));
}

/// The page's pane, where it is shown beside the text or in its place.
Rect page_room(const State& state) {
  const Metrics& metrics = state.metrics;
  const Split split = split_of(state);
  const int text = split.one_pane ? 0 : split.text;
  const int bottom = reader_foot(state) - band_of(state);
  if (metrics.portrait()) return {0, 0, metrics.glass.w, bottom - text};
  return {0, 0, metrics.glass.w - text, bottom};
}

}  // namespace

int bar_rows(const Metrics& metrics) {
  return metrics.portrait() && !metrics.compact() ? 2 : 1;
}

Rect bar_rect(const Metrics& metrics) {
  const double around = metrics.compact() ? small_above_controls + small_below_controls : around_controls;
  const int rows = bar_rows(metrics);
  const int height = metrics.px(around + rows * metrics.control() + (rows - 1) * between_rows);
  return {0, metrics.glass.h - height, metrics.glass.w, height};
}

int reader_foot(const State& state) {
  return bar_rect(state.metrics).y - (state.walk && state.walk->on ? state.walk->slip : 0);
}

Split split_of(const State& state) {
  const Metrics& metrics = state.metrics;
  Split split = metrics.portrait() ? portrait_split(state) : landscape_split(metrics);
  const bool too_large =
      metrics.portrait() ? metrics.text_percent > one_pane_from : metrics.text_percent >= one_pane_from;
  split.one_pane = split.most < split.least || too_large || state.reader.holds != Holds::both;
  if (split.one_pane) return split;
  if (state.text_room > 0) split.text = metrics.px(state.text_room);
  split.text = std::clamp(split.text, split.least, split.most);
  return split;
}

bool shows_page_alone(const State& state) {
  if (state.reader.holds != Holds::both) return state.reader.holds == Holds::pictures;
  return split_of(state).one_pane && state.reader.page_alone && !state.reader.side_by_side;
}

Rect page_pane(const State& state, const World& world) {
  const Rect pane = page_room(state);
  return world.from_right(state) ? mirrored(pane, state.metrics.glass.w) : pane;
}

namespace {

/// Head, tabs and flow within the text's ground. On a small glass tabs stand above the text's first line and go with
/// it.
void place_text(ReaderAreas& areas, const State& state) {
  const Metrics& metrics = state.metrics;
  const int tab = metrics.px(tab_height(metrics));
  if (metrics.compact()) {
    areas.head = {areas.flow_x, areas.text.y, areas.flow_width, metrics.px(head_height)};
    const int top = areas.head.bottom();
    areas.scrolled = {areas.text.x, top, areas.text.w, areas.text.bottom() - top};
    if (state.reader.section == 0) {
      const int y =
          top + metrics.px(tabs_top) - tabs_height(metrics) - static_cast<int>(std::lround(state.reader.text.at()));
      areas.tabs = {areas.flow_x, y, areas.flow_width, tab};
    }
    return;
  }
  int tabs = areas.text.y + metrics.px(tabs_top);
  if (!metrics.low()) {
    areas.head = {areas.flow_x, areas.text.y + metrics.px(tabs_below_head), areas.flow_width,
                  metrics.px(head_height * metrics.control_growth())};
    tabs = areas.head.bottom() + metrics.px(tabs_below_head);
  }
  areas.tabs = {areas.flow_x, tabs, areas.flow_width, tab};
  const int top = areas.tabs.bottom() + metrics.px(tabs_below);
  areas.scrolled = {areas.text.x, top, areas.text.w, areas.text.bottom() - top};
}

}  // namespace

ReaderAreas reader_areas(const State& state) {
  const Metrics& metrics = state.metrics;
  const int foot = reader_foot(state);
  const Split split = split_of(state);
  const bool side_by_side = state.reader.side_by_side;
  const bool page_alone = shows_page_alone(state);
  const bool text_alone = side_by_side || (split.one_pane && !page_alone);
  ReaderAreas areas;
  areas.text = {0, 0, metrics.glass.w, foot};
  if (!text_alone) {
    areas.page = page_room(state);
    areas.band = {0, areas.page.bottom(), areas.page.w, band_of(state)};
    if (metrics.portrait())
      areas.text = {0, areas.band.bottom(), metrics.glass.w, foot - areas.band.bottom()};
    else
      areas.text = {areas.page.w, 0, metrics.glass.w - areas.page.w, foot};
  }
  // Where no picture is held, the band that would stand under the page says so under the text.
  if (state.reader.holds == Holds::words) {
    areas.band = {0, foot - band_of(state), metrics.glass.w, band_of(state)};
    areas.text.h = areas.band.y;
  }
  // The flow keeps the width that it has when it is shown, so that its place can be kept while it is not.
  const int across = page_alone ? metrics.glass.w : areas.text.w;
  const double measure = (side_by_side ? 2 * greatest_measure + pair_gap : greatest_measure) * metrics.growth();
  const int margin = std::max(metrics.px(metrics.margin()), (across - metrics.px(measure)) / 2);
  areas.flow_x = (page_alone ? 0 : areas.text.x) + margin;
  areas.flow_width = across - 2 * margin;
  if (page_alone) {
    areas.text = {};
    return areas;
  }
  if (!text_alone && has_divider(metrics, split, areas.page)) {
    const int side = metrics.px(divider_side);
    const int over = metrics.px(divider_over_text);
    areas.divider = metrics.portrait()
                        ? Rect{(metrics.glass.w - 2 * side) / 2, areas.page.bottom() - side, 2 * side, side}
                        : Rect{areas.text.x + over - side, areas.page.h / 4 - side, side, 2 * side};
  }
  place_text(areas, state);
  return areas;
}

int tabs_height(const Metrics& metrics) {
  return metrics.compact() ? metrics.px(tabs_top + tab_height(metrics) + tabs_below) : 0;
}

namespace {

// Of a panel, in design px.
struct PanelMargins {
  double around, side, top, above_foot, below_foot;
};
PanelMargins panel_margins(const Metrics& metrics) {
  if (metrics.compact()) return {8, compact_margin, 16, 10, 12};
  return {metrics.low() ? 12.0 : 40.0, full_margin, 48, 28, 40};
}

}  // namespace

TypeSize about_title(const Metrics& metrics) {
  return grown_heading(metrics, metrics.compact() ? small_heading_type : about_title_type);
}

PanelAreas about_areas(const Metrics& metrics) {
  const PanelMargins margins = panel_margins(metrics);
  PanelAreas areas;
  const int around = metrics.px(margins.around);
  const int width = std::min(metrics.px(1420), metrics.glass.w - 2 * around);
  const int height = std::min(metrics.px(960), metrics.glass.h - 2 * around);
  areas.panel = {(metrics.glass.w - width) / 2, (metrics.glass.h - height) / 2, width, height};
  const int margin = metrics.px(margins.side);
  const int foot = metrics.px(metrics.control());
  areas.foot = {areas.panel.x + margin, areas.panel.bottom() - metrics.px(margins.below_foot) - foot,
                width - 2 * margin, foot};
  areas.title = {areas.panel.x + margin, areas.panel.y + metrics.px(margins.top), width - 2 * margin,
                 (metrics.design_width() < narrow_glass ? 2 : 1) * metrics.px(about_title(metrics).line)};
  const int top = areas.title.bottom() + metrics.px(margins.top / 4);
  areas.scrolled = {areas.title.x, top, areas.title.w, areas.foot.y - metrics.px(margins.above_foot) - top};
  return areas;
}

int about_flow_width(const Metrics& metrics, bool qr) {
  return about_areas(metrics).scrolled.w - (qr && qr_beside(metrics) ? metrics.px(qr_side + qr_gap) : 0);
}

bool qr_beside(const Metrics& metrics) {
  return about_areas(metrics).scrolled.w - metrics.px(qr_side + qr_gap) >=
         metrics.px(least_beside_qr * metrics.growth());
}

int card_flow_width(const Metrics& metrics) {
  const PanelMargins margins = panel_margins(metrics);
  return std::min(metrics.px(panel_width), metrics.glass.w - 2 * metrics.px(margins.around + margins.side));
}

PanelAreas card_areas(const Metrics& metrics, int height) {
  const PanelMargins margins = panel_margins(metrics);
  const int margin = metrics.px(margins.side);
  const int top = metrics.px(margins.top);
  const int foot = metrics.px(metrics.control());
  const int below = metrics.px(margins.below_foot);
  const int fixed = top + metrics.px(margins.above_foot) + foot + below;
  PanelAreas areas;
  const int width = card_flow_width(metrics) + 2 * margin;
  const int whole = std::min(height + fixed, metrics.glass.h - 2 * metrics.px(margins.around));
  areas.panel = {(metrics.glass.w - width) / 2, (metrics.glass.h - whole) / 2, width, whole};
  areas.scrolled = {areas.panel.x + margin, areas.panel.y + top, width - 2 * margin, whole - fixed};
  areas.foot = {areas.scrolled.x, areas.panel.bottom() - below - foot, areas.scrolled.w, foot};
  return areas;
}

}  // namespace lectern::app
