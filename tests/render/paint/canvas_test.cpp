// SPDX-License-Identifier: MIT
#include "render/paint/canvas.hpp"

#include <algorithm>
#include <gtest/gtest.h>

namespace lectern::paint {
namespace {

constexpr Size size{8, 6};

/// Every pixel has a value of its own.
Pixel value(int x, int y) {
  return 0xFF000000U | static_cast<Pixel>(y * 16 + x);
}

Canvas filled() {
  Canvas canvas(size);
  for (int y = 0; y < size.h; ++y)
    for (int x = 0; x < size.w; ++x) canvas.row(y)[x] = value(x, y);
  return canvas;
}

TEST(Canvas, WhatIsShiftedIsWhatStoodThere) {
  const Rect to{2, 1, 4, 4};
  for (const Point by : {Point{1, 0}, Point{-1, 0}, Point{0, 1}, Point{0, -1}, Point{2, 1}, Point{-2, -1}}) {
    Canvas canvas = filled();
    canvas.shift(to, by);
    for (int y = 0; y < size.h; ++y)
      for (int x = 0; x < size.w; ++x)
        EXPECT_EQ(canvas.row(y)[x], to.contains({x, y}) ? value(x - by.x, y - by.y) : value(x, y))
            << x << "," << y << " by " << by.x << "," << by.y;
  }
}

TEST(Canvas, WhatWouldComeFromOutsideStays) {
  Canvas canvas = filled();
  canvas.shift(canvas.rect(), {3, 2});
  EXPECT_EQ(canvas.row(0)[7], value(7, 0));
  EXPECT_EQ(canvas.row(5)[2], value(2, 5));
  EXPECT_EQ(canvas.row(5)[7], value(4, 3));
}

TEST(Canvas, AMaskIsMirroredPixelByPixel) {
  draw::Mask mask;
  mask.width = 3;
  mask.height = 2;
  mask.coverage = {255, 0, 0, 0, 255, 255};
  constexpr Colour white{255, 255, 255, 255};
  const auto stamped = [&](bool across, bool down) {
    Canvas canvas({3, 2});
    canvas.stamp_mirrored(mask, {0, 0}, across, down, white, canvas.rect());
    std::string text;
    for (int y = 0; y < 2; ++y, text += y < 2 ? "/" : "")
      for (int x = 0; x < 3; ++x) text += canvas.row(y)[x] == opaque(white) ? '#' : '.';
    return text;
  };
  EXPECT_EQ(stamped(false, false), "#../.##");
  EXPECT_EQ(stamped(true, false), "..#/##.");
  EXPECT_EQ(stamped(false, true), ".##/#..");
  EXPECT_EQ(stamped(true, true), "##./..#");
}

TEST(Canvas, DarkenedWhiteIsTheColourAndInkStaysInk) {
  const Colour colour = Colour::from_rgb(0xF0C814);
  Canvas canvas({4, 2});
  const Pixel before[4] = {0xFFFFFFFFU, 0xFF000000U, 0xFF231F1AU, 0xFFEFE1C5U};
  for (int y = 0; y < 2; ++y) std::copy(before, before + 4, canvas.row(y));
  canvas.darken({0, 0, 4, 1}, colour, canvas.rect());
  EXPECT_EQ(canvas.row(0)[0], opaque(colour));
  EXPECT_EQ(canvas.row(0)[1], 0xFF000000U);
  EXPECT_EQ(canvas.row(0)[2], 0xFF140000U);
  EXPECT_EQ(canvas.row(0)[3], 0xFFE0AA00U);
  EXPECT_TRUE(std::equal(before, before + 4, canvas.row(1)));
  canvas.darken({-1, 0, 9, 9}, colour, {1, 1, 1, 1});
  EXPECT_TRUE(std::equal(before, before + 4, canvas.row(1)));
}

TEST(Canvas, NothingGrowsLighterWhereItIsDarkened) {
  for (Pixel under = 0; under < 256; ++under)
    for (Pixel less = 0; less < 256; ++less)
      ASSERT_EQ(darker(0xFF000000U | under << 16 | under << 8 | under, less << 16 | less << 8 | less),
                0xFF000000U | (under > less ? under - less : 0) * 0x010101U)
          << less << " of " << under;
}

TEST(Canvas, AColourIsBlendedToTheNearest) {
  for (std::uint32_t alpha = 0; alpha < 256; ++alpha)
    for (const std::uint32_t under : {0U, 1U, 127U, 128U, 254U, 255U}) {
      const Pixel found = over(0xFF000000U | under << 16 | under << 8 | under, {255, 255, 255, 255}, alpha);
      const std::uint32_t wanted = (255 * alpha + under * (255 - alpha) + 127) / 255;
      ASSERT_EQ(found, 0xFF000000U | wanted << 16 | wanted << 8 | wanted) << alpha << " over " << under;
    }
}

}  // namespace
}  // namespace lectern::paint
