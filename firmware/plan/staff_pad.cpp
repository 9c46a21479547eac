// SPDX-License-Identifier: MIT
#include <algorithm>
#include <fmt/format.h>
#include <string>
#include <utility>
#include <vector>

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

/// Whether nothing that is typed would be looked at: then there are no keys.
bool locked(const StaffPage& page, Moment now) {
  return page.view == StaffView::pin &&
         (page.silent || page.report.door == staff::Door::no_pin || wait_left(page, now).count() > 0);
}

/// What is said of the PIN now.
const pack::fb::Text& words_of_pin(const StaffPage& page, Moment now, const StaffWords& words) {
  if (page.silent) return words.of(StringId::staff_no_service);
  if (!page.heard || page.sent) return words.of(StringId::staff_waiting);
  if (page.report.door == staff::Door::no_pin) return words.of(StringId::staff_no_pin);
  if (const auto wait = wait_left(page, now); wait.count() > 0)
    return words.filled(StringId::staff_pin_wait, {{"time", value_of(words.time(wait))}});
  if (page.report.wrong && page.digits.empty()) return words.of(StringId::staff_pin_wrong);
  return words.of(StringId::staff_pin);
}

/// Words on a key; on a small glass, where words have no room, a sign.
Button deed_key(const Glass& glass, std::string id, StaffDeed deed, StringId words) {
  if (!glass.metrics().compact()) return deed_button(glass, std::move(id), words, deed);
  const auto icon = deed == StaffDeed::erase ? draw::IconId::arrow_left : draw::IconId::arrow_right;
  return icon_button(glass, std::move(id), DoStaff{deed}, icon, words);
}

/// The keys. Each can be touched at any time: too many digits are not taken, and too few are not sent.
void lay_keys(const Glass& glass, const StaffWords& words, Rect place, StaffPlan& plan) {
  const StaffPage& page = glass.state().staff_page;
  if (locked(page, glass.state().now)) return;
  const std::size_t least = page.view == StaffView::pin ? least_pin : hour_digits;
  const int gap = glass.px(bar_gap);
  const int high = (place.h - (key_rows - 1) * gap) / key_rows;
  const int wide = (place.w - (key_columns - 1) * gap) / key_columns;
  std::vector<Button> keys;
  const auto digit = [&](int key) {
    keys.push_back(word_button(glass, fmt::format("pin:{}", key), TypeDigit{static_cast<std::uint8_t>(key)},
                               words.plain(fmt::format("{}", key))));
    keys.back().type = key_type;
  };
  // One stands at the left on every pad, whichever way one reads.
  const bool mirrored = glass.world().from_right(glass.state());
  for (int row = 0; row < key_columns; ++row)
    for (int column = 0; column < key_columns; ++column)
      digit(row * key_columns + (mirrored ? key_columns - column : column + 1));
  keys.push_back(deed_key(glass, "staff:erase", StaffDeed::erase, StringId::staff_erase));
  digit(0);
  keys.push_back(deed_key(glass, "staff:enter", StaffDeed::enter, StringId::staff_enter));
  if (page.digits.size() >= least) keys.back().look = Button::Look::red;
  int number = 0;
  for (Button& key : keys) {
    const int x = place.x + number % key_columns * (wide + gap);
    const int y = place.y + number / key_columns * (high + gap);
    plan.buttons.push_back({std::move(key), {x, y, wide, high}});
    ++number;
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
  const auto wanted = [&](StaffDeed deed, StringId name) {
    return button_width(glass, deed_key(glass, {}, deed, name));
  };
  const int widest = std::max(
      {wanted(StaffDeed::erase, StringId::staff_erase), wanted(StaffDeed::enter, StringId::staff_enter), key_h});
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
  column.sentence("staff/pin", pin ? words_of_pin(page, glass.state().now, words) : words.of(StringId::staff_what_hour),
                  pin && page.report.wrong ? &Theme::gold : &Theme::bone);
  // Where nothing can be kept a guess waits for minutes: whoever waits reads why.
  if (pin && page.report.storage && locked(page, glass.state().now))
    column.sentence("staff/storage", words.of(words_of(page.report.storage->outcome)), &Theme::gold);
  lay_typed(glass, words, column, x, plan);
  const Rect keys{upright ? (metrics.glass.w - pad.w) / 2 : x + width + between, upright ? column.foot() + gap : top,
                  pad.w, pad.h};
  const Button back = pin ? deed_button(glass, "staff:back", StringId::staff_back, StaffDeed::leave)
                          : deed_button(glass, "staff:cancel", StringId::staff_cancel, StaffDeed::cancel);
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
  StaffColumn column(glass, plan, {x, metrics.compact() ? glass.px(small_pad_margin) : metrics.glass.h / 4, width, 0});
  column.sentence("staff/touch", words.of(StringId::staff_touch_words));
  column.sentence("staff/fingers", words.filled(StringId::staff_fingers,
                                                {{"n", fmt::format("{}", glass.state().staff_page.fingers.size())}}));
  column.buttons({deed_button(glass, "staff:cancel", StringId::close, StaffDeed::cancel)});
  return plan;
}

}  // namespace lectern::app
