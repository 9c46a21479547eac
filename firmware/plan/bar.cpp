// SPDX-License-Identifier: MIT
#include "firmware/plan/bar.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <iterator>
#include <utility>

#include "firmware/plan/areas.hpp"

namespace lectern::app {

using draw::IconId;
using pack::StringId;

void append(std::vector<Button>& row, std::vector<Button> more) {
  std::move(more.begin(), more.end(), std::back_inserter(row));
}

int row_y(const Glass& glass, std::size_t i, std::size_t count) {
  const Rect bar = bar_rect(glass.metrics());
  if (glass.metrics().compact()) return bar.y + glass.px(small_above_controls);
  const int side = glass.px(glass.metrics().control());
  const int space = (bar.h - static_cast<int>(count) * side) / (static_cast<int>(count) + 1);
  return bar.y + space + static_cast<int>(i) * (side + space);
}

int bar_margin(const Glass& glass) {
  return glass.px(glass.metrics().design_width() < narrow_glass ? small_bar_margin : glass.metrics().margin());
}

int row_width(const Glass& glass, const std::vector<Button>& row) {
  if (row.empty()) return 0;
  int width = -glass.px(bar_gap);
  for (const Button& button : row) width += button_width(glass, button) + glass.px(bar_gap);
  return width;
}

bool fits(const Glass& glass, const BarRow& row) {
  const int between = row.left.empty() || row.right.empty() ? 0 : glass.px(bar_gap);
  return row_width(glass, row.left) + between + row_width(glass, row.right) <=
         glass.metrics().glass.w - 2 * bar_margin(glass);
}

void fit_labels(const Glass& glass, std::vector<BarRow>& rows) {
  for (BarRow& row : rows)
    for (std::vector<Button>* side : {&row.right, &row.left})
      for (auto button = side->rbegin(); button != side->rend() && !fits(glass, row); ++button)
        if (button->icon) button->text = button->room_for = nullptr;
}

Rect room_between(const Glass& glass, const std::vector<BarRow>& rows, std::size_t i) {
  const auto taken = [&](const std::vector<Button>& row) {
    return bar_margin(glass) + (row.empty() ? 0 : row_width(glass, row) + glass.px(bar_gap));
  };
  const int left = taken(rows[i].left);
  const int width = glass.metrics().glass.w - left - taken(rows[i].right);
  return {left, row_y(glass, i, rows.size()), width, glass.px(glass.metrics().control())};
}

Button overview_button(const Glass& glass, bool worded) {
  Button button = icon_button(glass, "overview", ShowOverview{}, IconId::overview, StringId::close);
  const auto& title = glass.said(*glass.world().index().short_title());
  button.label = title.utf8()->str();
  if (worded) button.text = &title;
  return button;
}

std::vector<Button> sight_buttons(const Glass& glass) {
  Button size = icon_button(glass, "text-size", NextTextSize{}, IconId::text_size, StringId::text_size);
  size.selected = glass.metrics().text_percent != text_sizes.front();
  Button contrast = icon_button(glass, "contrast", SwitchContrast{}, IconId::contrast, StringId::high_contrast);
  contrast.selected = glass.state().contrast;
  if (!glass.metrics().text_grows()) return {contrast};
  return {size, contrast};
}

Button language_button(const Glass& glass, bool worded) {
  Button button = icon_button(glass, "language", OpenLanguages{}, IconId::globe, StringId::language);
  if (worded) button.text = &glass.said(*glass.world().index().language_names());
  return button;
}

bool several_languages(const Glass& glass) {
  return glass.world().index().languages()->size() > 1;
}

std::vector<Button> language_buttons(const Glass& glass) {
  const auto& index = glass.world().index();
  std::vector<Button> buttons;
  for (flatbuffers::uoffset_t i = 0; i < index.languages()->size(); ++i) {
    Button button = word_button(glass, fmt::format("language:{}", index.languages()->Get(i)->str()), SetLanguage{i},
                                *index.language_names()->Get(i));
    button.selected = i == glass.state().language;
    buttons.push_back(std::move(button));
  }
  return buttons;
}

}  // namespace lectern::app
