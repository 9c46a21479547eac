// SPDX-License-Identifier: MIT
// The keys: a focus that goes through what can be touched, in reading order. Pure. Used by update and audit.
#pragma once

#include <optional>
#include <string>

#include "firmware/state/action.hpp"
#include "firmware/state/frame.hpp"

namespace lectern::app {

struct State;

struct FocusMove {
  std::string focus;       ///< where it is now
  std::optional<Act> act;  ///< what select did
  int scroll = 0;          ///< px that `pane` is to scroll, so that the focus can go on
  PaneId pane = PaneId::none;
};

/// `frame` is what can be seen now.
[[nodiscard]] FocusMove move_focus(const State& state, FocusStep step, const Frame& frame);

}  // namespace lectern::app
