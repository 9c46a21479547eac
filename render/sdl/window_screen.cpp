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

// Without a desktop SDL looks for events over and over. That is done for a while after anything happened: what a device
// says reaches SDL a little later than the watch, and a new one once udev has reported it. Then it sleeps.
constexpr Duration busy_pause = 2ms;
constexpr Duration busy_for = 2s;
// Not longer, for what only SDL hears, such as a signal to end.
constexpr Duration longest_sleep = 1s;

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
      wake_event_(SDL_RegisterEvents(1)),
      start_(std::chrono::steady_clock::now()) {
  if (std::string_view(SDL_GetCurrentVideoDriver()) == "KMSDRM") watch_.emplace();
}

Moment WindowScreen::now() {
  return {std::chrono::duration_cast<Duration>(std::chrono::steady_clock::now() - start_)};
}

bool WindowScreen::next_watched(SDL_Event& event, std::optional<Moment> until) {
  while (SDL_PollEvent(&event) == 0) {
    const Moment moment = now();
    if (until && moment >= *until) return false;
    const bool busy = moment - stirred_ < busy_for;
    Duration pause = busy ? busy_pause : longest_sleep;
    if (until) pause = std::min(pause, *until - moment);
    if (busy)
      SDL_Delay(static_cast<std::uint32_t>(std::chrono::ceil<std::chrono::milliseconds>(pause).count()));
    else if (watch_->sleep(pause))
      stirred_ = now();
  }
  return true;
}

bool WindowScreen::next(SDL_Event& event, std::optional<Moment> until) {
  if (watch_) return next_watched(event, until);
  if (!until) return SDL_WaitEvent(&event) != 0;
  const Duration left = std::max(Duration{0}, *until - now());
  const auto milliseconds = std::chrono::ceil<std::chrono::milliseconds>(left).count();
  return SDL_WaitEventTimeout(&event, static_cast<int>(milliseconds)) != 0;
}

std::optional<screen::Event> WindowScreen::taken(const SDL_Event& event) {
  stirred_ = now();
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
  if (watch_) watch_->wake();
}

void WindowScreen::show(const draw::List& list) {
  const std::vector<Rect> rects = stage_.show(list);
  if (!rects.empty()) std::visit([&](auto& glass) { glass.present(stage_.canvas(), rects); }, glass_);
}

}  // namespace lectern::sdl
