// SPDX-License-Identifier: MIT
// SDL's things, given back to SDL when their owner goes. Used by render/sdl alone: SDL types stay here.
#pragma once

#include <SDL.h>
#include <memory>

namespace lectern::sdl {

struct Free {
  void operator()(SDL_Window* window) const { SDL_DestroyWindow(window); }
  void operator()(SDL_Renderer* renderer) const { SDL_DestroyRenderer(renderer); }
  void operator()(SDL_Texture* texture) const { SDL_DestroyTexture(texture); }
  void operator()(SDL_Surface* surface) const { SDL_FreeSurface(surface); }
};

using Window = std::unique_ptr<SDL_Window, Free>;
using Renderer = std::unique_ptr<SDL_Renderer, Free>;
using Texture = std::unique_ptr<SDL_Texture, Free>;
using Surface = std::unique_ptr<SDL_Surface, Free>;

}  // namespace lectern::sdl
