// SPDX-License-Identifier: MIT
#include "assets/compiler/tiles/pixels.hpp"

#include <gtest/gtest.h>

namespace lectern::compiler {
namespace {

Pixels sloping(Size size, int components) {
  Pixels pixels(size, components);
  for (int y = 0; y < size.h; ++y)
    for (int x = 0; x < size.w; ++x)
      for (int c = 0; c < components; ++c)
        pixels.row(y)[x * components + c] = static_cast<std::uint8_t>(x * 10 + y + c * 100);
  return pixels;
}

TEST(Pixels, HalveByTheMeanAndRoundUp) {
  const Pixels pixels = sloping({5, 2}, 2);
  std::vector<std::uint8_t> half(6);
  halve_rows(pixels.row(0), pixels.row(1), 5, 2, half.data());
  // 0, 10, 1, 11 to 6; the last column counts twice.
  EXPECT_EQ(half, (std::vector<std::uint8_t>{6, 106, 26, 126, 41, 141}));
}

TEST(Pixels, ReduceByArea) {
  Pixels pixels({6, 3}, 1, 255);
  for (int y = 0; y < 3; ++y) pixels.row(y)[0] = 0;
  const Pixels small = reduced(pixels, {0, 0, 6, 3}, {4, 2});
  EXPECT_EQ(small.row(0)[0], 85);  // a pixel and a half, one of them black
  EXPECT_EQ(small.row(0)[1], 255);
}

TEST(Pixels, CutAPart) {
  const Pixels part = cut(sloping({8, 8}, 3), {3, 2, 2, 2});
  EXPECT_EQ(part.size, (Size{2, 2}));
  EXPECT_EQ(part.row(1)[3], 43);
  EXPECT_EQ(part.row(1)[5], 243);
}

}  // namespace
}  // namespace lectern::compiler
