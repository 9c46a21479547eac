// SPDX-License-Identifier: MIT
#include "firmware/loop/frame_times.hpp"

#include <algorithm>
#include <utility>

namespace lectern::app {

namespace {

std::int64_t minute_of(Moment now) {
  return now.since_start / Duration(std::chrono::minutes(1));
}

}  // namespace

void FrameTimes::begin() {
  first_ = true;
  asked_.reset();
}

void FrameTimes::asked(Moment now) {
  if (!asked_) asked_ = now;
}

void FrameTimes::answered() {
  asked_.reset();
}

void FrameTimes::shown(Moment began, Moment now) {
  const Duration took = now - std::exchange(asked_, std::nullopt).value_or(began);
  if (std::exchange(first_, false)) return;
  const std::int64_t number = minute_of(now);
  Minute& minute = hour_.at(static_cast<std::size_t>(number) % minutes);
  if (minute.number != number) minute = {number, {}};
  minute.slowest = std::max(minute.slowest, took);
}

Duration FrameTimes::slowest(Moment now) const {
  Duration slowest{0};
  for (const Minute& minute : hour_)
    if (minute.number >= 0 && minute_of(now) - minute.number < static_cast<std::int64_t>(minutes))
      slowest = std::max(slowest, minute.slowest);
  return slowest;
}

}  // namespace lectern::app
