// SPDX-License-Identifier: MIT
#include "firmware/app.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>
#include <utility>

#include "firmware/update.hpp"
#include "firmware/view/view.hpp"

namespace lectern::app {

namespace {

/// What the keys of a keyboard do.
constexpr std::array<std::pair<std::string_view, FocusStep>, 7> keys = {{
    {"Right", FocusStep::next},
    {"Down", FocusStep::next},
    {"Tab", FocusStep::next},
    {"Left", FocusStep::previous},
    {"Up", FocusStep::previous},
    {"Return", FocusStep::select},
    {"Escape", FocusStep::back},
}};

}  // namespace

App::App(Show& show, const AppOptions& options)
    : show_(show), state_(initial(options.metrics, options.language, show.world())) {
  state_.reduced_motion = options.reduced_motion;
  state_.kiosk = options.kiosk;
}

void App::act(const Action& action) {
  state_ = update(std::move(state_), action, show_.world(), frame_);
  changed_ = true;
}

void App::key(const screen::KeyPress& key) {
  if (key.control && key.name == "Q") {
    state_.quit = !state_.kiosk;
    return;
  }
  const std::string_view name = key.name == "Tab" && key.shift ? std::string_view("Left") : std::string_view(key.name);
  const auto found = std::find_if(keys.begin(), keys.end(), [&](const auto& entry) { return entry.first == name; });
  if (found != keys.end()) act(Key{found->second});
}

void App::wheel(const screen::Wheel& wheel) {
  const Point at{static_cast<int>(wheel.at.x), static_cast<int>(wheel.at.y)};
  for (auto pane = frame_.panes.rbegin(); pane != frame_.panes.rend(); ++pane) {
    if (!pane->rect.contains(at)) continue;
    if (pane->id == PaneId::page && wheel.dy != 0)
      act(Act{ZoomAt{wheel.dy > 0 ? +1 : -1, wheel.at}});
    else
      act(Wheel{pane->id, wheel.dx, wheel.dy});
    return;
  }
}

void App::handle(const screen::Event& event) {
  if (const auto* touch = std::get_if<screen::Touch>(&event)) {
    for (const Action& action : gestures_.take(*touch, state_.now, frame_, state_.metrics)) act(action);
    if (state_.pressed != gestures_.pressed()) changed_ = true;
    state_.pressed = gestures_.pressed();
  } else if (const auto* pressed = std::get_if<screen::KeyPress>(&event)) {
    key(*pressed);
  } else if (const auto* turned = std::get_if<screen::Wheel>(&event)) {
    wheel(*turned);
  } else if (std::holds_alternative<screen::QuitAsked>(event)) {
    // In a kiosk the screen itself keeps a window's cross back: what comes through is the system ending the program.
    state_.quit = true;
  } else if (std::holds_alternative<screen::Exposed>(event)) {
    changed_ = true;
  }
}

void App::resize(const Metrics& metrics) {
  gestures_.reset();
  state_.pressed.clear();
  state_ = resized(std::move(state_), metrics, show_.world());
  changed_ = true;
}

bool App::moving() const {
  return app::moving(state_);
}

std::optional<Moment> App::next_change() const {
  const auto after = app::next_change(state_);
  if (!after) return std::nullopt;
  return last_frame_ + *after;
}

bool App::turn(Moment now) {
  if (moving()) changed_ = true;
  state_ = advance(std::move(state_), now, show_.world());
  if (const auto due = next_change(); due && *due <= now) changed_ = true;
  if (!changed_) return false;
  frame_ = view(state_, show_.world());
  show_.tiles().request(frame_.tiles, frame_.thumbnails);
  last_frame_ = now;
  changed_ = false;
  ++frames_;
  return true;
}

}  // namespace lectern::app
