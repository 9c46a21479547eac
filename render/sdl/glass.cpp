// SPDX-License-Identifier: MIT
#include "render/sdl/glass.hpp"

#include <fmt/format.h>
#include <utility>

namespace lectern::sdl {

namespace {

constexpr int bytes_of_pixel = 4;

SDL_Rect sdl_rect(Rect r) {
  return {r.x, r.y, r.w, r.h};
}

tl::unexpected<Error> no_glass() {
  return fail(ErrorCode::unavailable, fmt::format("the display gives no picture to paint on: {}", SDL_GetError()));
}

}  // namespace

Result<paint::Canvas> SurfaceGlass::canvas() {
  SDL_Surface* surface = SDL_GetWindowSurface(window_);
  if (surface == nullptr) return no_glass();
  const std::uint32_t format = surface->format->format;
  in_place_ = (format == SDL_PIXELFORMAT_ARGB8888 || format == SDL_PIXELFORMAT_RGB888) && !SDL_MUSTLOCK(surface) &&
              surface->pitch % bytes_of_pixel == 0;
  const Size size{surface->w, surface->h};
  if (!in_place_) return paint::Canvas(size);
  return paint::Canvas(size, static_cast<paint::Pixel*>(surface->pixels), surface->pitch / bytes_of_pixel);
}

void SurfaceGlass::present(const paint::Canvas& canvas, std::span<const Rect> rects) {
  std::vector<SDL_Rect> changed;
  for (const Rect rect : rects) changed.push_back(sdl_rect(rect));
  SDL_Surface* surface = SDL_GetWindowSurface(window_);
  // Between two sizes the surface is already the new one; the Resized that follows brings the next frame.
  if (surface == nullptr || surface->w != canvas.size().w || surface->h != canvas.size().h) return;
  if (!in_place_) {
    for (const Rect r : rects) {
      auto* to =
          static_cast<std::uint8_t*>(surface->pixels) + r.y * surface->pitch + r.x * surface->format->BytesPerPixel;
      SDL_ConvertPixels(r.w, r.h, SDL_PIXELFORMAT_ARGB8888, canvas.row(r.y) + r.x,
                        static_cast<int>(canvas.stride()) * bytes_of_pixel, surface->format->format, to,
                        surface->pitch);
    }
  }
  SDL_UpdateWindowSurfaceRects(window_, changed.data(), static_cast<int>(changed.size()));
}

Result<GpuGlass> GpuGlass::open(SDL_Window* window) {
  Renderer renderer(SDL_CreateRenderer(window, -1, SDL_RENDERER_ACCELERATED | SDL_RENDERER_PRESENTVSYNC));
  if (renderer == nullptr) return no_glass();
  // On KMS SDL replaces a full-screen window's buffers within the first swap, after that frame was drawn: it is lost,
  // and the glass stays black until the next one. So the first one is nobody's.
  SDL_RenderClear(renderer.get());
  SDL_RenderPresent(renderer.get());
  return GpuGlass(std::move(renderer));
}

Result<paint::Canvas> GpuGlass::canvas() {
  Size size;
  if (SDL_GetRendererOutputSize(renderer_.get(), &size.w, &size.h) != 0) return no_glass();
  texture_.reset(
      SDL_CreateTexture(renderer_.get(), SDL_PIXELFORMAT_ARGB8888, SDL_TEXTUREACCESS_STREAMING, size.w, size.h));
  if (texture_ == nullptr) return no_glass();
  return paint::Canvas(size);
}

void GpuGlass::present(const paint::Canvas& canvas, std::span<const Rect> rects) {
  for (const Rect r : rects) {
    const SDL_Rect part = sdl_rect(r);
    SDL_UpdateTexture(texture_.get(), &part, canvas.row(r.y) + r.x, static_cast<int>(canvas.stride()) * bytes_of_pixel);
  }
  SDL_RenderCopy(renderer_.get(), texture_.get(), nullptr, nullptr);
  SDL_RenderPresent(renderer_.get());
}

}  // namespace lectern::sdl
