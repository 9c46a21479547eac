// SPDX-License-Identifier: MIT
// The strip of pages in the reader's bar: a row of cells of one size, whole ones in sight, scrolled by cells. Pure
// arithmetic, asked by `view` (to draw) and `update` (to know how far it scrolls and which page is seen).
#pragma once

#include <cstddef>

#include "assets/base/geometry.hpp"
#include "firmware/style/styles.hpp"

namespace lectern::app {

class Glass;
struct State;
struct World;

struct Strip {
  Rect pane;      ///< px of the glass; empty: no strip
  Size cell;      ///< of a page
  int pitch = 0;  ///< px from one cell to the next
  std::size_t pages = 0;
  bool alone = false;  ///< there is room for the present page's cell only

  [[nodiscard]] std::size_t in_sight() const;
  /// How far it scrolls, px.
  [[nodiscard]] int end() const;
  /// A page's cell when it is scrolled by `at` px.
  [[nodiscard]] Rect cell_of(std::size_t page, int at) const;
  /// Where whole cells stand in the pane, as near to `at` as that may be.
  [[nodiscard]] double whole(double at) const;
  /// The nearest such place where a page is seen, with one beside it on either side where there is room for three.
  [[nodiscard]] double showing(std::size_t page, double at) const;
};

// Of a cell, in design px at 100 %; they grow as controls do.
inline constexpr double strip_inset = 8;
inline constexpr double strip_page = 47;   ///< the width of a page of A4, as high as the cell allows
inline constexpr double strip_slash = 24;  ///< between "2" and "3"
[[nodiscard]] TypeSize strip_number(const Metrics& metrics);

/// How large a page's cell is; where it is alone, that of "2 / 3".
[[nodiscard]] Size strip_cell(const Glass& glass, bool alone);

/// Where the strip stands on this glass, beside the bar's buttons.
[[nodiscard]] Strip strip_of(const State& state, const World& world);

}  // namespace lectern::app
