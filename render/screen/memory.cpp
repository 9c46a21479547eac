// SPDX-License-Identifier: MIT
#include "render/screen/memory.hpp"

#include <algorithm>
#include <utility>

namespace lectern::screen {

MemoryScreen::MemoryScreen(Size size) : stage_(paint::Canvas(size)) {}

void MemoryScreen::put(Event event) {
  const std::lock_guard lock(mutex_);
  events_.push_back(std::move(event));
}

void MemoryScreen::resize(Size size) {
  stage_.resize(paint::Canvas(size));
  put(Resized{size});
}

void MemoryScreen::ask_size(Size size) {
  if (size != this->size()) stage_.resize(paint::Canvas(size));
}

void MemoryScreen::set_now(Moment moment) {
  now_ = std::max(now_, moment);
}

std::optional<Event> MemoryScreen::wait(std::optional<Duration> at_most) {
  {
    const std::lock_guard lock(mutex_);
    if (!events_.empty()) {
      Event event = std::move(events_.front());
      events_.pop_front();
      return event;
    }
    if (std::exchange(woken_, false)) return Woken{};
  }
  if (!at_most) return QuitAsked{};
  set_now(now_ + *at_most);
  return std::nullopt;
}

void MemoryScreen::wake() {
  const std::lock_guard lock(mutex_);
  woken_ = true;
}

}  // namespace lectern::screen
