// SPDX-License-Identifier: MIT
#include "firmware/counts/counts.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "tests/firmware/frames.hpp"
#include "tests/firmware/small_world.hpp"

namespace lectern::counts {
namespace {

using namespace std::chrono_literals;
using app::ScreenId;
using app::State;
using app::testing::wall_metrics;

class Counted : public ::testing::Test {
 protected:
  void see(const State& state, Duration at, std::uint32_t day = 0) {
    counter_.see(state, small_.index(), Moment{} + at, day);
  }
  [[nodiscard]] State on(ScreenId screen) const {
    State state = app::initial(wall_metrics(), {});
    state.screen = screen;
    return state;
  }
  [[nodiscard]] std::string taken(Duration at) { return counter_.take(Moment{} + at).value_or("nothing"); }
  [[nodiscard]] std::string document() { return small_.index().documents()->Get(0)->id()->str(); }
  [[nodiscard]] std::string layer() { return small_.index().documents()->Get(0)->layers()->Get(0)->id()->str(); }
  [[nodiscard]] std::string language() { return small_.index().languages()->Get(0)->str(); }

  app::testing::SmallWorld small_;
  Counter counter_;
};

TEST_F(Counted, AVisitIsFromTheAttractScreenBackToIt) {
  see(on(ScreenId::attract), 0s);
  see(on(ScreenId::overview), 10s);
  see(on(ScreenId::reader), 20s);
  see(on(ScreenId::reader), 100s);
  see(on(ScreenId::overview), 190s);
  see(on(ScreenId::attract), 195s);
  EXPECT_EQ(taken(10min), "day,kind,what,value\n0,languages," + language() + ",1\n0,layers," + layer() +
                              ",1\n0,minutes,,3\n0,pages," + document() + ",1\n0,visits,,1\n");
  EXPECT_EQ(taken(20min), "nothing") << "what was taken is not told again";
}

TEST_F(Counted, StaffAndAPathThatPlaysAreNoVisit) {
  see(on(ScreenId::staff), 10s);
  State plays = on(ScreenId::reader);
  plays.walk.emplace();
  plays.walk->plays_until = Moment{} + 60s;
  see(plays, 20s);
  see(on(ScreenId::attract), 100s);
  EXPECT_EQ(taken(10min), "nothing");
}

TEST_F(Counted, SumsGoOutEveryTenMinutesWhileSomebodyIsThere) {
  see(on(ScreenId::overview), 1min);
  see(on(ScreenId::overview), 9min + 59s);
  EXPECT_EQ(taken(9min + 59s), "nothing");
  see(on(ScreenId::overview), 10min + 30s);
  EXPECT_EQ(taken(10min + 30s), "day,kind,what,value\n0,languages," + language() + ",1\n0,minutes,,9\n0,visits,,1\n");
  see(on(ScreenId::overview), 21min);
  EXPECT_EQ(taken(21min), "day,kind,what,value\n0,minutes,,11\n") << "the half minute of before is not lost";
}

TEST_F(Counted, WhatIsBeforeMidnightBelongsToTheDayBefore) {
  see(on(ScreenId::overview), 0s, 3);
  see(on(ScreenId::overview), 2min, 4);
  see(on(ScreenId::attract), 5min, 4);
  EXPECT_EQ(taken(10min),
            "day,kind,what,value\n3,languages," + language() + ",1\n3,minutes,,2\n3,visits,,1\n4,minutes,,3\n");
}

TEST(Counts, LinesComeBackAsTheyWereAndOthersAreRefused) {
  const Sums sums{{{0, "visits", ""}, 7}, {{1, "pages", "a"}, 3}};
  const auto back = sums_of(csv_of(sums));
  ASSERT_TRUE(back);
  EXPECT_EQ(*back, sums);
  for (const char* wrong : {"x,visits,,1", "0,visits,1", "0,visits,,x", "0,,a,1", "0,visits,,-1"})
    EXPECT_FALSE(sums_of(wrong)) << wrong;
  EXPECT_EQ(with_first_day(sums, 40).count({41, "pages", "a"}), 1U);
}

TEST(Counts, CellsUnderFiveAreMergedForPeople) {
  const Sums sums{{{0, "pages", "a"}, 1},  {{0, "pages", "b"}, 2}, {{0, "pages", "c"}, 9},
                  {{0, "pages", "d"}, 20}, {{0, "visits", ""}, 9}, {{0, "minutes", ""}, 3},
                  {{1, "pages", "a"}, 3},  {{1, "visits", ""}, 2}, {{1, "minutes", ""}, 30}};
  EXPECT_EQ(csv_of(for_people(sums)),
            "day,kind,what,value\n0,minutes,,3\n0,pages,d,20\n0,pages,other,12\n0,visits,,9\n")
      << "three alone would be told by the rest, so the next one goes with them";
}

RC_GTEST_PROP(Counts, PeopleSeeNoCellUnderFive, ()) {
  Sums sums;
  for (const auto& [day, what, value] : *rc::gen::container<std::vector<std::tuple<int, int, int>>>(
           rc::gen::tuple(rc::gen::inRange(0, 3), rc::gen::inRange(0, 6), rc::gen::inRange(1, 12))))
    sums[{static_cast<std::uint32_t>(day), "pages", std::string(1, static_cast<char>('a' + what))}] +=
        static_cast<std::uint64_t>(value);
  std::map<std::uint32_t, std::uint64_t> before, after;
  for (const auto& [key, value] : sums) before[std::get<0>(key)] += value;
  for (const auto& [key, value] : for_people(sums)) {
    RC_ASSERT(value >= least_cell);
    after[std::get<0>(key)] += value;
  }
  for (const auto& [day, value] : before) RC_ASSERT(after[day] == value || (after[day] == 0 && value < least_cell));
}

TEST(SumsOf, TakeNothingOfWhatIsNotUnderstood) {
  for (const char* csv : {"1,visits,,x\n", "1,visits,3\n", "-1,visits,,3\n", "1,visits,,3,4\n", "1,vis\x1bits,,3\n",
                          "1,visits,=cmd(),3\n", "1,visits,,18446744073709551616\n", "x\n", "1,,a,3\n",
                          "1,visits,,3\n1,visits,\"a\",3\n"})
    EXPECT_FALSE(sums_of(csv)) << csv;
  EXPECT_FALSE(sums_of("1,layers," + std::string(65, 'a') + ",3\n"));
  EXPECT_TRUE(sums_of("1,layers," + std::string(64, 'a') + ",3\n"));
}

}  // namespace
}  // namespace lectern::counts
