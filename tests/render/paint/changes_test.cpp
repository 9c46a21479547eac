// SPDX-License-Identifier: MIT
#include "render/paint/changes.hpp"

#include <gtest/gtest.h>
#include <random>

#include "render/paint/painter.hpp"
#include "tests/render/paint/fakes.hpp"

namespace lectern::paint {
namespace {

constexpr Rect glass{0, 0, 100, 100};
constexpr Colour white{255, 255, 255, 255};

draw::Fill box(int x, int y, int side = 10) {
  return {{x, y, side, side}, white};
}

std::vector<Rect> between(const draw::List& before, const draw::List& now) {
  test::BoxMasks masks;
  Painter painter(1 << 20);
  painter.use(&masks, nullptr);
  std::vector<Rect> old_bounds;
  std::vector<Rect> new_bounds;
  painter.measure(before, glass, old_bounds);
  painter.measure(now, glass, new_bounds);
  return changes({before, old_bounds}, {now, new_bounds});
}

TEST(Changes, NothingChangedIsNothing) {
  const draw::List list{{draw::Fill{glass, white}, box(5, 5)}, {}};
  EXPECT_TRUE(between(list, list).empty());
}

TEST(Changes, OneChangeCostsItsOwnBox) {
  const draw::List before{{draw::Fill{glass, white}, box(5, 5), box(80, 80)}, {}};
  draw::List now = before;
  std::get<draw::Fill>(now.commands[1]).colour.r = 3;
  EXPECT_EQ(between(before, now), (std::vector<Rect>{{5, 5, 10, 10}}));
}

TEST(Changes, WhatMovesCostsBothPlaces) {
  const draw::List before{{draw::Fill{glass, white}, box(5, 5), box(50, 50)}, {}};
  const draw::List now{{draw::Fill{glass, white}, box(70, 5), box(50, 50)}, {}};
  EXPECT_EQ(between(before, now), (std::vector<Rect>{{5, 5, 10, 10}, {70, 5, 10, 10}}));
}

TEST(Changes, WhatIsAddedDoesNotDisturbTheRest) {
  const draw::List before{{draw::Fill{glass, white}, box(5, 5), box(50, 50)}, {}};
  const draw::List now{{draw::Fill{glass, white}, box(20, 80), box(5, 5), box(50, 50)}, {}};
  EXPECT_EQ(between(before, now), (std::vector<Rect>{{20, 80, 10, 10}}));
  EXPECT_EQ(between(now, before), (std::vector<Rect>{{20, 80, 10, 10}}));
}

TEST(Changes, ATintIsTheSameWhereverItBeginsAndChangedByItsColour) {
  const auto tinted = [](Rect rect, Colour colour) {
    return draw::List{{draw::PushClip{{0, 0, 50, 50}}, draw::Tint{rect, colour}, draw::PopClip{}}, {}};
  };
  EXPECT_TRUE(between(tinted({0, 0, 60, 60}, white), tinted({-9, -9, 90, 90}, white)).empty());
  EXPECT_EQ(between(tinted({0, 0, 60, 60}, white), tinted({0, 0, 60, 60}, {255, 255, 0, 255})),
            (std::vector<Rect>{{0, 0, 50, 50}}));
}

TEST(Changes, GlyphsAreComparedByContentNotByIndex) {
  draw::List before;
  before.glyphs = {{1, F26Dot6::from_px(10), F26Dot6::from_px(20)}};
  before.commands = {draw::Glyphs{0, F26Dot6::from_px(8), white, 0, 1}};
  draw::List now;
  now.glyphs = {{5, F26Dot6::from_px(50), F26Dot6::from_px(50)}, before.glyphs[0]};
  now.commands = {draw::Glyphs{0, F26Dot6::from_px(8), white, 0, 1}, draw::Glyphs{0, F26Dot6::from_px(8), white, 1, 2}};
  EXPECT_EQ(between(before, now), (std::vector<Rect>{{50, 46, 4, 4}}));
}

TEST(Changes, GlyphsOfAnotherColourSizeOrFontAreChanged) {
  draw::List before;
  before.glyphs = {{1, F26Dot6::from_px(10), F26Dot6::from_px(20)}};
  const draw::Glyphs word{0, F26Dot6::from_px(8), white, 0, 1};
  before.commands = {word};
  EXPECT_TRUE(between(before, before).empty());
  const auto changed = [&](auto change) {
    draw::List now = before;
    change(std::get<draw::Glyphs>(now.commands[0]));
    return !between(before, now).empty();
  };
  EXPECT_TRUE(changed([](draw::Glyphs& it) { it.colour.r = 3; }));
  EXPECT_TRUE(changed([](draw::Glyphs& it) { it.size = F26Dot6::from_px(9); }));
  EXPECT_TRUE(changed([](draw::Glyphs& it) { it.font = 1; }));
}

TEST(Changes, AClipThatMovesUncoversOnlyWhatItShows) {
  const auto clipped = [](int height) {
    return draw::List{{draw::PushClip{{0, 0, 50, height}}, draw::Fill{glass, white}, draw::PopClip{}}, {}};
  };
  EXPECT_EQ(between(clipped(20), clipped(30)), (std::vector<Rect>{{0, 20, 50, 10}}));
  EXPECT_EQ(between(clipped(30), clipped(20)), (std::vector<Rect>{{0, 20, 50, 10}}));
  EXPECT_TRUE(between(clipped(20), clipped(20)).empty());
}

TEST(Changes, PaintedPieceByPieceIsPaintedWhole) {
  // Any two lists: painting only the changes over the first must give the second.
  std::mt19937 random(1951);
  const auto any = [&](int below) { return static_cast<int>(random() % static_cast<unsigned>(below)); };
  const auto any_list = [&] {
    draw::List list;
    for (int i = any(12); i > 0; --i) {
      const Rect rect{any(80), any(80), 1 + any(30), 1 + any(30)};
      const Colour colour{static_cast<std::uint8_t>(any(256)), 90, 20, static_cast<std::uint8_t>(any(2) * 100 + 155)};
      if (any(3) == 0) {
        list.commands.emplace_back(draw::PushClip{rect});
        list.commands.emplace_back(draw::Frame{rect.inset(-1), colour, 2, 3});
        list.commands.emplace_back(draw::PopClip{});
      } else if (any(4) == 0) {
        list.commands.emplace_back(draw::Tint{rect, colour});
      } else {
        list.commands.emplace_back(draw::Fill{rect, colour, any(4)});
      }
    }
    return list;
  };
  test::BoxMasks masks;
  Painter painter(1 << 20);
  painter.use(&masks, nullptr);
  const auto paint = [&](Canvas& canvas, const draw::List& list, const std::vector<Rect>& bounds, Rect part) {
    canvas.fill(part, {0, 0, 0, 255}, part);
    painter.paint(list, bounds, canvas, part);
  };
  draw::List before;
  std::vector<Rect> before_bounds;
  Canvas canvas(glass.size());
  for (int round = 0; round < 300; ++round) {
    draw::List now = any_list();
    if (any(2) == 0) {
      // Often a list is the one before with something left out or put in.
      now.commands.insert(now.commands.end(), before.commands.begin(), before.commands.end());
      if (now.commands.size() > 20) now.commands.resize(5);
    }
    std::vector<Rect> bounds;
    painter.measure(now, glass, bounds);
    for (const Rect part : changes({before, before_bounds}, {now, bounds})) paint(canvas, now, bounds, part);
    Canvas whole(glass.size());
    paint(whole, now, bounds, glass);
    for (int y = 0; y < glass.h; ++y)
      ASSERT_TRUE(std::equal(canvas.row(y), canvas.row(y) + glass.w, whole.row(y))) << round;
    before = std::move(now);
    before_bounds = std::move(bounds);
  }
}

}  // namespace
}  // namespace lectern::paint
