// SPDX-License-Identifier: MIT
#include "firmware/plan/strip.hpp"

#include <cmath>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace lectern::app {
namespace {

/// A strip in which so many cells of 100 px, 10 px apart, are in sight.
Strip strip_of_cells(int cells, std::size_t pages) {
  return {{200, 900, cells * 110 - 10, 82}, {100, 82}, 110, pages, false};
}

TEST(Strip, ScrollsAsFarAsItsLastPage) {
  const Strip strip = strip_of_cells(5, 12);
  EXPECT_EQ(strip.in_sight(), 5U);
  EXPECT_EQ(strip.end(), 7 * 110);
  EXPECT_EQ(strip.cell_of(11, strip.end()).right(), strip.pane.right());
  EXPECT_EQ(strip_of_cells(3, 3).end(), 0);
}

TEST(Strip, MovesNoFurtherThanThePageAndItsNeighboursNeed) {
  const Strip strip = strip_of_cells(5, 12);
  EXPECT_EQ(strip.showing(3, 0), 0);
  EXPECT_EQ(strip.showing(4, 0), 110);
  EXPECT_EQ(strip.showing(6, 660), 550);
  EXPECT_EQ(strip.showing(0, 660), 0);
  EXPECT_EQ(strip.showing(11, 0), strip.end());
}

RC_GTEST_PROP(Strip, WhateverPageIsShownAWholeCellOfItIsSeen, ()) {
  const int cells = *rc::gen::inRange(1, 9);
  const auto pages = static_cast<std::size_t>(*rc::gen::inRange(cells, 300));
  const Strip strip = strip_of_cells(cells, pages);
  const auto page = static_cast<std::size_t>(*rc::gen::inRange(0, static_cast<int>(pages)));
  const double at = strip.showing(page, *rc::gen::inRange(-500, 40'000));
  RC_ASSERT(at >= 0 && at <= strip.end());
  RC_ASSERT(std::fmod(at, strip.pitch) == 0);
  const Rect cell = strip.cell_of(page, static_cast<int>(at));
  RC_ASSERT(intersection(cell, strip.pane) == cell);
}

}  // namespace
}  // namespace lectern::app
