// SPDX-License-Identifier: MIT
// The text of the small pack; a book of many sections: tests/scenario.
#include "firmware/plan/text_column.hpp"

#include <gtest/gtest.h>

#include "tests/assets/pack/small_pack.hpp"
#include "tests/firmware/frames.hpp"
#include "tests/firmware/small_world.hpp"

namespace lectern::app {
namespace {

using testing::reading;
using testing::small_metrics;
using testing::SmallWorld;
using testing::wall_metrics;

TEST(TextOnTheGlass, FindsEachPassageWhereItStands) {
  SmallWorld small;
  const World world = small.world();
  const State state = reading(wall_metrics());
  const TextColumn text(state, world);
  ASSERT_EQ(text.size(), 1U);
  const auto first = text.find(0, 0);
  const auto second = text.find(1, 7);
  ASSERT_TRUE(first && second) << "also where one looks first in a section that is not there";
  EXPECT_GE(second->rect.y, first->rect.y);
  EXPECT_LE(second->rect.bottom(), text.height(0));
  EXPECT_FALSE(text.find(2, 0));
}

TEST(TextOnTheGlass, WhatIsPassedGoesFromNothingToAll) {
  SmallWorld small;
  const World world = small.world();
  const State state = reading(wall_metrics());
  const TextColumn text(state, world);
  EXPECT_EQ(text.passed(0, 0), 0);
  EXPECT_EQ(text.passed(0, text.height(0)), 1);
  EXPECT_EQ(text.estimated_height(0), text.height(0));
}

TEST(TextOnTheGlass, ScrollsWhereItHasNoRoomAndItsLastLineStandsClearOfTheBar) {
  SmallWorld small;
  const World world = small.world();
  EXPECT_EQ(text_ends(reading(wall_metrics()), world).last, 0);
  const State state = reading(small_metrics());
  const Ends ends = text_ends(state, world);
  EXPECT_EQ(ends.first, -tabs_height(state.metrics)) << "tabs are above";
  const int height = TextColumn(state, world).height(0);
  EXPECT_EQ(ends.last, height + state.metrics.px(60) - reader_areas(state).scrolled.h);
}

TEST(TextOnTheGlass, APanelScrollsByWhatItHoldsMoreThanIsSeen) {
  SmallWorld small(test::add_overview);
  const World world = small.world();
  State state = reading(wall_metrics());
  EXPECT_FALSE(panel_of(state, world));
  state.overlay = HelpCard{};
  EXPECT_FALSE(panel_of(state, world)) << "help is no text of the exhibit's";
  for (const Overlay& overlay :
       std::initializer_list<Overlay>{AboutPanel{}, PersonCard{0}, NoteCard{0}, ContextCard{0}}) {
    state.overlay = overlay;
    const auto panel = panel_of(state, world);
    ASSERT_TRUE(panel) << overlay.index();
    EXPECT_EQ(panel->end(), std::max(0, panel->flow.height - panel->areas.scrolled.h));
  }
}

}  // namespace
}  // namespace lectern::app
