// SPDX-License-Identifier: MIT
#include "firmware/plan/band.hpp"

#include <algorithm>
#include <cmath>

#include "firmware/view/frame_builder.hpp"
#include "firmware/view/scroll_bar.hpp"
#include "firmware/view/view.hpp"

namespace lectern::app {

namespace {

constexpr double band_edge = 5;  // design px: the line along its head

/// Red is what words stand on in the theme of high contrast: black.
Colour edge_of(const Band& band, const Theme& theme) {
  if (band.errors) return theme.red == theme.panel ? theme.line : theme.red;
  return band.warnings ? theme.gold : theme.line;
}

void view_findings(FrameBuilder& builder, const Band& band) {
  const Theme& theme = builder.theme();
  const int at = static_cast<int>(std::lround(builder.state().band_scroll.at()));
  Pane pane{PaneId::band, band.rect, Axis::down, at > 0, at < band.end()};
  pane.seen = band.seen;
  builder.pane(pane);
  builder.clip(band.seen);
  for (const PlacedText& part : band.parts)
    builder.text({part.name, *part.text, part.type, part.rect.moved(0, -at), theme.*part.ink, theme.panel});
  builder.unclip();
  const int width = scroll_bar_width(builder);
  view_scroll_bar(builder, {band.seen.right() - width, band.seen.y, width, band.seen.h},
                  {at + 0.0, band.end() + 0.0, band.seen.h}, theme.muted);
}

}  // namespace

void view_band(FrameBuilder& builder) {
  const Band band = band_of(builder);
  if (band.rect.empty()) return;
  const Theme& theme = builder.theme();
  builder.draw(draw::Fill{band.rect, theme.panel});
  builder.draw(
      draw::Fill{{band.rect.x, band.rect.y, band.rect.w, std::max(2, builder.px(band_edge))}, edge_of(band, theme)});
  builder.text({band.head.name, *band.head.text, band.head.type, band.head.rect, theme.*band.head.ink, theme.panel});
  for (const Button& button : band.buttons) builder.button(button, band.button);
  if (!band.parts.empty()) view_findings(builder, band);
}

}  // namespace lectern::app
