// SPDX-License-Identifier: MIT
#include "render/sdl/open.hpp"

#include <fmt/format.h>
#include <string_view>
#include <utility>
#include <variant>

#include "render/sdl/window_screen.hpp"

namespace lectern::sdl {

namespace {

Result<Window> open_window(const ScreenOptions& options) {
  const std::uint32_t flags = options.fullscreen ? SDL_WINDOW_FULLSCREEN_DESKTOP : SDL_WINDOW_RESIZABLE;
  Window window(SDL_CreateWindow(options.title.c_str(), SDL_WINDOWPOS_UNDEFINED, SDL_WINDOWPOS_UNDEFINED,
                                 options.size.w, options.size.h, flags));
  if (window == nullptr)
    return fail(ErrorCode::unavailable, fmt::format("the display shows no window: {}", SDL_GetError()));
  return window;
}

Result<Glass> glass_for(SDL_Window* window, Presenting how) {
  const bool kms = std::string_view(SDL_GetCurrentVideoDriver()) == "KMSDRM";
  if (how == Presenting::surface || (how == Presenting::automatic && !kms)) return Glass(SurfaceGlass(window));
  LECTERN_TRY(gpu, GpuGlass::open(window));
  return Glass(std::move(gpu));
}

}  // namespace

Result<std::unique_ptr<screen::Screen>> open_screen(const ScreenOptions& options) {
  // On KMS every other driver of SDL runs without an error and leaves the glass black.
  SDL_SetHint(SDL_HINT_RENDER_DRIVER, "opengles2");
  // Nobody composes letters here; reading X's table of them would cost half the processor's time of the start.
  SDL_setenv("XCOMPOSEFILE", "/dev/null", 0);
  // Where there is no session bus, SDL would start a process to look for one, for its screen saver and input methods.
  SDL_setenv("DBUS_SESSION_BUS_ADDRESS", "disabled:", 0);
  LECTERN_TRY(video, Video::begin());
  LECTERN_TRY(window, open_window(options));
  LECTERN_TRY(glass, glass_for(window.get(), options.presenting));
  auto canvas = std::visit([](auto& way) { return way.canvas(); }, glass);
  if (!canvas) return tl::unexpected(canvas.error());
  if (options.kiosk) {
    SDL_ShowCursor(SDL_DISABLE);
    SDL_DisableScreenSaver();
  }
  SDL_StartTextInput();
  return std::make_unique<WindowScreen>(std::move(video), std::move(window), std::move(glass), std::move(*canvas),
                                        options.kiosk);
}

}  // namespace lectern::sdl
