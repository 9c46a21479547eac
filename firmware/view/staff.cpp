// SPDX-License-Identifier: MIT
#include <algorithm>
#include <cmath>

#include "firmware/plan/areas.hpp"
#include "firmware/plan/staff_plan.hpp"
#include "firmware/view/bar.hpp"
#include "firmware/view/frame_builder.hpp"
#include "firmware/view/scroll_bar.hpp"
#include "firmware/view/view.hpp"

namespace lectern::app {

namespace {

constexpr int receipt_quiet_zone = 4;    // modules, ISO/IEC 18004
constexpr double finger_radius = 60;     // design px
constexpr std::uint8_t lit_cell = 0x50;  // alpha

/// The code as it lies: one that is mirrored is none.
void view_receipt(FrameBuilder& builder, const Receipt& receipt, Rect place) {
  constexpr Colour white{255, 255, 255, 255};
  constexpr Colour black{0, 0, 0, 255};
  const int across = receipt.side + 2 * receipt_quiet_zone;
  const int module = std::max(1, place.w / across);
  const Rect ground = builder.on_glass({place.x, place.y, module * across, module * across});
  builder.as_it_lies([&] {
    builder.draw(draw::Fill{ground, white});
    for (int y = 0; y < receipt.side; ++y)
      for (int x = 0; x < receipt.side; ++x)
        if (receipt.modules[static_cast<std::size_t>(y) * static_cast<std::size_t>(receipt.side) +
                            static_cast<std::size_t>(x)] != 0)
          builder.draw(draw::Fill{{ground.x + (receipt_quiet_zone + x) * module,
                                   ground.y + (receipt_quiet_zone + y) * module, module, module},
                                  black});
  });
}

void view_parts(FrameBuilder& builder, const StaffPlan& plan, int top) {
  const Theme& theme = builder.theme();
  const auto seen = [&](Rect rect) { return rect.bottom() > top && rect.y < top + plan.pane.h; };
  for (const Rect& rule : plan.rules)
    if (seen(rule)) builder.draw(draw::Fill{rule.moved(0, -top), theme.line});
  for (const StaffText& text : plan.texts)
    if (seen(text.rect))
      builder.text({text.id, *text.text, text.type, text.rect.moved(0, -top), theme.*text.ink, theme.night,
                    text.at_end ? text::Alignment::end : text::Alignment::start});
  for (const Rect& dot : plan.dots) builder.draw(draw::Fill{dot, theme.bone, dot.w / 2});
  for (const StaffButton& one : plan.buttons)
    if (seen(one.rect)) builder.button(one.button, one.rect.moved(0, -top));
  if (plan.receipt && seen(*plan.receipt))
    view_receipt(builder, builder.state().staff_page.receipt, plan.receipt->moved(0, -top));
}

/// The grid, what of it was touched, and where fingers are: px of the glass, whichever way one reads.
void view_tested(FrameBuilder& builder) {
  const StaffPage& page = builder.state().staff_page;
  const Size glass = builder.metrics().glass;
  const Theme& theme = builder.theme();
  const auto x_of = [&](int column) { return glass.w * column / touch_columns; };
  const auto y_of = [&](int row) { return glass.h * row / touch_rows; };
  builder.as_it_lies([&] {
    for (const std::uint32_t cell : page.tested) {
      const int column = static_cast<int>(cell) % touch_columns;
      const int row = static_cast<int>(cell) / touch_columns;
      builder.draw(draw::Fill{{x_of(column), y_of(row), x_of(column + 1) - x_of(column), y_of(row + 1) - y_of(row)},
                              theme.gold.with_alpha(lit_cell)});
    }
    for (int column = 1; column < touch_columns; ++column)
      builder.draw(draw::Fill{{x_of(column), 0, 1, glass.h}, theme.line});
    for (int row = 1; row < touch_rows; ++row) builder.draw(draw::Fill{{0, y_of(row), glass.w, 1}, theme.line});
  });
}

void view_fingers(FrameBuilder& builder) {
  const Size glass = builder.metrics().glass;
  const int radius = builder.px(finger_radius);
  const int line = std::max(2, builder.px(3));
  builder.as_it_lies([&] {
    for (const TestedFinger& finger : builder.state().staff_page.fingers) {
      const int x = static_cast<int>(std::lround(finger.at.x));
      const int y = static_cast<int>(std::lround(finger.at.y));
      const Colour ink = builder.theme().gold;
      builder.draw(draw::Fill{{0, y, glass.w, line}, ink});
      builder.draw(draw::Fill{{x, 0, line, glass.h}, ink});
      builder.draw(draw::Frame{{x - radius, y - radius, 2 * radius, 2 * radius}, ink, 2 * line, radius});
    }
  });
}

/// Words on the grid stand on a ground of their own.
void view_touch_test(FrameBuilder& builder, const StaffPlan& plan) {
  view_tested(builder);
  for (const StaffText& text : plan.texts)
    builder.draw(draw::Fill{text.rect.inset(-builder.px(8)), builder.theme().night, builder.px(8)});
  view_parts(builder, plan, 0);
  view_fingers(builder);
}

}  // namespace

void view_staff(FrameBuilder& builder) {
  const StaffPlan plan = staff_plan_of(builder);
  if (builder.state().staff_page.view == StaffView::touch) return view_touch_test(builder, plan);
  const int top = std::min(static_cast<int>(std::lround(builder.state().staff_scroll.at())), plan.end());
  builder.pane({PaneId::staff, plan.pane, Axis::down, top > 0, top < plan.end(), true});
  builder.clip(plan.pane);
  view_parts(builder, plan, top);
  const int inset = builder.px(8);
  view_scroll_bar(builder,
                  {plan.pane.right() - scroll_bar_width(builder) - inset, plan.pane.y + inset,
                   scroll_bar_width(builder), plan.pane.h - 2 * inset},
                  {top + 0.0, plan.end() + 0.0, plan.pane.h}, builder.theme().muted);
  builder.unclip();
  if (!plan.bar.empty()) view_bar(builder, plan.bar);
}

}  // namespace lectern::app
