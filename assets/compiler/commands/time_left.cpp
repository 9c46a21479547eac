// SPDX-License-Identifier: MIT
#include "assets/compiler/commands/time_left.hpp"

#include <fmt/format.h>

namespace lectern::compiler {

std::string time_left(std::size_t done, std::size_t total, std::chrono::milliseconds taken) {
  using namespace std::chrono_literals;
  constexpr auto too_short = 2s;
  if (done == 0 || done >= total || taken < too_short) return {};
  const auto left = taken * static_cast<std::int64_t>(total - done) / static_cast<std::int64_t>(done);
  const auto seconds = std::chrono::ceil<std::chrono::seconds>(left).count();
  constexpr std::int64_t minute = 60;
  if (seconds <= minute) return fmt::format("about {} s left", seconds);
  return fmt::format("about {} minutes left", (seconds + minute - 1) / minute);
}

}  // namespace lectern::compiler
