// SPDX-License-Identifier: MIT
#include "render/scan/tile_store.hpp"

#include <atomic>
#include <gtest/gtest.h>

#include "render/scan/workers.hpp"
#include "tests/assets/base/temporary_folder.hpp"
#include "tests/render/scan/made_pack.hpp"
#include "tests/render/scan/tiled_pack.hpp"

namespace lectern::scan {
namespace {

std::uint8_t value(int page, int x, int y) {
  return static_cast<std::uint8_t>(page * 50 + (x / 512) * 30 + (y / 512) * 7);
}

constexpr std::size_t full_tile = 512 * 512;

draw::TileId id(std::uint16_t page, std::uint8_t level, std::uint16_t column, std::uint16_t row) {
  return {0, page, column, row, level};
}

class TileStoreTest : public testing::TestWithParam<unsigned> {
 protected:
  static const test::MadePack& made() {
    static const test::MadePack pack = test::made_pack({{1500, 1100}, {1024, 1024}}, value);
    return pack;
  }
  [[nodiscard]] StoreOptions options(std::size_t budget = 16U << 20) const { return {budget, GetParam()}; }
};

INSTANTIATE_TEST_SUITE_P(WithWorkers, TileStoreTest, testing::Values(0U, 1U, 2U));

TEST_P(TileStoreTest, KnowsTheLevelsOfAPage) {
  TileStore store(*made().pack, options(), {});
  const auto pyramid = store.pyramid(0, 0);
  ASSERT_TRUE(pyramid);
  EXPECT_EQ(pyramid->levels, (std::vector<Size>{{1500, 1100}, {750, 550}, {375, 275}}));
  EXPECT_EQ(store.pyramid(0, 9).error().code, ErrorCode::missing);
  EXPECT_EQ(store.pyramid(9, 0).error().code, ErrorCode::missing);
}

TEST_P(TileStoreTest, GivesWhatWasAskedFor) {
  TileStore store(*made().pack, options(), {});
  const std::vector<draw::TileId> wanted{id(0, 0, 2, 2), id(0, 0, 0, 0)};
  EXPECT_EQ(store.state(wanted[0]), TileState::absent);
  store.request(wanted);
  EXPECT_FALSE(store.idle());
  EXPECT_TRUE(store.wait_idle());
  EXPECT_TRUE(store.idle());
  const draw::Pixels pixels = store.tile(wanted[0]);
  ASSERT_NE(pixels.data, nullptr);
  EXPECT_EQ(pixels.width, 1500 - 1024);
  EXPECT_EQ(pixels.height, 1100 - 1024);
  EXPECT_EQ(pixels.components, 1);
  EXPECT_NEAR(pixels.data[0], 74, 1);
  EXPECT_EQ(store.counters().tiles_decoded, 2U);
  EXPECT_EQ(store.counters().pixel_bytes, full_tile + 476 * 76);
  EXPECT_FALSE(store.wait_idle());
}

TEST_P(TileStoreTest, DecodesNothingTwice) {
  TileStore store(*made().pack, options(), {});
  for (int i = 0; i < 5; ++i) {
    store.request(std::vector{id(0, 0, 0, 0), id(0, 0, static_cast<std::uint16_t>(i % 2), 1)});
    store.wait_idle();
  }
  EXPECT_EQ(store.counters().tiles_decoded, 3U);
}

TEST_P(TileStoreTest, NeverPassesItsBudgetAndKeepsWhatIsNamed) {
  constexpr std::size_t budget = 5 * full_tile;
  TileStore store(*made().pack, options(budget), {});
  for (std::uint16_t step = 0; step < 12; ++step) {
    const auto row = static_cast<std::uint16_t>(step % 2);
    const std::vector<draw::TileId> wanted{id(0, 2, 0, 0), id(0, 0, 0, row), id(0, 0, 1, row),
                                           id(1, 0, static_cast<std::uint16_t>(step / 6), 0)};
    store.request(wanted);
    EXPECT_LE(store.counters().pixel_bytes, budget);
    store.wait_idle();
    EXPECT_LE(store.counters().pixel_bytes, budget);
    for (const draw::TileId& one : wanted) EXPECT_EQ(store.state(one), TileState::ready) << step;
  }
}

TEST_P(TileStoreTest, LeavesOutFromTheEndWhatDoesNotFit) {
  TileStore store(*made().pack, options(2 * full_tile), {});
  const std::vector<draw::TileId> wanted{id(0, 0, 0, 0), id(0, 0, 1, 0), id(0, 0, 0, 1)};
  store.request(wanted);
  store.wait_idle();
  EXPECT_EQ(store.state(wanted[0]), TileState::ready);
  EXPECT_EQ(store.state(wanted[1]), TileState::ready);
  EXPECT_EQ(store.state(wanted[2]), TileState::absent);
  EXPECT_TRUE(store.idle());
}

TEST_P(TileStoreTest, ADamagedTileIsAHoleAndCostsNoOther) {
  test::MadePack damaged = test::made_pack({{1500, 1100}}, value);
  const auto& blob = damaged.blob(id(0, 0, 1, 1));
  (*damaged.bytes)[blob.offset() + blob.size() / 2] ^= std::byte{1};
  TileStore store(*damaged.pack, options(), {});
  const std::vector<draw::TileId> wanted{id(0, 0, 1, 1), id(0, 0, 0, 1)};
  for (int i = 0; i < 3; ++i) {
    store.request(i == 1 ? std::vector{wanted[1]} : wanted);
    store.wait_idle();
  }
  EXPECT_EQ(store.state(wanted[0]), TileState::damaged);
  EXPECT_EQ(store.tile(wanted[0]).data, nullptr);
  EXPECT_EQ(store.state(wanted[1]), TileState::ready);
  EXPECT_EQ(store.counters().tiles_damaged, 1U);  // and it was not read again
}

TEST_P(TileStoreTest, ATileThatThePageDoesNotHaveIsAHole) {
  TileStore store(*made().pack, options(), {});
  const std::vector<draw::TileId> wanted{id(0, 0, 3, 0), id(0, 7, 0, 0), id(8, 0, 0, 0)};
  store.request(wanted);
  store.wait_idle();
  for (const draw::TileId& one : wanted) EXPECT_EQ(store.state(one), TileState::damaged);
}

TEST(TileStore, WhileAPageInColourIsAskedForItsBudgetHolds) {
  const test::TemporaryFolder folder;
  test::write_tiled_pack(folder / "colour.pack", {{{1024, 512}, false}});
  const auto pack = pack::Pack::open(folder / "colour.pack");
  ASSERT_TRUE(pack);
  // Of grey tiles the first budget holds three, of coloured ones one; the second holds two of these.
  TileStore store(*pack, {3 * full_tile, 0, 6 * full_tile}, {});
  const std::vector<draw::TileId> wanted{id(0, 0, 0, 0), id(0, 0, 1, 0)};
  store.request(wanted);
  store.wait_idle();
  for (const draw::TileId& one : wanted) EXPECT_EQ(store.state(one), TileState::ready);
  EXPECT_EQ(store.counters().pixel_bytes, 6 * full_tile);
}

TEST_P(TileStoreTest, APictureOfAnotherSizeThanItsTileIsDamage) {
  const draw::TileId corner = id(0, 0, 2, 2);
  const Size size{1500 - 1024, 1100 - 1024};
  const auto pixels = [&](Size most, bool exact) {
    return carry_out(*made().pack, {corner, made().blob(corner), most, exact, 1}).pixels.has_value();
  };
  EXPECT_TRUE(pixels(size, true));
  EXPECT_TRUE(pixels({512, 512}, false));
  EXPECT_FALSE(pixels({512, 512}, true));
  EXPECT_FALSE(pixels({size.w - 1, size.h}, false));
}

TEST(TileStore, ThumbnailsAreAskedForByDocument) {
  const test::MadePack small = test::made_pack({{400, 200}}, value);
  TileStore store(*small.pack, {16U << 20, 0}, {});
  EXPECT_EQ(store.thumbnail(0).data, nullptr);
  const std::vector<std::uint16_t> documents{0, 3};
  store.request({}, documents);
  store.wait_idle();
  EXPECT_EQ(store.thumbnail_state(0), TileState::ready);
  EXPECT_EQ(store.thumbnail(0).width, 400);
  EXPECT_EQ(store.thumbnail_state(3), TileState::damaged);
}

TEST_P(TileStoreTest, WhatMayBeNeededNextYieldsToWhatIsShown) {
  TileStore store(*made().pack, options(3 * full_tile), {});
  const std::vector<draw::TileId> shown{id(0, 0, 0, 0), id(0, 0, 1, 0)};
  const std::vector<draw::TileId> ahead{id(1, 0, 0, 0), id(1, 0, 1, 0)};
  store.request(shown, {}, ahead);
  EXPECT_TRUE(store.wait_idle());
  EXPECT_EQ(store.state(ahead[0]), TileState::ready);
  EXPECT_EQ(store.state(ahead[1]), TileState::absent);
  const std::vector<draw::TileId> more{shown[0], shown[1], id(0, 0, 0, 1)};
  EXPECT_TRUE(store.request(more, {}, ahead));  // dropped: the first of those ahead
  store.wait_idle();
  for (const draw::TileId& one : more) EXPECT_EQ(store.state(one), TileState::ready);
  EXPECT_EQ(store.state(ahead[0]), TileState::absent);
  EXPECT_LE(store.counters().most_pixel_bytes, 3 * full_tile);
}

TEST_P(TileStoreTest, WhatComesAheadIsNoNews) {
  TileStore store(*made().pack, options(), {});
  store.request(std::vector{id(0, 0, 0, 0)}, {}, std::vector{id(1, 0, 0, 0)});
  EXPECT_TRUE(store.wait_idle());
  store.request(std::vector{id(0, 0, 0, 0)}, {}, std::vector{id(1, 0, 0, 0), id(1, 0, 1, 0)});
  EXPECT_FALSE(store.wait_idle());
  EXPECT_EQ(store.state(id(1, 0, 1, 0)), TileState::ready);
}

TEST(TileStore, KeepsRoomForOthersAndForItsDecoders) {
  const test::MadePack made = test::made_pack({{1500, 1100}}, value);
  StoreOptions options{4 * full_tile, 0};
  options.set_aside = full_tile;
  options.decoder_bytes = full_tile;
  TileStore store(*made.pack, options, {});
  store.request(std::vector{id(0, 0, 0, 0), id(0, 0, 1, 0), id(0, 0, 0, 1)});
  EXPECT_EQ(store.counters().pixel_bytes, 3 * full_tile);  // two tiles, and what decoding them takes
  store.wait_idle();
  EXPECT_EQ(store.counters().pixel_bytes, 2 * full_tile);
}

TEST(TileStore, GivesUpWhatIsNoLongerNamed) {
  const test::MadePack made = test::made_pack({{1500, 1100}}, value);
  TileStore store(*made.pack, {16U << 20, 0}, {});
  store.request(std::vector{id(0, 0, 0, 0), id(0, 0, 1, 0), id(0, 0, 2, 0)});
  store.request(std::vector{id(0, 0, 2, 0)});
  store.wait_idle();
  EXPECT_EQ(store.counters().tiles_decoded, 1U);
  EXPECT_EQ(store.counters().tiles_cancelled, 2U);
  EXPECT_EQ(store.state(id(0, 0, 0, 0)), TileState::absent);
}

TEST(TileStore, WakesTheLoopOnceForAllThatWaits) {
  const test::MadePack made = test::made_pack({{1500, 1100}}, value);
  std::atomic<int> woken = 0;
  TileStore store(*made.pack, {16U << 20, 1}, [&] { ++woken; });
  store.request(std::vector{id(0, 0, 0, 0), id(0, 0, 1, 0), id(0, 0, 2, 0)});
  store.wait_idle();
  EXPECT_GE(woken, 1);
  EXPECT_LE(woken, 3);
}

}  // namespace
}  // namespace lectern::scan
