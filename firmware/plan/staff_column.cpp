// SPDX-License-Identifier: MIT
#include "firmware/plan/staff_column.hpp"

#include <algorithm>
#include <utility>

namespace lectern::app {

namespace {

// Design px.
constexpr TypeSize row_type{28, 36};
constexpr TypeSize large_type{56, 66};
constexpr TypeSize column_type{40, 50};
constexpr TypeSize small_large_type{33, 40};
constexpr TypeSize small_column_type{30, 38};
constexpr double around_row = 16;
constexpr double small_around_row = 9;
constexpr double between_name_and_value = 32;
constexpr double below_heading = 16;

}  // namespace

Button deed_button(const Glass& glass, std::string id, pack::StringId words, StaffDeed deed, std::size_t which) {
  return word_button(glass, std::move(id), DoStaff{deed, which}, glass.string(words));
}

void StaffColumn::heading(std::string id, const pack::fb::Text& words, bool large) {
  const Metrics& metrics = glass_.metrics();
  const TypeSize type = grown_heading(
      metrics, metrics.compact() ? (large ? small_large_type : small_column_type) : (large ? large_type : column_type));
  const int height = glass_.height_of(words, type, width_);
  plan_.texts.push_back({std::move(id), &words, type, {x_, y_, width_, height}, &Theme::bone});
  y_ += height + glass_.px(below_heading);
}

void StaffColumn::quiet(std::string id, const pack::fb::Text& words) {
  sentence(std::move(id), words, &Theme::muted);
}

void StaffColumn::sentence(std::string id, const pack::fb::Text& words, Colour Theme::*ink) {
  if (words.utf8()->size() == 0) return;
  const TypeSize type = grown(glass_.metrics(), row_type);
  const int height = glass_.height_of(words, type, width_);
  plan_.texts.push_back({std::move(id), &words, type, {x_, y_, width_, height}, ink});
  y_ += height + glass_.px(below_heading);
}

void StaffColumn::row(const std::string& id, pack::StringId name, const pack::fb::Text& value, Colour Theme::*ink) {
  const Metrics& metrics = glass_.metrics();
  const TypeSize type = grown(metrics, row_type);
  const int around = glass_.px(metrics.compact() ? small_around_row : around_row);
  const pack::fb::Text& words = glass_.string(name);
  const int wanted = glass_.width_of(words, type);
  const int rest = width_ - wanted - glass_.px(between_name_and_value);
  y_ += around;
  const bool beside = glass_.width_of(value, type) <= rest;
  const int name_width = beside ? wanted : width_;
  const int name_height = glass_.height_of(words, type, name_width);
  plan_.texts.push_back({id + "/name", &words, type, {x_, y_, name_width, name_height}, &Theme::muted});
  if (!beside) y_ += name_height;
  const int value_width = beside ? rest : width_;
  const int height = glass_.height_of(value, type, value_width);
  plan_.texts.push_back({id, &value, type, {x_ + width_ - value_width, y_, value_width, height}, ink, true});
  y_ += (beside ? std::max(height, name_height) : height) + around;
  plan_.rules.push_back({x_, y_, width_, 1});
}

void StaffColumn::buttons(std::vector<Button> buttons) {
  const int gap = glass_.px(bar_gap);
  const int least = glass_.px(glass_.metrics().control());
  int x = x_;
  int height = 0;
  y_ += gap;
  for (Button& button : buttons) {
    const int width = std::min(button_width(glass_, button), width_);
    if (x > x_ && x + width > x_ + width_) {
      x = x_;
      y_ += height + gap;
      height = 0;
    }
    const ButtonParts parts = parts_of(glass_, button);
    const int words = button.text == nullptr ? 0 : glass_.height_of(*button.text, parts.type, width - parts.padding);
    height = std::max({height, least, words + 2 * parts.gap});
    plan_.buttons.push_back({std::move(button), {x, y_, width, std::max(least, words + 2 * parts.gap)}});
    x += width + gap;
  }
  y_ += height + gap;
}

Rect StaffColumn::square(int side) {
  const Rect at{x_, y_, side, side};
  y_ += side + glass_.px(below_heading);
  return at;
}

}  // namespace lectern::app
