// SPDX-License-Identifier: MIT
// Where the parts of a screen stand on this glass: pure arithmetic on its size. Asked by `view` (to draw) and `update`
// (to know how far things scroll), so that both agree. All is measured as where one reads from left to right; the
// canvas mirrors it.
#pragma once

#include <cstddef>

#include "assets/base/geometry.hpp"
#include "firmware/style/metrics.hpp"
#include "firmware/style/styles.hpp"

namespace lectern::app {

struct State;
struct World;

/// The bar at the foot of every screen but attract: one row of buttons, two on an upright glass.
[[nodiscard]] Rect bar_rect(const Metrics& metrics);
[[nodiscard]] int bar_rows(const Metrics& metrics);
/// Of a small glass: the bar's one row stands so far below the bar's edge.  Units: design px.
inline constexpr double small_above_controls = 13;  // 3 mm and a little between them and what scrolls

/// Where the reader's panes end: at the bar, or at the slip of a path over it.  Units: px.
[[nodiscard]] int reader_foot(const State& state);

/// The reader.  Units: px of the glass; a part that is not shown is empty.
struct ReaderAreas {
  Rect page;       ///< the page's pane
  Rect band;       ///< below it, or below the text where there is no page: what the page is not
  Rect text;       ///< the paper ground of the text
  Rect divider;    ///< the handle between page and text
  Rect head;       ///< a line above the text that says what it is, wherever that has been read to; none on a low glass
  Rect tabs;       ///< of a small glass they scroll with the text, and may be out of sight
  Rect scrolled;   ///< where the flow is seen, in full width
  int flow_x = 0;  ///< the flow's left edge
  int flow_width = 0;
};
/// How page and text share the glass: side by side, or one above the other where it is upright.
struct Split {
  bool one_pane = false;  ///< they do not both find room: a button shows one or the other
  int least = 0;          ///< px of the text's share: 45 letters a line, or some lines
  int most = 0;           ///< what leaves the page its own least
  int text = 0;           ///< at present
};
[[nodiscard]] Split split_of(const State& state);
/// The page fills the glass: there is nothing else, or the visitor asked for it where one pane has room.
[[nodiscard]] bool shows_page_alone(const State& state);
[[nodiscard]] ReaderAreas reader_areas(const State& state);
/// Between the tabs and the text.  Units: design px.
inline constexpr double tabs_below = 18;
/// What tabs that scroll with the text take above its first line; 0 where they stand still.  Units: px.
[[nodiscard]] int tabs_height(const Metrics& metrics);
/// The pane that the page has on the glass when it is shown, also while it is not.
[[nodiscard]] Rect page_pane(const State& state, const World& world);

/// A panel over the screen.
struct PanelAreas {
  Rect panel;
  Rect title;     ///< of About, above its flow
  Rect scrolled;  ///< where its flow is seen
  Rect foot;      ///< the row of its buttons
};
[[nodiscard]] PanelAreas about_areas(const Metrics& metrics);
[[nodiscard]] TypeSize about_title(const Metrics& metrics);
/// `height` px of its flow.
[[nodiscard]] PanelAreas card_areas(const Metrics& metrics, int height);
/// Narrower where a QR code stands beside it.
[[nodiscard]] int about_flow_width(const Metrics& metrics, bool qr);
/// Whether there is room for a QR code beside the words; else it stands below them, and scrolls with them.
[[nodiscard]] bool qr_beside(const Metrics& metrics);
/// The side of a QR code with its quiet zone, at the most.  Units: design px.
inline constexpr double qr_side = 250;
[[nodiscard]] int card_flow_width(const Metrics& metrics);

}  // namespace lectern::app
