// SPDX-License-Identifier: MIT
// Why SDL could not do something, in words that are never empty. Used by glass, open and
// window_screen.
#pragma once

#include <SDL.h>
#include <string>

namespace lectern::sdl {

[[nodiscard]] inline std::string reason() {
  const std::string said = SDL_GetError();
  return said.empty() ? "SDL gives no reason" : said;
}

}  // namespace lectern::sdl
