// SPDX-License-Identifier: MIT
// Switches the displays at a graphics card off and on (DPMS), as its master, which SDL is on a bare screen. Used by
// window_screen alone.
#pragma once

#include <SDL.h>

namespace lectern::sdl {

/// Every display that is connected to the card that SDL has opened for this window.  Returns whether there was one that
/// could be switched; not without a card.
[[nodiscard]] bool switch_displays(SDL_Window* window, bool on);

}  // namespace lectern::sdl
