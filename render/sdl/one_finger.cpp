// SPDX-License-Identifier: MIT
#include "render/sdl/one_finger.hpp"

#include <algorithm>
#include <linux/input.h>

namespace lectern::sdl {

namespace {

double part_of(Axis axis, int value) {
  return std::clamp((1.0 * value - axis.least) / (1.0 * axis.most - axis.least), 0.0, 1.0);
}

}  // namespace

OneFinger::OneFinger(Axis x, Axis y) : x_(x), y_(y), at_{part_of(x, x.last), part_of(y, y.last)} {}

std::optional<Report> OneFinger::take(unsigned type, unsigned code, int value) {
  if (type == EV_SYN && code == SYN_DROPPED) {
    // A finger that was lifted meanwhile would never leave: it is taken to be up until it is put down again.
    incomplete_ = true;
    pressed_ = false;
  } else if (type == EV_KEY && (code == BTN_TOUCH || code == BTN_LEFT) && !incomplete_) {
    pressed_ = value != 0;
  } else if (type == EV_ABS && (code == ABS_X || code == ABS_Y) && !incomplete_) {
    (code == ABS_X ? at_.x : at_.y) = part_of(code == ABS_X ? x_ : y_, value);
    moved_ = true;
  }
  if (type != EV_SYN || code != SYN_REPORT) return std::nullopt;
  incomplete_ = false;
  const bool was_down = down_;
  const bool moved = moved_;
  down_ = pressed_;
  moved_ = false;
  if (pressed_ != was_down) return Report{pressed_ ? Report::Kind::down : Report::Kind::up, at_};
  return pressed_ && moved ? std::optional(Report{Report::Kind::move, at_}) : std::nullopt;
}

std::optional<Report> OneFinger::leave() {
  pressed_ = false;
  return take(EV_SYN, SYN_REPORT, 0);
}

}  // namespace lectern::sdl
