// SPDX-License-Identifier: MIT
#include "firmware/state/scroll.hpp"

#include <algorithm>
#include <cmath>

namespace lectern::app {

namespace {

// Seconds in which what is left of a motion falls to 1/e: a fling runs out, an eased motion arrives.
constexpr double fling_time = 0.325;
constexpr double ease_time = 0.09;
constexpr double slowest = 12;   // px a second; below it a fling has ended
constexpr double arrived = 0.5;  // px

double within(double value, Ends ends) {
  return std::clamp(value, ends.first, std::max(ends.first, ends.last));
}

}  // namespace

void Scroll::stop() {
  velocity_ = 0;
  goal_.reset();
}

void Scroll::drag(double by, Ends ends) {
  stop();
  at_ = within(at_ + by, ends);
}

void Scroll::fling(double velocity) {
  goal_.reset();
  velocity_ = std::abs(velocity) < slowest ? 0 : velocity;
}

void Scroll::go(double goal, Ends ends) {
  velocity_ = 0;
  goal_ = within(goal, ends);
}

void Scroll::step(Duration elapsed, Ends ends) {
  const double t = seconds(elapsed);
  if (goal_) {
    const double goal = within(*goal_, ends);
    at_ = goal + (at_ - goal) * std::exp(-t / ease_time);
    if (std::abs(at_ - goal) < arrived) jump(goal);
    return;
  }
  if (velocity_ != 0) {
    const double left = std::exp(-t / fling_time);
    at_ += velocity_ * fling_time * (1 - left);
    velocity_ *= left;
    if (std::abs(velocity_) < slowest) velocity_ = 0;
  }
  keep_within(ends);
}

void Scroll::measure_from(double place) {
  at_ -= place;
  if (goal_) *goal_ -= place;
}

void Scroll::keep_within(Ends ends) {
  const double kept = within(at_, ends);
  if (kept != at_) velocity_ = 0;
  at_ = kept;
}

}  // namespace lectern::app
