// SPDX-License-Identifier: MIT
// The staff's hidden gesture: taps in corners of the glass, one after the other. It looks at touches beside the
// gestures and takes none from them, so that a corner with a button in it does what it does for a visitor. Pure but for
// what it remembers of the taps; it reads no clock. Used by app and config.
//
// No visitor comes on it by chance: each tap is short, alone on the glass, within 25 mm of its corner and within 2 s of
// the one before; any other touch begins the sequence anew.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "assets/base/time.hpp"
#include "firmware/style/metrics.hpp"
#include "render/screen/events.hpp"

namespace lectern::app {

/// Of the glass itself, whichever way the language runs.
enum class Corner : std::uint8_t { top_left, top_right, bottom_left, bottom_right };
/// As the configuration calls it: "top left".
[[nodiscard]] std::optional<Corner> corner_of(std::string_view name);

inline constexpr std::size_t least_taps = 5;
inline constexpr std::size_t most_taps = 12;
/// At the head of the glass there is no button on any screen.
[[nodiscard]] inline std::vector<Corner> usual_taps() {
  using enum Corner;
  return {top_left, top_right, top_left, top_right, top_right, top_left};
}

class CornerTaps {
 public:
  /// Shape: no taps at all is a sequence that never ends.
  explicit CornerTaps(std::vector<Corner> sequence) : sequence_(std::move(sequence)) {}

  /// Returns whether the sequence ended with this touch.
  [[nodiscard]] bool take(const screen::Touch& touch, Moment now, const Metrics& metrics);
  /// Forgets what was tapped, as when the glass changes.
  void reset();

 private:
  std::vector<Corner> sequence_;
  std::size_t done_ = 0;
  int fingers_ = 0;  ///< on the glass
  bool alone_ = true;
  std::optional<Corner> at_;  ///< where the finger came down
  Moment down_, last_;
};

}  // namespace lectern::app
