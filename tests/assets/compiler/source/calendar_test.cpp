// SPDX-License-Identifier: MIT
#include "assets/compiler/source/dates/calendar.hpp"

#include <chrono>
#include <gtest/gtest.h>

namespace lectern::compiler {
namespace {

using enum Calendar;

TEST(Calendars, GregorianDaysAreThoseOfTheLibrary) {
  for (int year = -801; year <= 2400; year += 3)
    for (int month = 1; month <= months_of_a_year; ++month) {
      const auto first = std::chrono::year(year) / month / 1;
      const auto last = std::chrono::year_month_day(std::chrono::year(year) / month / std::chrono::last);
      EXPECT_EQ(day_number(year, month, 1, gregorian), std::chrono::sys_days(first).time_since_epoch().count());
      EXPECT_EQ(days_in_month(year, month, gregorian), static_cast<int>(static_cast<unsigned>(last.day())));
    }
}

TEST(Calendars, JulianDaysStandOnTheSameLine) {
  EXPECT_EQ(day_number(1582, 10, 5, julian), day_number(1582, 10, 15, gregorian));
  EXPECT_EQ(day_number(1500, 2, 29, julian), day_number(1500, 3, 10, gregorian));
  EXPECT_EQ(day_number(1917, 10, 25, julian), day_number(1917, 11, 7, gregorian));
  EXPECT_EQ(day_number(-43, 3, 15, julian), day_number(-43, 3, 13, gregorian));
  EXPECT_EQ(day_number(200, 3, 1, julian), day_number(200, 3, 1, gregorian));
}

TEST(Calendars, EachDayFollowsTheLast) {
  for (const Calendar calendar : {gregorian, julian}) {
    std::int64_t expected = day_number(-405, 1, 1, calendar);
    for (int year = -405; year < 405; ++year)
      for (int month = 1; month <= months_of_a_year; ++month)
        for (int day = 1; day <= days_in_month(year, month, calendar); ++day)
          ASSERT_EQ(day_number(year, month, day, calendar), expected++);
  }
}

TEST(Calendars, LeapYearsDifferAtCenturies) {
  EXPECT_TRUE(is_leap_year(1500, julian));
  EXPECT_FALSE(is_leap_year(1500, gregorian));
  EXPECT_TRUE(is_leap_year(1600, gregorian));
  EXPECT_TRUE(is_leap_year(0, gregorian));
  EXPECT_TRUE(is_leap_year(-4, gregorian));
  EXPECT_FALSE(is_leap_year(-1, julian));
}

}  // namespace
}  // namespace lectern::compiler
