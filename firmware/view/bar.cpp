// SPDX-License-Identifier: MIT
#include "firmware/view/bar.hpp"

#include <fmt/format.h>
#include <utility>

#include "firmware/shape.hpp"

namespace lectern::app {

namespace {

using draw::IconId;
using pack::StringId;

constexpr double margin = 28;  // design px
constexpr double height = 82;  // 20 mm

/// The head of the i-th of so many rows of buttons.
int row_y(const Canvas& canvas, std::size_t i, std::size_t count) {
  const Rect bar = bar_rect(canvas.metrics());
  const int side = canvas.px(height);
  const int space = (bar.h - static_cast<int>(count) * side) / (static_cast<int>(count) + 1);
  return bar.y + space + static_cast<int>(i) * (side + space);
}

void put_row(Canvas& canvas, const std::vector<Button>& row, int x, int y) {
  for (const Button& button : row) {
    const int width = canvas.button_width(button);
    canvas.button(button, {x, y, width, canvas.px(height)});
    x += width + canvas.px(bar_gap);
  }
}

}  // namespace

Button icon_button(const Canvas& canvas, std::string id, Act act, IconId icon, StringId label, bool enabled) {
  Button button;
  button.id = std::move(id);
  button.act = act;
  button.icon = icon;
  button.label = canvas.string(label).utf8()->str();
  button.enabled = enabled;
  return button;
}

int row_width(Canvas& canvas, const std::vector<Button>& row) {
  if (row.empty()) return 0;
  int width = -canvas.px(bar_gap);
  for (const Button& button : row) width += canvas.button_width(button) + canvas.px(bar_gap);
  return width;
}

bool fits(Canvas& canvas, const BarRow& row) {
  const int between = row.left.empty() || row.right.empty() ? 0 : canvas.px(bar_gap);
  return row_width(canvas, row.left) + between + row_width(canvas, row.right) <=
         canvas.metrics().glass.w - 2 * canvas.px(margin);
}

Rect room_between(Canvas& canvas, const std::vector<BarRow>& rows, std::size_t i) {
  const auto taken = [&](const std::vector<Button>& row) {
    return canvas.px(margin) + (row.empty() ? 0 : row_width(canvas, row) + canvas.px(bar_gap));
  };
  const int left = taken(rows[i].left);
  const int width = canvas.metrics().glass.w - left - taken(rows[i].right);
  return {left, row_y(canvas, i, rows.size()), width, canvas.px(height)};
}

std::vector<Button> sight_buttons(const Canvas& canvas) {
  Button size = icon_button(canvas, "text-size", NextTextSize{}, IconId::text_size, StringId::text_size);
  size.selected = canvas.metrics().text_percent != text_sizes.front();
  Button contrast = icon_button(canvas, "contrast", SwitchContrast{}, IconId::contrast, StringId::high_contrast);
  contrast.selected = canvas.state().contrast;
  return {size, contrast};
}

Button language_button(const Canvas& canvas, bool worded) {
  Button button = icon_button(canvas, "language", OpenLanguages{}, IconId::globe, StringId::language);
  if (worded) button.text = &canvas.said(*canvas.world().index().language_names());
  return button;
}

std::vector<Button> language_buttons(const Canvas& canvas) {
  const auto& index = canvas.world().index();
  std::vector<Button> buttons;
  for (flatbuffers::uoffset_t i = 0; i < index.languages()->size(); ++i) {
    Button button;
    button.id = fmt::format("language:{}", index.languages()->Get(i)->str());
    button.act = SetLanguage{i};
    button.text = index.language_names()->Get(i);
    button.selected = i == canvas.state().language;
    buttons.push_back(std::move(button));
  }
  return buttons;
}

void view_bar(Canvas& canvas, const std::vector<BarRow>& rows, const std::function<void(std::size_t)>& between) {
  const Rect bar = bar_rect(canvas.metrics());
  canvas.draw(draw::Fill{bar, canvas.theme().panel});
  canvas.draw(draw::Fill{{bar.x, bar.y, bar.w, 1}, canvas.theme().line.with_alpha(130)});
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const int y = row_y(canvas, i, rows.size());
    put_row(canvas, rows[i].left, bar.x + canvas.px(margin), y);
    between(i);
    put_row(canvas, rows[i].right, bar.right() - canvas.px(margin) - row_width(canvas, rows[i].right), y);
  }
}

}  // namespace lectern::app
