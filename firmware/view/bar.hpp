// SPDX-License-Identifier: MIT
// Draws the bar at the foot of a screen. Part of the views.
#pragma once

#include <cstddef>
#include <functional>
#include <vector>

#include "firmware/plan/bar.hpp"
#include "firmware/view/frame_builder.hpp"

namespace lectern::app {

/// Draws the bar's ground and the rows, from above; `between` draws what else stands between the two ends of the i-th.
void view_bar(
    FrameBuilder& builder, const std::vector<BarRow>& rows,
    const std::function<void(std::size_t)>& between = [](std::size_t) {});

}  // namespace lectern::app
