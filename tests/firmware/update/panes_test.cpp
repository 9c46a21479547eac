// SPDX-License-Identifier: MIT
// What scrolls in which pane. Shown on a glass so small that lists, panels and texts find no room.
#include "firmware/update/panes.hpp"

#include <gtest/gtest.h>

#include "firmware/plan/areas.hpp"
#include "firmware/update/update.hpp"
#include "tests/assets/pack/plain.hpp"
#include "tests/firmware/frames.hpp"
#include "tests/firmware/small_world.hpp"

namespace lectern::app {
namespace {

using namespace std::chrono_literals;
using testing::looking_over;
using testing::reading;
using testing::small_metrics;
using testing::SmallWorld;
using testing::wall_metrics;

TEST(Panes, TheDividerThrowsNoPanelThatIsClosed) {
  SmallWorld small;
  const State state = reading(wall_metrics());
  const State let_go = update(state, Release{PaneId::divider, 900, 900, 200, 0, true}, small.world(), {});
  EXPECT_FALSE(moving(let_go));
  EXPECT_FALSE(let_go.panel.moving());
}

TEST(Panes, WhatIsDraggedFollowsTheFingerUpToItsEnds) {
  SmallWorld small;
  const World world = small.world();
  State state = looking_over(small_metrics());
  const int end = overview_of(state, world).end;
  ASSERT_GT(end, 100);
  drag_pane(state, world, PaneId::overview, 500, -40);
  EXPECT_EQ(state.cards.at(), 40) << "a list follows what goes up, and nothing else";
  drag_pane(state, world, PaneId::overview, 0, -1e6);
  EXPECT_EQ(state.cards.at(), end);
  drag_pane(state, world, PaneId::overview, 0, 1e6);
  EXPECT_EQ(state.cards.at(), 0);
}

TEST(Panes, WhatIsThrownGoesOnUntilItIsHeld) {
  SmallWorld small;
  const World world = small.world();
  State state = looking_over(small_metrics());
  EXPECT_FALSE(panes_move(state));
  throw_pane(state, world, PaneId::overview, 0, -1000);
  EXPECT_TRUE(panes_move(state));
  advance_panes(state, world, 50ms);
  const double after = state.cards.at();
  EXPECT_GT(after, 20);
  hold_pane(state, PaneId::overview);
  EXPECT_FALSE(panes_move(state));
  advance_panes(state, world, 50ms);
  EXPECT_EQ(state.cards.at(), after);
}

TEST(Panes, NothingScrollsWhereNoPanelIsOpen) {
  SmallWorld small;
  State state = reading(small_metrics());
  scroll_pane(state, small.world(), PaneId::overlay, 500);
  EXPECT_EQ(state.panel.at(), 0);
}

TEST(Panes, AWheelThatTurnsOneWayScrollsARowToo) {
  SmallWorld small([](test::plain::IndexT& index) {
    for (int i = 0; i < 12; ++i) {
      auto line = std::make_unique<test::plain::ContextLineT>();
      line->after = 0;
      for (const auto& text : index.context[0]->text) line->text.push_back(std::make_unique<test::plain::TextT>(*text));
      index.context.push_back(std::move(line));
    }
  });
  const World world = small.world();
  State state = looking_over(wall_metrics());
  ASSERT_EQ(overview_of(state, world).axis(), Axis::across);
  ASSERT_GT(overview_of(state, world).end, 200);
  EXPECT_TRUE(turn_pane(state, world, {PaneId::overview, 0, -100}));
  EXPECT_EQ(state.cards.at(), 100);
  EXPECT_TRUE(turn_pane(state, world, {PaneId::overview, -50, 0}));
  EXPECT_EQ(state.cards.at(), 150);
  EXPECT_FALSE(turn_pane(state, world, {PaneId::page, 0, -100})) << "a page does not scroll: it is panned";
}

TEST(Panes, WhatHasNoRoomAnyMoreComesBackBetweenItsEnds) {
  SmallWorld small;
  const World world = small.world();
  State state = looking_over(small_metrics());
  state.cards.jump(1e6);
  state.people.jump(1e6);
  state.reader.text.jump(1e6);
  keep_panes_within(state, world);
  EXPECT_EQ(state.cards.at(), overview_of(state, world).end);
  EXPECT_LT(state.people.at(), 1e5);
  EXPECT_EQ(state.reader.text.at(), 1e6) << "the reader's own panes follow what is read";
}

TEST(Panes, NoPaneIsMovedByAFingerThatIsNowhere) {
  SmallWorld small;
  const World world = small.world();
  State state = looking_over(small_metrics());
  for (const PaneId pane : {PaneId::none, PaneId::page, PaneId::divider}) {
    hold_pane(state, pane);
    drag_pane(state, world, pane, 100, 100);
    throw_pane(state, world, pane, 1000, 1000);
    scroll_pane(state, world, pane, 100);
  }
  EXPECT_FALSE(panes_move(state));
  EXPECT_EQ(state.cards.at(), 0);
}

}  // namespace
}  // namespace lectern::app
