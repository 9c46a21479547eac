// SPDX-License-Identifier: MIT
// The line of time over a row of cards. Used by overview alone.
#pragma once

#include <span>

#include "firmware/plan/timeline.hpp"
#include "firmware/view/frame_builder.hpp"

namespace lectern::app {

/// Lanes, points, the museum's lines, and a leader to each card in sight.
/// Units: `cards` is the y at which cards begin, px.
void view_timeline(FrameBuilder& builder, const Timeline& time, std::span<const Leader> leaders, int cards);

}  // namespace lectern::app
