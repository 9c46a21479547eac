// SPDX-License-Identifier: MIT
#include "firmware/plan/slip.hpp"

#include <algorithm>
#include <cmath>
#include <string>

#include "firmware/view/frame_builder.hpp"
#include "firmware/view/scroll_bar.hpp"
#include "firmware/view/view.hpp"

namespace lectern::app {

namespace {

constexpr double edge = 5;  // design px: the red line along its head

/// What is left of a folded slip opens it again.
void view_fold(FrameBuilder& builder, const Slip& slip) {
  const std::string label = slip.parts.empty() ? std::string() : slip.parts.front().text->utf8()->str();
  builder.target({"path-words", TargetKind::button, label, slip.rect, FoldSlip{false}, true, false});
  const int side = builder.px(button_icon);
  const Rect at{slip.rect.right() - builder.px(builder.metrics().margin()) - side,
                slip.rect.y + (slip.rect.h - side) / 2, side, side};
  builder.draw(draw::Icon{draw::IconId::info, at, builder.theme().bone});
}

}  // namespace

void view_slip(FrameBuilder& builder) {
  const Slip slip = slip_of(builder);
  if (slip.rect.empty()) return;
  const Theme& theme = builder.theme();
  if (slip.covers()) builder.cover();
  builder.draw(draw::Fill{slip.rect, theme.panel});
  builder.draw(draw::Fill{{slip.rect.x, slip.rect.y, slip.rect.w, std::max(2, builder.px(edge))}, theme.red});
  const bool folded = slip.turns && !slip.covers();
  if (folded) view_fold(builder, slip);
  const int at = static_cast<int>(std::lround(builder.state().slip.at()));
  builder.clip(slip.seen);
  for (const PlacedText& part : slip.parts)
    builder.text({part.name, *part.text, part.type, part.rect.moved(0, -at), theme.*part.ink, theme.panel,
                  text::Alignment::start, folded});
  builder.unclip();
  if (slip.end() == 0) return;
  builder.pane({PaneId::slip, slip.rect, Axis::down, at > 0, at < slip.end()});
  const int width = scroll_bar_width(builder);
  view_scroll_bar(builder, {slip.rect.right() - 2 * width, slip.seen.y, width, slip.seen.h},
                  {at + 0.0, slip.end() + 0.0, slip.seen.h}, theme.muted);
}

}  // namespace lectern::app
