// SPDX-License-Identifier: MIT
#include "firmware/hours/hours.hpp"

#include <gtest/gtest.h>

#include "assets/base/storage.hpp"
#include "firmware/hours/told.hpp"
#include "tests/assets/base/temporary_folder.hpp"

namespace lectern::app {
namespace {

using namespace std::chrono_literals;

constexpr OpenHours by_day{9h + 30min, 17h};
constexpr OpenHours over_midnight{20h, 2h};

/// Told at five past five in the afternoon, three hours after the computer was switched on.
const std::optional<ToldHour> told{ToldHour{17h + 5min, 3h, "boot"}};

/// At an hour of the day on which it was told, or of one after it.
SinceBoot at(SinceBoot time_of_day) {
  return told->at + time_of_day - told->hour;
}

TEST(Hours, WithoutATellingTheScreenStaysOn) {
  EXPECT_EQ(lighting(by_day, std::nullopt, 5h, std::nullopt), (Lighting{true, std::nullopt}));
  EXPECT_EQ(lighting(by_day, std::nullopt, 5h, 5h), (Lighting{true, std::nullopt}));
}

TEST(Hours, AreCountedFromTheTelling) {
  EXPECT_EQ(time_of_day(*told, 3h), 17h + 5min);
  EXPECT_EQ(time_of_day(*told, 3h + 7h), 5min);
  EXPECT_EQ(time_of_day(*told, 3h + 48h), 17h + 5min);
  EXPECT_EQ(lighting(by_day, told, 3h, std::nullopt), (Lighting{false, 16h + 25min}));
}

TEST(Hours, ByDayItIsOnFromTheFirstMinuteToBeforeTheLast) {
  EXPECT_EQ(lighting(by_day, told, at(24h + 9h + 30min) - 1ms, std::nullopt), (Lighting{false, 1ms}));
  EXPECT_EQ(lighting(by_day, told, at(24h + 9h + 30min), std::nullopt), (Lighting{true, 7h + 30min}));
  EXPECT_EQ(lighting(by_day, told, at(24h + 17h) - 1ms, std::nullopt), (Lighting{true, 1ms}));
  EXPECT_EQ(lighting(by_day, told, at(24h + 17h), std::nullopt), (Lighting{false, 16h + 30min}));
  EXPECT_EQ(lighting(by_day, told, at(24h), std::nullopt), (Lighting{false, 9h + 30min}));
  EXPECT_EQ(lighting(by_day, told, at(48h) - 1ms, std::nullopt), (Lighting{false, 9h + 30min + 1ms}));
}

TEST(Hours, MayGoOverMidnight) {
  EXPECT_EQ(lighting(over_midnight, told, at(19h), std::nullopt), (Lighting{false, 1h}));
  EXPECT_EQ(lighting(over_midnight, told, at(20h), std::nullopt), (Lighting{true, 6h}));
  EXPECT_EQ(lighting(over_midnight, told, at(24h), std::nullopt), (Lighting{true, 2h}));
  EXPECT_EQ(lighting(over_midnight, told, at(26h) - 1ms, std::nullopt), (Lighting{true, 1ms}));
  EXPECT_EQ(lighting(over_midnight, told, at(26h), std::nullopt), (Lighting{false, 18h}));
}

TEST(Hours, ATouchKeepsItOnForAnHour) {
  const SinceBoot touch = at(22h);
  EXPECT_EQ(lighting(by_day, told, touch, touch), (Lighting{true, 1h}));
  EXPECT_EQ(lighting(by_day, told, touch + 1h - 1ms, touch), (Lighting{true, 1ms}));
  EXPECT_EQ(lighting(by_day, told, touch + 1h, touch), (Lighting{false, 10h + 30min}));
  EXPECT_EQ(lighting(by_day, told, at(33h), at(33h)), (Lighting{true, 30min})) << "at nine in the morning";
}

TEST(Hours, AnHourThatWasToldLaterThanNowIsNone) {
  EXPECT_EQ(lighting(by_day, told, 2h, std::nullopt), (Lighting{true, std::nullopt}));
}

TEST(Hours, AreReadAsTheyAreWritten) {
  EXPECT_EQ(parse_time_of_day("09:30"), TimeOfDay(9h + 30min));
  EXPECT_EQ(parse_time_of_day("00:00"), TimeOfDay(0));
  EXPECT_EQ(parse_time_of_day("23:59"), TimeOfDay(23h + 59min));
  EXPECT_EQ(in_digits(TimeOfDay(9h + 5min)), "09:05");
  for (const char* none : {"24:00", "12:60", "9:30", "09.30", "09:3", "-1:30", "09:-1", "+9:30", "09:30 ", ""})
    EXPECT_FALSE(parse_time_of_day(none)) << none;
}

TEST(Hours, ALineSaysWhatWasTold) {
  EXPECT_EQ(as_line(*told), "17:05 10800000 boot\n");
  EXPECT_EQ(*told_of(as_line(*told)), *told);
  for (const char* none :
       {"", "17:05", "17:05 1 boot", "17:05 boot\n", "25:05 1 boot\n", "17:05 -1 boot\n", "17:05 1 \n",
        "17:05 1 boot twice\n", "17:05 1 boot\nmore\n", "17:05 99999999999999999999 b\n"})
    EXPECT_FALSE(told_of(none)) << none;
}

TEST(Told, IsKnownInTheSameTimeOfRunningOnly) {
  const test::TemporaryFolder folder;
  EXPECT_EQ(*told_hour(folder.path(), "boot"), std::nullopt);
  ASSERT_TRUE(tell_hour(folder.path(), 17h + 5min, 3h, "boot"));
  EXPECT_EQ(*told_hour(folder.path(), "boot"), told);
  EXPECT_EQ(*told_hour(folder.path(), "the next"), std::nullopt);
  EXPECT_EQ(*told_hour(folder.path(), ""), std::nullopt);
}

TEST(Told, WhatIsBrokenIsNoHour) {
  const test::TemporaryFolder folder;
  ASSERT_TRUE(write_file(folder / "hour", as_bytes("five o'clock")));
  const auto read = told_hour(folder.path(), "boot");
  ASSERT_FALSE(read);
  EXPECT_EQ(read.error().code, ErrorCode::malformed);
  ASSERT_TRUE(write_file(folder / "hour", as_bytes(std::string(10'000, ' '))));
  EXPECT_FALSE(told_hour(folder.path(), "boot"));
}

TEST(Told, WithoutAFolderOrABootNothingIsKept) {
  const test::TemporaryFolder folder;
  EXPECT_FALSE(tell_hour(folder / "none", 17h, 3h, "boot"));
  EXPECT_FALSE(tell_hour(folder.path(), 17h, 3h, ""));
}

TEST(Told, TheKernelSaysSinceWhenItRuns) {
  EXPECT_EQ(boot_id().size(), 36U);
  EXPECT_EQ(boot_id("/nonexistent"), "");
  EXPECT_GT(since_boot(), 0ms);
}

}  // namespace
}  // namespace lectern::app
