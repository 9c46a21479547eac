// SPDX-License-Identifier: MIT
#include "firmware/plan/tabs.hpp"

#include <gtest/gtest.h>

#include "firmware/plan/areas.hpp"
#include "tests/assets/pack/plain.hpp"
#include "tests/firmware/frames.hpp"
#include "tests/firmware/small_world.hpp"

namespace lectern::app {
namespace {

using testing::reading;
using testing::small_metrics;
using testing::SmallWorld;
using testing::wall_metrics;

TEST(Tabs, ThereIsOneForEachLayerAndOneForTwoSideBySide) {
  SmallWorld small;
  const World world = small.world();
  State state = reading(wall_metrics());
  const auto tabs = tabs_of(Glass(state, world));
  ASSERT_EQ(tabs.size(), 3U);
  EXPECT_EQ(tabs[0].id, "tab:translation.en");
  EXPECT_EQ(tabs[1].id, "tab:reading.ru");
  EXPECT_EQ(tabs[2].id, "tab:side-by-side");
  EXPECT_TRUE(tabs[0].selected);
  state.reader.side_by_side = true;
  const auto both = tabs_of(Glass(state, world));
  EXPECT_FALSE(both[0].selected);
  EXPECT_TRUE(both[2].selected);
}

TEST(Tabs, StandInARowApartAndScrollWhereTheyFindNoRoom) {
  SmallWorld small([](test::plain::IndexT& index) {
    auto& layers = index.documents[0]->layers;
    while (layers.size() < 12) layers.push_back(std::make_unique<test::plain::LayerT>(*layers.front()));
  });
  const World world = small.world();
  const State state = reading(small_metrics());
  const TabRow row = tab_row_of(state, world);
  for (std::size_t i = 1; i < row.tabs.size(); ++i) EXPECT_GT(row.tabs[i].x, row.tabs[i - 1].right());
  ASSERT_GT(row.end(), 0);
  EXPECT_EQ(row.tabs.back().right() - row.end(), row.pane.right()) << "at its end the last one is seen whole";
  for (std::size_t i = 0; i < row.tabs.size(); ++i) {
    const double at = row.showing(i, 0);
    EXPECT_GE(at, 0);
    EXPECT_LE(at, row.end());
    if (row.tabs[i].w > row.pane.w) continue;
    EXPECT_GE(row.tabs[i].x - at, row.pane.x) << i;
    EXPECT_LE(row.tabs[i].right() - at, row.pane.right()) << i;
  }
}

}  // namespace
}  // namespace lectern::app
