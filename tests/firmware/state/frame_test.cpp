// SPDX-License-Identifier: MIT
// Where things lie on a frame. What is under a finger is told with the gestures: tests/firmware/input.
#include "firmware/state/frame.hpp"

#include <gtest/gtest.h>

#include "tests/firmware/frames.hpp"

namespace lectern::app {
namespace {

using testing::target;

TEST(FrameOfTargets, FindsATargetByItsId) {
  Frame frame;
  frame.targets = {target("a", TargetKind::button, {0, 0, 10, 10}), target("b", TargetKind::tab, {20, 0, 10, 10})};
  ASSERT_NE(find(frame, "b"), nullptr);
  EXPECT_EQ(find(frame, "b")->kind, TargetKind::tab);
  EXPECT_EQ(find(frame, "c"), nullptr);
}

TEST(FrameOfTargets, TheUppermostPaneAnswers) {
  Frame frame;
  frame.panes = {{PaneId::text, {0, 0, 100, 100}}, {PaneId::overlay, {50, 0, 50, 100}}};
  EXPECT_EQ(pane_at(frame, {49.9, 10})->id, PaneId::text);
  EXPECT_EQ(pane_at(frame, {50, 10})->id, PaneId::overlay);
  EXPECT_EQ(pane_at(frame, {100, 10}), nullptr);
  EXPECT_EQ(pane_at(frame, {-0.5, 10}), nullptr) << "a point left of the glass lies in no pixel of it";
}

TEST(FrameOfTargets, OfPlacesOnAMapTheNearestAnswers) {
  Frame frame;
  frame.targets = {target("place:a", TargetKind::place, {100, 100, 16, 16}),
                   target("place:b", TargetKind::place, {124, 100, 16, 16})};
  const Metrics metrics = testing::wall_metrics();
  EXPECT_EQ(target_at(frame, {119, 108}, metrics), "place:a");
  EXPECT_EQ(target_at(frame, {121, 108}, metrics), "place:b");
  EXPECT_EQ(target_at(frame, {108, 108 + 24}, metrics), "place:a") << "within 5 mm: a target of 15 mm and more";
  EXPECT_EQ(target_at(frame, {108, 108 + 40}, metrics), "");
}

TEST(FrameOfTargets, WhatGoesDownMovesThePaneBelowATable) {
  Frame frame;
  frame.panes = {{PaneId::text, {0, 0, 100, 100}, Axis::down},
                 {PaneId::table, {0, 50, 100, 50}, Axis::across},
                 {PaneId::tabs, {0, 200, 100, 50}, Axis::across}};
  EXPECT_EQ(pane_along(frame, {10, 60}, 3, -2)->id, PaneId::table);
  EXPECT_EQ(pane_along(frame, {10, 60}, 2, -3)->id, PaneId::text);
  EXPECT_EQ(pane_along(frame, {10, 10}, 3, 2)->id, PaneId::text);
  EXPECT_EQ(pane_along(frame, {10, 210}, 0, 3)->id, PaneId::tabs) << "below them nothing goes down";
  EXPECT_EQ(pane_along(frame, {10, 300}, 0, 3), nullptr);
}

TEST(FrameOfTargets, APaneCutsOffAtTheEndThatItScrollsTo) {
  Frame frame;
  const Pane row{PaneId::tabs, {10, 10, 100, 40}, Axis::across};
  const Rect last{80, 10, 30, 40};
  EXPECT_TRUE(cut_off(frame, row, last, true));
  EXPECT_FALSE(cut_off(frame, row, last, false));
  frame.from_right = true;
  EXPECT_FALSE(cut_off(frame, row, last, true));
  EXPECT_TRUE(cut_off(frame, row, last, false)) << "where one reads from the right, the row goes on to the left";
  const Pane list{PaneId::people, {10, 10, 100, 40}, Axis::down};
  EXPECT_TRUE(cut_off(frame, list, {80, 10, 30, 40}, true));
  EXPECT_TRUE(cut_off(frame, list, {80, 10, 30, 20}, false));
  EXPECT_FALSE(cut_off(frame, list, {80, 20, 30, 20}, true));
  const Pane page{PaneId::page, {10, 10, 100, 40}};
  EXPECT_FALSE(cut_off(frame, page, {10, 10, 100, 40}, true)) << "what does not scroll goes on nowhere";
}

TEST(FrameOfTargets, KeysStopAtWhatCanBeTouchedOnce) {
  Target one = target("a", TargetKind::button, {0, 0, 10, 10});
  EXPECT_TRUE(takes_focus(one));
  one.part = true;
  EXPECT_FALSE(takes_focus(one));
  one.part = false;
  one.enabled = false;
  EXPECT_FALSE(takes_focus(one));
  EXPECT_FALSE(takes_focus(target("all", TargetKind::screen, {0, 0, 10, 10})));
}

}  // namespace
}  // namespace lectern::app
