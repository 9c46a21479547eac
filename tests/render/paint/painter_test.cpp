// SPDX-License-Identifier: MIT
#include "render/paint/painter.hpp"

#include <gtest/gtest.h>
#include <string>

#include "tests/render/paint/fakes.hpp"

namespace lectern::paint {
namespace {

constexpr Colour white{255, 255, 255, 255};
constexpr Colour grey{128, 128, 128, 255};

/// Paints a list on a small black canvas and prints it: one letter a pixel.
std::string painted(const draw::List& list, Size size, test::BoxMasks& masks) {
  Painter painter(1 << 20);
  painter.use(&masks, nullptr);
  Canvas canvas(size);
  std::vector<Rect> bounds;
  painter.measure(list, canvas.rect(), bounds);
  painter.paint(list, bounds, canvas, canvas.rect());
  std::string text;
  for (int y = 0; y < size.h; ++y, text += '\n')
    for (int x = 0; x < size.w; ++x) {
      const Pixel p = canvas.row(y)[x];
      text += p == opaque(white) ? '#' : p == 0xFF000000U ? '.' : p == opaque(grey) ? '+' : '?';
    }
  return text;
}

std::string painted(const draw::List& list, Size size) {
  test::BoxMasks masks;
  return painted(list, size, masks);
}

TEST(Painter, FillsHalfOpenRects) {
  EXPECT_EQ(painted({{draw::Fill{{1, 0, 2, 1}, white}}, {}}, {4, 2}), ".##.\n....\n");
}

TEST(Painter, RoundsCornersWithTheMask) {
  EXPECT_EQ(painted({{draw::Fill{{0, 0, 5, 4}, white, 1}}, {}}, {5, 4}), ".###.\n#####\n#####\n.###.\n");
  EXPECT_EQ(painted({{draw::Frame{{0, 0, 6, 5}, white, 1, 2}}, {}}, {6, 5}),
            ".####.\n#....#\n#....#\n#....#\n.####.\n");
}

TEST(Painter, MarksCornersAlone) {
  EXPECT_EQ(painted({{draw::Corners{{0, 0, 7, 7}, white, 1, 2}}, {}}, {7, 7}),
            "##...##\n#.....#\n.......\n.......\n.......\n#.....#\n##...##\n");
  EXPECT_EQ(painted({{draw::Corners{{0, 0, 6, 3}, white, 1, 9}}, {}}, {6, 3}), "##..##\n......\n##..##\n")
      << "no longer than a third";
}

TEST(Painter, CoversEachPixelOfATranslucentShapeOnce) {
  const Colour half = white.with_alpha(128);
  EXPECT_EQ(painted({{draw::Fill{{0, 0, 4, 4}, half, 1}}, {}}, {4, 4}), ".++.\n++++\n++++\n.++.\n");
  EXPECT_EQ(painted({{draw::Frame{{0, 0, 4, 4}, half, 1, 0}}, {}}, {4, 4}), "++++\n+..+\n+..+\n++++\n");
}

TEST(Painter, ARadiusBeyondHalfTheShapeIsHalf) {
  EXPECT_EQ(painted({{draw::Fill{{0, 0, 3, 2}, white, 9}}, {}}, {3, 2}), ".#.\n.#.\n");
}

TEST(Painter, SetsGlyphsOnTheBaseline) {
  draw::List list;
  list.glyphs = {{1, F26Dot6::from_px(1), F26Dot6::from_px(3)}, {9, F26Dot6::from_px(4), F26Dot6::from_px(3)}};
  list.commands = {draw::Glyphs{0, F26Dot6::from_px(4), white, 0, 2}};
  EXPECT_EQ(painted(list, {7, 4}), ".......\n.##.++.\n.##.++.\n.......\n");
}

TEST(Painter, SetsFaintGlyphsFaintly) {
  draw::List list;
  list.glyphs = {{1, F26Dot6::from_px(1), F26Dot6::from_px(3)}};
  list.commands = {draw::Glyphs{0, F26Dot6::from_px(4), white.with_alpha(128), 0, 1}};
  EXPECT_EQ(painted(list, {4, 4}), "....\n.++.\n.++.\n....\n");
}

TEST(Painter, StandsGlyphsAtTheNearestQuarter) {
  test::BoxMasks masks;
  for (const auto& [raw, quarter] :
       {std::pair(64, 0), {64 + 7, 0}, {64 + 8, 1}, {64 + 24, 2}, {64 + 47, 3}, {64 + 56, 0}}) {
    draw::List list;
    list.glyphs = {{1, {raw}, F26Dot6::from_px(3)}};
    list.commands = {draw::Glyphs{0, F26Dot6::from_px(4), white, 0, 1}};
    const std::string text = painted(list, {4, 4}, masks);
    EXPECT_EQ(masks.last.quarter, quarter) << raw;
    EXPECT_EQ(text.find('#') % 5, raw == 64 + 56 ? 2U : 1U) << raw;
  }
}

TEST(Painter, ClipsNest) {
  draw::List list;
  list.commands = {draw::PushClip{{0, 0, 3, 3}},    draw::PushClip{{1, 1, 9, 9}},
                   draw::Fill{{0, 0, 9, 9}, white}, draw::PopClip{},
                   draw::Fill{{0, 0, 1, 9}, white}, draw::PopClip{},
                   draw::Fill{{3, 3, 1, 1}, white}, draw::PopClip{}};
  EXPECT_EQ(painted(list, {4, 4}), "#...\n###.\n###.\n...#\n");
}

TEST(Painter, DotsAreAsFarApartAsTheyAreWide) {
  // The corners and the outermost middle of a disc of three pixels are partly covered.
  EXPECT_EQ(painted({{draw::Dots{{0, 0, 14, 3}, white}}, {}}, {14, 3}),
            "???...???.....\n?#?...?#?.....\n???...???.....\n");
}

TEST(Painter, FillsTheLandOfAMap) {
  EXPECT_EQ(painted({{draw::Coast{{1, 0, 4, 2}, white}}, {}}, {6, 2}), ".##...\n.##...\n");
  EXPECT_EQ(painted({{draw::PushClip{{2, 0, 4, 1}}, draw::Coast{{1, 0, 4, 2}, white}, draw::PopClip{}}, {}}, {6, 2}),
            "..#...\n......\n");
}

TEST(Painter, IconsAreSquareInTheMiddle) {
  EXPECT_EQ(painted({{draw::Icon{draw::IconId::plus, {0, 0, 4, 2}, white}}, {}}, {4, 2}), ".##.\n.##.\n");
}

TEST(Painter, GradientsReachBothColours) {
  const std::string row = painted({{draw::Gradient{{0, 0, 3, 1}, {0, 0, 0, 255}, white, true}}, {}}, {3, 1});
  EXPECT_EQ(row, ".+#\n");
}

TEST(Painter, AHoleIsPlainlyMarked) {
  const std::string text = painted({{draw::Hole{{0, 0, 40, 40}, white}}, {}}, {40, 40});
  EXPECT_EQ(text.substr(0, 40), std::string(40, '#'));
  EXPECT_GT(std::count(text.begin(), text.end(), '.'), 600);
  EXPECT_GT(std::count(text.begin(), text.end(), '#'), 500);
}

TEST(Painter, WithoutSourcesPaintsShapesOnly) {
  Painter painter(1 << 20);
  Canvas canvas({4, 4});
  draw::List list;
  list.glyphs = {{1, {}, {}}};
  list.commands = {draw::Glyphs{0, F26Dot6::from_px(4), white, 0, 1},
                   draw::Icon{draw::IconId::fit, {0, 0, 4, 4}, white}, draw::Tile{{}, {0, 0, 4, 4}, {}, 1, {}},
                   draw::Picture{0, {0, 0, 4, 4}, {0, 0, 4, 4}, {}}, draw::Fill{{0, 0, 4, 4}, white, 2}};
  std::vector<Rect> bounds;
  painter.measure(list, canvas.rect(), bounds);
  EXPECT_GE(painter.paint(list, bounds, canvas, canvas.rect()), 1U);
  EXPECT_EQ(canvas.row(0)[0], opaque(white));
}

TEST(Painter, AsksForNoMaskThatCannotBeSeen) {
  test::BoxMasks masks;
  draw::List list;
  list.glyphs = {{1, F26Dot6::from_px(500), F26Dot6::from_px(3)}};
  list.commands = {draw::Glyphs{0, F26Dot6::from_px(4), white, 0, 1}};
  painted(list, {8, 8}, masks);
  EXPECT_EQ(masks.asked, 0);
}

}  // namespace
}  // namespace lectern::paint
