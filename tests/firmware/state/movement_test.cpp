// SPDX-License-Identifier: MIT
#include "firmware/state/movement.hpp"

#include <gtest/gtest.h>

namespace lectern::app {
namespace {

using namespace std::chrono_literals;

TEST(PartOfAMovement, SlowsDown) {
  const Moment began{1s};
  EXPECT_EQ(part_of(began, began), 0);
  EXPECT_EQ(part_of(began, began + movement_time), 1);
  EXPECT_EQ(part_of(began, began + 10s), 1);
  double before = 0;
  double step = 1;
  for (Moment now = began + 20ms; now <= began + movement_time; now = now + 20ms) {
    const double part = part_of(began, now);
    EXPECT_LT(part - before, step);
    step = part - before;
    before = part;
  }
}

}  // namespace
}  // namespace lectern::app
