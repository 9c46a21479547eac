// SPDX-License-Identifier: MIT
// Switches the displays at a graphics card off and on (DPMS), as its master, which SDL is on a bare screen. Used by
// window_screen alone.
#pragma once

namespace lectern::sdl {

/// Every display that is connected to the card; `card` is SDL's open file of it.  Returns whether there was one that
/// could be switched.
[[nodiscard]] bool switch_displays(int card, bool on);

}  // namespace lectern::sdl
