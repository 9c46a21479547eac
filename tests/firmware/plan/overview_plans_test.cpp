// SPDX-License-Identifier: MIT
#include "firmware/plan/overview_plans.hpp"

#include <gtest/gtest.h>

#include "tests/firmware/frames.hpp"
#include "tests/firmware/small_world.hpp"

namespace lectern::app {
namespace {

using testing::looking_over;
using testing::small_metrics;
using testing::SmallWorld;
using testing::wall_metrics;

TEST(PlansThatAreKept, AreMadeAnewForAnotherGlassOrLanguageOnly) {
  SmallWorld small;
  const World world = small.world();
  State state = looking_over(wall_metrics());
  const auto* first = overview_of(state, world).items.data();
  state.cards.jump(100);
  EXPECT_EQ(overview_of(state, world).items.data(), first);
  state.metrics = small_metrics();
  EXPECT_TRUE(overview_of(state, world).list);
  state.metrics = wall_metrics();
  EXPECT_FALSE(overview_of(state, world).list);
  const auto width = [&] {
    const OverviewPlan& plan = overview_of(state, world);
    return lay_card(world.index(), 0, state.language, {world.flows, state.metrics}, plan.room, false).parts[0].text;
  };
  const auto* english = width();
  state.language = 1;
  EXPECT_NE(width(), english);
}

}  // namespace
}  // namespace lectern::app
