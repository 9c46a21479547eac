// SPDX-License-Identifier: MIT
#include "firmware/plan/portrait.hpp"

#include <gtest/gtest.h>

#include "firmware/plan/text_column.hpp"
#include "render/draw/portrait_id.hpp"
#include "tests/assets/pack/plain.hpp"
#include "tests/assets/pack/small_pack.hpp"
#include "tests/firmware/frames.hpp"
#include "tests/firmware/small_world.hpp"

namespace lectern::app {
namespace {

using testing::looking_over;
using testing::small_metrics;
using testing::SmallWorld;
using testing::wall_metrics;

TEST(PortraitOnACard, KeepsItsShapeWithItsCreditBesideOrBelow) {
  SmallWorld small(test::add_entries);
  const auto& portrait = *small.index().people()->Get(0)->portrait();
  for (const Metrics& metrics : {wall_metrics(), small_metrics(), measure({720, 1280}, Millimetres{86})}) {
    const int width = card_flow_width(metrics);
    const PortraitLay lay = lay_portrait(portrait, 0, small.measure(metrics), width);
    EXPECT_NEAR(2.0, 1.0 * lay.picture.w / lay.picture.h, 0.02);
    EXPECT_LE(lay.picture.w, width);
    EXPECT_LE(lay.picture.h, metrics.glass.h / 2);
    EXPECT_LE(lay.credit.right(), width);
    EXPECT_TRUE(intersection(lay.picture, lay.credit).empty());
    EXPECT_GT(lay.height, lay.picture.bottom());
    EXPECT_GT(lay.height, lay.credit.bottom());
  }
}

TEST(PortraitOnACard, StandsAboveTheWordsAndScrollsWithThem) {
  SmallWorld small(test::add_entries);
  const World world = small.world();
  State state = looking_over(wall_metrics());
  state.overlay = PersonCard{1};
  const Panel without = *panel_of(state, world);
  EXPECT_EQ(without.above, 0);
  state.overlay = PersonCard{0};
  const Panel with = *panel_of(state, world);
  EXPECT_GT(with.above, 0);
  EXPECT_EQ(with.areas.scrolled.h, without.areas.scrolled.h + with.above);
  EXPECT_EQ(with.end(), 0);
  state.metrics = measure({800, 480}, Millimetres{155});
  state.metrics.text_percent = text_sizes.back();
  EXPECT_GT(panel_of(state, world)->end(), 0) << "on a small glass it scrolls";
}

TEST(PortraitOnACard, IsAskedForAsATile) {
  SmallWorld small(test::add_entries);
  World world = small.world();
  const std::vector<draw::TileId> wanted{draw::portrait_id(0), draw::portrait_id(1), draw::portrait_id(9)};
  world.tiles.request(wanted);
  world.tiles.wait_idle();
  EXPECT_EQ(world.tiles.state(wanted[0]), scan::TileState::ready);
  EXPECT_EQ(world.tiles.tile(wanted[0]).width, 400);
  EXPECT_EQ(world.tiles.state(wanted[1]), scan::TileState::damaged) << "there is none";
  EXPECT_EQ(world.tiles.state(wanted[2]), scan::TileState::damaged) << "there is nobody";
}

}  // namespace
}  // namespace lectern::app
