// SPDX-License-Identifier: MIT
#include "firmware/loop/health.hpp"

#include <gtest/gtest.h>

namespace lectern::app {
namespace {

using namespace std::chrono_literals;

Moment moment(Duration since) {
  return {since};
}

/// Turns once a second; gives the second in which it was well, or -1.
int well_after(Health& health, int from, int to, bool dark = false) {
  for (int second = from; second <= to; ++second)
    if (health.turn(moment(std::chrono::seconds(second)), dark)) return second;
  return -1;
}

TEST(Health, IsThereAfterAMinuteOfFramesAndNotBefore) {
  Health health;
  EXPECT_EQ(well_after(health, 0, 300), -1) << "nothing was shown yet";
  health.shown();
  EXPECT_EQ(well_after(health, 300, 1000), 360);
  EXPECT_EQ(well_after(health, 1001, 2000), -1) << "it is told once";
  health.begin();
  EXPECT_EQ(well_after(health, 2001, 3000), -1) << "of the next one nothing was shown";
  health.shown();
  EXPECT_EQ(well_after(health, 3001, 4000), 3061);
}

TEST(Health, CountsNoTimeInTheDark) {
  Health health;
  health.shown();
  EXPECT_EQ(well_after(health, 0, 30), -1);
  EXPECT_EQ(well_after(health, 31, 5000, true), -1);
  EXPECT_EQ(well_after(health, 5001, 6000), 5031);
}

TEST(Health, CountsNoTimeInWhichTheLoopStoodStill) {
  Health health;
  health.shown();
  EXPECT_FALSE(health.turn(moment(0s), false));
  EXPECT_FALSE(health.turn(moment(3600s), false)) << "an hour without a turn is no hour of frames";
  EXPECT_FALSE(health.turn(moment(3600s), false));
  EXPECT_EQ(well_after(health, 3601, 4000), 3650);
}

TEST(Health, WakesTheLoopWhereNothingElseDoes) {
  Health health;
  EXPECT_FALSE(health.due());
  health.shown();
  EXPECT_FALSE(health.turn(moment(0s), false));
  Duration now = 0s;
  int turns = 0;
  while (const auto due = health.due()) {
    now = due->since_start;
    ASSERT_LT(++turns, 100);
    if (health.turn(moment(now), false)) break;
  }
  EXPECT_EQ(now, 60s);
  EXPECT_FALSE(health.due());
}

}  // namespace
}  // namespace lectern::app
