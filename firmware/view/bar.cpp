// SPDX-License-Identifier: MIT
#include "firmware/view/bar.hpp"

#include "firmware/plan/shape.hpp"

namespace lectern::app {

namespace {

void put_row(Canvas& canvas, const std::vector<Button>& row, int x, int y) {
  for (const Button& button : row) {
    const int width = button_width(canvas, button);
    canvas.button(button, {x, y, width, canvas.px(bar_button)});
    x += width + canvas.px(bar_gap);
  }
}

}  // namespace

void view_bar(Canvas& canvas, const std::vector<BarRow>& rows, const std::function<void(std::size_t)>& between) {
  const Rect bar = bar_rect(canvas.metrics());
  canvas.draw(draw::Fill{bar, canvas.theme().panel});
  canvas.draw(draw::Fill{{bar.x, bar.y, bar.w, 1}, canvas.theme().line.with_alpha(130)});
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const int y = row_y(canvas, i, rows.size());
    put_row(canvas, rows[i].left, bar.x + canvas.px(bar_margin), y);
    between(i);
    put_row(canvas, rows[i].right, bar.right() - canvas.px(bar_margin) - row_width(canvas, rows[i].right), y);
  }
}

}  // namespace lectern::app
