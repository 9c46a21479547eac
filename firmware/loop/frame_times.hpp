// SPDX-License-Identifier: MIT
// How long frames take, from the first event that one answers until it was handed over: the slowest of the last hour.
// The first of an exhibit, or after the display was off, waits for what no visitor waits for, and is left out. Pure;
// the time is a parameter. Used by loop alone.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>

#include "assets/base/time.hpp"

namespace lectern::app {

class FrameTimes {
 public:
  /// The next frame is the first of an exhibit, or of a display that was off.
  void begin();
  /// An event is there that no frame has answered yet.
  void asked(Moment now);
  /// Nothing is to be shown for it.
  void answered();
  /// A frame was handed over, which was begun at `began` if no event asked for it.
  void shown(Moment began, Moment now);
  /// Of the hour before `now`, to a minute.
  [[nodiscard]] Duration slowest(Moment now) const;

 private:
  static constexpr std::size_t minutes = 60;
  struct Minute {
    std::int64_t number = -1;  ///< since the clock's beginning
    Duration slowest{0};
  };

  bool first_ = true;
  std::optional<Moment> asked_;
  std::array<Minute, minutes> hour_{};
};

}  // namespace lectern::app
