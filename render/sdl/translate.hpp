// SPDX-License-Identifier: MIT
// SDL's events as ours. Used by window_screen alone.
#pragma once

#include <SDL.h>
#include <optional>

#include "assets/base/geometry.hpp"
#include "render/screen/events.hpp"

namespace lectern::sdl {

/// Nothing: an event that is none of ours.  Units: `glass` is what SDL's 0 to 1 of a finger spans.
[[nodiscard]] std::optional<screen::Event> translate(const SDL_Event& event, Size glass, bool kiosk);

}  // namespace lectern::sdl
