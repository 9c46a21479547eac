// SPDX-License-Identifier: MIT
#include "render/draw/tone.hpp"

#include <gtest/gtest.h>

#include "render/draw/turn.hpp"

namespace lectern::draw {
namespace {

TEST(Tone, LeavesBlackAndWhiteAndTheirOrder) {
  for (std::int8_t light = -most_light; light <= most_light; ++light) {
    EXPECT_EQ(toned(0, {light, false}), 0);
    EXPECT_EQ(toned(255, {light, false}), 255);
    for (int v = 1; v < 256; ++v)
      EXPECT_GE(toned(static_cast<std::uint8_t>(v), {light, false}),
                toned(static_cast<std::uint8_t>(v - 1), {light, false}));
  }
}

TEST(Tone, EachStepIsLighterOrDarkerThanTheOneBefore) {
  for (std::int8_t light = -most_light; light < most_light; ++light)
    for (const std::uint8_t v : {std::uint8_t{60}, std::uint8_t{128}, std::uint8_t{200}})
      EXPECT_GT(toned(v, {static_cast<std::int8_t>(light + 1), false}), toned(v, {light, false}) + 8);
}

TEST(Tone, OfNothingIsNothing) {
  for (int v = 0; v < 256; ++v) EXPECT_EQ(toned(static_cast<std::uint8_t>(v), {}), v);
}

TEST(Tone, InvertsWhatItHasLightened) {
  for (int v = 0; v < 256; ++v) {
    const auto value = static_cast<std::uint8_t>(v);
    EXPECT_EQ(toned(value, {1, true}), 255 - toned(value, {1, false}));
  }
  EXPECT_EQ(toned(Colour{255, 0, 255, 77}, {0, true}), (Colour{0, 255, 0, 77}));
}

TEST(Tone, PartsFadedInkFromItsPaper) {
  constexpr std::uint8_t faded = 190;
  constexpr std::uint8_t ground = 235;
  EXPECT_GT(toned(ground, {-3, false}) - toned(faded, {-3, false}), ground - faded + 25);
}

TEST(Turn, FourTurnsAreNone) {
  Turn turn = Turn::none;
  PointF way{3, -7};
  for (int i = 0; i < 4; ++i) {
    EXPECT_EQ(degrees(turn), 90 * i);
    EXPECT_EQ(turned(PointF{3, -7}, turn), way);
    EXPECT_EQ(turned_back(way, turn), (PointF{3, -7}));
    turn = turned_on(turn);
    way = turned(way, Turn::quarter);
  }
  EXPECT_EQ(turn, Turn::none);
}

TEST(Turn, AQuarterBringsTheHeadToTheRight) {
  EXPECT_EQ(turned(PointF{0, 1}, Turn::quarter), (PointF{-1, 0}));
  EXPECT_EQ(turned(PointF{1, 0}, Turn::quarter), (PointF{0, 1}));
  EXPECT_EQ(turned(RectF{1, 2, 10, 4}, Turn::quarter), (RectF{-6, 1, 4, 10}));
  EXPECT_EQ(turned_back(RectF{-6, 1, 4, 10}, Turn::quarter), (RectF{1, 2, 10, 4}));
  EXPECT_EQ(turned(Size{3, 5}, Turn::quarter), (Size{5, 3}));
  EXPECT_EQ(turned(Size{3, 5}, Turn::half), (Size{3, 5}));
}

}  // namespace
}  // namespace lectern::draw
