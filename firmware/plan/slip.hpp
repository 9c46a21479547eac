// SPDX-License-Identifier: MIT
// The slip of a path over the reader's bar: where one is on it, and what the exhibit says of the step. Its height is
// kept in the state, for the panes above it end there.
#pragma once

#include <vector>

#include "firmware/plan/glass.hpp"
#include "firmware/plan/placed_text.hpp"

namespace lectern::app {

struct Slip {
  Rect rect;                      ///< empty where no path is walked
  Rect seen;                      ///< where its words are seen
  std::vector<PlacedText> parts;  ///< one below the other, px of the glass, before they are scrolled
  int words = 0;                  ///< how high they are, px
  int takes = 0;                  ///< px of the panes' height; the rest of it lies over them
  bool turns = false;             ///< words and document do not both find room: they take turns

  [[nodiscard]] int end() const { return words > seen.h ? words - seen.h : 0; }
  /// It lies over the whole document.
  [[nodiscard]] bool covers() const { return rect.h > takes; }
};

/// As high as its words. Where these would leave too little of the document, they fill the glass until they are folded
/// to the line that says which step it is, and scroll where even that is too little.
[[nodiscard]] Slip slip_of(const Glass& glass);

}  // namespace lectern::app
