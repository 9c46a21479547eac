// SPDX-License-Identifier: MIT
#include "firmware/state/scroll.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace lectern::app {
namespace {

using namespace std::chrono_literals;

double after(Scroll scroll, Duration total, int steps, double end) {
  for (int i = 0; i < steps; ++i) scroll.step(total / steps, end);
  return scroll.at();
}

RC_GTEST_PROP(Scroll, TheSamePathHoweverFinelyTimeIsCut, ()) {
  Scroll scroll;
  scroll.drag(*rc::gen::inRange(0, 2000), 4000);
  scroll.fling(*rc::gen::inRange(-4000, 4000));
  const Duration total(*rc::gen::inRange(1, 60) * 20'000);
  const double at30 = after(scroll, total, static_cast<int>(total.count() / 20'000), 4000);
  const double at120 = after(scroll, total, static_cast<int>(total.count() / 5'000), 4000);
  RC_ASSERT(std::abs(at30 - at120) <= 1.0);
}

RC_GTEST_PROP(Scroll, NeverLeavesItsEnds, ()) {
  Scroll scroll;
  const double end = *rc::gen::inRange(0, 3000);
  for (int i = 0; i < 20; ++i) {
    scroll.drag(*rc::gen::inRange(-900, 900), end);
    scroll.fling(*rc::gen::inRange(-9000, 9000));
    scroll.step(Duration(*rc::gen::inRange(0, 500'000)), end);
    RC_ASSERT(scroll.at() >= 0 && scroll.at() <= end);
  }
}

TEST(Scroll, GoesWhereItIsToldAndStops) {
  Scroll scroll;
  scroll.go(500, 1000);
  for (int i = 0; i < 60; ++i) scroll.step(16667us, 1000);
  EXPECT_DOUBLE_EQ(scroll.at(), 500);
  EXPECT_FALSE(scroll.moving());
}

TEST(Scroll, AFlingEndsAtAnEdge) {
  Scroll scroll;
  scroll.fling(9000);
  for (int i = 0; i < 6; ++i) scroll.step(16667us, 100);
  EXPECT_DOUBLE_EQ(scroll.at(), 100);
  EXPECT_FALSE(scroll.moving()) << "nothing moves there, and frames are drawn for it";
}

TEST(Scroll, AFlingRunsOut) {
  Scroll scroll;
  scroll.fling(3000);
  for (int i = 0; i < 300; ++i) scroll.step(16667us, 100'000);
  EXPECT_FALSE(scroll.moving());
  EXPECT_NEAR(scroll.at(), 3000 * 0.325, 10);
}

}  // namespace
}  // namespace lectern::app
