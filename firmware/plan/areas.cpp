// SPDX-License-Identifier: MIT
#include "firmware/plan/areas.hpp"

#include <algorithm>

#include "firmware/state/state.hpp"
#include "firmware/style/styles.hpp"

namespace lectern::app {

namespace {

// All in design pixels, after the pictures of the visitor's specification.
constexpr double bar_height = 122;
constexpr double bar_row = 105;  // what a further row adds
constexpr double text_margin = 52;
constexpr double least_measure = 796;      // 45 Russian letters of the body a line
constexpr double greatest_measure = 1327;  // 75
constexpr double text_share = 0.47;        // of the glass, where that is neither too narrow nor too wide
constexpr double least_page_width = 560;
constexpr double least_page_height = 420;  // upright
constexpr double least_text_height = 560;
constexpr double band_height = 60;
constexpr double tabs_top = 22;
constexpr double tab_height = 82;
constexpr double tabs_below = 18;
constexpr double narrow_glass = 1000;
constexpr double pair_gap = 72;  // between two texts side by side
constexpr double divider_side = 62;
constexpr double divider_over_text = 14;  // the handle stands on the page, clear of the bar beside a lit passage

/// Of what is said under the page; nothing where nothing is.
int band_of(const State& state) {
  return state.reader.band ? state.metrics.px(band_height) : 0;
}

Split landscape_split(const Metrics& metrics) {
  const double margins = 2 * text_margin;
  Split split;
  split.least = metrics.px(least_measure * metrics.growth() + margins);
  split.most = metrics.glass.w - metrics.px(least_page_width);
  const int widest = metrics.px(greatest_measure * metrics.growth() + margins);
  split.text = std::clamp(static_cast<int>(metrics.glass.w * text_share), split.least, std::max(split.least, widest));
  return split;
}

Split portrait_split(const State& state) {
  const Metrics& metrics = state.metrics;
  const int room = bar_rect(metrics).y - band_of(state);
  Split split;
  split.least = metrics.px(least_text_height);
  split.most = room - metrics.px(least_page_height);
  split.text = std::max(split.least, room / 2);
  const bool too_narrow = metrics.glass.w < metrics.px(least_measure * metrics.growth() + 2 * text_margin);
  if (too_narrow) split.most = 0;
  return split;
}

/// The page's pane, where it is shown beside the text or in its place.
Rect page_room(const State& state) {
  const Metrics& metrics = state.metrics;
  const Split split = split_of(state);
  const int text = split.one_pane ? 0 : split.text;
  const int bottom = bar_rect(metrics).y - band_of(state);
  if (metrics.portrait()) return {0, 0, metrics.glass.w, bottom - text};
  return {0, 0, metrics.glass.w - text, bottom};
}

}  // namespace

int bar_rows(const Metrics& metrics) {
  return metrics.portrait() ? 2 : 1;
}

Rect bar_rect(const Metrics& metrics) {
  const int height = metrics.px(bar_height + (bar_rows(metrics) - 1) * bar_row);
  return {0, metrics.glass.h - height, metrics.glass.w, height};
}

int side_margin(const Metrics& metrics) {
  return metrics.px(metrics.design_width() < narrow_glass ? 32 : 70);
}

Split split_of(const State& state) {
  const Metrics& metrics = state.metrics;
  Split split = metrics.portrait() ? portrait_split(state) : landscape_split(metrics);
  split.one_pane =
      split.most < split.least || metrics.text_percent >= one_pane_from || state.reader.holds != Holds::both;
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

ReaderAreas reader_areas(const State& state) {
  const Metrics& metrics = state.metrics;
  const Rect bar = bar_rect(metrics);
  const Split split = split_of(state);
  const bool side_by_side = state.reader.side_by_side;
  const bool page_alone = shows_page_alone(state);
  const bool text_alone = side_by_side || (split.one_pane && !page_alone);
  ReaderAreas areas;
  areas.text = {0, 0, metrics.glass.w, bar.y};
  if (!text_alone) {
    areas.page = page_room(state);
    areas.band = {0, areas.page.bottom(), areas.page.w, band_of(state)};
    if (metrics.portrait())
      areas.text = {0, areas.band.bottom(), metrics.glass.w, bar.y - areas.band.bottom()};
    else
      areas.text = {areas.page.w, 0, metrics.glass.w - areas.page.w, bar.y};
  }
  // Where no picture is held, the band that would stand under the page says so under the text.
  if (state.reader.holds == Holds::words) {
    areas.band = {0, bar.y - band_of(state), metrics.glass.w, band_of(state)};
    areas.text.h = areas.band.y;
  }
  // The flow keeps the width that it has when it is shown, so that its place can be kept while it is not.
  const int across = page_alone ? metrics.glass.w : areas.text.w;
  const double measure = (side_by_side ? 2 * greatest_measure + pair_gap : greatest_measure) * metrics.growth();
  const int margin = std::max(metrics.px(text_margin), (across - metrics.px(measure)) / 2);
  areas.flow_x = (page_alone ? 0 : areas.text.x) + margin;
  areas.flow_width = across - 2 * margin;
  if (page_alone) {
    areas.text = {};
    return areas;
  }
  if (!text_alone) {
    const int side = metrics.px(divider_side);
    const int over = metrics.px(divider_over_text);
    areas.divider = metrics.portrait()
                        ? Rect{(metrics.glass.w - 2 * side) / 2, areas.page.bottom() - side, 2 * side, side}
                        : Rect{areas.text.x + over - side, areas.page.h / 4 - side, side, 2 * side};
  }
  areas.tabs = {areas.flow_x, areas.text.y + metrics.px(tabs_top), areas.flow_width, metrics.px(tab_height)};
  const int top = areas.tabs.bottom() + metrics.px(tabs_below);
  areas.scrolled = {areas.text.x, top, areas.text.w, areas.text.bottom() - top};
  return areas;
}

PanelAreas about_areas(const Metrics& metrics) {
  PanelAreas areas;
  const int around = metrics.px(metrics.low() ? 12 : 40);
  const int width = std::min(metrics.px(1420), metrics.glass.w - 2 * around);
  const int height = std::min(metrics.px(960), metrics.glass.h - 2 * around);
  areas.panel = {(metrics.glass.w - width) / 2, (metrics.glass.h - height) / 2, width, height};
  const int margin = metrics.px(56);
  areas.foot = {areas.panel.x + margin, areas.panel.bottom() - metrics.px(44 + 82), width - 2 * margin, metrics.px(82)};
  const int top = areas.panel.y + metrics.px(60 + grown_heading(metrics, about_title_type).line);
  areas.scrolled = {areas.panel.x + margin, top, width - 2 * margin, areas.foot.y - metrics.px(20) - top};
  return areas;
}

int about_flow_width(const Metrics& metrics, bool qr) {
  return about_areas(metrics).scrolled.w - (qr ? metrics.px(290) : 0);
}

int card_flow_width(const Metrics& metrics) {
  return std::min(metrics.px(860), metrics.glass.w - metrics.px(200));
}

PanelAreas card_areas(const Metrics& metrics, int height) {
  const int margin = metrics.px(56);
  const int foot = metrics.px(82);
  const int around = metrics.px(48) + metrics.px(28) + foot + metrics.px(40);
  PanelAreas areas;
  const int width = card_flow_width(metrics) + 2 * margin;
  const int whole = std::min(height + around, metrics.glass.h - 2 * metrics.px(40));
  areas.panel = {(metrics.glass.w - width) / 2, (metrics.glass.h - whole) / 2, width, whole};
  areas.scrolled = {areas.panel.x + margin, areas.panel.y + metrics.px(48), width - 2 * margin, whole - around};
  areas.foot = {areas.scrolled.x, areas.panel.bottom() - metrics.px(40) - foot, areas.scrolled.w, foot};
  return areas;
}

}  // namespace lectern::app
