// SPDX-License-Identifier: MIT
#include "firmware/state/movement.hpp"

#include <algorithm>

namespace lectern::app {

double part_of(Moment since, Moment now) {
  const double t = std::clamp(seconds(now - since) / seconds(movement_time), 0.0, 1.0);
  const double left = 1 - t;
  return 1 - left * left * left;
}

}  // namespace lectern::app
