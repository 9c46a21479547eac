// SPDX-License-Identifier: MIT
// Opens a screen with a display: a window on a desktop, or the whole glass without one (KMS). With fault_screen.hpp the only
// way into this folder; no SDL type leaves it. For a screen in memory see render/screen/memory.hpp.
#pragma once

#include <memory>
#include <string>

#include "assets/base/geometry.hpp"
#include "assets/base/result.hpp"
#include "render/screen/screen.hpp"

namespace lectern::sdl {

struct ScreenOptions {
  Size size{1920, 1080};       ///< of the window; fullscreen takes the display's own
  bool fullscreen = true;
  bool kiosk = false;          ///< no pointer, no screen saver, no quitting by the window's cross
  std::string title = "Lectern";
};

/// Opens the display.  Errors: unavailable ("no display": what to set, and what SDL said).
[[nodiscard]] Result<std::unique_ptr<screen::Screen>> open_screen(const ScreenOptions& options);

}  // namespace lectern::sdl
