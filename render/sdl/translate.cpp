// SPDX-License-Identifier: MIT
#include "render/sdl/translate.hpp"

#include <string>
#include <string_view>

namespace lectern::sdl {

namespace {

using screen::Touch;

constexpr double wheel_step = 100;  // px for one notch of a wheel: three lines of body text

PointF of_mouse(double x, double y, const Panel& panel) {
  const PointF at{x * panel.pixels.w / panel.window.w, y * panel.pixels.h / panel.window.h};
  return screen::seen_at(at, panel.pixels, panel.mounting);
}

std::optional<screen::Event> finger(const SDL_TouchFingerEvent& event, const Panel& panel) {
  // A mouse that SDL gives out as a finger comes as a mouse already.
  if (event.touchId == SDL_MOUSE_TOUCHID) return std::nullopt;
  const auto kind = event.type == SDL_FINGERDOWN ? Touch::Kind::down
                    : event.type == SDL_FINGERUP ? Touch::Kind::up
                                                 : Touch::Kind::move;
  const PointF at = screen::finger_at(event.x, event.y, panel.pixels, panel.mounting);
  return Touch{kind, event.fingerId, screen::seen_at(at, panel.pixels, panel.mounting)};
}

std::optional<screen::Event> button(const SDL_MouseButtonEvent& event, const Panel& panel) {
  if (event.which == SDL_TOUCH_MOUSEID || event.button != SDL_BUTTON_LEFT) return std::nullopt;
  const auto kind = event.type == SDL_MOUSEBUTTONDOWN ? Touch::Kind::down : Touch::Kind::up;
  return Touch{kind, screen::mouse_finger, of_mouse(event.x, event.y, panel)};
}

std::optional<screen::Event> motion(const SDL_MouseMotionEvent& event, const Panel& panel) {
  if (event.which == SDL_TOUCH_MOUSEID || (event.state & SDL_BUTTON_LMASK) == 0) return std::nullopt;
  return Touch{Touch::Kind::move, screen::mouse_finger, of_mouse(event.x, event.y, panel)};
}

std::optional<screen::Event> wheel(const SDL_MouseWheelEvent& event, const Panel& panel) {
  const bool control = (SDL_GetModState() & KMOD_CTRL) != 0;
  return screen::Wheel{of_mouse(event.mouseX, event.mouseY, panel), -static_cast<double>(event.preciseX) * wheel_step,
                       static_cast<double>(event.preciseY) * wheel_step, control};
}

/// The name of a key: what stands on it in a Latin layout, else what stands there on an American keyboard, so that a
/// Russian or Greek layout changes no key.
std::string_view key_name(const SDL_Keysym& key) {
  constexpr SDL_Keycode after_latin = 0x250;
  const bool types_other = (key.sym & SDLK_SCANCODE_MASK) == 0 && key.sym >= after_latin;
  return types_other ? SDL_GetScancodeName(key.scancode) : SDL_GetKeyName(key.sym);
}

std::optional<screen::Event> key(const SDL_KeyboardEvent& event) {
  const std::string_view name = key_name(event.keysym);
  const bool modifier =
      name.ends_with(" Ctrl") || name.ends_with(" Shift") || name.ends_with(" Alt") || name.ends_with(" GUI");
  if (name.empty() || modifier) return std::nullopt;
  return screen::KeyPress{std::string(name), (event.keysym.mod & KMOD_CTRL) != 0, (event.keysym.mod & KMOD_SHIFT) != 0,
                          event.repeat != 0};
}

std::optional<screen::Event> window(const SDL_WindowEvent& event, bool kiosk) {
  switch (event.event) {
    case SDL_WINDOWEVENT_SIZE_CHANGED:
      return screen::Resized{{event.data1, event.data2}};
    case SDL_WINDOWEVENT_EXPOSED:
      return screen::Exposed{};
    // The cross of a window ends nothing in a museum; a signal (SDL_QUIT) still does.
    case SDL_WINDOWEVENT_CLOSE:
      return kiosk ? std::nullopt : std::optional<screen::Event>(screen::QuitAsked{});
    // A finger that was down when the window lost the glass will never come up.
    case SDL_WINDOWEVENT_HIDDEN:
      return Touch{Touch::Kind::cancel, screen::mouse_finger, {}};
    default:
      return std::nullopt;
  }
}

}  // namespace

std::optional<screen::Event> translate(const SDL_Event& event, const Panel& panel, bool kiosk) {
  switch (event.type) {
    case SDL_FINGERDOWN:
    case SDL_FINGERUP:
    case SDL_FINGERMOTION:
      return finger(event.tfinger, panel);
    case SDL_MOUSEBUTTONDOWN:
    case SDL_MOUSEBUTTONUP:
      return button(event.button, panel);
    case SDL_MOUSEMOTION:
      return motion(event.motion, panel);
    case SDL_MOUSEWHEEL:
      return wheel(event.wheel, panel);
    case SDL_KEYDOWN:
      return key(event.key);
    case SDL_TEXTINPUT:
      return screen::TextTyped{event.text.text};
    case SDL_WINDOWEVENT:
      return window(event.window, kiosk);
    case SDL_RENDER_TARGETS_RESET:
    case SDL_RENDER_DEVICE_RESET:
      return screen::Exposed{};
    case SDL_QUIT:
      return screen::QuitAsked{};
    default:
      return std::nullopt;
  }
}

}  // namespace lectern::sdl
