// SPDX-License-Identifier: MIT
// The bar at the foot of a screen: rows of buttons from both ends, and the buttons that stand on every screen. Part of
// the views.
#pragma once

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

/// Text size and contrast.
[[nodiscard]] std::vector<Button> sight_buttons(const Canvas& canvas);
/// The list of languages; with the present one's name where there is room.
[[nodiscard]] Button language_button(const Canvas& canvas, bool worded);

/// A button for each language, in its own name, the present one chosen.
[[nodiscard]] std::vector<Button> language_buttons(const Canvas& canvas);

/// Draws the bar's ground and the rows, from above.
void view_bar(Canvas& canvas, const std::vector<BarRow>& rows);

}  // namespace lectern::app
