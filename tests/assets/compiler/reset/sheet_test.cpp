// SPDX-License-Identifier: MIT
#include "assets/compiler/reset/sheet.hpp"

#include <gtest/gtest.h>

namespace lectern::compiler {
namespace {

TEST(Sheet, InksThroughAMask) {
  Sheet sheet({4, 1});
  const std::uint8_t* row = sheet.pixels().row(0);
  draw::Mask mask;
  mask.width = 3;
  mask.height = 1;
  mask.coverage = {255, 128, 0};
  sheet.stamp(mask, {-1, 0});
  EXPECT_EQ(row[0], 127);
  EXPECT_EQ(row[1], 255);
  sheet.stamp(mask, {0, 0});
  EXPECT_EQ(row[0], 0);
  sheet.stamp(mask, {9, 9});
}

}  // namespace
}  // namespace lectern::compiler
