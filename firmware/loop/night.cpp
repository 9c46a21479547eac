// SPDX-License-Identifier: MIT
#include "firmware/loop/night.hpp"

#include <algorithm>
#include <utility>
#include <variant>

namespace lectern::app {

void Night::look(Moment now, bool idle) {
  if (!plan_.hours) return;
  if (now >= next_telling_) {
    told_ = plan_.told();
    next_telling_ = now + look_for_hour;
  }
  const SinceBoot boot = plan_.now();
  const Lighting lights = lighting(*plan_.hours, told_, boot, touched_);
  closed_ = told_ && !is_open(*plan_.hours, time_of_day(*told_, boot));
  if (lights.on || idle) dark_ = !lights.on;
  due_ = next_telling_;
  if (lights.left) due_ = std::min(*due_, now + Duration(*lights.left));
}

bool Night::takes(const screen::Event& event) {
  if (!plan_.hours) return false;
  const auto* touch = std::get_if<screen::Touch>(&event);
  const auto* key = std::get_if<screen::KeyPress>(&event);
  const bool other = std::holds_alternative<screen::Wheel>(event) || std::holds_alternative<screen::TextTyped>(event);
  if (touch == nullptr && key == nullptr && !other) return false;
  // A finger that lies on the glass, and what cancels one, are nobody who comes.
  const bool comes = touch == nullptr || touch->kind == screen::Touch::Kind::down;
  if (dark_ && !comes) return true;
  const bool was_dark = std::exchange(dark_, false);
  if (was_dark || closed_) touched_ = plan_.now();
  if (touch != nullptr) {
    if (was_dark) held_.insert(touch->finger);
    const bool held = held_.contains(touch->finger);
    if (touch->kind == screen::Touch::Kind::up) held_.erase(touch->finger);
    if (touch->kind == screen::Touch::Kind::cancel) held_.clear();
    return was_dark || held;
  }
  if (key != nullptr) {
    key_held_ = was_dark || (key_held_ && key->repeated);
    return key_held_;
  }
  return was_dark;
}

void Night::stayed_lit() {
  if (std::exchange(said_, true) || !journal_) return;
  journal_(
      "this display cannot be switched off from here: outside of screen.hours it shows black and stays lit. On Wayland "
      "the compositor can switch it, as swayidle does");
}

}  // namespace lectern::app
