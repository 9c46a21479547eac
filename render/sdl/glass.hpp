// SPDX-License-Identifier: MIT
// The ways a finished picture reaches the glass. Used by window_screen; the painter knows none of them.
#pragma once

#include <SDL.h>
#include <span>
#include <variant>
#include <vector>

#include "assets/base/geometry.hpp"
#include "assets/base/result.hpp"
#include "render/paint/canvas.hpp"
#include "render/sdl/handles.hpp"

namespace lectern::sdl {

/// The window's own surface, without SDL's detour over a GPU. Frames are painted straight into it where its format is
/// ours.
class SurfaceGlass {
 public:
  explicit SurfaceGlass(SDL_Window* window) : window_(window) {}
  /// The pixels to paint on, of the window's present size.  Errors: unavailable.
  [[nodiscard]] Result<paint::Canvas> canvas();
  void present(const paint::Canvas& canvas, std::span<const Rect> rects);

 private:
  SDL_Window* window_;
  bool in_place_ = false;
};

/// A texture of a GPU: for KMS, where SDL has no surface of its own. Only changed rects are brought up to it.
class GpuGlass {
 public:
  explicit GpuGlass(Renderer renderer) : renderer_(std::move(renderer)) {}
  [[nodiscard]] static Result<GpuGlass> open(SDL_Window* window);
  [[nodiscard]] Result<paint::Canvas> canvas();
  void present(const paint::Canvas& canvas, std::span<const Rect> rects);

 private:
  Renderer renderer_;
  Texture texture_;
};

using Glass = std::variant<SurfaceGlass, GpuGlass>;

}  // namespace lectern::sdl
