// SPDX-License-Identifier: MIT
#include "assets/compiler/coasts/rings.hpp"

#include <gtest/gtest.h>

namespace lectern::compiler {
namespace {

TEST(RingsOfAMap, LoseWhatLiesNearTheirLine) {
  const PlaneRing ring = {{0, 0}, {50, 4}, {100, 0}, {100, 50}, {100, 100}, {60, 80}, {0, 100}};
  EXPECT_EQ(simplified(ring, 5), (PlaneRing{{0, 0}, {100, 0}, {100, 100}, {60, 80}, {0, 100}}));
  EXPECT_EQ(simplified(ring, 0).size(), 6U) << "what stands on the line goes in any case";
  EXPECT_EQ(simplified({{0, 0}, {1, 0}, {0, 1}}, 100).size(), 3U);
}

TEST(RingsOfAMap, AreCutToTheFrame) {
  const PlaneFrame frame{0, 0, 100, 100};
  EXPECT_EQ(clipped({{-50, 20}, {50, 20}, {50, 80}, {-50, 80}}, frame),
            (PlaneRing{{0, 20}, {50, 20}, {50, 80}, {0, 80}}));
  EXPECT_TRUE(clipped({{200, 200}, {300, 200}, {300, 300}}, frame).empty());
  const PlaneRing around = clipped({{-9, -9}, {900, -9}, {900, 900}, {-9, 900}}, frame);
  EXPECT_EQ(twice_area(around), 20'000) << "a ring around the frame is the frame";
}

TEST(RingsOfAMap, KeepNoPointThatSaysNothing) {
  EXPECT_EQ(without_needless({{0, 0}, {5, 0}, {5, 0}, {9, 0}, {9, 9}, {0, 9}, {0, 4}}),
            (PlaneRing{{0, 0}, {9, 0}, {9, 9}, {0, 9}}));
  EXPECT_EQ(without_needless({{5, 0}, {9, 0}, {9, 9}, {0, 9}, {0, 0}}).size(), 4U) << "the first one too";
  EXPECT_LT(without_needless({{0, 0}, {9, 0}, {4, 0}}).size(), 3U);
}

}  // namespace
}  // namespace lectern::compiler
