// SPDX-License-Identifier: MIT
// From fingers to actions. Fingers apart are separate; a second never cancels the first; a tap acts when the finger is
// lifted where it was put down, and sliding off cancels it. What lies still for long is a palm or a spot on the glass:
// it neither zooms with a finger nor taps when it goes; nor does what comes down in a pane that has its hand already.
// Pure but for what it remembers of the fingers; it reads no clock.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "assets/base/time.hpp"
#include "firmware/state/action.hpp"
#include "firmware/state/frame.hpp"
#include "firmware/style/metrics.hpp"
#include "render/screen/events.hpp"

namespace lectern::app {

class Gestures {
 public:
  /// `frame` is the picture the finger touched.
  [[nodiscard]] std::vector<Action> take(const screen::Touch& touch, Moment now, const Frame& frame,
                                         const Metrics& metrics);
  /// Forgets all fingers, as when the glass changes.
  void reset() { fingers_.clear(); }
  /// The target that is held down, empty for none.
  [[nodiscard]] const std::string& pressed() const { return pressed_; }

 private:
  struct Sample {
    PointF at;
    Moment when;
  };
  struct Finger {
    std::int64_t id = 0;
    Pane pane;  ///< as it was when the finger came down
    std::string target;
    PointF start, last;
    bool dragging = false;
    bool pinched = false;  ///< took part in a zoom
    bool surplus = false;  ///< came down where there was a hand already
    Moment active;         ///< when it last came, moved or zoomed
    std::vector<Sample> recent;
  };
  struct Tap {
    PointF at;
    Moment when;
    bool zooms = false;
  };

  void down(const screen::Touch& touch, Moment now, const Frame& frame, const Metrics& metrics,
            std::vector<Action>& out);
  void move(Finger& finger, PointF to, Moment now, const Frame& frame, const Metrics& metrics,
            std::vector<Action>& out);
  void up(const Finger& finger, Moment now, const Frame& frame, const Metrics& metrics, std::vector<Action>& out);
  [[nodiscard]] Finger* partner(const Finger& finger, Moment now);
  [[nodiscard]] bool has_its_hand(const Pane& pane, Moment now) const;

  std::vector<Finger> fingers_;
  std::string pressed_;
  Tap last_tap_;
};

}  // namespace lectern::app
