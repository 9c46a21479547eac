// SPDX-License-Identifier: MIT
// One direction of scrolling: dragged, flung, or on its way to a place. Time comes in as a parameter, and the path is
// the same however finely it is cut. Used by the state of texts, cards and panels.
#pragma once

#include <optional>

#include "assets/base/time.hpp"

namespace lectern::app {

class Scroll {
 public:
  /// px from the top
  [[nodiscard]] double at() const { return at_; }
  [[nodiscard]] bool moving() const { return velocity_ != 0 || goal_.has_value(); }

  void stop();
  void drag(double by, double end);  ///< px; `end` is the last place
  void fling(double velocity);       ///< px a second
  void go(double goal, double end);  ///< eased, and kept within the ends
  void jump(double to) {
    stop();
    at_ = to;
  }
  void arrive() { jump(goal()); }  ///< at once where it is going
  /// Where it is going, or is.
  [[nodiscard]] double goal() const { return goal_.value_or(at_); }
  void step(Duration elapsed, double end);

 private:
  double at_ = 0;
  double velocity_ = 0;
  std::optional<double> goal_;
};

}  // namespace lectern::app
