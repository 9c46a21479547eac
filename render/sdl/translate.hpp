// SPDX-License-Identifier: MIT
// SDL's events as ours. Used by window_screen alone.
#pragma once

#include <SDL.h>
#include <optional>

#include "assets/base/geometry.hpp"
#include "render/screen/events.hpp"
#include "render/screen/mounting.hpp"

namespace lectern::sdl {

/// What places in SDL's events are counted in, and how the panel is mounted.
struct Panel {
  Size window;  ///< in the units of SDL's mouse: on a display with a scale fewer than pixels
  Size pixels;  ///< what SDL's 0 to 1 of a finger spans
  screen::Mounting mounting;
};

/// Places become those on the seen glass; they lie outside of it for a touch on the margin.  Nothing: an event that is
/// none of ours.
[[nodiscard]] std::optional<screen::Event> translate(const SDL_Event& event, const Panel& panel, bool kiosk);

}  // namespace lectern::sdl
