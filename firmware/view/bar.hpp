// SPDX-License-Identifier: MIT
// The bar at the foot of a screen: rows of buttons from both ends, and the buttons that stand on every screen. Part of
// the views.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "firmware/view/canvas.hpp"

namespace lectern::app {

/// A button with a sign alone.
[[nodiscard]] Button icon_button(const Canvas& canvas, std::string id, Act act, draw::IconId icon, pack::StringId label,
                                 bool enabled = true);

/// One row of a bar.
struct BarRow {
  std::vector<Button> left, right;
};

/// Px that buttons in a row take.
[[nodiscard]] int row_width(Canvas& canvas, const std::vector<Button>& row);
[[nodiscard]] bool fits(Canvas& canvas, const BarRow& row);
/// What is free of the i-th of so many rows between the buttons on the left and those on the right.
[[nodiscard]] Rect room_between(Canvas& canvas, const std::vector<BarRow>& rows, std::size_t i);
inline constexpr double bar_gap = 13;  ///< design px between buttons: 3 mm and a little

/// Text size and contrast.
[[nodiscard]] std::vector<Button> sight_buttons(const Canvas& canvas);
/// The list of languages; with the present one's name where there is room.
[[nodiscard]] Button language_button(const Canvas& canvas, bool worded);

/// A button for each language, in its own name, the present one chosen.
[[nodiscard]] std::vector<Button> language_buttons(const Canvas& canvas);

/// Draws the bar's ground and the rows, from above; `between` draws what else stands between the two ends of the i-th.
void view_bar(
    Canvas& canvas, const std::vector<BarRow>& rows,
    const std::function<void(std::size_t)>& between = [](std::size_t) {});

}  // namespace lectern::app
