// SPDX-License-Identifier: MIT
#include "firmware/update/focus.hpp"

#include <gtest/gtest.h>

#include "firmware/state/state.hpp"
#include "tests/firmware/frames.hpp"

namespace lectern::app {
namespace {

using testing::target;
using testing::wall_metrics;

Frame three_targets() {
  Frame frame;
  frame.targets = {target("a", TargetKind::button, {0, 0, 82, 82}, OpenAbout{}),
                   target("passage:t/p1", TargetKind::passage, {0, 100, 82, 82}, Highlight{1}),
                   target("b", TargetKind::button, {0, 200, 82, 82}, OpenLanguages{})};
  return frame;
}

State state_at(std::string focus) {
  State state;
  state.metrics = wall_metrics();
  state.focus = std::move(focus);
  return state;
}

TEST(Focus, GoesThroughAllTargetsAndRoundAgain) {
  const Frame frame = three_targets();
  State state = state_at("");
  std::vector<std::string> way;
  for (int i = 0; i < 4; ++i) way.push_back(state.focus = move_focus(state, FocusStep::next, frame).focus);
  EXPECT_EQ(way, (std::vector<std::string>{"passage:t/p1", "b", "a", "passage:t/p1"}));
  EXPECT_EQ(move_focus(state_at("a"), FocusStep::previous, frame).focus, "b");
}

TEST(Focus, BeginsWithTheFirstOfTheText) {
  EXPECT_EQ(move_focus(state_at(""), FocusStep::next, three_targets()).focus, "passage:t/p1");
  Frame frame = three_targets();
  frame.targets.erase(frame.targets.begin() + 1);
  EXPECT_EQ(move_focus(state_at(""), FocusStep::next, frame).focus, "a");
}

TEST(Focus, WordsWaitUntilTheirPassageIsEntered) {
  Frame frame = three_targets();
  Target word = target("word:mao", TargetKind::person, {0, 120, 40, 20}, OpenPerson{3});
  word.within = 1;
  word.waits = true;
  frame.targets.insert(frame.targets.begin() + 2, word);
  EXPECT_EQ(move_focus(state_at("passage:t/p1"), FocusStep::next, frame).focus, "b");
  frame.targets[2].waits = false;
  EXPECT_EQ(move_focus(state_at("passage:t/p1"), FocusStep::next, frame).focus, "word:mao");
}

TEST(Focus, SelectActsAndDisabledTargetsArePassedOver) {
  Frame frame = three_targets();
  const auto selected = move_focus(state_at("b"), FocusStep::select, frame).act;
  ASSERT_TRUE(selected);
  EXPECT_TRUE(std::holds_alternative<OpenLanguages>(*selected));
  EXPECT_FALSE(move_focus(state_at(""), FocusStep::select, frame).act);
  frame.targets[1].enabled = false;
  EXPECT_EQ(move_focus(state_at("a"), FocusStep::next, frame).focus, "b");
}

TEST(Focus, LeavingTheTextFirstScrollsIt) {
  Frame frame = three_targets();
  frame.panes = {{PaneId::text, {0, 90, 82, 100}, Axis::down, false, true}};
  const FocusMove move = move_focus(state_at("passage:t/p1"), FocusStep::next, frame);
  EXPECT_GT(move.scroll, 0);
  EXPECT_EQ(move.pane, PaneId::text);
  EXPECT_EQ(move.focus, "passage:t/p1");
  frame.targets[1] = target("passage:t/p2", TargetKind::passage, {0, 100, 82, 82}, Highlight{2});
  EXPECT_EQ(move_focus(state_at("passage:t/p1"), FocusStep::next, frame).focus, "passage:t/p2");
}

TEST(Focus, NothingIsScrolledPastUnseen) {
  Frame frame = three_targets();
  Pane panel{PaneId::overlay, {0, 0, 400, 700}, Axis::down, false, true};
  panel.seen = Rect{20, 60, 360, 100};  // between a title and a row of buttons
  frame.panes = {panel};
  const int on = move_focus(state_at("b"), FocusStep::next, frame).scroll;
  EXPECT_GT(on, 0);
  EXPECT_LE(on, 100);
  frame.panes[0].goes_on_before = true;
  EXPECT_GE(move_focus(state_at("a"), FocusStep::previous, frame).scroll, -100);
}

TEST(Focus, BackLeavesNoFrameAroundAnything) {
  EXPECT_EQ(move_focus(state_at("b"), FocusStep::back, three_targets()).focus, "");
}

TEST(Focus, PageKeysDoWhatTheirButtonsDo) {
  Frame frame = three_targets();
  frame.targets.push_back(target("previous-page", TargetKind::button, {0, 300, 82, 82}, OpenAbout{}));
  frame.targets.push_back(target("next-page", TargetKind::button, {100, 300, 82, 82}, OpenLanguages{}));
  frame.targets[3].key = FocusStep::previous_page;
  frame.targets[4].key = FocusStep::next_page;
  const auto act_of = [&](FocusStep step) { return move_focus(state_at("a"), step, frame).act; };
  ASSERT_TRUE(act_of(FocusStep::next_page) && act_of(FocusStep::previous_page));
  EXPECT_TRUE(std::holds_alternative<OpenLanguages>(*act_of(FocusStep::next_page)));
  EXPECT_TRUE(std::holds_alternative<OpenAbout>(*act_of(FocusStep::previous_page)));
  frame.targets.back().enabled = false;
  EXPECT_FALSE(act_of(FocusStep::next_page));
}

TEST(Focus, AnyKeyBeginsWhereThereIsOneGreatTarget) {
  Frame frame;
  frame.targets = {target("begin", TargetKind::screen, {0, 0, 1920, 1080}, Begin{})};
  EXPECT_TRUE(move_focus(state_at(""), FocusStep::next, frame).act);
  EXPECT_FALSE(move_focus(state_at(""), FocusStep::back, frame).act);
}

}  // namespace
}  // namespace lectern::app
