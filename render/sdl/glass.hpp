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
#include "render/screen/mounting.hpp"
#include "render/sdl/handles.hpp"

namespace lectern::sdl {

/// The window's own surface, without SDL's detour over a GPU. Frames are painted straight into it where its format is
/// ours and nothing is turned.
class SurfaceGlass {
 public:
  SurfaceGlass(SDL_Window* window, const screen::Mounting& mounting) : window_(window), mounting_(mounting) {}
  /// The pixels to paint on, of the window's present size.  Errors: unavailable.
  [[nodiscard]] Result<paint::Canvas> canvas();
  void present(const paint::Canvas& canvas, std::span<const Rect> rects);
  /// In pixels, as it was when the canvas was made.
  [[nodiscard]] Size panel() const { return panel_; }

 private:
  void copy(const paint::Canvas& canvas, Rect seen, Rect there, SDL_Surface& surface);

  SDL_Window* window_;
  screen::Mounting mounting_;
  Size panel_;
  bool in_place_ = false;
  bool whole_ = true;                 ///< the margin was not shown yet
  std::vector<paint::Pixel> turned_;  ///< what is copied
};

/// A texture of a GPU, which turns it: for KMS and Wayland, where SDL has no surface of its own. Only changed rects are
/// brought up to it.
class GpuGlass {
 public:
  GpuGlass(Renderer renderer, const screen::Mounting& mounting) : renderer_(std::move(renderer)), mounting_(mounting) {}
  [[nodiscard]] static Result<GpuGlass> open(SDL_Window* window, const screen::Mounting& mounting);
  [[nodiscard]] Result<paint::Canvas> canvas();
  void present(const paint::Canvas& canvas, std::span<const Rect> rects);
  [[nodiscard]] Size panel() const { return panel_; }

 private:
  Renderer renderer_;
  Texture texture_;
  screen::Mounting mounting_;
  Size panel_;
};

using Glass = std::variant<SurfaceGlass, GpuGlass>;

}  // namespace lectern::sdl
