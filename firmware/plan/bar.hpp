// SPDX-License-Identifier: MIT
// The bar at the foot of a screen: rows of buttons from both ends, and the buttons that stand on every screen.
#pragma once

#include <cstddef>
#include <vector>

#include "firmware/plan/button.hpp"

namespace lectern::app {

/// One row of a bar.
struct BarRow {
  std::vector<Button> left, right;
};
/// Puts buttons behind those of a row.
void append(std::vector<Button>& row, std::vector<Button> more);

// Design px.
inline constexpr double bar_gap = 13;  ///< between buttons: 3 mm and a little

/// From a small glass's edge to the first button.  Units: design px.
inline constexpr double small_bar_margin = 8;
/// What stays free at either end of the bar.  Units: px of the glass.
[[nodiscard]] int bar_margin(const Glass& glass);
/// The head of the i-th of so many rows.  Units: px of the glass.
[[nodiscard]] int row_y(const Glass& glass, std::size_t i, std::size_t count);
/// Px that buttons in a row take.
[[nodiscard]] int row_width(const Glass& glass, const std::vector<Button>& row);
[[nodiscard]] bool fits(const Glass& glass, const BarRow& row);
/// Takes the words from buttons that have a sign as well, the last first, until every row fits.
void fit_labels(const Glass& glass, std::vector<BarRow>& rows);
/// What is free of the i-th of so many rows between the buttons on the left and those on the right.
[[nodiscard]] Rect room_between(const Glass& glass, const std::vector<BarRow>& rows, std::size_t i);

/// The way back to the overview; with the exhibit's name where there is room.
[[nodiscard]] Button overview_button(const Glass& glass, bool worded);
/// Text size, where it makes a difference, and contrast.
[[nodiscard]] std::vector<Button> sight_buttons(const Glass& glass);
/// The list of languages; with the present one's name where there is room.
[[nodiscard]] Button language_button(const Glass& glass, bool worded);
/// With one language there is nothing to choose.
[[nodiscard]] bool several_languages(const Glass& glass);
/// A button for each language, in its own name, the present one chosen.
[[nodiscard]] std::vector<Button> language_buttons(const Glass& glass);

}  // namespace lectern::app
