// SPDX-License-Identifier: MIT
#include "render/paint/mask_cache.hpp"

#include <gtest/gtest.h>

#include "tests/render/paint/fakes.hpp"

namespace lectern::paint {
namespace {

draw::GlyphKey glyph(std::uint32_t id) {
  return {0, id, F26Dot6::from_px(40), 0};
}

TEST(MaskCache, AsksOnce) {
  test::BoxMasks masks;
  MaskCache cache(1 << 20);
  cache.use(&masks);
  for (int i = 0; i < 50; ++i) {
    cache.begin_frame();
    EXPECT_EQ(cache.glyph(glyph(1)).width, 20);
    EXPECT_EQ(cache.icon(draw::IconId::plus, 7).width, 7);
    EXPECT_EQ(cache.coast({8, 5}, 0).height, 5);
    EXPECT_EQ(cache.corner(5, 0).width, 5);
  }
  EXPECT_EQ(masks.asked, 4);
  EXPECT_EQ(cache.fetched(), 4U);
}

TEST(MaskCache, HoldsItsCeilingBetweenFramesAndKeepsWhatWasShown) {
  test::BoxMasks masks;
  constexpr std::size_t ceiling = 10'000;
  MaskCache cache(ceiling);
  cache.use(&masks);
  for (std::uint32_t frame = 0; frame < 40; ++frame) {
    cache.begin_frame();
    EXPECT_LE(cache.bytes(), ceiling + 5 * 600);
    for (std::uint32_t i = 0; i < 5; ++i) static_cast<void>(cache.glyph(glyph(frame * 4 + i)));
  }
  // Four new ones a frame: the fifth stood in the frame before and was never asked for twice.
  EXPECT_EQ(masks.asked, 40 * 4 + 1);
}

TEST(MaskCache, HoldsItsCeilingThroughAFrameThatShowsMore) {
  test::BoxMasks masks;
  constexpr std::size_t ceiling = 10'000;
  MaskCache cache(ceiling);
  cache.use(&masks);
  cache.begin_frame();
  for (std::uint32_t i = 0; i < 100; ++i) {
    static_cast<void>(cache.glyph(glyph(i)));
    EXPECT_LE(cache.bytes(), ceiling);
  }
}

TEST(MaskCache, WhatFramesHaveInCommonIsFetchedOnce) {
  test::BoxMasks masks;
  MaskCache cache(10'000);
  cache.use(&masks);
  constexpr std::uint32_t shown = 10;
  for (std::uint32_t frame = 0; frame < 60; ++frame) {
    cache.begin_frame();
    for (std::uint32_t i = 0; i < shown; ++i) static_cast<void>(cache.glyph(glyph(frame + i)));
  }
  EXPECT_EQ(masks.asked, static_cast<int>(shown) + 59);
}

TEST(MaskCache, ForgetsAllForAnotherSource) {
  test::BoxMasks masks;
  MaskCache cache(1 << 20);
  cache.use(&masks);
  static_cast<void>(cache.glyph(glyph(1)));
  cache.use(nullptr);
  EXPECT_EQ(cache.bytes(), 0U);
  EXPECT_EQ(cache.glyph(glyph(1)).width, 0);
}

}  // namespace
}  // namespace lectern::paint
