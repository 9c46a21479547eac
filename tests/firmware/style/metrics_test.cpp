// SPDX-License-Identifier: MIT
#include "firmware/style/metrics.hpp"

#include <gtest/gtest.h>

namespace lectern::app {
namespace {

Metrics glass(Size px, double w, double h) {
  return measure(px, MillimetreSize{{w}, {h}});
}

TEST(MeasuresOfAGlass, TheSmallestIsASevenInchDisplayEitherWayUp) {
  EXPECT_TRUE(large_enough(glass({800, 480}, 155, 86)));
  EXPECT_TRUE(large_enough(glass({720, 1280}, 86, 155)));
  EXPECT_TRUE(large_enough(glass({1920, 480}, 360, 90)));
  EXPECT_FALSE(large_enough(glass({1920, 480}, 219, 55))) << "a bar of 8.8 inches";
  EXPECT_FALSE(large_enough(glass({800, 480}, 120, 72)));
}

TEST(MeasuresOfAGlass, AreKnownWhereSomebodySaidThem) {
  EXPECT_TRUE(metrics_of({1920, 1080}, MillimetreSize{{477}, {268}}).size_is_known);
  const Metrics assumed = metrics_of({1920, 1080}, std::nullopt);
  EXPECT_FALSE(assumed.size_is_known);
  EXPECT_FALSE(resized(assumed, {1280, 720}).size_is_known);
  EXPECT_TRUE(resized(glass({800, 480}, 155, 86), {480, 800}).size_is_known);
}

TEST(MeasuresOfAGlass, ItsHeightCounts) {
  const Metrics low = glass({1920, 1080}, 477, 60);
  EXPECT_FALSE(large_enough(low));
  EXPECT_NE(too_small(low).find("477 x 60 mm"), std::string::npos) << too_small(low);
}

TEST(MeasuresOfAGlass, NothingIsSmallerThanItShouldBeWherePixelsAreNoSquares) {
  const Metrics metrics = glass({800, 480}, 155, 86);
  const int side = metrics.px(metrics.control());
  EXPECT_GE(side * 155.0 / 800, 15);
  EXPECT_GE(side * 86.0 / 480, 15);
  EXPECT_NEAR(metrics.width_mm(), 155, 0.01);
  EXPECT_NEAR(metrics.height_mm(), 86, 0.01);
}

TEST(MeasuresOfAGlass, MillimetresThatAreRoundedMakeNoOtherGlass) {
  EXPECT_EQ(glass({1920, 1080}, 477, 268), measure({1920, 1080}, Millimetres{477}));
}

TEST(MeasuresOfAGlass, APixelStaysAsLargeOnAnotherGlass) {
  const Metrics metrics = resized(glass({800, 480}, 155, 86), {1600, 960});
  EXPECT_NEAR(metrics.width_mm(), 310, 0.01);
  EXPECT_NEAR(metrics.height_mm(), 172, 0.01);
}

TEST(MeasuresOfAGlass, ANarrowOneGrowsTextInSmallerSteps) {
  Metrics wide = glass({1920, 1080}, 477, 268);
  Metrics narrow = glass({800, 480}, 155, 86);
  Metrics upright = glass({720, 1280}, 86, 155);
  for (Metrics* metrics : {&wide, &narrow, &upright}) metrics->text_percent = 200;
  EXPECT_EQ(wide.growth(), 2);
  EXPECT_GT(narrow.growth(), 1.25);
  EXPECT_LT(narrow.growth(), 2);
  EXPECT_EQ(upright.growth(), 1);
  EXPECT_FALSE(upright.text_grows());
}

TEST(MeasuresOfAGlass, ControlsGrowWithTheTextToOneAndAHalf) {
  Metrics wall = glass({1920, 1080}, 477, 268);
  EXPECT_EQ(wall.control(), full_control);
  wall.text_percent = 125;
  EXPECT_EQ(wall.control(), full_control * 1.25);
  wall.text_percent = 200;
  EXPECT_EQ(wall.control(), full_control * 1.5);
}

}  // namespace
}  // namespace lectern::app
