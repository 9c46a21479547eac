// SPDX-License-Identifier: MIT
// How long an exhibit has been on the glass with a loop that turns: after a minute it is well. Time in which the
// display was off, nothing was shown yet or the loop stood still does not count. Nothing here reads a clock. Used by
// loop/loop alone.
#pragma once

#include <optional>

#include "assets/base/time.hpp"

namespace lectern::app {

/// Of frames, and no shorter.
inline constexpr Duration long_enough = std::chrono::seconds(60);
/// What one turn may count: a loop that slept longer was not seen to live.
inline constexpr Duration most_of_a_turn = std::chrono::seconds(10);

class Health {
 public:
  /// Another exhibit, of which no frame was shown.
  void begin() { *this = {}; }
  /// A frame of it was shown.
  void shown() { seen_ = true; }
  /// The loop turned.  Returns whether it is well now and was not before.
  [[nodiscard]] bool turn(Moment now, bool dark);
  /// When it turns the next time at the latest, for what it counts; nothing: nothing is counted.
  [[nodiscard]] std::optional<Moment> due() const;

 private:
  bool seen_ = false, well_ = false;
  std::optional<Moment> last_;  ///< turn that counts
  Duration long_{0};
};

}  // namespace lectern::app
