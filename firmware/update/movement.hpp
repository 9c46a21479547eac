// SPDX-License-Identifier: MIT
// Which movement leads from one picture to the next. Pure. Used by update alone.
#pragma once

#include <cstddef>
#include <string>

#include "firmware/state/frame.hpp"
#include "firmware/state/state.hpp"

namespace lectern::app {

/// What was seen before an action, as far as it may move away.
struct Seen {
  ScreenId screen = ScreenId::attract;
  std::size_t language = 0;
  std::size_t document = 0, page = 0, layer = 0;
  bool side_by_side = false;
  std::size_t overlay = 0;
  std::string at;  ///< the target that a finger or the keys are at
  scan::Viewport view;
};
[[nodiscard]] Seen seen_of(const State& state);

/// Begins what moves to the state that has come of an action, `frame` being the picture before it. Nothing moves where
/// motion is to be reduced.
void begin_movement(State& state, const Seen& before, const Frame& frame, const World& world);

/// Ends it in its time.
void end_movement(State& state);

}  // namespace lectern::app
