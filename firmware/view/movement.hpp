// SPDX-License-Identifier: MIT
// What moves for a moment, as it is drawn. Used by reader, overlay and view.
#pragma once

#include <cstddef>
#include <vector>

#include "firmware/view/frame_builder.hpp"

namespace lectern::app {

/// Between two places.  Units: px; `part` 0 is the first.
[[nodiscard]] Rect between(Rect from, Rect to, double part);

/// A page of the document that is read, and where it is seen.
struct PageOnItsWay {
  std::size_t page = 0;
  scan::Viewport view;
};
/// The page that is read, and before it the one that slides away.
[[nodiscard]] std::vector<PageOnItsWay> pages_on_their_way(const FrameBuilder& builder);

/// As much of the page's pane as has come out of its card.
[[nodiscard]] Rect page_come_so_far(const FrameBuilder& builder, Rect pane);

/// What is seen under the attract screen that lifts off; all of the glass where it does not.
[[nodiscard]] Rect below_attract(const FrameBuilder& builder);
/// Draws the attract screen as it lifts off, over what it was in front of.
void view_attract_lifting(FrameBuilder& builder);

}  // namespace lectern::app
