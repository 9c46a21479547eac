// SPDX-License-Identifier: MIT
#include "render/sdl/glass.hpp"

#include <fmt/format.h>
#include <utility>

#include "render/screen/turned.hpp"
#include "render/sdl/reason.hpp"

namespace lectern::sdl {

namespace {

constexpr int bytes_of_pixel = 4;

SDL_Rect sdl_rect(Rect r) {
  return {r.x, r.y, r.w, r.h};
}

tl::unexpected<Error> no_glass() {
  return fail(ErrorCode::unavailable, fmt::format("the display gives no picture to paint on: {}", reason()));
}

/// SDL keeps what went wrong long before: what is said is to be of now.
SDL_Surface* surface_of(SDL_Window* window) {
  SDL_ClearError();
  return SDL_GetWindowSurface(window);
}

}  // namespace

Result<paint::Canvas> SurfaceGlass::canvas() {
  SDL_Surface* surface = surface_of(window_);
  if (surface == nullptr) return no_glass();
  const std::uint32_t format = surface->format->format;
  in_place_ = (format == SDL_PIXELFORMAT_ARGB8888 || format == SDL_PIXELFORMAT_RGB888) && !SDL_MUSTLOCK(surface) &&
              surface->pitch % bytes_of_pixel == 0 && mounting_.turn == screen::Turn::none;
  panel_ = {surface->w, surface->h};
  const Rect lit = screen::lit_part(panel_, mounting_);
  SDL_FillRect(surface, nullptr, SDL_MapRGB(surface->format, 0, 0, 0));
  whole_ = lit.size() != panel_;
  if (!in_place_) return paint::Canvas(screen::seen_size(panel_, mounting_));
  const std::ptrdiff_t stride = surface->pitch / bytes_of_pixel;
  return paint::Canvas(lit.size(), static_cast<paint::Pixel*>(surface->pixels) + lit.y * stride + lit.x, stride);
}

void SurfaceGlass::copy(const paint::Canvas& canvas, Rect seen, Rect there, SDL_Surface& surface) {
  auto* to =
      static_cast<std::uint8_t*>(surface.pixels) + there.y * surface.pitch + there.x * surface.format->BytesPerPixel;
  const paint::Pixel* from = canvas.row(seen.y) + seen.x;
  int pitch = static_cast<int>(canvas.stride()) * bytes_of_pixel;
  if (mounting_.turn != screen::Turn::none) {
    screen::copy_turned(canvas, seen, mounting_.turn, turned_);
    from = turned_.data();
    pitch = there.w * bytes_of_pixel;
  }
  SDL_ConvertPixels(there.w, there.h, SDL_PIXELFORMAT_ARGB8888, from, pitch, surface.format->format, to, surface.pitch);
}

void SurfaceGlass::present(const paint::Canvas& canvas, std::span<const Rect> rects) {
  SDL_Surface* surface = SDL_GetWindowSurface(window_);
  // Between two sizes the surface is already the new one; the Resized that follows brings the next frame.
  if (surface == nullptr || surface->w != panel_.w || surface->h != panel_.h) return;
  std::vector<SDL_Rect> changed;
  for (const Rect rect : rects) {
    const Rect there = screen::on_panel(rect, panel_, mounting_);
    if (!in_place_) copy(canvas, rect, there, *surface);
    changed.push_back(sdl_rect(there));
  }
  if (std::exchange(whole_, false)) changed = {{0, 0, panel_.w, panel_.h}};
  SDL_UpdateWindowSurfaceRects(window_, changed.data(), static_cast<int>(changed.size()));
}

Result<GpuGlass> GpuGlass::open(SDL_Window* window, const screen::Mounting& mounting) {
  SDL_ClearError();
  Renderer renderer(SDL_CreateRenderer(window, -1, SDL_RENDERER_ACCELERATED | SDL_RENDERER_PRESENTVSYNC));
  if (renderer == nullptr) return no_glass();
  // On KMS SDL replaces a full-screen window's buffers within the first swap, after that frame was drawn: it is lost,
  // and the glass stays black until the next one. So the first one is nobody's.
  SDL_RenderClear(renderer.get());
  SDL_RenderPresent(renderer.get());
  return GpuGlass(std::move(renderer), mounting);
}

Result<paint::Canvas> GpuGlass::canvas() {
  if (SDL_GetRendererOutputSize(renderer_.get(), &panel_.w, &panel_.h) != 0) return no_glass();
  const Size seen = screen::seen_size(panel_, mounting_);
  texture_.reset(
      SDL_CreateTexture(renderer_.get(), SDL_PIXELFORMAT_ARGB8888, SDL_TEXTUREACCESS_STREAMING, seen.w, seen.h));
  if (texture_ == nullptr) return no_glass();
  return paint::Canvas(seen);
}

void GpuGlass::present(const paint::Canvas& canvas, std::span<const Rect> rects) {
  for (const Rect r : rects) {
    const SDL_Rect part = sdl_rect(r);
    SDL_UpdateTexture(texture_.get(), &part, canvas.row(r.y) + r.x, static_cast<int>(canvas.stride()) * bytes_of_pixel);
  }
  const Rect lit = screen::lit_part(panel_, mounting_);
  const Size seen = canvas.size();
  // It is turned around its middle, which is the middle of the lit part.
  const SDL_FRect there{static_cast<float>(lit.x) + static_cast<float>(lit.w - seen.w) / 2,
                        static_cast<float>(lit.y) + static_cast<float>(lit.h - seen.h) / 2, static_cast<float>(seen.w),
                        static_cast<float>(seen.h)};
  SDL_RenderClear(renderer_.get());
  SDL_RenderCopyExF(renderer_.get(), texture_.get(), nullptr, &there, static_cast<double>(mounting_.turn), nullptr,
                    SDL_FLIP_NONE);
  SDL_RenderPresent(renderer_.get());
}

}  // namespace lectern::sdl
