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
constexpr double gap = 13;     // 3 mm and a little
constexpr double height = 82;  // 20 mm

void put_row(Canvas& canvas, const std::vector<Button>& row, int x, int y) {
  for (const Button& button : row) {
    const int width = canvas.button_width(button);
    canvas.button(button, {x, y, width, canvas.px(height)});
    x += width + canvas.px(gap);
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
  int width = -canvas.px(gap);
  for (const Button& button : row) width += canvas.button_width(button) + canvas.px(gap);
  return width;
}

bool fits(Canvas& canvas, const BarRow& row) {
  const int between = row.left.empty() || row.right.empty() ? 0 : canvas.px(gap);
  return row_width(canvas, row.left) + between + row_width(canvas, row.right) <=
         canvas.metrics().glass.w - 2 * canvas.px(margin);
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

void view_bar(Canvas& canvas, const std::vector<BarRow>& rows) {
  const Rect bar = bar_rect(canvas.metrics());
  canvas.draw(draw::Fill{bar, canvas.theme().panel});
  canvas.draw(draw::Fill{{bar.x, bar.y, bar.w, 1}, canvas.theme().line.with_alpha(130)});
  const int count = static_cast<int>(rows.size());
  const int side = canvas.px(height);
  const int space = (bar.h - count * side) / (count + 1);
  for (int i = 0; i < count; ++i) {
    const BarRow& row = rows[static_cast<std::size_t>(i)];
    const int y = bar.y + space + i * (side + space);
    put_row(canvas, row.left, bar.x + canvas.px(margin), y);
    put_row(canvas, row.right, bar.right() - canvas.px(margin) - row_width(canvas, row.right), y);
  }
}

}  // namespace lectern::app
