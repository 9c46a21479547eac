// SPDX-License-Identifier: MIT
// Opens a screen: with a display (window, or KMS without a desktop), or in memory for scripts and tests. The only way
// into this folder for the application; no SDL type leaves it.
#pragma once

#include <memory>
#include <string>

#include "assets/base/geometry.hpp"
#include "assets/base/result.hpp"
#include "assets/base/time.hpp"
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

/// A screen in memory, in virtual time: `wait` gives what was put, else lets the time pass at once.
class MemoryScreen : public screen::Screen {
 public:
  /// Hands an event to the next `wait`.
  virtual void put(screen::Event event) = 0;
  /// The glass changes, and `wait` will tell.
  virtual void resize(Size size) = 0;
  /// Sets the virtual time; it never goes back.
  virtual void set_now(Moment moment) = 0;
};

/// Needs no display and starts no video.  Errors: too_large.
[[nodiscard]] Result<std::unique_ptr<MemoryScreen>> open_memory_screen(Size size);

}  // namespace lectern::sdl
