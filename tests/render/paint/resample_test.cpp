// SPDX-License-Identifier: MIT
#include "render/paint/resample.hpp"

#include <algorithm>
#include <cmath>
#include <gtest/gtest.h>
#include <string>
#include <tuple>
#include <utility>

#include "render/paint/painter.hpp"
#include "tests/render/paint/fakes.hpp"

namespace lectern::paint {
namespace {

constexpr draw::Ramp plain{{0, 0, 0, 255}, {255, 255, 255, 255}};
constexpr int width = 1300;
constexpr int height = 1100;

std::uint8_t noise(int x, int y, int c) {
  return static_cast<std::uint8_t>(
      (static_cast<unsigned>(x) * 7919U + static_cast<unsigned>(y) * 104729U + static_cast<unsigned>(c) * 31U) >> 3);
}

/// Paints the image at a scale as tiles with the given side would be cut from it, each with integer edges.
Canvas painted(const draw::TileSource& source, int side, double scale, PointF origin, Size size,
               draw::Ramp ramp = plain) {
  draw::List list;
  const auto edge = [&](double start, int at) { return static_cast<int>(std::lround(start + at * scale)); };
  for (int top = 0; top < height; top += side)
    for (int left = 0; left < width; left += side) {
      draw::Tile tile;
      tile.id.column = static_cast<std::uint16_t>(left / side);
      tile.id.row = static_cast<std::uint16_t>(top / side);
      const int x = edge(origin.x, left);
      const int y = edge(origin.y, top);
      tile.target = {x, y, edge(origin.x, std::min(left + side, width)) - x,
                     edge(origin.y, std::min(top + side, height)) - y};
      tile.origin = origin;
      tile.scale = scale;
      tile.ramp = ramp;
      tile.around = 0x1EF;
      list.commands.emplace_back(tile);
    }
  Painter painter(1 << 20);
  painter.use(nullptr, &source);
  Canvas canvas(size);
  std::vector<Rect> bounds;
  painter.measure(list, canvas.rect(), bounds);
  painter.paint(list, bounds, canvas, canvas.rect());
  return canvas;
}

/// The same without tiles: one patch that holds the whole image.
Canvas whole(const test::CutImage& source, double scale, PointF origin, Size size) {
  Canvas canvas(size);
  Patch patch;
  patch.parts[4] = source.tile({});
  const Rect target{static_cast<int>(std::lround(origin.x)), static_cast<int>(std::lround(origin.y)),
                    static_cast<int>(std::lround(origin.x + width * scale)) - static_cast<int>(std::lround(origin.x)),
                    static_cast<int>(std::lround(origin.y + height * scale)) - static_cast<int>(std::lround(origin.y))};
  Resampler().paint(patch, {origin, scale, scale}, target, plain, canvas, canvas.rect());
  return canvas;
}

class Seams : public testing::TestWithParam<std::pair<double, int>> {};

TEST_P(Seams, NoPixelDiffersBetweenAPageInTilesAndWhole) {
  const auto [scale, components] = GetParam();
  const test::CutImage tiles(width, height, components, 512, noise);
  const test::CutImage one(width, height, components, 2000, noise);
  const Size size{900, 700};
  // Where the corners of four tiles meet lies in the middle of the canvas.
  const PointF origin{std::floor(450 - 512 * scale), std::floor(350 - 512 * scale)};
  const Canvas a = painted(tiles, 512, scale, origin, size);
  const Canvas b = whole(one, scale, origin, size);
  int different = 0;
  for (int y = 0; y < size.h; ++y)
    for (int x = 0; x < size.w; ++x) different += a.row(y)[x] != b.row(y)[x] ? 1 : 0;
  EXPECT_EQ(different, 0);
}

INSTANTIATE_TEST_SUITE_P(AtOddScales, Seams,
                         testing::Values(std::pair(1.0, 1), std::pair(0.7143, 1), std::pair(0.9137, 1),
                                         std::pair(1.0 / 3, 1), std::pair(1.3717, 1), std::pair(3.0, 1),
                                         std::pair(7.77, 1), std::pair(0.81, 3)),
                         // Named, as versions of GoogleTest write fractions with more or fewer digits.
                         [](const auto& seam) {
                           return std::to_string(std::lround(seam.param.first * 1000)) + "Thousandths" +
                                  std::to_string(seam.param.second) + "Components";
                         });

TEST(Resample, AtFullSizeCopiesPixels) {
  const test::CutImage tiles(width, height, 1, 512, noise);
  const Canvas canvas = painted(tiles, 512, 1.0, {-500, -500}, {40, 40});
  for (int y = 0; y < 40; ++y)
    for (int x = 0; x < 40; ++x) {
      const std::uint8_t v = noise(x + 500, y + 500, 0);
      ASSERT_EQ(canvas.row(y)[x], opaque({v, v, v, 255})) << x << ' ' << y;
    }
}

TEST(Resample, APlainGroundStaysPlain) {
  const test::CutImage tiles(width, height, 1, 512, [](int, int, int) { return std::uint8_t{201}; });
  for (const double scale : {0.31, 0.77, 1.0, 1.9, 4.3}) {
    const Canvas canvas = painted(tiles, 512, scale, {0, 0}, {300, 300});
    for (int y = 0; y < 300; ++y)
      ASSERT_TRUE(std::all_of(canvas.row(y), canvas.row(y) + 300, [](Pixel p) {
        return p == opaque({201, 201, 201, 255});
      }));
  }
}

TEST(Resample, APanByWholePixelsMovesTheSamePixels) {
  const test::CutImage tiles(width, height, 1, 512, noise);
  const Canvas a = painted(tiles, 512, 0.8371, {-200, -200}, {300, 300});
  const Canvas b = painted(tiles, 512, 0.8371, {-213, -207}, {300, 300});
  for (int y = 0; y < 290; ++y) ASSERT_TRUE(std::equal(b.row(y), b.row(y) + 280, a.row(y + 7) + 13));
}

TEST(Resample, HalfSizeIsASymmetricFilter) {
  // One white column at x = 8: the triangle over two source pixels each way gives an eighth, three eighths, and so on.
  const test::CutImage tiles(16, 4, 1, 512,
                             [](int x, int, int) { return x == 8 ? std::uint8_t{255} : std::uint8_t{0}; });
  draw::List list;
  list.commands = {draw::Tile{{}, {0, 0, 8, 2}, {0, 0}, 0.5, plain}};
  Painter painter(1 << 20);
  painter.use(nullptr, &tiles);
  Canvas canvas({8, 2});
  std::vector<Rect> bounds;
  painter.measure(list, canvas.rect(), bounds);
  painter.paint(list, bounds, canvas, canvas.rect());
  const auto value = [&](int x) { return canvas.row(0)[x] & 0xFF; };
  EXPECT_EQ(value(2), 0U);
  EXPECT_NEAR(value(3), 255 / 8.0, 1);
  EXPECT_NEAR(value(4), 255 * 3 / 8.0, 1);
  EXPECT_NEAR(value(5), 0, 1);
}

TEST(Resample, ANeighbourThatIsNotThereYetLeavesNoDarkEdge) {
  test::CutImage tiles(width, height, 1, 512, [](int, int, int) { return std::uint8_t{240}; });
  draw::TileId beside;
  beside.column = 1;
  tiles.forget(beside);
  const Canvas canvas = painted(tiles, 512, 0.8, {0, 0}, {409, 400});
  EXPECT_EQ(canvas.row(10)[408], opaque({240, 240, 240, 255}));
}

TEST(Resample, GreyGoesThroughTheRamp) {
  const test::CutImage tiles(8, 8, 1, 512, [](int x, int, int) { return x < 4 ? std::uint8_t{0} : std::uint8_t{255}; });
  draw::List list;
  const draw::Ramp ramp{Colour::from_rgb(0x231F1A), Colour::from_rgb(0xF5EFE1)};
  list.commands = {draw::Tile{{}, {0, 0, 8, 8}, {0, 0}, 1, ramp}};
  Painter painter(1 << 20);
  painter.use(nullptr, &tiles);
  Canvas canvas({8, 8});
  std::vector<Rect> bounds;
  painter.measure(list, canvas.rect(), bounds);
  painter.paint(list, bounds, canvas, canvas.rect());
  EXPECT_EQ(canvas.row(0)[0], opaque(ramp.ink));
  EXPECT_EQ(canvas.row(0)[7], opaque(ramp.paper));
}

/// The same, turned: where every pixel of an upright canvas comes to lie.
Canvas turned_page(const draw::TileSource& source, double scale, PointF corner, Size size, draw::Turn turn) {
  draw::List list;
  for (int row = 0; row * 512 < height; ++row)
    for (int column = 0; column * 512 < width; ++column) {
      const int right = std::min((column + 1) * 512, width);
      const int bottom = std::min((row + 1) * 512, height);
      const RectF lies = draw::turned(
          RectF{column * 512 * scale, row * 512 * scale, (right - column * 512) * scale, (bottom - row * 512) * scale},
          turn);
      const auto edge = [](double start, double at) { return static_cast<int>(std::lround(start + at)); };
      draw::Tile tile;
      tile.id.column = static_cast<std::uint16_t>(column);
      tile.id.row = static_cast<std::uint16_t>(row);
      tile.target = {edge(corner.x, lies.x), edge(corner.y, lies.y), 0, 0};
      tile.target.w = edge(corner.x, lies.right()) - tile.target.x;
      tile.target.h = edge(corner.y, lies.bottom()) - tile.target.y;
      tile.origin = corner;
      tile.scale = scale;
      tile.ramp = plain;
      tile.around = 0x1EF;
      tile.turn = turn;
      list.commands.emplace_back(tile);
    }
  Painter painter(1 << 20);
  painter.use(nullptr, &source);
  Canvas canvas(size);
  std::vector<Rect> bounds;
  painter.measure(list, canvas.rect(), bounds);
  painter.paint(list, bounds, canvas, canvas.rect());
  return canvas;
}

int difference(Pixel a, Pixel b) {
  int most = 0;
  for (const int shift : {0, 8, 16})
    most = std::max(most, std::abs(static_cast<int>(a >> shift & 0xFF) - static_cast<int>(b >> shift & 0xFF)));
  return most;
}

class Turned : public testing::TestWithParam<std::tuple<draw::Turn, double, int>> {};

TEST_P(Turned, IsTheUprightPageTurnedSeamsAndAll) {
  const auto [turn, scale, components] = GetParam();
  const test::CutImage tiles(width, height, components, 512, noise);
  const Size size{700, 700};
  // Where four tiles meet lies in the middle of both.
  const PointF upright{std::floor(350 - 512 * scale), std::floor(350 - 512 * scale)};
  const PointF way = draw::turned(PointF{upright.x - 350, upright.y - 350}, turn);
  const Canvas a = painted(tiles, 512, scale, upright, size);
  const Canvas b = turned_page(tiles, scale, {350 + way.x, 350 + way.y}, size, turn);
  int worst = 0;
  for (int y = 0; y < size.h; ++y)
    for (int x = 0; x < size.w; ++x) {
      const PointF at = draw::turned(PointF{x + 0.5 - 350, y + 0.5 - 350}, turn);
      const int tx = static_cast<int>(std::floor(350 + at.x));
      const int ty = static_cast<int>(std::floor(350 + at.y));
      worst = std::max(worst, difference(a.row(y)[x], b.row(ty)[tx]));
    }
  EXPECT_LE(worst, 3) << "weights are rounded along the glass";
}

INSTANTIATE_TEST_SUITE_P(EveryWay, Turned,
                         testing::Combine(testing::Values(draw::Turn::quarter, draw::Turn::half,
                                                          draw::Turn::three_quarters),
                                          testing::Values(0.75, 1.0, 1.5), testing::Values(1, 3)),
                         [](const auto& turned) {
                           return "By" + std::to_string(draw::degrees(std::get<0>(turned.param))) + "Scale" +
                                  std::to_string(std::lround(std::get<1>(turned.param) * 100)) + "Components" +
                                  std::to_string(std::get<2>(turned.param));
                         });

TEST(Resample, TonesGreyAndColourAlike) {
  const auto value = [](int x, int y, int) { return static_cast<std::uint8_t>((x + 3 * y) % 256); };
  const test::CutImage grey(width, height, 1, 512, value);
  const test::CutImage colour(width, height, 3, 512, value);
  for (const draw::Tone tone :
       {draw::Tone{2, false}, draw::Tone{-3, false}, draw::Tone{0, true}, draw::Tone{1, true}}) {
    const draw::Ramp ramp{plain.ink, plain.paper, tone};
    const Canvas a = painted(grey, 512, 1, {0, 0}, {300, 20}, ramp);
    const Canvas b = painted(colour, 512, 1, {0, 0}, {300, 20}, ramp);
    for (int y = 0; y < 20; ++y)
      for (int x = 0; x < 300; ++x) {
        const std::uint8_t v = draw::toned(value(x, y, 0), tone);
        ASSERT_EQ(a.row(y)[x], opaque({v, v, v, 255}));
        ASSERT_EQ(b.row(y)[x], a.row(y)[x]);
      }
  }
}

}  // namespace
}  // namespace lectern::paint
