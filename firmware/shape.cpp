// SPDX-License-Identifier: MIT
#include "firmware/shape.hpp"

#include <algorithm>

#include "firmware/state.hpp"

namespace lectern::app {

namespace {

// All in design pixels, after the pictures of the visitor's specification.
constexpr double bar_height = 122;
constexpr double text_width = 900;  // 45 Russian letters of the body a line
constexpr double least_page_width = 560;
constexpr double text_margin = 52;
constexpr double band_height = 60;
constexpr double tabs_top = 22;
constexpr double tab_height = 82;
constexpr double tabs_below = 18;
constexpr double widest_text = 1700;  // side by side
constexpr double edge = 70;           // of the overview
constexpr double card_width = 344;
constexpr double card_gap = 15;

}  // namespace

Rect bar_rect(const Metrics& metrics) {
  const int height = metrics.px(bar_height);
  return {0, metrics.glass.h - height, metrics.glass.w, height};
}

bool one_pane(const Metrics& metrics) {
  return metrics.design_width() < text_width + least_page_width;
}

Rect page_pane(const Metrics& metrics) {
  const int width = metrics.glass.w - (one_pane(metrics) ? 0 : metrics.px(text_width));
  return {0, 0, width, bar_rect(metrics).y - metrics.px(band_height)};
}

ReaderShape reader_shape(const State& state) {
  const Metrics& metrics = state.metrics;
  const Rect bar = bar_rect(metrics);
  ReaderShape shape;
  const bool alone = one_pane(metrics);
  const bool page_alone = alone && state.reading.page_alone && !state.reading.side_by_side;
  const bool text_alone = state.reading.side_by_side || (alone && !page_alone);
  const int text_px = page_alone ? 0 : text_alone ? metrics.glass.w : metrics.px(text_width);
  shape.text = {metrics.glass.w - text_px, 0, text_px, bar.y};
  if (!text_alone) {
    shape.page = page_pane(metrics);
    shape.band = {0, shape.page.bottom(), shape.page.w, bar.y - shape.page.bottom()};
  }
  if (page_alone) {
    // The flow keeps the width that it has when it is shown, so that its place can be kept.
    shape.flow_x = metrics.px(text_margin);
    shape.flow_width = metrics.glass.w - 2 * shape.flow_x;
    return shape;
  }
  const int margin = std::max(metrics.px(text_margin), (text_px - metrics.px(widest_text)) / 2);
  shape.flow_x = shape.text.x + margin;
  shape.flow_width = text_px - 2 * margin;
  shape.tabs = {shape.flow_x, metrics.px(tabs_top), shape.flow_width, metrics.px(tab_height)};
  const int top = shape.tabs.bottom() + metrics.px(tabs_below);
  shape.scrolled = {shape.text.x, top, text_px, bar.y - top};
  return shape;
}

OverviewShape overview_shape(const Metrics& metrics, std::size_t documents) {
  const Rect bar = bar_rect(metrics);
  OverviewShape shape;
  shape.card_width = metrics.px(card_width);
  shape.step = shape.card_width + metrics.px(card_gap);
  shape.length = static_cast<int>(documents) * shape.step - metrics.px(card_gap);
  const int room = metrics.glass.w - 2 * metrics.px(edge);
  // A short row stands in the middle, a long one begins at the margin.
  shape.left = metrics.px(edge) + std::max(0, (room - shape.length) / 2);
  shape.head = {metrics.px(edge), metrics.px(36), room, metrics.px(200)};
  shape.line = {metrics.px(edge), metrics.px(318), room, std::max(1, metrics.px(3))};
  const int top = metrics.px(352);
  shape.cards = {0, top, metrics.glass.w, bar.y - top - metrics.px(18)};
  return shape;
}

PanelShape about_shape(const Metrics& metrics) {
  PanelShape shape;
  const int width = std::min(metrics.px(1420), metrics.glass.w - 2 * metrics.px(40));
  const int height = std::min(metrics.px(960), metrics.glass.h - 2 * metrics.px(40));
  shape.panel = {(metrics.glass.w - width) / 2, (metrics.glass.h - height) / 2, width, height};
  const int margin = metrics.px(56);
  shape.foot = {shape.panel.x + margin, shape.panel.bottom() - metrics.px(44 + 82), width - 2 * margin, metrics.px(82)};
  const int top = shape.panel.y + metrics.px(116);
  shape.scrolled = {shape.panel.x + margin, top, width - 2 * margin, shape.foot.y - metrics.px(20) - top};
  return shape;
}

int about_flow_width(const Metrics& metrics, bool qr) {
  return about_shape(metrics).scrolled.w - (qr ? metrics.px(290) : 0);
}

int card_flow_width(const Metrics& metrics) {
  return std::min(metrics.px(860), metrics.glass.w - metrics.px(200));
}

PanelShape card_shape(const Metrics& metrics, int height) {
  const int margin = metrics.px(56);
  const int foot = metrics.px(82);
  const int around = metrics.px(48) + metrics.px(28) + foot + metrics.px(40);
  PanelShape shape;
  const int width = card_flow_width(metrics) + 2 * margin;
  const int whole = std::min(height + around, metrics.glass.h - 2 * metrics.px(40));
  shape.panel = {(metrics.glass.w - width) / 2, (metrics.glass.h - whole) / 2, width, whole};
  shape.scrolled = {shape.panel.x + margin, shape.panel.y + metrics.px(48), width - 2 * margin, whole - around};
  shape.foot = {shape.scrolled.x, shape.panel.bottom() - metrics.px(40) - foot, shape.scrolled.w, foot};
  return shape;
}

}  // namespace lectern::app
