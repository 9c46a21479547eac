// SPDX-License-Identifier: MIT
// Where a sentence of the attract screen arrives: the page behind it, the night under its words, its attribution and
// the way to begin. Used by view alone.
#pragma once

#include <vector>

#include "firmware/plan/attract.hpp"
#include "firmware/plan/begin.hpp"
#include "firmware/plan/glass.hpp"
#include "firmware/plan/placed_text.hpp"

namespace lectern::app {

/// Units: px of the glass.
struct Arrival {
  Rect page;   ///< what the page fills; empty where there is none, or no room for it
  Rect free;   ///< of that, where the passage is to be seen
  Rect night;  ///< the ground of all words
  Rect label;  ///< that the page is re-set; empty where it is not
  std::vector<PlacedText>
      heads;            ///< the exhibit's title and what it is of, small, from the start; as many as find room
  PlacedText sentence;  ///< as large as finds room, never cut off
  std::vector<PlacedText> stands;  ///< below it from the start: the exhibit's own words, where these are borrowed
  std::vector<PlacedText> told;    ///< once it is written: who to whom, when, and whose words these are
  std::vector<PlacedText> titles;  ///< in their place at the end: the exhibit's title
  bool turns = false;              ///< they find no room together: line and told take the sentence's place in turn
  BeginFoot foot;
  Point foot_at;
};

[[nodiscard]] Arrival arrival_of(const Glass& glass, const Arriving& arriving);

}  // namespace lectern::app
