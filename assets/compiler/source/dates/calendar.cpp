// SPDX-License-Identifier: MIT
#include "assets/compiler/source/dates/calendar.hpp"

#include <array>

namespace lectern::compiler {

namespace {

constexpr std::int64_t floor_of(std::int64_t number, std::int64_t by) {
  return number / by - (number % by < 0 ? 1 : 0);
}

constexpr int february = 2;

/// Days of the year before each month, of a year that begins in March: the leap day is its last.
constexpr std::array<int, months_of_a_year + 1> before_month = {0,   306, 337, 0,   31,  61, 92,
                                                                122, 153, 184, 214, 245, 275};

constexpr std::int64_t days_of_a_common_year = 365;

// From 1 March of the year 0 to 1 January 1970, in each calendar's own count.
constexpr std::int64_t gregorian_epoch = 719'468;
constexpr std::int64_t julian_epoch = 719'470;

}  // namespace

bool is_leap_year(std::int64_t year, Calendar calendar) {
  if (year % 4 != 0) return false;
  return calendar == Calendar::julian || year % 100 != 0 || year % 400 == 0;
}

int days_in_month(std::int64_t year, int month, Calendar calendar) {
  constexpr std::array<int, months_of_a_year + 1> days = {0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  return days.at(static_cast<std::size_t>(month)) + (month == february && is_leap_year(year, calendar) ? 1 : 0);
}

std::int64_t day_number(std::int64_t year, int month, int day, Calendar calendar) {
  const std::int64_t from_march = month <= february ? year - 1 : year;
  const std::int64_t days = from_march * days_of_a_common_year + floor_of(from_march, 4) +
                            before_month.at(static_cast<std::size_t>(month)) + day - 1;
  if (calendar == Calendar::julian) return days - julian_epoch;
  return days - floor_of(from_march, 100) + floor_of(from_march, 400) - gregorian_epoch;
}

}  // namespace lectern::compiler
