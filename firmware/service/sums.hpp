// SPDX-License-Identifier: MIT
// Sums of visits as they are kept: of many years, and whatever became of the file. Pure. Used by service.
#pragma once

#include <chrono>
#include <cstdint>
#include <string_view>

#include "firmware/counts/counts.hpp"

namespace lectern::service {

/// What the sums may be long together as CSV, in bytes: many years. The oldest days go.
inline constexpr std::size_t most_sums = 900U << 10;

/// What was kept.  Shape: lines that are none are left out.
[[nodiscard]] counts::Sums kept_sums(std::string_view csv);

/// With what is new, within `most_sums`.
[[nodiscard]] counts::Sums with_sums(counts::Sums sums, const counts::Sums& more);

/// The number of the day after the last that there is.
[[nodiscard]] std::uint32_t next_day(const counts::Sums& sums);

struct Visits {
  std::uint32_t count = 0;
  std::chrono::seconds time{0};
};
/// Of the last day that there is, if it is none before `first`.
[[nodiscard]] Visits last_day(const counts::Sums& sums, std::uint32_t first);

}  // namespace lectern::service
