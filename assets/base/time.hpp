// SPDX-License-Identifier: MIT
// Time as a parameter: durations and moments counted from the start of the program. Used by board, render and firmware.
// Nothing here reads a clock; the loop reads it once per turn and hands it down.
#pragma once

#include <chrono>

namespace lectern {

using Duration = std::chrono::microseconds;

/// A moment, counted from the start of the program.
struct Moment {
  Duration since_start{0};
  constexpr auto operator<=>(const Moment&) const = default;
  friend constexpr Moment operator+(Moment m, Duration d) { return {m.since_start + d}; }
  friend constexpr Duration operator-(Moment a, Moment b) { return a.since_start - b.since_start; }
};

[[nodiscard]] constexpr double seconds(Duration d) {
  return static_cast<double>(d.count()) / 1e6;
}

}  // namespace lectern
