// SPDX-License-Identifier: MIT
// The page follows the text: the passage at the reading line decides which page, and which place of it, stands beside
// the text. Pure. Used by update alone.
#pragma once

#include "firmware/state/state.hpp"

namespace lectern::app {

/// The visitor has taken the page to where it is: for a while it does not follow.
void hold_page(State& state);

/// After the visitor has scrolled the text: turns and moves the page, eased, to what stands at the reading line. The
/// zoom stays.  It does nothing where no page is shown, while a finger lies on it, or for 10 s after it was moved.
void follow_text(State& state, const World& world);

namespace detail {
/// A passage, and how much of it lies above the reading line.
struct AtLine {
  std::int32_t passage = -1;  ///< -1: none is in sight
  double passed = 0;
};
[[nodiscard]] AtLine at_reading_line(const State& state, const World& world);
}  // namespace detail

}  // namespace lectern::app
