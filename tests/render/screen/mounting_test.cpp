// SPDX-License-Identifier: MIT
#include "render/screen/mounting.hpp"

#include <array>
#include <gtest/gtest.h>

#include "render/screen/turned.hpp"

namespace lectern::screen {
namespace {

constexpr Size panel{1280, 800};
constexpr std::array all_turns{Turn::none, Turn::quarter, Turn::half, Turn::three_quarters};

Mounting turned(Turn turn) {
  return {turn, Turn::none, {}};
}

TEST(Mounting, ATurnedGlassHasItsSidesChanged) {
  EXPECT_EQ(seen_size(panel, turned(Turn::none)), (Size{1280, 800}));
  EXPECT_EQ(seen_size(panel, turned(Turn::quarter)), (Size{800, 1280}));
  EXPECT_EQ(seen_size(panel, turned(Turn::half)), (Size{1280, 800}));
  EXPECT_EQ(seen_size(panel, turned(Turn::three_quarters)), (Size{800, 1280}));
}

TEST(Mounting, TheTopLeftCornerGoesRoundClockwise) {
  constexpr Rect corner{0, 0, 10, 20};
  EXPECT_EQ(on_panel(corner, panel, turned(Turn::none)), (Rect{0, 0, 10, 20}));
  EXPECT_EQ(on_panel(corner, panel, turned(Turn::quarter)), (Rect{1260, 0, 20, 10}));
  EXPECT_EQ(on_panel(corner, panel, turned(Turn::half)), (Rect{1270, 780, 10, 20}));
  EXPECT_EQ(on_panel(corner, panel, turned(Turn::three_quarters)), (Rect{0, 790, 20, 10}));
}

TEST(Mounting, APlaceOnThePanelIsFoundWhereItIsSeen) {
  EXPECT_EQ(seen_at({100, 50}, panel, turned(Turn::none)), (PointF{100, 50}));
  EXPECT_EQ(seen_at({100, 50}, panel, turned(Turn::quarter)), (PointF{50, 1180}));
  EXPECT_EQ(seen_at({100, 50}, panel, turned(Turn::half)), (PointF{1180, 750}));
  EXPECT_EQ(seen_at({100, 50}, panel, turned(Turn::three_quarters)), (PointF{750, 100}));
}

TEST(Mounting, WhatIsPaintedSomewhereIsTouchedThere) {
  for (const Turn turn : all_turns) {
    const Mounting mounting{turn, Turn::none, {24, 10}};
    const Rect button{300, 200, 40, 30};
    const Rect painted = on_panel(button, panel, mounting);
    const PointF middle = seen_at({painted.x + painted.w / 2.0, painted.y + painted.h / 2.0}, panel, mounting);
    EXPECT_EQ(middle, (PointF{320, 215})) << static_cast<int>(turn);
  }
}

TEST(Mounting, AMarginTakesFromBothSides) {
  const Mounting mounting{Turn::quarter, Turn::none, {40, 25}};
  EXPECT_EQ(lit_part(panel, mounting), (Rect{40, 25, 1200, 750}));
  EXPECT_EQ(seen_size(panel, mounting), (Size{750, 1200}));
  EXPECT_EQ(on_panel({0, 0, 750, 1200}, panel, mounting), (Rect{40, 25, 1200, 750}));
  EXPECT_LT(seen_at({1250, 400}, panel, mounting).y, 0);
  EXPECT_LT(seen_at({600, 20}, panel, mounting).x, 0);
}

TEST(Mounting, AMarginLeavesAPixelAtTheLeast) {
  const Rect lit = lit_part({64, 48}, {Turn::none, Turn::none, {500, 500}});
  EXPECT_EQ(lit.size(), (Size{2, 2}));
  EXPECT_EQ(lit_part({1, 1}, {Turn::none, Turn::none, {500, 500}}), (Rect{0, 0, 1, 1}));
}

TEST(Mounting, ATouchPanelThatIsTurnedAloneIsTurnedBack) {
  const auto at = [](Turn turn) { return finger_at(0.25, 0.125, panel, {Turn::none, turn, {}}); };
  EXPECT_EQ(at(Turn::none), (PointF{320, 100}));
  EXPECT_EQ(at(Turn::quarter), (PointF{1120, 200}));
  EXPECT_EQ(at(Turn::half), (PointF{960, 700}));
  EXPECT_EQ(at(Turn::three_quarters), (PointF{160, 600}));
}

TEST(Turned, PixelsStandWhereTheirRectSays) {
  constexpr Size size{70, 45};  // more than a block either way, and no multiple of it
  paint::Canvas canvas(size);
  for (int y = 0; y < size.h; ++y)
    for (int x = 0; x < size.w; ++x) canvas.row(y)[x] = static_cast<paint::Pixel>(y * 1000 + x);
  constexpr Rect part{3, 5, 60, 37};
  for (const Turn turn : all_turns) {
    std::vector<paint::Pixel> pixels;
    copy_turned(canvas, part, turn, pixels);
    const Size device = seen_size(size, turned(turn));  // turned back it has the frame's size
    const Rect to = on_panel(part, device, turned(turn));
    ASSERT_EQ(pixels.size(), 60U * 37U);
    for (int y = part.y; y < part.bottom(); ++y)
      for (int x = part.x; x < part.right(); ++x) {
        const Rect one = on_panel({x, y, 1, 1}, device, turned(turn));
        const int i = (one.y - to.y) * to.w + one.x - to.x;
        ASSERT_EQ(pixels[static_cast<std::size_t>(i)], canvas.row(y)[x]) << x << ' ' << y;
      }
  }
}

}  // namespace
}  // namespace lectern::screen
