// SPDX-License-Identifier: MIT
#include "render/text/rasteriser.hpp"

#include <algorithm>
#include <gtest/gtest.h>
#include <numeric>

#include "render/text/face.hpp"
#include "tests/render/text/prepared.hpp"

namespace lectern::text {
namespace {

using draw::IconId;
using draw::Mask;

std::uint8_t at(const Mask& mask, int x, int y) {
  return mask
      .coverage[static_cast<std::size_t>(y) * static_cast<std::size_t>(mask.width) + static_cast<std::size_t>(x)];
}

int sum(const Mask& mask) {
  return std::accumulate(mask.coverage.begin(), mask.coverage.end(), 0);
}

class RasteriserTest : public ::testing::Test {
 protected:
  std::uint32_t glyph_of(char32_t character) { return fonts.face(0)->single(character).glyph; }

  Fonts fonts{&tests::load_box};
  Rasteriser rasteriser{fonts};
};

TEST_F(RasteriserTest, ABoxIsABox) {
  // At 20 px an em the letter is 1 to 9 px wide and 14 high.
  const Mask mask = rasteriser.glyph({0, glyph_of('a'), F26Dot6::from_px(20), 0});
  EXPECT_EQ(mask.left, 1);
  EXPECT_EQ(mask.top, 14);
  EXPECT_EQ(mask.width, 8);
  EXPECT_EQ(mask.height, 14);
  EXPECT_TRUE(std::all_of(mask.coverage.begin(), mask.coverage.end(), [](auto c) { return c == 255; }));
}

TEST_F(RasteriserTest, QuartersMoveItToTheRight) {
  const Mask mask = rasteriser.glyph({0, glyph_of('a'), F26Dot6::from_px(20), 1});
  EXPECT_EQ(mask.width, 9);
  EXPECT_NEAR(at(mask, 0, 0), 191, 1);
  EXPECT_NEAR(at(mask, 8, 0), 64, 1);
}

TEST_F(RasteriserTest, SizesAreNotRoundedToWholePixels) {
  // At 20.5 px an em M is 0.9 em wide and 0.7 high.
  const Mask mask = rasteriser.glyph({0, glyph_of('M'), {20 * 64 + 32}, 0});
  EXPECT_NEAR(sum(mask) / 255.0, 0.9 * 20.5 * 0.7 * 20.5, 0.5);
}

TEST_F(RasteriserTest, ASpaceAndAFontThatFailsAreEmpty) {
  EXPECT_EQ(rasteriser.glyph({0, glyph_of(' '), F26Dot6::from_px(20), 0}).width, 0);
  EXPECT_EQ(rasteriser.glyph({9, 1, F26Dot6::from_px(20), 0}).width, 0);
  EXPECT_EQ(rasteriser.glyph({0, 60000, F26Dot6::from_px(20), 0}).width, 0);
}

TEST_F(RasteriserTest, IconsAreStrokesWithinTheirSquare) {
  for (int id = 0; id <= static_cast<int>(IconId::overview); ++id) {
    const Mask mask = rasteriser.icon(static_cast<IconId>(id), 32);
    ASSERT_EQ(mask.width, 32) << id;
    EXPECT_GT(sum(mask), 32 * 255) << id;
    for (int i = 0; i < 32; ++i)
      EXPECT_EQ(at(mask, i, 0) + at(mask, i, 31) + at(mask, 0, i) + at(mask, 31, i), 0) << id;
  }
}

TEST_F(RasteriserTest, TheMinusIsAnEighthOfItsSideThick) {
  const Mask mask = rasteriser.icon(IconId::minus, 32);
  int covered = 0;
  for (int y = 0; y < 32; ++y) covered += at(mask, 16, y);
  EXPECT_EQ(covered, 4 * 255);
  EXPECT_EQ(at(mask, 16, 14), 255);
  EXPECT_EQ(at(mask, 16, 13), 0);
}

TEST_F(RasteriserTest, ArrowsMirrorEachOther) {
  const Mask left = rasteriser.icon(IconId::arrow_left, 48);
  const Mask right = rasteriser.icon(IconId::arrow_right, 48);
  for (int y = 0; y < 48; ++y)
    for (int x = 0; x < 48; ++x) EXPECT_NEAR(at(left, x, y), at(right, 47 - x, y), 8);
}

TEST_F(RasteriserTest, ACornerIsAQuarterOfADisc) {
  const Mask mask = rasteriser.corner(40, 0);
  ASSERT_EQ(mask.width, 40);
  EXPECT_EQ(at(mask, 0, 0), 0);
  EXPECT_EQ(at(mask, 39, 39), 255);
  EXPECT_NEAR(sum(mask) / 255.0, 3.14159265 * 1600 / 4, 2);
}

TEST_F(RasteriserTest, ARingIsHollow) {
  const Mask mask = rasteriser.corner(40, 4);
  EXPECT_EQ(at(mask, 39, 39), 0);
  EXPECT_EQ(at(mask, 39, 1), 255);
  EXPECT_NEAR(sum(mask) / 255.0, 3.14159265 * (1600 - 1296) / 4, 2);
}

TEST_F(RasteriserTest, ARingAsWideAsItsRadiusIsADisc) {
  EXPECT_EQ(rasteriser.corner(8, 8).coverage, rasteriser.corner(8, 0).coverage);
}

/// A square of land from a quarter to three quarters of a map, with a lake in its middle.
flatbuffers::FlatBufferBuilder a_map() {
  using pack::fb::MapPlace;
  flatbuffers::FlatBufferBuilder builder;
  const std::vector<MapPlace> points = {{100, 100}, {300, 100}, {300, 300}, {100, 300},
                                        {180, 180}, {220, 180}, {220, 220}, {180, 220}};
  const std::vector<std::uint16_t> ends = {4, 8};
  builder.Finish(
      pack::fb::CreateMap(builder, 400, 400, builder.CreateVectorOfStructs(points), builder.CreateVector(ends)));
  return builder;
}

TEST_F(RasteriserTest, LandIsWhatLiesWithinAnOddNumberOfRings) {
  const flatbuffers::FlatBufferBuilder map = a_map();
  Rasteriser with_map(fonts, flatbuffers::GetRoot<pack::fb::Map>(map.GetBufferPointer()));
  const Mask land = with_map.coast({40, 20}, 0);
  ASSERT_EQ(land.width, 40);
  ASSERT_EQ(land.height, 20);
  EXPECT_EQ(sum(land), 255 * (20 * 10 - 4 * 2));
  EXPECT_EQ(at(land, 9, 10), 0);
  EXPECT_EQ(at(land, 10, 10), 255);
  EXPECT_EQ(at(land, 20, 10), 0) << "the lake";
}

TEST_F(RasteriserTest, CoastsAreLinesAlongTheRings) {
  const flatbuffers::FlatBufferBuilder map = a_map();
  Rasteriser with_map(fonts, flatbuffers::GetRoot<pack::fb::Map>(map.GetBufferPointer()));
  const Mask line = with_map.coast({400, 400}, 2);
  EXPECT_EQ(at(line, 99, 200), 255);
  EXPECT_EQ(at(line, 100, 200), 255);
  EXPECT_EQ(at(line, 103, 200), 0);
  EXPECT_EQ(at(line, 179, 200), 255) << "of the lake too";
  EXPECT_EQ(at(line, 100, 290), 255) << "the ring is closed";
  EXPECT_NEAR(sum(line) / 255.0, 2 * (800 + 160), 20);
}

TEST_F(RasteriserTest, WithoutAMapThereIsNoCoast) {
  EXPECT_EQ(rasteriser.coast({40, 20}, 0).width, 0);
  const flatbuffers::FlatBufferBuilder map = a_map();
  Rasteriser with_map(fonts, flatbuffers::GetRoot<pack::fb::Map>(map.GetBufferPointer()));
  EXPECT_EQ(with_map.coast({0, 20}, 0).width, 0);
  EXPECT_EQ(with_map.coast({40, 100'000}, 2).width, 0);
}

TEST_F(RasteriserTest, HasNoMaskWithoutASide) {
  EXPECT_EQ(rasteriser.icon(IconId::plus, 0).width, 0);
  EXPECT_EQ(rasteriser.corner(0, 0).width, 0);
}

}  // namespace
}  // namespace lectern::text
