// SPDX-License-Identifier: MIT
// One direction of scrolling: dragged, flung, or on its way to a place. Time comes in as a parameter, and the path is
// the same however finely it is cut. Used by state.
#pragma once

#include <optional>

#include "assets/base/time.hpp"

namespace lectern::app {

/// Between which places something scrolls, px; one that is too far off to be known yet is infinite.
struct Ends {
  double first = 0;
  double last = 0;
  Ends(double to) : last(to) {}
  Ends(double from, double to) : first(from), last(to) {}
};

class Scroll {
 public:
  /// px from where it is measured
  [[nodiscard]] double at() const { return at_; }
  [[nodiscard]] bool moving() const { return velocity_ != 0 || goal_.has_value(); }

  void stop();
  void drag(double by, Ends ends);
  void fling(double velocity);      ///< px a second
  void go(double goal, Ends ends);  ///< eased, and kept within the ends
  void jump(double to) {
    stop();
    at_ = to;
  }
  void arrive() { jump(goal()); }  ///< at once where it is going
  /// Where it is going, or is.
  [[nodiscard]] double goal() const { return goal_.value_or(at_); }
  void step(Duration elapsed, Ends ends);
  /// Is measured from elsewhere from now on: nothing moves on the glass.
  void measure_from(double place);
  /// Comes back between the ends; a fling ends there.
  void keep_within(Ends ends);

 private:
  double at_ = 0;
  double velocity_ = 0;
  std::optional<double> goal_;
};

}  // namespace lectern::app
