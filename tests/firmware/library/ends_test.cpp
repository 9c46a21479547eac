// SPDX-License-Identifier: MIT
#include "firmware/library/ends.hpp"

#include <gtest/gtest.h>

#include "assets/base/storage.hpp"
#include "firmware/library/runs.hpp"
#include "firmware/library/seal.hpp"
#include "tests/assets/base/temporary_folder.hpp"

namespace lectern::app {
namespace {

using namespace std::chrono_literals;

std::vector<End> ends_at(const std::vector<std::chrono::milliseconds>& times, const std::string& pack = "a") {
  std::vector<End> ends;
  for (const auto at : times) ends.push_back({at, pack, "signal"});
  return ends;
}

TEST(GivenUp, AfterThreeEndsInTwoMinutes) {
  EXPECT_FALSE(given_up({}, "a"));
  EXPECT_FALSE(given_up(ends_at({0s, 10s}), "a"));
  EXPECT_TRUE(given_up(ends_at({0s, 60s, 120s}), "a"));
  EXPECT_FALSE(given_up(ends_at({0s, 60s, 120s + 1ms}), "a"));
  EXPECT_FALSE(given_up(ends_at({0s, 3min, 6min, 9min}), "a"));
  EXPECT_TRUE(given_up(ends_at({0s, 10min, 11min, 12min, 60min}), "a")) << "and it stays so";
}

TEST(GivenUp, OnePackIsNotAnother) {
  auto ends = ends_at({0s, 1s}, "a");
  ends.push_back({2s, "b", "watchdog"});
  EXPECT_FALSE(given_up(ends, "a"));
  EXPECT_FALSE(given_up(ends, "b"));
  ends.push_back({3s, "a", "signal"});
  EXPECT_TRUE(given_up(ends, "a"));
  EXPECT_FALSE(given_up(ends, "b")) << "the one before begins at nothing";
}

TEST(Ends, FewAreKeptHoweverManyThereWere) {
  std::vector<End> ends;
  for (int i = 0; i < 10'000; ++i) {
    ends = with_end(ends, {i * 10min, "a", "signal"});
    ends = with_end(ends, {i * 10min + 1s, "b", "watchdog"});
  }
  EXPECT_EQ(ends.size(), 2 * most_ends);
  EXPECT_FALSE(given_up(ends, "a"));
  ends = with_end(ends, {ends.back().at + 1s, "b", "signal"});
  ends = with_end(ends, {ends.back().at + 1s, "b", "signal"});
  EXPECT_TRUE(given_up(ends, "b"));
  EXPECT_FALSE(given_up(ends, "a"));
  for (int i = 0; i < 100; ++i) ends = with_end(ends, {1'000'000min + i * 10min, "b", "signal"});
  EXPECT_TRUE(given_up(ends, "b")) << "what says so is never pushed out";
}

TEST(Ends, AreReadAsTheyWereWritten) {
  const std::vector<End> ends = {{5ms, "aa", "signal"}, {7s, "bb", "core-dump"}};
  EXPECT_EQ(as_lines(ends), "5 aa signal\n7000 bb core-dump\n");
  EXPECT_EQ(ends_of(as_lines(ends)), ends);
  EXPECT_EQ(
      ends_of("rubbish\n5 aa signal\n-1 aa signal\n9 aa\nx aa signal\n99999999999999999999 a b\n7000 bb core-dump"),
      ends);
  EXPECT_TRUE(ends_of("").empty());
}

/// Runs in a folder of their own.
class RunsTest : public ::testing::Test {
 protected:
  test::TemporaryFolder folder_;
  Runs runs_{folder_.path()};
  const pack::Hash seal_{1, 2, 3};
};

TEST_F(RunsTest, ABadEndIsThePacksThatWasShown) {
  ASSERT_TRUE(runs_.shows(seal_));
  ASSERT_TRUE(runs_.ended("signal", 5s));
  EXPECT_EQ(runs_.ends(), (std::vector<End>{{5s, in_digits(seal_), "signal"}}));
}

TEST_F(RunsTest, StoppedByStaffOrWithoutAPackCountsForNothing) {
  ASSERT_TRUE(runs_.ended("signal", 1s));
  EXPECT_TRUE(runs_.ends().empty()) << "nothing was shown: no display, perhaps";
  for (int i = 0; i < 5; ++i) {
    ASSERT_TRUE(runs_.shows(seal_));
    ASSERT_TRUE(runs_.ended("success", 2s));
  }
  EXPECT_TRUE(runs_.ends().empty());
  ASSERT_TRUE(runs_.shows(seal_));
  ASSERT_TRUE(runs_.shows(std::nullopt));
  ASSERT_TRUE(runs_.ended("signal", 3s));
  EXPECT_TRUE(runs_.ends().empty()) << "nothing was shown any more";
  ASSERT_TRUE(runs_.shows(seal_));
  ASSERT_TRUE(runs_.ended("signal", 4s));
  ASSERT_TRUE(runs_.ended("signal", 5s));
  EXPECT_EQ(runs_.ends().size(), 1U) << "a run that never came to show it";
}

TEST_F(RunsTest, SomebodyWhoPutsAPackOnShowLetsAllBeginAnew) {
  for (int i = 0; i < 3; ++i) {
    ASSERT_TRUE(runs_.shows(seal_));
    ASSERT_TRUE(runs_.ended("watchdog", std::chrono::seconds(i)));
  }
  EXPECT_TRUE(given_up(runs_.ends(), in_digits(seal_)));
  ASSERT_TRUE(runs_.begin_anew());
  EXPECT_FALSE(given_up(runs_.ends(), in_digits(seal_)));
  EXPECT_TRUE(Runs(folder_ / "none").begin_anew()) << "a service that never ran";
}

TEST_F(RunsTest, WithoutAFolderNothingIsKeptAndNothingFails) {
  const Runs none;
  EXPECT_TRUE(none.shows(seal_));
  EXPECT_TRUE(none.ended("signal", 1s));
  EXPECT_TRUE(none.ends().empty());
  EXPECT_TRUE(none.begin_anew());
}

TEST_F(RunsTest, WhatIsNoFileOfOursIsPassedOver) {
  ASSERT_TRUE(write_file(folder_ / "ends", Bytes(1U << 20, std::byte{'x'})));
  EXPECT_TRUE(runs_.ends().empty());
  std::filesystem::remove(folder_ / "ends");
  std::filesystem::create_symlink("/etc/passwd", folder_ / "ends");
  EXPECT_TRUE(runs_.ends().empty());
  ASSERT_TRUE(runs_.begin_anew());
  EXPECT_TRUE(std::filesystem::exists("/etc/passwd"));
}

TEST(Ends, OfARunThatItsOwnWallsEndedSayNothingOfAPack) {
  EXPECT_TRUE(is_bad_end("signal", "SEGV"));
  EXPECT_TRUE(is_bad_end("core-dump", "ABRT"));
  EXPECT_TRUE(is_bad_end("watchdog", "ABRT"));
  EXPECT_FALSE(is_bad_end("signal", "SYS"));
  EXPECT_FALSE(is_bad_end("core-dump", "SYS"));
  EXPECT_FALSE(is_bad_end("success", "0"));
  EXPECT_FALSE(is_bad_end("", ""));
  const test::TemporaryFolder folder;
  const Runs runs(folder.path());
  pack::Hash seal{};
  seal[0] = 7;
  for (int i = 0; i < 9; ++i) {
    ASSERT_TRUE(runs.shows(seal));
    ASSERT_TRUE(runs.ended("signal", i * 1s, "SYS"));
  }
  EXPECT_TRUE(runs.ends().empty());
  ASSERT_TRUE(runs.shows(seal));
  ASSERT_TRUE(runs.ended("signal", 9s, "SEGV"));
  EXPECT_EQ(runs.ends().size(), 1U);
}

TEST(Ends, WhoWasWellIsKnownUntilSomebodyPutsAPackOnShow) {
  const test::TemporaryFolder folder;
  const Runs runs(folder.path());
  pack::Hash seal{};
  seal[31] = 9;
  EXPECT_EQ(runs.well(), "");
  ASSERT_TRUE(runs.well(seal));
  EXPECT_EQ(runs.well(), in_digits(seal));
  ASSERT_TRUE(runs.begin_anew());
  EXPECT_EQ(runs.well(), "") << "that it was well once says nothing of the next time";
  EXPECT_EQ(Runs().well(), "");
  EXPECT_TRUE(Runs().well(seal));
}

}  // namespace
}  // namespace lectern::app
