// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <string_view>

#include "firmware/plan/staff_column.hpp"
#include "firmware/plan/staff_words.hpp"

namespace lectern::app {

namespace {

using pack::StringId;

// Design px.
constexpr double largest_key = 150;
constexpr double pad_margin = 40;
constexpr double small_pad_margin = 12;
constexpr double words_width = 620;
constexpr double dot_side = 22;
constexpr double dots_height = 64;
constexpr double touch_width = 760;
constexpr TypeSize key_type{40, 48};
constexpr int key_columns = 3;
constexpr int key_rows = 4;

bool locked(const StaffPage& page) {
  return page.silent || page.report.door == staff::Door::no_pin || page.report.wait.count() > 0 || page.sent;
}

/// What is said of the PIN now.
const pack::fb::Text& words_of_pin(const StaffPage& page, const StaffWords& words) {
  if (page.silent) return words.of(StringId::staff_no_service);
  if (!page.heard || page.sent) return words.of(StringId::staff_waiting);
  if (page.report.door == staff::Door::no_pin) return words.of(StringId::staff_no_pin);
  if (page.report.wait.count() > 0)
    return words.filled(StringId::staff_pin_wait, {{"time", value_of(words.time(page.report.wait))}});
  if (page.report.wrong && page.digits.empty()) return words.of(StringId::staff_pin_wrong);
  return words.of(StringId::staff_pin);
}

Button key_button(const Glass& glass, std::string id, Act act, const pack::fb::Text& words, bool enabled) {
  Button button = word_button(glass, std::move(id), act, words);
  button.enabled = enabled;
  return button;
}

/// The keys, from a corner on, with the side that they have.
void lay_keys(const Glass& glass, const StaffWords& words, Rect place, StaffPlan& plan) {
  const StaffPage& page = glass.state().staff_page;
  const bool pin = page.view == StaffView::pin;
  const std::size_t most = pin ? most_pin : hour_digits;
  const std::size_t least = pin ? least_pin : hour_digits;
  const bool open = !pin || !locked(page);
  const int gap = glass.px(bar_gap);
  const int high = (place.h - (key_rows - 1) * gap) / key_rows;
  const int wide = (place.w - (key_columns - 1) * gap) / key_columns;
  constexpr std::array<int, 12> order{1, 2, 3, 4, 5, 6, 7, 8, 9, -1, 0, -2};
  for (std::size_t i = 0; i < order.size(); ++i) {
    const int column = static_cast<int>(i) % key_columns;
    const int row = static_cast<int>(i) / key_columns;
    const Rect at{place.x + column * (wide + gap), place.y + row * (high + gap), wide, high};
    const int key = order.at(i);
    if (key >= 0) {
      Button button = key_button(glass, fmt::format("pin:{}", key), TypeDigit{static_cast<std::uint8_t>(key)},
                                 words.plain(fmt::format("{}", key)), open && page.digits.size() < most);
      button.type = key_type;
      plan.buttons.push_back({std::move(button), at});
    } else if (key == -1) {
      plan.buttons.push_back({key_button(glass, "staff:erase", DoStaff{StaffDeed::erase},
                                         words.of(StringId::staff_erase), open && !page.digits.empty()),
                              at});
    } else {
      plan.buttons.push_back({key_button(glass, "staff:enter", DoStaff{StaffDeed::enter},
                                         words.of(StringId::staff_enter), open && page.digits.size() >= least),
                              at});
      if (plan.buttons.back().button.enabled) plan.buttons.back().button.look = Button::Look::red;
    }
  }
}

/// A dot for each digit of a PIN; the hour's digits stand as they are.
void lay_typed(const Glass& glass, const StaffWords& words, StaffColumn& column, int x, StaffPlan& plan) {
  const StaffPage& page = glass.state().staff_page;
  if (page.view == StaffView::hour) {
    std::string hour = page.digits + std::string(hour_digits - std::min(hour_digits, page.digits.size()), '-');
    hour.insert(2, ":");
    column.heading("staff/typed", words.plain(hour), true);
    return;
  }
  const int side = glass.px(dot_side);
  const int y = column.foot() + (glass.px(dots_height) - side) / 2;
  for (std::size_t i = 0; i < page.digits.size(); ++i)
    plan.dots.push_back({x + static_cast<int>(i) * (side + side / 2), y, side, side});
  column.space(dots_height);
}

}  // namespace

StaffPlan detail::staff_pad(const Glass& glass) {
  const Metrics& metrics = glass.metrics();
  const StaffPage& page = glass.state().staff_page;
  const StaffWords words(glass);
  StaffPlan plan;
  plan.pane = {0, 0, metrics.glass.w, metrics.glass.h};
  const int margin = glass.px(metrics.compact() || metrics.low() ? small_pad_margin : pad_margin);
  const bool upright = metrics.portrait();
  const int gap = glass.px(bar_gap);
  // The pad is as large as the glass lets it be, and keys are never smaller than controls.
  const int least = glass.px(metrics.control());
  const int most = std::max(least, glass.px(largest_key));
  const int key_h =
      std::clamp(((upright ? metrics.glass.h / 2 : metrics.glass.h) - 2 * margin - 3 * gap) / key_rows, least, most);
  const int room = upright ? metrics.glass.w - 2 * margin : metrics.glass.w / 2 - 2 * margin;
  const int widest =
      std::max({button_width(glass, key_button(glass, "", Stay{}, words.of(StringId::staff_erase), true)),
                button_width(glass, key_button(glass, "", Stay{}, words.of(StringId::staff_enter), true)), key_h});
  const int key_w = std::min(widest, (room - 2 * gap) / key_columns);
  const Size pad{key_columns * key_w + 2 * gap, key_rows * key_h + 3 * gap};
  const int width = upright ? metrics.glass.w - 2 * glass.px(metrics.margin())
                            : std::min(glass.px(words_width * metrics.growth()), metrics.glass.w - pad.w - 4 * margin);
  const int between = glass.px(metrics.margin());
  const int x = upright ? glass.px(metrics.margin()) : (metrics.glass.w - width - between - pad.w) / 2;
  const int top = upright ? margin : std::max(margin, (metrics.glass.h - pad.h) / 2);
  StaffColumn column(glass, plan, {x, top, width, 0});
  const bool pin = page.view == StaffView::pin;
  column.heading("staff/pad", words.of(pin ? StringId::staff_pin_title : StringId::staff_hour), true);
  column.sentence("staff/pin", pin ? words_of_pin(page, words) : words.of(StringId::staff_what_hour),
                  pin && page.report.wrong ? &Theme::gold : &Theme::bone);
  lay_typed(glass, words, column, x, plan);
  const Rect keys{upright ? (metrics.glass.w - pad.w) / 2 : x + width + between, upright ? column.foot() + gap : top,
                  pad.w, pad.h};
  const Button back =
      pin ? word_button(glass, "staff:back", DoStaff{StaffDeed::leave}, words.of(StringId::staff_back))
          : word_button(glass, "staff:cancel", DoStaff{StaffDeed::cancel}, words.of(StringId::staff_cancel));
  if (upright) {
    lay_keys(glass, words, keys, plan);
    StaffColumn below(glass, plan, {x, keys.bottom() + gap, width, 0});
    below.buttons({back});
    plan.height = below.foot();
  } else {
    column.buttons({back});
    lay_keys(glass, words, keys, plan);
    plan.height = std::max(column.foot(), keys.bottom()) + margin;
  }
  return plan;
}

StaffPlan detail::staff_touch(const Glass& glass) {
  const Metrics& metrics = glass.metrics();
  const StaffWords words(glass);
  StaffPlan plan;
  plan.pane = {0, 0, metrics.glass.w, metrics.glass.h};
  const int width = std::min(glass.px(touch_width), metrics.glass.w - 2 * glass.px(metrics.margin()));
  const int x = (metrics.glass.w - width) / 2;
  StaffColumn column(glass, plan, {x, metrics.glass.h / 4, width, 0});
  column.sentence("staff/touch", words.of(StringId::staff_touch_words));
  column.sentence("staff/fingers", words.filled(StringId::staff_fingers,
                                                {{"n", fmt::format("{}", glass.state().staff_page.fingers.size())}}));
  column.buttons({word_button(glass, "staff:cancel", DoStaff{StaffDeed::cancel}, words.of(StringId::close))});
  return plan;
}

}  // namespace lectern::app
