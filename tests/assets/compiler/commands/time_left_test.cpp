// SPDX-License-Identifier: MIT
#include "assets/compiler/commands/time_left.hpp"

#include <gtest/gtest.h>

namespace lectern::compiler {
namespace {

using namespace std::chrono_literals;

TEST(TimeLeft, IsToldByWhatWasDone) {
  EXPECT_EQ(time_left(10, 30, 10s), "about 20 s left");
  EXPECT_EQ(time_left(1, 300, 2s), "about 10 minutes left");
  EXPECT_EQ(time_left(200, 300, 2000ms), "about 1 s left");
}

TEST(TimeLeft, IsNotToldTooEarlyOrAtTheEnd) {
  EXPECT_EQ(time_left(0, 30, 10s), "");
  EXPECT_EQ(time_left(5, 30, 1s), "");
  EXPECT_EQ(time_left(30, 30, 10s), "");
}

}  // namespace
}  // namespace lectern::compiler
