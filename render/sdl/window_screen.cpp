// SPDX-License-Identifier: MIT
#include "render/sdl/window_screen.hpp"

#include <algorithm>
#include <cstdlib>
#include <fmt/format.h>
#include <string_view>
#include <utility>
#include <variant>

#include "render/sdl/translate.hpp"

namespace lectern::sdl {

namespace {

using namespace std::chrono_literals;

// Without a desktop SDL itself looks for events every millisecond. Looking less often when nobody touches the glass
// spares the processor, and stays well within a frame.
constexpr Duration busy_pause = 2ms;
constexpr Duration idle_pause = 8ms;
constexpr Duration idle_after = 2s;

}  // namespace

Result<Video> Video::begin() {
  SDL_SetMainReady();
  SDL_SetHint(SDL_HINT_TOUCH_MOUSE_EVENTS, "0");
  SDL_SetHint(SDL_HINT_MOUSE_TOUCH_EVENTS, "0");
  SDL_SetHint(SDL_HINT_QUIT_ON_LAST_WINDOW_CLOSE, "0");
  SDL_SetHint(SDL_HINT_VIDEO_MINIMIZE_ON_FOCUS_LOSS, "0");
  SDL_SetHint(SDL_HINT_FRAMEBUFFER_ACCELERATION, "0");
  if (SDL_InitSubSystem(SDL_INIT_VIDEO) != 0)
    return fail(
        ErrorCode::unavailable,
        fmt::format("there is no display: start Lectern on a desktop, or on a console with access to /dev/dri ({})",
                    SDL_GetError()));
  // SDL's last resorts run without a word and show nothing to anybody; whoever wants one names it in SDL_VIDEODRIVER.
  const std::string_view driver = SDL_GetCurrentVideoDriver();
  const bool blind = driver == "offscreen" || driver == "dummy" || driver == "evdev";
  if (blind && std::getenv("SDL_VIDEODRIVER") == nullptr) {
    SDL_QuitSubSystem(SDL_INIT_VIDEO);
    return fail(ErrorCode::unavailable,
                "there is no display: start Lectern on a desktop, or on a console with access to /dev/dri");
  }
  return Video();
}

Video::~Video() {
  if (owned_) SDL_QuitSubSystem(SDL_INIT_VIDEO);
}

WindowScreen::WindowScreen(Video video, Window window, Glass glass, paint::Canvas canvas, bool kiosk)
    : video_(std::move(video)),
      window_(std::move(window)),
      glass_(std::move(glass)),
      stage_(std::move(canvas)),
      kiosk_(kiosk),
      polled_(std::string_view(SDL_GetCurrentVideoDriver()) == "KMSDRM"),
      wake_event_(SDL_RegisterEvents(1)),
      start_(std::chrono::steady_clock::now()) {}

Moment WindowScreen::now() {
  return {std::chrono::duration_cast<Duration>(std::chrono::steady_clock::now() - start_)};
}

bool WindowScreen::next_polled(SDL_Event& event, std::optional<Moment> until) {
  while (SDL_PollEvent(&event) == 0) {
    const Moment moment = now();
    if (until && moment >= *until) return false;
    Duration pause = moment - last_event_ > idle_after ? idle_pause : busy_pause;
    if (until) pause = std::min(pause, *until - moment);
    SDL_Delay(static_cast<std::uint32_t>(std::chrono::ceil<std::chrono::milliseconds>(pause).count()));
  }
  return true;
}

bool WindowScreen::next(SDL_Event& event, std::optional<Moment> until) {
  if (polled_) return next_polled(event, until);
  if (!until) return SDL_WaitEvent(&event) != 0;
  const Duration left = std::max(Duration{0}, *until - now());
  const auto milliseconds = std::chrono::ceil<std::chrono::milliseconds>(left).count();
  return SDL_WaitEventTimeout(&event, static_cast<int>(milliseconds)) != 0;
}

std::optional<screen::Event> WindowScreen::taken(const SDL_Event& event) {
  last_event_ = now();
  if (event.type == wake_event_) {
    woken_ = false;
    return screen::Woken{};
  }
  auto ours = translate(event, stage_.size(), kiosk_);
  if (!ours) return std::nullopt;
  if (auto* resized = std::get_if<screen::Resized>(&*ours)) {
    auto canvas = std::visit([](auto& glass) { return glass.canvas(); }, glass_);
    if (!canvas || canvas->size() == stage_.size()) return std::nullopt;
    resized->size = canvas->size();
    stage_.resize(std::move(*canvas));
  }
  if (std::holds_alternative<screen::Exposed>(*ours)) stage_.expose();
  return ours;
}

std::optional<screen::Event> WindowScreen::wait(std::optional<Duration> at_most) {
  const std::optional<Moment> until = at_most ? std::optional(now() + *at_most) : std::nullopt;
  for (SDL_Event event; next(event, until);)
    if (auto ours = taken(event)) return ours;
  return std::nullopt;
}

void WindowScreen::wake() {
  if (woken_.exchange(true)) return;
  SDL_Event event{};
  event.type = wake_event_;
  if (SDL_PushEvent(&event) != 1) woken_ = false;
}

void WindowScreen::show(const draw::List& list) {
  const std::vector<Rect> rects = stage_.show(list);
  if (!rects.empty()) std::visit([&](auto& glass) { glass.present(stage_.canvas(), rects); }, glass_);
}

}  // namespace lectern::sdl
