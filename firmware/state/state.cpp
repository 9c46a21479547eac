// SPDX-License-Identifier: MIT
#include "firmware/state/state.hpp"

#include <algorithm>
#include <chrono>

#include "assets/pack/string_id.hpp"

namespace lectern::app {

using namespace std::chrono_literals;

std::optional<int> seconds_left(const State& state) {
  if (!state.asking) return std::nullopt;
  const auto passed = static_cast<int>((state.now - *state.asking) / Duration(1s));
  return std::clamp(pack::most_seconds_left - passed, 0, pack::most_seconds_left);
}

}  // namespace lectern::app
