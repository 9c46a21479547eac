// SPDX-License-Identifier: MIT
#include "assets/base/time.hpp"

#include <gtest/gtest.h>

namespace lectern {
namespace {

using namespace std::chrono_literals;

TEST(Moment, DiffersFromAnotherByADuration) {
  constexpr Moment begin;
  constexpr Moment later = begin + 1500ms;
  EXPECT_EQ(later - begin, 1500ms);
  EXPECT_LT(begin, later);
  EXPECT_DOUBLE_EQ(seconds(later - begin), 1.5);
}

}  // namespace
}  // namespace lectern
