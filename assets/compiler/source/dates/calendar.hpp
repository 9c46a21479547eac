// SPDX-License-Identifier: MIT
// The Gregorian and the Julian calendar, both carried on to before they were made. Used by edtf and words: years are
// counted as astronomers do, 0 is 1 BC. Pure arithmetic.
#pragma once

#include <compare>
#include <cstdint>

namespace lectern::compiler {

enum class Calendar { gregorian, julian };

/// Shape: what is not known is 0.
struct CalendarDate {
  std::int32_t year = 0;  ///< 0 is 1 BC, or not known
  int month = 0;
  int day = 0;
  auto operator<=>(const CalendarDate&) const = default;
};

/// Of the Gregorian and the Julian calendar alike.
inline constexpr int months_of_a_year = 12;

[[nodiscard]] bool is_leap_year(std::int64_t year, Calendar calendar);

/// Shape: month is 1 to 12.
[[nodiscard]] int days_in_month(std::int64_t year, int month, Calendar calendar);

/// The day's number on one line for both calendars.
/// Shape: the day is one of its month.  Units: days from 1970-01-01, Gregorian.
[[nodiscard]] std::int64_t day_number(std::int64_t year, int month, int day, Calendar calendar);

}  // namespace lectern::compiler
