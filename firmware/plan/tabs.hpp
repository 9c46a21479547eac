// SPDX-License-Identifier: MIT
// The row of tabs at the head of the text. It scrolls sideways where a document has more layers than find room. Asked
// by `view` (to draw) and `update` (to know how far it scrolls and which tab is seen).
#pragma once

#include <cstddef>
#include <vector>

#include "assets/base/geometry.hpp"
#include "firmware/plan/button.hpp"

namespace lectern::app {

struct TabRow {
  Rect pane;               ///< px of the glass
  std::vector<Rect> tabs;  ///< unscrolled: a tab for each layer, and one for two of them side by side
  /// How far it scrolls, px.
  [[nodiscard]] int end() const;
  /// The place nearest to `at` where a tab is seen whole, with a part of those beside it.
  [[nodiscard]] double showing(std::size_t tab, double at) const;
};

/// A button for each tab.
[[nodiscard]] std::vector<Button> tabs_of(const Glass& glass);
[[nodiscard]] TabRow tab_row_of(const Glass& glass, const std::vector<Button>& tabs);
[[nodiscard]] TabRow tab_row_of(const State& state, const World& world);

}  // namespace lectern::app
