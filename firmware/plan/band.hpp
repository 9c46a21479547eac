// SPDX-License-Identifier: MIT
// What stands below the glass while an exhibit is previewed: how much was found in it, and what, with its place. It is
// the curator's, no part of what visitors see: it does not grow with their text size and takes nothing of the glass.
#pragma once

#include <vector>

#include "firmware/plan/button.hpp"
#include "firmware/plan/placed_text.hpp"

namespace lectern::app {

struct Band {
  Rect rect;            ///< below the glass; empty where this is no preview
  bool errors = false;  ///< the exhibit that is shown is the one of before
  bool warnings = false;
  PlacedText head;              ///< px of the window, as all that follows
  std::vector<Button> buttons;  ///< the one that opens it or puts it away; none where nothing was found
  Rect button;
  Rect seen;                      ///< where what was found is seen; empty where it is put away
  std::vector<PlacedText> parts;  ///< before it is scrolled
  int height = 0;                 ///< of the parts, px

  [[nodiscard]] int end() const { return height > seen.h ? height - seen.h : 0; }
};

/// As high as what was found, up to a few lines; the rest scrolls.
[[nodiscard]] Band band_of(const Glass& glass);

}  // namespace lectern::app
