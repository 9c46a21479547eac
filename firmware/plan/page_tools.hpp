// SPDX-License-Identifier: MIT
// The buttons beside the page, and the panel of what can be done with it: seen as large as its paper, turned, lighter,
// darker, inverted, and as it was. Asked by page_tools of view and of update, and by reader_bar.
#pragma once

#include <optional>
#include <vector>

#include "firmware/plan/areas.hpp"
#include "firmware/plan/button.hpp"
#include "firmware/plan/placed_text.hpp"

namespace lectern::app {

/// A button that has its place.
struct PlacedButton {
  Button button;
  Rect rect;
};

/// The scale at which the page on show is as large as its paper; nothing where the curator does not say how large that
/// is, where the size of the glass is only assumed, and of a page that is not shown or is re-set.
/// Units: px of the glass for one px of the finest level.
[[nodiscard]] std::optional<double> actual_scale(const State& state, const World& world);
/// Whether the page is as large as its paper, or on its way to that.
[[nodiscard]] bool is_actual(const State& state, const World& world);
/// How large the page's paper is, "21.0 × 29.7 cm"; null where it is not known.
[[nodiscard]] const pack::fb::Text* paper_size(const Glass& glass);

/// Whether there is a picture on the glass that can be turned and lightened.
[[nodiscard]] bool has_page_tools(const Glass& glass);
/// Opens the panel, or closes it.
[[nodiscard]] Button page_tools_button(const Glass& glass);

/// Larger, smaller, the whole page and, but for a small glass, the panel: one above the other in the page's corner, the
/// last beside them where the pane is too low.  Shape: in the order of keys; empty where no page is shown.
[[nodiscard]] std::vector<PlacedButton> page_buttons(const Glass& glass, const ReaderAreas& areas);

struct PageTools {
  Rect panel;  ///< empty: it is closed
  std::vector<PlacedButton> buttons;
  std::optional<PlacedText> paper;  ///< how large it is, above them
};
/// With words on the buttons where the pane has room for them.
[[nodiscard]] PageTools page_tools_of(const Glass& glass, const ReaderAreas& areas);

}  // namespace lectern::app
