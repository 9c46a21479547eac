// SPDX-License-Identifier: MIT
#include "assets/compiler/pages/sheet.hpp"

#include <gtest/gtest.h>

namespace lectern::compiler {
namespace {

Sheet sloping(Size size) {
  Sheet sheet(size);
  for (int y = 0; y < size.h; ++y)
    for (int x = 0; x < size.w; ++x) sheet.row(y)[x] = static_cast<std::uint8_t>(x * 10 + y);
  return sheet;
}

TEST(Sheet, HalvesByTheMeanAndRoundsUp) {
  const Sheet half = halved(sloping({5, 3}));
  EXPECT_EQ(half.size(), (Size{3, 2}));
  EXPECT_EQ(half.row(0)[0], 6);   // 0, 10, 1, 11
  EXPECT_EQ(half.row(0)[2], 41);  // 40, 40, 41, 41: the last column counts twice
  EXPECT_EQ(half.row(1)[2], 42);
}

TEST(Sheet, InksThroughAMask) {
  Sheet sheet({4, 1});
  draw::Mask mask;
  mask.width = 3;
  mask.height = 1;
  mask.coverage = {255, 128, 0};
  sheet.stamp(mask, {-1, 0});
  EXPECT_EQ(sheet.row(0)[0], 127);
  EXPECT_EQ(sheet.row(0)[1], 255);
  sheet.stamp(mask, {0, 0});
  EXPECT_EQ(sheet.row(0)[0], 0);
  sheet.stamp(mask, {9, 9});
}

TEST(Sheet, ReducesByArea) {
  Sheet sheet({6, 3});
  for (int y = 0; y < 3; ++y) sheet.row(y)[0] = 0;
  const Sheet small = reduced(sheet, {0, 0, 6, 3}, {4, 2});
  EXPECT_EQ(small.row(0)[0], 85);  // a pixel and a half, one of them black
  EXPECT_EQ(small.row(0)[1], 255);
}

TEST(Sheet, CutsAPart) {
  const Sheet part = cut(sloping({8, 8}), {3, 2, 2, 2});
  EXPECT_EQ(part.row(1)[1], 43);
}

}  // namespace
}  // namespace lectern::compiler
