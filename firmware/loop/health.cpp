// SPDX-License-Identifier: MIT
#include "firmware/loop/health.hpp"

#include <algorithm>

namespace lectern::app {

bool Health::turn(Moment now, bool dark) {
  if (well_) return false;
  if (!seen_ || dark) {
    last_.reset();
    return false;
  }
  if (last_) long_ += std::clamp(now - *last_, Duration::zero(), most_of_a_turn);
  last_ = now;
  well_ = long_ >= long_enough;
  return well_;
}

std::optional<Moment> Health::due() const {
  if (well_ || !last_) return std::nullopt;
  return *last_ + std::min(most_of_a_turn, std::max(Duration::zero(), long_enough - long_));
}

}  // namespace lectern::app
