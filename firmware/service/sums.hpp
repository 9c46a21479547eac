// SPDX-License-Identifier: MIT
// Sums of visits as lines of CSV, "DAY,KIND,WHAT,VALUE": those that the viewer counted since it told the last ones, and
// all that were ever told. Pure. Used by service.
#pragma once

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>

#include "assets/base/result.hpp"

namespace lectern::service {

/// What the sums may be long together, in bytes: many years. The oldest days go.
inline constexpr std::size_t most_sums = 900U << 10;

/// Adds what is new, line by line and by its first three fields. Lines of `kept` that are none are left out.
/// Shape: ascending by day.  Errors: malformed (a line of `more` is none; nothing of it is taken then).
[[nodiscard]] Result<std::string> with_sums(std::string_view kept, std::string_view more);

/// The number of the day after the last that there is.
[[nodiscard]] std::uint32_t next_day(std::string_view kept);

struct Visits {
  std::uint32_t count = 0;
  std::chrono::seconds time{0};
};
/// Of the last day that there is, if it is none before `first`.
[[nodiscard]] Visits last_day(std::string_view kept, std::uint32_t first);

}  // namespace lectern::service
