// SPDX-License-Identifier: MIT
// The scroll bar beside what scrolls: how much of it is in sight, and where. Part of the views.
#pragma once

#include "assets/base/colour.hpp"
#include "assets/base/geometry.hpp"

namespace lectern::app {

class FrameBuilder;

/// What scrolls, along the longer side of its track.  Units: px.
struct Scrolled {
  double at = 0;   ///< how far
  double end = 0;  ///< and how far at the most; nothing is drawn where that is nowhere
  int seen = 0;    ///< what of it is in sight
};

/// How thick a bar is beside what is read.  Units: px.
[[nodiscard]] int scroll_bar_width(const FrameBuilder& builder);

/// `ink` stands out from the ground; the track is a shade of it.
void view_scroll_bar(FrameBuilder& builder, Rect track, const Scrolled& scrolled, Colour ink);

}  // namespace lectern::app
