// SPDX-License-Identifier: MIT
// Where the parts of a screen stand on this glass: pure arithmetic on its size. Asked by `view` (to draw) and `update`
// (to know how far things scroll), so that both agree.
#pragma once

#include <cstddef>

#include "assets/base/geometry.hpp"
#include "firmware/metrics.hpp"

namespace lectern::app {

struct State;

/// The bar at the foot of every screen but attract.
[[nodiscard]] Rect bar_rect(const Metrics& metrics);

/// The reader.  Units: px of the glass; a part that is not shown is empty.
struct ReaderShape {
  Rect page;  ///< the page's pane
  Rect band;  ///< below it: that the page is re-set
  Rect text;  ///< the paper ground of the text
  Rect tabs;
  Rect scrolled;   ///< where the flow is seen, in full width
  int flow_x = 0;  ///< the flow's left edge
  int flow_width = 0;
};
/// Whether page and text do not both find room: a button then shows one or the other.
[[nodiscard]] bool one_pane(const Metrics& metrics);
[[nodiscard]] ReaderShape reader_shape(const State& state);
/// The pane that the page has when it is shown, also while it is not.
[[nodiscard]] Rect page_pane(const Metrics& metrics);

/// The overview: cards of one width in a row that scrolls when it is longer than the glass.
struct OverviewShape {
  Rect head;   ///< title and introduction
  Rect line;   ///< the line of time
  Rect cards;  ///< the pane they scroll in
  int card_width = 0;
  int step = 0;    ///< from one card to the next
  int left = 0;    ///< the first card's place
  int length = 0;  ///< of the row
};
[[nodiscard]] OverviewShape overview_shape(const Metrics& metrics, std::size_t documents);

/// A panel over the screen.
struct PanelShape {
  Rect panel;
  Rect scrolled;  ///< where its flow is seen
  Rect foot;      ///< the row of its buttons
};
[[nodiscard]] PanelShape about_shape(const Metrics& metrics);
/// `height` px of its flow.
[[nodiscard]] PanelShape card_shape(const Metrics& metrics, int height);
/// Narrower where a QR code stands beside it.
[[nodiscard]] int about_flow_width(const Metrics& metrics, bool qr);
[[nodiscard]] int card_flow_width(const Metrics& metrics);

}  // namespace lectern::app
