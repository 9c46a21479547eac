// SPDX-License-Identifier: MIT
#include "firmware/input/corners.hpp"

#include <algorithm>
#include <chrono>

namespace lectern::app {

namespace {

using screen::Touch;
using namespace std::chrono_literals;

constexpr Millimetres corner_side{25};
constexpr int glass_share = 4;  // a corner is no more of a small glass than this part of its shorter side
constexpr Duration longest_tap = 600ms;
constexpr Duration between_taps = 2s;

std::optional<Corner> corner_at(PointF at, const Metrics& metrics) {
  const int side = std::min(metrics.mm(corner_side), std::min(metrics.glass.w, metrics.glass.h) / glass_share);
  const bool left = at.x < side;
  const bool right = at.x >= metrics.glass.w - side;
  const bool top = at.y < side;
  const bool bottom = at.y >= metrics.glass.h - side;
  if ((!left && !right) || (!top && !bottom)) return std::nullopt;
  if (top) return left ? Corner::top_left : Corner::top_right;
  return left ? Corner::bottom_left : Corner::bottom_right;
}

}  // namespace

std::optional<Corner> corner_of(std::string_view name) {
  if (name == "top left") return Corner::top_left;
  if (name == "top right") return Corner::top_right;
  if (name == "bottom left") return Corner::bottom_left;
  if (name == "bottom right") return Corner::bottom_right;
  return std::nullopt;
}

void CornerTaps::reset() {
  done_ = 0;
  fingers_ = 0;
  alone_ = true;
  at_.reset();
}

bool CornerTaps::take(const Touch& touch, Moment now, const Metrics& metrics) {
  if (sequence_.empty() || touch.kind == Touch::Kind::move) {
    if (at_ && touch.kind == Touch::Kind::move && corner_at(touch.at, metrics) != at_) at_.reset();
    return false;
  }
  if (touch.kind == Touch::Kind::down) {
    alone_ = fingers_++ == 0;
    at_ = alone_ ? corner_at(touch.at, metrics) : std::nullopt;
    down_ = now;
    return false;
  }
  fingers_ = std::max(0, fingers_ - 1);
  const bool tap = touch.kind == Touch::Kind::up && alone_ && at_ && now - down_ <= longest_tap;
  const bool in_time = done_ == 0 || down_ - last_ <= between_taps;
  last_ = now;
  if (tap && in_time && at_ == sequence_[done_])
    ++done_;
  else
    done_ = tap && at_ == sequence_.front() ? 1 : 0;
  at_.reset();
  if (done_ < sequence_.size()) return false;
  done_ = 0;
  return true;
}

}  // namespace lectern::app
