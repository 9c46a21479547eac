// SPDX-License-Identifier: MIT
// Which fingers count on a glass with a margin: one that came down beside the picture does nothing until it is up
// again, one that came down on it is followed wherever it goes. Used by window_screen.
#pragma once

#include <algorithm>
#include <cstdint>
#include <set>

#include "assets/base/geometry.hpp"
#include "render/screen/events.hpp"

namespace lectern::screen {

class Inside {
 public:
  /// Whether a touch counts; its place is then on the glass.
  [[nodiscard]] bool takes(Touch& touch, Size seen) {
    if (touch.kind == Touch::Kind::cancel) {
      outside_.clear();
      return true;
    }
    const PointF at{std::clamp(touch.at.x, 0.0, 1.0 * seen.w), std::clamp(touch.at.y, 0.0, 1.0 * seen.h)};
    const bool began_outside =
        touch.kind == Touch::Kind::down ? at != touch.at : outside_.find(touch.finger) != outside_.end();
    if (began_outside && touch.kind != Touch::Kind::up)
      outside_.insert(touch.finger);
    else
      outside_.erase(touch.finger);
    touch.at = at;
    return !began_outside;
  }

 private:
  std::set<std::int64_t> outside_;  ///< fingers that came down beside the picture
};

}  // namespace lectern::screen
