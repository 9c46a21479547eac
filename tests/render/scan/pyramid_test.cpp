// SPDX-License-Identifier: MIT
#include "render/scan/pyramid.hpp"

#include <algorithm>
#include <gtest/gtest.h>
#include <map>
#include <set>

#include "render/draw/dump.hpp"
#include "render/scan/tile_store.hpp"
#include "render/screen/memory.hpp"
#include "tests/render/scan/made_pack.hpp"

namespace lectern::scan {
namespace {

constexpr Rect pane{0, 0, 900, 700};
constexpr draw::Ramp plain{{0, 0, 0, 255}, {255, 255, 255, 255}};
constexpr Colour red{255, 0, 0, 255};

std::uint8_t slope(int, int x, int y) {
  return static_cast<std::uint8_t>(40 + x / 16 + y / 20);
}

const test::MadePack& made() {
  static const test::MadePack pack = test::made_pack({{1500, 2101}}, slope);
  return pack;
}

Viewport at(double scale, PointF origin) {
  Viewport viewport({1500, 2101}, pane, {10, 10});
  viewport.place({scale, origin});
  return viewport;
}

TEST(Pyramid, ALevelHasBetweenSevenTenthsAndFourteenTenthsOfItsPixels) {
  const Pyramid pyramid{0, 0, {{8000, 8000}, {4000, 4000}, {2000, 2000}, {1000, 1000}, {500, 500}}};
  for (double scale = 0.1; scale < 1.4; scale *= 1.013) {
    const std::size_t level = level_for(pyramid, scale);
    const double source_pixels = 1 / (scale * static_cast<double>(1U << level));
    EXPECT_LE(source_pixels, 1.4001) << scale;
    EXPECT_GE(source_pixels, level == 0 ? 0.0 : 0.6999) << scale;
  }
  EXPECT_EQ(level_for(pyramid, 3.0), 0U);
  EXPECT_EQ(level_for(pyramid, 0.001), 4U);
}

TEST(Pyramid, WantsTheCoarsestFirstThenFromTheMiddle) {
  TileStore store(*made().pack, {16U << 20, 0}, {});
  const Pyramid pyramid = *store.pyramid(0, 0);
  const auto tiles = wanted(pyramid, at(1.0, {-300, -600}));
  ASSERT_GT(tiles.size(), 4U);
  EXPECT_EQ(tiles[0].level, pyramid.levels.size() - 1);
  EXPECT_EQ(tiles[1], (draw::TileId{0, 0, 1, 1, 0}));
  const std::set<draw::TileId> once(tiles.begin(), tiles.end());
  EXPECT_EQ(once.size(), tiles.size());
  // Columns 0 to 2 (300 to 1200), rows 1 and 2 (600 to 1300).
  EXPECT_EQ(tiles.size(), 1U + 6U);
}

TEST(Pyramid, WantsWhatIsNearTheFingerFirst) {
  TileStore store(*made().pack, {16U << 20, 0}, {});
  const Pyramid pyramid = *store.pyramid(0, 0);
  Viewport viewport = at(1.0, {-300, -600});
  viewport.grab({20, 650});
  EXPECT_EQ(wanted(pyramid, viewport)[1], (draw::TileId{0, 0, 0, 2, 0}));
}

TEST(Pyramid, WhatAPanShowsNextLiesBeyondTheEdgeAndIsNotSeenYet) {
  TileStore store(*made().pack, {16U << 20, 0}, {});
  const Pyramid pyramid = *store.pyramid(0, 0);
  const Viewport viewport = at(1.0, {-300, -600});
  const auto seen = wanted(pyramid, viewport);
  const auto next = beyond_edge(pyramid, viewport);
  EXPECT_EQ(next,
            (std::vector<draw::TileId>{
                {0, 0, 0, 0, 0}, {0, 0, 1, 0, 0}, {0, 0, 2, 0, 0}, {0, 0, 0, 3, 0}, {0, 0, 1, 3, 0}, {0, 0, 2, 3, 0}}));
  for (const draw::TileId& one : next) EXPECT_EQ(std::count(seen.begin(), seen.end(), one), 0);
}

TEST(Pyramid, AZoomOutKeepsWhatWasSharpUntilTheNextLevelIsThere) {
  TileStore store(*made().pack, {16U << 20, 0}, {});
  const Pyramid pyramid = *store.pyramid(0, 0);
  store.request(wanted(pyramid, at(1.0, {-300, -600})));
  store.wait_idle();
  const Viewport out = at(0.5, {0, -200});
  ASSERT_EQ(level_for(pyramid, out.scale()), 1U);
  store.request(wanted(pyramid, out));
  const auto tiles_of_level = [&](std::uint8_t level) {
    draw::List list;
    place(list, pyramid, out, store, plain, red);
    return std::count_if(list.commands.begin(), list.commands.end(), [&](const draw::Command& command) {
      const auto* tile = std::get_if<draw::Tile>(&command);
      return tile != nullptr && tile->id.level == level;
    });
  };
  EXPECT_EQ(tiles_of_level(0), 6);
  EXPECT_EQ(tiles_of_level(1), 0);
  store.wait_idle();
  EXPECT_EQ(tiles_of_level(0), 0);
  EXPECT_GT(tiles_of_level(1), 0);
}

TEST(Pyramid, ATileSaysWhichOfItsNeighboursAreThere) {
  TileStore store(*made().pack, {16U << 20, 0}, {});
  const Pyramid pyramid = *store.pyramid(0, 0);
  store.request(std::vector<draw::TileId>{{0, 0, 1, 1, 0}, {0, 0, 2, 1, 0}});
  store.wait_idle();
  draw::List list;
  place(list, pyramid, at(1.0, {-300, -600}), store, plain, red);
  std::map<int, int> around;
  for (const draw::Command& command : list.commands)
    if (const auto* tile = std::get_if<draw::Tile>(&command)) around[tile->id.column] = tile->around;
  EXPECT_EQ(around, (std::map<int, int>{{1, 1 << 5}, {2, 1 << 3}}));
}

TEST(Pyramid, IsNeverBlankAndSharpens) {
  TileStore store(*made().pack, {16U << 20, 0}, {});
  const Pyramid pyramid = *store.pyramid(0, 0);
  const Viewport viewport = at(1.0, {-300, -600});
  const auto tiles = wanted(pyramid, viewport);
  store.request(std::span(tiles).first(1));
  store.wait_idle();
  EXPECT_FALSE(sharp(pyramid, viewport, store));
  draw::List list;
  place(list, pyramid, viewport, store, plain, red);
  // Clip, paper, one coarse tile for each missing one, end.
  EXPECT_EQ(list.commands.size(), 2U + 6U + 1U);
  store.request(tiles);
  store.wait_idle();
  EXPECT_TRUE(sharp(pyramid, viewport, store));
}

TEST(Pyramid, ADamagedTileIsAHoleInTheList) {
  test::MadePack damaged = test::made_pack({{1500, 2101}}, slope);
  (*damaged.bytes)[damaged.blob({0, 0, 1, 1, 0}).offset() + 300] ^= std::byte{4};
  TileStore store(*damaged.pack, {16U << 20, 0}, {});
  const Pyramid pyramid = *store.pyramid(0, 0);
  const Viewport viewport = at(1.0, {-300, -600});
  store.request(wanted(pyramid, viewport));
  store.wait_idle();
  EXPECT_TRUE(sharp(pyramid, viewport, store));
  draw::List list;
  place(list, pyramid, viewport, store, plain, red);
  EXPECT_NE(draw::dump(list).find("hole 212,-88 512x512 #ff0000"), std::string::npos) << draw::dump(list);
}

/// The page painted through store, list and screen.
screen::Image painted(const Viewport& viewport, std::size_t most_tiles) {
  TileStore store(*made().pack, {16U << 20, 0}, {});
  const Pyramid pyramid = *store.pyramid(0, 0);
  auto tiles = wanted(pyramid, viewport);
  tiles.resize(std::min(tiles.size(), most_tiles));
  store.request(tiles);
  store.wait_idle();
  draw::List list;
  place(list, pyramid, viewport, store, plain, red);
  screen::MemoryScreen screen(pane.size());
  screen.use({nullptr, &store});
  screen.show(list);
  return *screen.capture();
}

TEST(Pyramid, TheCoarseAndTheSharpPageLieInTheSamePlace) {
  // A slope looks the same at any level: where they differ by more than its steepness, something is shifted or missing.
  for (const double scale : {0.4137, 0.69, 0.9137, 1.3}) {
    const Viewport viewport = at(scale, {-220, -333});
    const screen::Image coarse = painted(viewport, 1);
    const screen::Image sharp_one = painted(viewport, 99);
    int worst = 0;
    for (int y = 0; y < pane.h; ++y)
      for (int x = 0; x < pane.w; ++x) worst = std::max(worst, std::abs(coarse.at({x, y}).r - sharp_one.at({x, y}).r));
    EXPECT_LE(worst, 3) << scale;
  }
}

TEST(Pyramid, ThePaintedPageEndsWhereTheViewportSays) {
  for (const double scale : {0.317, 0.4137, 0.331}) {
    const Viewport viewport = at(scale, {0, 0});
    const screen::Image image = painted(viewport, 99);
    const Rect rect = intersection(viewport.page_rect(), pane);
    EXPECT_EQ(image.at({rect.x - 1, 300}), (Colour{0, 0, 0, 255}));
    EXPECT_NE(image.at({rect.x, 300}), (Colour{0, 0, 0, 255}));
    EXPECT_NE(image.at({rect.right() - 1, 300}), (Colour{0, 0, 0, 255}));
    EXPECT_EQ(image.at({rect.right(), 300}), (Colour{0, 0, 0, 255}));
  }
}

TEST(Pyramid, OfATurnedPageTheSameTilesStandTurned) {
  TileStore store(*made().pack, {64U << 20, 0}, {});
  const Pyramid pyramid = *store.pyramid(0, 0);
  for (const draw::Turn turn : {draw::Turn::quarter, draw::Turn::half, draw::Turn::three_quarters}) {
    Viewport viewport = at(1.0, {-300, -600});
    viewport.turn(turn);
    const auto tiles = wanted(pyramid, viewport);
    store.request(tiles);
    store.wait_idle();
    draw::List list;
    place(list, pyramid, viewport, store, plain, red);
    // They cover what can be seen without a gap and without lying over each other.
    std::int64_t covered = 0;
    std::size_t placed = 0;
    for (const draw::Command& command : list.commands)
      if (const auto* tile = std::get_if<draw::Tile>(&command)) {
        const Rect seen = intersection(tile->target, pane);
        covered += static_cast<std::int64_t>(seen.w) * seen.h;
        EXPECT_EQ(tile->turn, turn);
        ++placed;
      }
    EXPECT_EQ(covered, std::int64_t{pane.w} * pane.h) << draw::degrees(turn);
    EXPECT_EQ(placed + 1, tiles.size()) << "the coarsest stands by";
    EXPECT_TRUE(sharp(pyramid, viewport, store));
  }
}

}  // namespace
}  // namespace lectern::scan
