// SPDX-License-Identifier: MIT
#include "render/sdl/open.hpp"

#include <fmt/format.h>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "render/sdl/outputs.hpp"
#include "render/sdl/reason.hpp"
#include "render/sdl/window_screen.hpp"

namespace lectern::sdl {

namespace {

constexpr int undefined = static_cast<int>(SDL_WINDOWPOS_UNDEFINED);

/// Whether SDL will come to Wayland, which it does of itself only where there is no X.
bool wayland_asked() {
  if (const char* const driver = SDL_getenv("SDL_VIDEODRIVER")) return std::string_view(driver) == "wayland";
  return SDL_getenv("DISPLAY") == nullptr && SDL_getenv("WAYLAND_DISPLAY") != nullptr;
}

/// The names of SDL's displays; on a bare screen, where SDL has none, the kernel's of their outputs.
std::vector<std::string> display_names() {
  std::vector<std::string> names;
  if (is_bare()) {
    const char* const card = SDL_GetHint(SDL_HINT_KMSDRM_DEVICE_INDEX);
    for (CardOutput& output : connected_outputs())
      if (card != nullptr && std::to_string(output.card) == card) names.push_back(std::move(output.name));
  }
  if (const int count = SDL_GetNumVideoDisplays(); static_cast<int>(names.size()) != count) {
    names.clear();
    for (int i = 0; i < count; ++i) {
      const char* const name = SDL_GetDisplayName(i);
      names.emplace_back(name == nullptr ? "" : name);
    }
  }
  return names;
}

/// Where a window of this size is to be: whole displays on X have a place, others a number.
Result<Rect> place_for(const ScreenOptions& options, const XOutputs* x) {
  if (!options.fullscreen) return Rect{undefined, undefined, options.size.w, options.size.h};
  if (x != nullptr) {
    if (const auto output = x->find(options.output); output || !options.output.empty())
      return output ? Result<Rect>(output->at) : tl::unexpected(output.error());
  }
  LECTERN_TRY(display, choose_output(display_names(), options.output));
  const int at = static_cast<int>(SDL_WINDOWPOS_UNDEFINED_DISPLAY(static_cast<unsigned>(display)));
  SDL_Rect bounds{0, 0, options.size.w, options.size.h};
  SDL_GetDisplayBounds(static_cast<int>(display), &bounds);
  return Rect{at, at, bounds.w, bounds.h};
}

/// Without a window manager SDL would take the size of one display for a window on another; a plain one fills it too.
std::uint32_t kind_of(const ScreenOptions& options, const XOutputs* x) {
  if (!options.fullscreen) return SDL_WINDOW_RESIZABLE;
  return x != nullptr && !x->managed() ? SDL_WINDOW_BORDERLESS : SDL_WINDOW_FULLSCREEN_DESKTOP;
}

Result<Window> open_window(const ScreenOptions& options, Rect place, std::uint32_t kind) {
  SDL_ClearError();
  Window window(
      SDL_CreateWindow(options.title.c_str(), place.x, place.y, place.w, place.h, kind | SDL_WINDOW_ALLOW_HIGHDPI));
  if (window == nullptr) return fail(ErrorCode::unavailable, fmt::format("the display shows no window: {}", reason()));
  return window;
}

/// A glass and the pixels to paint on.
Result<std::pair<Glass, paint::Canvas>> glass_for(SDL_Window* window, const ScreenOptions& options) {
  if (options.presenting != Presenting::gpu) {
    SurfaceGlass surface(window, options.mounting);
    auto canvas = surface.canvas();
    if (canvas) return std::pair<Glass, paint::Canvas>(std::move(surface), std::move(*canvas));
    if (options.presenting == Presenting::surface) return tl::unexpected(canvas.error());
  }
  auto gpu = GpuGlass::open(window, options.mounting);
  auto canvas = gpu ? gpu->canvas() : tl::unexpected(gpu.error());
  if (canvas) return std::pair<Glass, paint::Canvas>(std::move(*gpu), std::move(*canvas));
  return tl::unexpected(canvas.error());
}

}  // namespace

Result<std::unique_ptr<screen::Screen>> open_screen(const ScreenOptions& options) {
  // On KMS every other driver of SDL runs without an error and leaves the glass black.
  SDL_SetHint(SDL_HINT_RENDER_DRIVER, "opengles2");
  // Nobody composes letters here; reading X's table of them would cost half the processor's time of the start. (What
  // reads it on Wayland takes an empty one for a mistake, and says so.)
  if (!wayland_asked()) SDL_setenv("XCOMPOSEFILE", "/dev/null", 0);
  // What fills the display has no frame around it; the library that draws one says so when it finds no plugin.
  if (options.fullscreen) SDL_SetHint(SDL_HINT_VIDEO_WAYLAND_ALLOW_LIBDECOR, "0");
  // Where there is no session bus, SDL would start a process to look for one, for its screen saver and input methods.
  SDL_setenv("DBUS_SESSION_BUS_ADDRESS", "disabled:", 0);
  LECTERN_TRY(video, Video::begin(options.output));
  auto outputs = XOutputs::open();
  LECTERN_TRY(place, place_for(options, outputs.get()));
  LECTERN_TRY(window, open_window(options, place, kind_of(options, outputs.get())));
  LECTERN_TRY(glass, glass_for(window.get(), options));
  if (options.kiosk) {
    SDL_ShowCursor(SDL_DISABLE);
    SDL_DisableScreenSaver();
  }
  SDL_StartTextInput();
  return std::make_unique<WindowScreen>(std::move(video), std::move(outputs), std::move(window), std::move(glass),
                                        options);
}

}  // namespace lectern::sdl
