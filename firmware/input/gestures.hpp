// SPDX-License-Identifier: MIT
// From fingers to actions. Fingers apart are separate; a second never cancels the first; a tap acts when the finger is
// lifted where it was put down, and sliding off cancels it. What lies still for long is a palm or a spot on the glass:
// it neither zooms with a finger nor taps when it goes; nor does what comes down in a pane that has its hand already.
// Pure but for what it remembers of the fingers; it reads no clock.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "assets/base/time.hpp"
#include "firmware/state/action.hpp"
#include "firmware/state/frame.hpp"
#include "firmware/state/state.hpp"
#include "firmware/style/metrics.hpp"
#include "render/screen/events.hpp"

namespace lectern::app {

class Gestures {
 public:
  /// `frame` is the picture the finger touched.
  /// What is `fresh` below a finger that comes down is not hit: of a screen nothing; of what was opened or closed over
  /// it, nothing where the last tap was. Such a finger drags and zooms as any other.
  [[nodiscard]] std::vector<Action> take(const screen::Touch& touch, Moment now, const Frame& frame,
                                         const Metrics& metrics, Fresh fresh = Fresh::nothing);
  /// Forgets all fingers, as when the glass changes.
  void reset() { fingers_.clear(); }
  /// Whether a finger lies on a pane.
  [[nodiscard]] bool holds(PaneId pane) const;
  /// The target that is held down, empty for none; of several the one that was touched last.
  [[nodiscard]] std::string pressed() const;

 private:
  struct Sample {
    PointF at;
    Moment when;
  };
  struct Finger {
    std::int64_t id = 0;
    Pane pane;  ///< as it was when the finger came down
    std::string target;
    std::optional<Act>
        act;  ///< of what stands for all of the glass: it changes by itself, and this is what was touched
    PointF start, last;
    bool dragging = false;
    bool pinched = false;  ///< took part in a zoom
    bool surplus = false;  ///< came down where there was a hand already
    bool hits = true;      ///< false: it came down on what nobody had seen yet
    Moment active;         ///< when it last came, moved or zoomed
    std::vector<Sample> recent;
  };
  struct Tap {
    PointF at;
    Moment when;
    bool zooms = false;
  };

  void down(const screen::Touch& touch, Moment now, const Frame& frame, const Metrics& metrics, Fresh fresh,
            std::vector<Action>& out);
  void move(Finger& finger, PointF to, Moment now, const Frame& frame, const Metrics& metrics,
            std::vector<Action>& out);
  void up(const Finger& finger, Moment now, const Frame& frame, const Metrics& metrics, std::vector<Action>& out);
  [[nodiscard]] Finger* partner(const Finger& finger, Moment now);
  [[nodiscard]] bool has_its_hand(const Pane& pane, Moment now) const;

  std::vector<Finger> fingers_;
  Tap last_tap_;
  std::optional<PointF> acted_at_;  ///< where the last tap that did something began
};

}  // namespace lectern::app
