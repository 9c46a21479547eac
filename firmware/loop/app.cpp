// SPDX-License-Identifier: MIT
#include "firmware/loop/app.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "firmware/loop/memory.hpp"
#include "firmware/plan/band.hpp"
#include "firmware/update/carried.hpp"
#include "firmware/update/idle.hpp"
#include "firmware/update/reader.hpp"
#include "firmware/update/staff.hpp"
#include "firmware/update/update.hpp"
#include "firmware/view/view.hpp"

namespace lectern::app {

App::App(Show& show, const AppOptions& options)
    : show_(show),
      keys_(options.keys),
      fetch_ahead_(options.fetch_ahead),
      state_(initial(options.metrics, options.setting)),
      glass_(options.metrics),
      taps_(options.taps),
      staff_key_(options.staff_key) {
  // Before a frame says how much there is to read, nobody has been away for too long.
  state_.allowed = allowed_time(0);
  if (options.open) open_whole(state_, show.world(), *options.open);
}

App::App(Show& show, const AppOptions& options, App& before)
    : show_(show),
      keys_(options.keys),
      fetch_ahead_(options.fetch_ahead),
      state_(carried(before.state_, before.show_.world(), show.world())),
      glass_(before.glass_),
      taps_(options.taps),
      staff_key_(options.staff_key),
      frames_(before.frames_) {}

Size App::window() {
  const Size glass = glass_.glass;
  return {glass.w, glass.h + band_of(Glass(state_, show_.world())).rect.h};
}

void App::act(const Action& action) {
  state_ = update(std::move(state_), action, show_.world(), frame_);
  changed_ = true;
}

void App::key(const screen::KeyPress& key) {
  if (key.control && key.name == "Q") {
    state_.quit = !state_.setting.kiosk;
    return;
  }
  const std::string chord = std::string(key.control ? "Control+" : "") + (key.shift ? "Shift+" : "") + key.name;
  if (!staff_key_.empty() && chord == staff_key_) return open_staff();
  if (const auto typed = pad_key(state_, key.name)) {
    const std::string focus = state_.focus;
    act(*typed);
    state_.focus = focus;
    return;
  }
  std::string name = key.name == "Tab" && key.shift ? "Shift+Tab" : key.name;
  // What points onward leads on, whichever way one reads.
  if (frame_.from_right)
    for (const auto& [left, right] : {std::pair{"Left", "Right"}, std::pair{"Keypad 4", "Keypad 6"}})
      if (name == left || name == right) {
        name = name == left ? right : left;
        break;
      }
  if (const auto found = keys_.find(name); found != keys_.end()) act(Key{found->second});
}

void App::wheel(const screen::Wheel& wheel) {
  const Pane* pane = pane_along(frame_, wheel.at, wheel.dx, wheel.dy);
  if (pane == nullptr) return;
  if (pane->zooms && wheel.dy != 0)
    act(Act{ZoomAt{wheel.dy > 0 ? +1 : -1, wheel.at}});
  else
    act(Wheel{pane->id, wheel.dx, wheel.dy});
}

void App::pass(Moment now) {
  if (moving()) changed_ = true;
  if (const auto due = next_change(); due && *due <= now) changed_ = true;
  const bool attracted = state_.screen == ScreenId::attract;
  state_ = advance(std::move(state_), now, show_.world());
  for (const screen::Touch& ended : phantoms_.pass(now)) touch(ended, now);
  if (!attracted && state_.screen == ScreenId::attract) return_free_memory();
}

/// Whether somebody who is asked if they are still there has answered: then that is all their touch or key does.
bool App::answered() {
  state_.touched = state_.now;
  if (!state_.asking) return false;
  state_.asking.reset();
  changed_ = true;
  return true;
}

void App::touch(const screen::Touch& touch, Moment now) {
  const auto actions = gestures_.take(touch, now, frame_, state_.metrics, fresh_of(state_));
  // A finger that lies still, or trembles, keeps nobody's place: only what does something counts.
  if (!actions.empty() && answered())
    gestures_.reset();
  else
    for (const Action& action : actions) act(action);
  state_.page_held = gestures_.holds(PaneId::page);
  std::string held = gestures_.pressed();
  if (state_.pressed != held) changed_ = true;
  state_.pressed = std::move(held);
}

void App::open_staff() {
  act(Act{OpenStaff{}});
  gestures_.reset();
  taps_.reset();
}

void App::hear(std::optional<staff::Report> report, Moment now) {
  pass(now);
  const State before = state_;
  state_ = report ? heard(std::move(state_), std::move(*report)) : unheard(std::move(state_));
  changed_ = changed_ || before.screen != state_.screen || before.staff_page.view != state_.staff_page.view ||
             before.staff_page.silent != state_.staff_page.silent ||
             before.staff_page.heard != state_.staff_page.heard || before.staff_page.sent != state_.staff_page.sent ||
             before.staff_page.report != state_.staff_page.report;
}

void App::know(const KioskFacts& facts, Receipt receipt) {
  if (state_.screen != ScreenId::staff) return;
  StaffPage& page = state_.staff_page;
  if (page.facts == facts && page.receipt == receipt) return;
  page.facts = facts;
  page.receipt = std::move(receipt);
  changed_ = true;
}

void App::handle(const screen::Event& event, Moment now) {
  if (const auto real = admit(event, now)) take(*real, now);
}

std::optional<screen::Event> App::admit(const screen::Event& event, Moment now) {
  pass(now);
  const auto* touched = std::get_if<screen::Touch>(&event);
  if (touched == nullptr || !large_enough(glass_)) return event;
  const auto real = phantoms_.take(*touched, now, glass_);
  return real ? std::optional<screen::Event>(*real) : std::nullopt;
}

void App::take(const screen::Event& event, Moment now) {
  pass(now);
  const auto* key_down = std::get_if<screen::KeyPress>(&event);
  const bool quits = key_down != nullptr && key_down->control;
  const bool by_hand = key_down != nullptr || std::holds_alternative<screen::Touch>(event) ||
                       std::holds_alternative<screen::Wheel>(event);
  if (by_hand && !quits && !large_enough(glass_)) return;
  if (const auto* touched = std::get_if<screen::Touch>(&event)) {
    const bool ends = touched->kind == screen::Touch::Kind::up || touched->kind == screen::Touch::Kind::cancel;
    if (test_touch(state_, touched->finger, ends ? std::nullopt : std::optional(touched->at))) changed_ = true;
    touch(*touched, now);
    if (taps_.take(*touched, now, state_.metrics)) open_staff();
  } else if (const auto* pressed = std::get_if<screen::KeyPress>(&event)) {
    if (!answered()) key(*pressed);
  } else if (const auto* turned = std::get_if<screen::Wheel>(&event)) {
    if (!answered()) wheel(*turned);
  } else if (std::holds_alternative<screen::QuitAsked>(event)) {
    // In a kiosk the screen itself keeps a window's cross back: what comes through is the system ending the program.
    state_.quit = true;
  } else if (std::holds_alternative<screen::Exposed>(event)) {
    changed_ = true;
  }
}

void App::resize(const Metrics& metrics) {
  gestures_.reset();
  taps_.reset();
  phantoms_.reset();
  state_.pressed.clear();
  state_.page_held = false;
  glass_ = metrics;
  changed_ = true;
  // On too small a glass no place could be kept: what was shown waits as it is until there is room again.
  Metrics same = metrics;
  same.text_percent = state_.metrics.text_percent;
  if (large_enough(metrics) && same != state_.metrics) state_ = resized(std::move(state_), metrics, show_.world());
}

bool App::moving() const {
  return large_enough(glass_) && app::moving(state_);
}

Fresh App::fresh() const {
  return fresh_of(state_);
}

std::optional<Moment> App::next_change() const {
  if (!large_enough(glass_)) return std::nullopt;
  const auto next = app::next_change(state_, show_.world(), last_frame_);
  const auto due = phantoms_.due();
  return next && due ? std::min(*next, *due) : next ? next : due;
}

bool App::turn(Moment now) {
  pass(now);
  if (!changed_) return false;
  frame_ = view(state_, show_.world());
  state_.allowed = allowed_time(state_.screen, frame_.reading_units);
  // Making room may have dropped what the list names: the list is made again from what is there.
  if (!fetch_ahead_) frame_.ahead.clear();
  if (show_.tiles().request(frame_.tiles, frame_.thumbnails, frame_.ahead)) frame_ = view(state_, show_.world());
  last_frame_ = now;
  changed_ = false;
  ++frames_;
  return true;
}

}  // namespace lectern::app
