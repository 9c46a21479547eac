// SPDX-License-Identifier: MIT
// How a panel is mounted: turned, its touch turned against it, its edges hidden by a frame or by a television. Used by
// glass and translate: pixels go out there and touches come in. Nobody between knows of it.
#pragma once

#include <cstdint>

#include "assets/base/geometry.hpp"

namespace lectern::screen {

/// How far something is turned, clockwise.
enum class Turn : std::uint16_t { none = 0, quarter = 90, half = 180, three_quarters = 270 };

struct Mounting {
  Turn turn = Turn::none;        ///< of the picture against the panel
  Turn touch_turn = Turn::none;  ///< of the touch panel against the panel of the picture
  Size margin;  ///< pixels that stay black: `w` at the left and the right of the panel, `h` above and below
  bool operator==(const Mounting&) const = default;
};

/// The part of a panel that is painted on, in its own pixels; at least one.
[[nodiscard]] Rect lit_part(Size panel, const Mounting& mounting);

/// The glass as the application sees it.
[[nodiscard]] Size seen_size(Size panel, const Mounting& mounting);

/// Where a rect of the seen glass lies on the panel.
[[nodiscard]] Rect on_panel(Rect seen, Size panel, const Mounting& mounting);

/// Where a place on the panel lies on the seen glass; outside of it for the margin.
[[nodiscard]] PointF seen_at(PointF on_panel, Size panel, const Mounting& mounting);

/// Where a finger is on the panel.  Units: `x` and `y` 0 to 1 of the touch panel, along its own edges.
[[nodiscard]] PointF finger_at(double x, double y, Size panel, const Mounting& mounting);

}  // namespace lectern::screen
