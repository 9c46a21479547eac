// SPDX-License-Identifier: MIT
// Opens a screen with a display: a window on a desktop, or the whole glass without one (KMS). With fault_screen.hpp the
// only way into this folder; no SDL type leaves it. For a screen in memory see render/screen/memory.hpp.
#pragma once

#include <cstdint>
#include <memory>
#include <string>

#include "assets/base/geometry.hpp"
#include "assets/base/result.hpp"
#include "render/screen/mounting.hpp"
#include "render/screen/screen.hpp"

namespace lectern::sdl {

/// How frames reach the glass: by the window's surface where SDL has one (X), else by a GPU's texture (KMS, Wayland),
/// unless one is named.
enum class Presenting : std::uint8_t { automatic, surface, gpu };

struct ScreenOptions {
  Size size{1920, 1080};  ///< of a window; fullscreen takes the display's own
  bool fullscreen = true;
  bool kiosk = false;  ///< no pointer, no screen saver; QuitAsked then comes from a signal only, never from a cross
  std::string title = "Lectern";
  Presenting presenting = Presenting::automatic;
  std::string output;         ///< of a fullscreen window: the display at this one; empty: the first, on X the primary
  screen::Mounting mounting;  ///< how the panel is mounted
};

/// Opens the display.  Errors: unavailable ("no display": what to set, and what SDL said; no such output: those there
/// are).
[[nodiscard]] Result<std::unique_ptr<screen::Screen>> open_screen(const ScreenOptions& options);

}  // namespace lectern::sdl
