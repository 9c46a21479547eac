// SPDX-License-Identifier: MIT
#include "firmware/view/bar.hpp"

#include "firmware/plan/areas.hpp"

namespace lectern::app {

namespace {

void put_row(FrameBuilder& builder, const std::vector<Button>& row, int x, int y) {
  for (const Button& button : row) {
    const int width = button_width(builder, button);
    builder.button(button, {x, y, width, builder.px(builder.metrics().control())});
    x += width + builder.px(bar_gap);
  }
}

}  // namespace

void view_bar(FrameBuilder& builder, const std::vector<BarRow>& rows, const std::function<void(std::size_t)>& between) {
  const Rect bar = bar_rect(builder.metrics());
  builder.draw(draw::Fill{bar, builder.theme().panel});
  builder.draw(draw::Fill{{bar.x, bar.y, bar.w, 1}, builder.theme().line.with_alpha(130)});
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const int y = row_y(builder, i, rows.size());
    put_row(builder, rows[i].left, bar.x + bar_margin(builder), y);
    between(i);
    put_row(builder, rows[i].right, bar.right() - bar_margin(builder) - row_width(builder, rows[i].right), y);
  }
}

}  // namespace lectern::app
