// SPDX-License-Identifier: MIT
#include "render/sdl/window_screen.hpp"

#include <algorithm>
#include <cstdlib>
#include <fmt/format.h>
#include <string_view>
#include <utility>
#include <variant>

#include "render/sdl/kms_power.hpp"
#include "render/sdl/outputs.hpp"
#include "render/sdl/reason.hpp"

namespace lectern::sdl {

namespace {

using namespace std::chrono_literals;

// Without a desktop SDL looks for events over and over. That is done for a while after anything happened: what a device
// says reaches SDL a little later than the watch, and a new one once udev has reported it. Then it sleeps.
constexpr Duration busy_pause = 2ms;
constexpr Duration busy_for = 2s;
// Not longer, for what only SDL hears, such as a signal to end.
constexpr Duration longest_sleep = 1s;

constexpr SDL_TouchID own_panel = -2;  // -1 is SDL's mouse

constexpr std::string_view bare_driver = "KMSDRM";

/// Names the card that SDL is to take: with several it looks at the last one only, and finds no display where that has
/// none, as with a panel on a Raspberry Pi 5. Whoever sets SDL_KMSDRM_DEVICE_INDEX knows better.
Result<void> choose_card(std::string_view output) {
  const std::vector<CardOutput> outputs = connected_outputs();
  std::vector<std::string> names;
  for (const CardOutput& one : outputs) names.push_back(one.name);
  if (outputs.empty()) return {};  // SDL says so
  LECTERN_TRY(chosen, choose_output(names, output));
  SDL_SetHint(SDL_HINT_KMSDRM_DEVICE_INDEX, std::to_string(outputs[chosen].card).c_str());
  return {};
}

/// Whether SDL will be asked for a bare screen and nothing else.
bool bare_screen_asked() {
  const char* const driver = SDL_getenv("SDL_VIDEODRIVER");
  if (driver != nullptr) return SDL_strcasecmp(driver, "kmsdrm") == 0;
  return SDL_getenv("DISPLAY") == nullptr && SDL_getenv("WAYLAND_DISPLAY") == nullptr;
}

}  // namespace

bool is_bare() {
  return std::string_view(SDL_GetCurrentVideoDriver()) == bare_driver;
}

Result<Video> Video::begin(std::string_view output) {
  if (bare_screen_asked()) LECTERN_CHECK(choose_card(output));
  SDL_SetMainReady();
  SDL_SetHint(SDL_HINT_TOUCH_MOUSE_EVENTS, "0");
  SDL_SetHint(SDL_HINT_MOUSE_TOUCH_EVENTS, "0");
  // A pressed button would take the pointer for itself, and with it on X the fingers that are down.
  SDL_SetHint(SDL_HINT_MOUSE_AUTO_CAPTURE, "0");
  SDL_SetHint(SDL_HINT_QUIT_ON_LAST_WINDOW_CLOSE, "0");
  SDL_SetHint(SDL_HINT_VIDEO_MINIMIZE_ON_FOCUS_LOSS, "0");
  SDL_SetHint(SDL_HINT_FRAMEBUFFER_ACCELERATION, "0");
  if (SDL_InitSubSystem(SDL_INIT_VIDEO) != 0)
    return fail(
        ErrorCode::unavailable,
        fmt::format("there is no display: start Lectern on a desktop, or on a console with access to /dev/dri ({})",
                    reason()));
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

WindowScreen::WindowScreen(Video video, std::unique_ptr<XOutputs> outputs, Window window,
                           std::pair<Glass, paint::Canvas> glass, const ScreenOptions& options)
    : video_(std::move(video)),
      outputs_(std::move(outputs)),
      fills_output_(options.fullscreen && outputs_ != nullptr),
      output_(options.output),
      window_(std::move(window)),
      glass_(std::move(glass.first)),
      stage_(std::move(glass.second)),
      mounting_(options.mounting),
      kiosk_(options.kiosk),
      wake_event_(SDL_RegisterEvents(1)),
      start_(std::chrono::steady_clock::now()) {
  if (is_bare()) watch_.emplace();
  if (fills_output_) outputs_->watch(window_.get());
}

WindowScreen::~WindowScreen() {
  SDL_SetEventFilter(nullptr, nullptr);
}

Moment WindowScreen::now() {
  return {std::chrono::duration_cast<Duration>(std::chrono::steady_clock::now() - start_)};
}

bool WindowScreen::next_watched(SDL_Event& event, std::optional<Moment> until) {
  for (;;) {
    push_reports();
    if (SDL_PollEvent(&event) != 0) return true;
    const Moment moment = now();
    if (until && moment >= *until) return false;
    const bool busy = moment - stirred_ < busy_for;
    Duration pause = busy ? busy_pause : longest_sleep;
    if (until) pause = std::min(pause, *until - moment);
    if (busy && !watch_->reads_panels())
      SDL_Delay(static_cast<std::uint32_t>(std::chrono::ceil<std::chrono::milliseconds>(pause).count()));
    else if (watch_->sleep(pause))
      stirred_ = now();
  }
}

/// Touches of panels that SDL does not read aright, as SDL's own.
void WindowScreen::push_reports() {
  for (const Report& report : watch_->take_reports()) {
    SDL_Event event{};
    event.type = report.kind == Report::Kind::down ? SDL_FINGERDOWN
                 : report.kind == Report::Kind::up ? SDL_FINGERUP
                                                   : SDL_FINGERMOTION;
    event.tfinger.touchId = own_panel;
    event.tfinger.x = static_cast<float>(report.at.x);
    event.tfinger.y = static_cast<float>(report.at.y);
    SDL_PushEvent(&event);
  }
}

/// Whether SDL speaks of a panel that is read here: of a device on a bare screen its number is that of the open file.
bool WindowScreen::heard_already(const SDL_Event& event) const {
  if (!watch_) return false;
  switch (event.type) {
    case SDL_FINGERDOWN:
    case SDL_FINGERUP:
    case SDL_FINGERMOTION:
      return event.tfinger.touchId >= 0 && watch_->reads(static_cast<int>(event.tfinger.touchId));
    case SDL_MOUSEBUTTONDOWN:
    case SDL_MOUSEBUTTONUP:
      return watch_->reads(static_cast<int>(event.button.which));
    case SDL_MOUSEMOTION:
      return watch_->reads(static_cast<int>(event.motion.which));
    default:
      return false;
  }
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
  if (heard_already(event)) return std::nullopt;
  if (fills_output_ && outputs_->changed(event)) follow_output();
  auto ours = translate(event, panel(), kiosk_);
  return ours ? seen(std::move(*ours)) : std::nullopt;
}

Panel WindowScreen::panel() const {
  Panel panel{{}, std::visit([](const auto& glass) { return glass.panel(); }, glass_), mounting_};
  SDL_GetWindowSize(window_.get(), &panel.window.w, &panel.window.h);
  return panel;
}

/// Takes new pixels where the window's size is another.  Returns whether it is.
bool WindowScreen::resize() {
  const Size before = panel().pixels;
  auto canvas = std::visit([](auto& glass) { return glass.canvas(); }, glass_);
  if (!canvas) return false;
  const bool other = panel().pixels != before;
  // Even of the same size they are others.
  stage_.resize(std::move(*canvas));
  return other;
}

void WindowScreen::ask_size(Size size) {
  const Panel now = panel();
  if (now.pixels.w <= 0 || now.pixels.h <= 0) return;
  // A desktop may count a window's size in larger units than pixels.
  SDL_SetWindowSize(window_.get(), size.w * now.window.w / now.pixels.w, size.h * now.window.h / now.pixels.h);
  if (resize()) stage_.expose();
}

/// The event as the application takes it; nothing: it is none of its business.
std::optional<screen::Event> WindowScreen::seen(screen::Event event) {
  if (auto* touch = std::get_if<screen::Touch>(&event); touch != nullptr && !inside_.takes(*touch, size()))
    return std::nullopt;
  if (auto* resized = std::get_if<screen::Resized>(&event)) {
    if (!resize()) return screen::Exposed{};
    resized->size = size();
  }
  if (std::holds_alternative<screen::Exposed>(event)) stage_.expose();
  return event;
}

/// Keeps the window on its output, whose size or place changed; that it did is heard as the window's own news.
void WindowScreen::follow_output() {
  const auto output = outputs_->find(output_);
  if (!output) return;  // every display is off: the next one that comes is told too
  Rect now;
  SDL_GetWindowPosition(window_.get(), &now.x, &now.y);
  SDL_GetWindowSize(window_.get(), &now.w, &now.h);
  if (now != output->at) outputs_->place(window_.get(), output->at);
}

std::optional<screen::Event> WindowScreen::wait(std::optional<Duration> at_most) {
  const std::optional<Moment> until = at_most ? std::optional(now() + *at_most) : std::nullopt;
  for (SDL_Event event; next(event, until);)
    if (auto ours = taken(event)) return ours;
  return std::nullopt;
}

bool WindowScreen::power(bool on) {
  if (outputs_ != nullptr) return outputs_->power(on);
  return switch_displays(window_.get(), on);
}

std::vector<std::string> WindowScreen::notes() const {
  if (watch_) return watch_->notes();
  const std::string_view driver = SDL_GetCurrentVideoDriver();
  if (!kiosk_ || (driver != "x11" && driver != "wayland") || SDL_GetNumTouchDevices() > 0) return {};
  return {
      "no touch panel that reports fingers is there: with one that acts as a mouse, tapping and dragging work, "
      "pinching with two fingers does not; the buttons beside a page enlarge it"};
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
