// SPDX-License-Identifier: MIT
#include "firmware/update/entry.hpp"

#include <gtest/gtest.h>

#include "firmware/plan/people_plans.hpp"
#include "firmware/update/update.hpp"
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

class OnTheList : public ::testing::Test {
 protected:
  /// 41 persons and a place, in Russian backwards.
  static void add_people(test::plain::IndexT& index) {
    test::add_entries(index);
    auto& people = index.people;
    while (people.size() < 42) {
      people.push_back(std::make_unique<test::plain::PersonT>(*people[0]));
      people.back()->id += std::to_string(people.size());
    }
    for (auto& order : index.people_order) {
      order->people = {0};
      for (std::uint16_t number = 2; number < 42; ++number) order->people.push_back(number);
      order->people.push_back(1);
    }
    auto& russian = index.people_order[1]->people;
    std::reverse(russian.begin(), russian.end() - 1);
  }

  [[nodiscard]] State after(const State& state, const Act& act) { return update(state, act, world_, Frame{}); }
  [[nodiscard]] std::uint16_t at_top(const State& state) { return entry_place(state, world_).value().person; }

  SmallWorld small_{add_people};
  World world_ = small_.world();
  State list_ = after(looking_over(small_metrics()), ShowPeople{});
};

TEST_F(OnTheList, ADayOpensItsDocumentWithThePassageLit) {
  const State state = after(list_, OpenPassage{1, 1, 1});
  EXPECT_EQ(state.screen, ScreenId::reader);
  EXPECT_EQ(state.reader.document, 1U);
  EXPECT_EQ(state.reader.layer, 1U);
  EXPECT_EQ(state.reader.highlighted, 1);
  EXPECT_FALSE(state.reader.showing.due) << "nothing lights by itself in its place";
  EXPECT_FALSE(state.reader.text.moving());
  EXPECT_EQ(after(list_, OpenPassage{0, 0, 65'535}).reader.layer, 0U) << "a text that is not offered is not shown";
}

TEST_F(OnTheList, TheWayBackLeadsToTheOverviewAndTheListStandsWhereItWasLeft) {
  State state = list_;
  state.people.jump(700);
  state = after(state, OpenPassage{1, 1, 1});
  state = update(state, Key{FocusStep::back}, world_, Frame{});
  EXPECT_EQ(state.screen, ScreenId::overview);
  state = after(state, ShowPeople{});
  EXPECT_EQ(state.people.at(), 700);
}

TEST_F(OnTheList, WhatIsReadStaysWhenLanguageOrTypeChange) {
  State state = list_;
  EXPECT_FALSE(entry_place(state, world_)) << "at its head it stays at its head";
  EXPECT_EQ(after(state, SetLanguage{1}).people.at(), 0);
  const PeoplePlan& plan = people_of(state, world_);
  state.people.jump(plan.entries[12].rect.y + 5);
  const std::uint16_t read = at_top(state);
  EXPECT_EQ(read, plan.entries[12].person);
  EXPECT_EQ(at_top(after(state, SetLanguage{1})), read);
  EXPECT_EQ(at_top(after(state, NextTextSize{})), read);
  EXPECT_EQ(at_top(resized(state, wall_metrics(), world_)) / 3, read / 3) << "or beside it in its row";
}

TEST_F(OnTheList, OneEntryIsUnfoldedAtATime) {
  State state = after(list_, UnfoldEntry{0});
  EXPECT_EQ(state.unfolded, 0);
  EXPECT_TRUE(state.focus.empty()) << "a finger leaves no frame";
  state = after(state, UnfoldEntry{2});
  EXPECT_EQ(state.unfolded, 2);
}

TEST_F(OnTheList, KeysGoOnWithTheFirstThatWasFoldedAway) {
  State state = list_;
  Frame frame;
  frame.targets = {testing::target("person:filippov/more", TargetKind::card, {0, 0, 80, 80}, UnfoldEntry{0})};
  state.focus = "person:filippov/more";
  state = update(state, Key{FocusStep::select}, world_, frame);
  EXPECT_EQ(state.unfolded, 0);
  EXPECT_EQ(state.focus, "person:filippov/2");
  const PeoplePlan& plan = people_of(state, world_);
  EXPECT_LE(plan.entries[0].chips[1].rect.bottom() - state.people.at(), plan.pane.h) << "it is in sight";
}

TEST_F(OnTheList, AnotherVisitorFindsItFolded) {
  State state = after(list_, UnfoldEntry{0});
  state.people.jump(300);
  state = after(state, ShowOverview{});
  state = update(state, Key{FocusStep::back}, world_, Frame{});
  EXPECT_EQ(state.screen, ScreenId::attract);
  EXPECT_EQ(state.people.at(), 0);
  EXPECT_FALSE(state.unfolded);
}

}  // namespace
}  // namespace lectern::app
