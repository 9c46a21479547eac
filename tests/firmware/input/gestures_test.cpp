// SPDX-License-Identifier: MIT
#include "firmware/input/gestures.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "tests/firmware/frames.hpp"

namespace lectern::app {
namespace {

using namespace std::chrono_literals;
using screen::Touch;
using testing::target;
using testing::wall_metrics;

/// A page's pane on the left with a zone, a text's on the right with a passage and a word, a button below.
Frame reader_frame() {
  Frame frame;
  frame.panes = {{PaneId::page, {0, 0, 1000, 900}}, {PaneId::text, {1000, 0, 920, 900}, Axis::down}};
  frame.panes[0].zooms = true;
  frame.targets = {target("zone:p1", TargetKind::zone, {100, 100, 400, 100}, Highlight{1}),
                   target("passage:translation.en/p1", TargetKind::passage, {1050, 100, 800, 200}, Highlight{1}),
                   target("word:mao", TargetKind::person, {1100, 120, 80, 40}, OpenPerson{3}),
                   target("about", TargetKind::button, {1200, 920, 120, 82}, OpenAbout{})};
  return frame;
}

class Hand {
 public:
  std::vector<Action> at(std::int64_t ms, Touch::Kind kind, std::int64_t finger, PointF where) {
    return gestures.take({kind, finger, where}, {Duration(ms * 1000)}, frame, wall_metrics(), fresh);
  }
  std::vector<Action> tap(std::int64_t ms, PointF where, std::int64_t finger = 0) {
    at(ms, Touch::Kind::down, finger, where);
    return at(ms + 80, Touch::Kind::up, finger, where);
  }
  Frame frame = reader_frame();
  Fresh fresh = Fresh::nothing;
  Gestures gestures;
};

template <class Wanted>
const Wanted* act_of(const std::vector<Action>& actions) {
  for (const Action& action : actions)
    if (const auto* act = std::get_if<Act>(&action))
      if (const auto* wanted = std::get_if<Wanted>(act)) return wanted;
  return nullptr;
}

TEST(Gestures, TapActsOnReleaseOnly) {
  Hand hand;
  EXPECT_EQ(act_of<OpenAbout>(hand.at(0, Touch::Kind::down, 0, {1250, 950})), nullptr);
  EXPECT_EQ(hand.gestures.pressed(), "about");
  EXPECT_NE(act_of<OpenAbout>(hand.at(80, Touch::Kind::up, 0, {1250, 950})), nullptr);
  EXPECT_EQ(hand.gestures.pressed(), "");
}

TEST(Gestures, ATouchOfAMapSaysWhere) {
  Hand hand;
  hand.frame.targets.push_back(target("minimap", TargetKind::button, {20, 700, 150, 190}, GoOnPage{}));
  const std::vector<Action> actions = hand.tap(0, {60, 800});
  const auto* go = act_of<GoOnPage>(actions);
  ASSERT_NE(go, nullptr);
  EXPECT_EQ(go->at, (PointF{60, 800}));
}

TEST(Gestures, OverATableTheFirstOfItsWaySaysWhatAFingerMoves) {
  Hand hand;
  hand.frame.panes.push_back({PaneId::table, {1050, 300, 800, 200}, Axis::across});
  const auto dragged = [&](std::int64_t ms, PointF to) {
    std::vector<PaneId> panes;
    hand.at(ms, Touch::Kind::down, 0, {1400, 400});
    for (const auto& actions :
         {hand.at(ms + 40, Touch::Kind::move, 0, to), hand.at(ms + 60, Touch::Kind::move, 0, {1400, 380})})
      for (const Action& action : actions)
        if (const auto* drag = std::get_if<Drag>(&action)) panes.push_back(drag->pane);
    hand.at(ms + 80, Touch::Kind::up, 0, {1400, 380});
    return panes;
  };
  EXPECT_EQ(dragged(0, {1300, 420}), (std::vector{PaneId::table, PaneId::table}));
  EXPECT_EQ(dragged(1000, {1420, 300}), (std::vector{PaneId::text, PaneId::text}));
  std::vector<PaneId> held;
  for (const Action& action : hand.at(2000, Touch::Kind::down, 0, {1400, 400}))
    if (const auto* grab = std::get_if<Grab>(&action)) held.push_back(grab->pane);
  EXPECT_EQ(held, (std::vector{PaneId::table, PaneId::text}))
      << "a text that glides stands still under a finger on a table";
}

TEST(Gestures, WhatAFingerSlidOffIsNoLongerSeenToBePressed) {
  Hand hand;
  hand.at(0, Touch::Kind::down, 0, {1250, 950});
  EXPECT_EQ(hand.gestures.pressed(), "about");
  hand.at(40, Touch::Kind::move, 0, {1250, 700});
  EXPECT_EQ(hand.gestures.pressed(), "") << "the finger is still down, and drags";
}

TEST(Gestures, SlidingOffCancels) {
  Hand hand;
  hand.at(0, Touch::Kind::down, 0, {1250, 950});
  hand.at(40, Touch::Kind::move, 0, {1250, 850});
  EXPECT_EQ(act_of<OpenAbout>(hand.at(80, Touch::Kind::up, 0, {1250, 850})), nullptr);
}

TEST(Gestures, AFingerThatMovesFourMillimetresTapsAndOneThatMovesFurtherDrags) {
  const int slop = wall_metrics().mm(Millimetres{4});
  Hand hand;
  hand.at(0, Touch::Kind::down, 0, {1500, 150});
  EXPECT_TRUE(hand.at(40, Touch::Kind::move, 0, {1500.0 + slop, 150}).empty());
  EXPECT_NE(act_of<Highlight>(hand.at(80, Touch::Kind::up, 0, {1500.0 + slop, 150})), nullptr);
  hand.at(1000, Touch::Kind::down, 0, {1500, 150});
  const auto moved = hand.at(1040, Touch::Kind::move, 0, {1501.0 + slop, 150});
  ASSERT_EQ(moved.size(), 1U);
  EXPECT_NE(std::get_if<Drag>(&moved[0]), nullptr);
  EXPECT_EQ(act_of<Highlight>(hand.at(1080, Touch::Kind::up, 0, {1501.0 + slop, 150})), nullptr);
}

TEST(Gestures, ATapMayDriftFourMillimetresWhereNothingScrollsThatWay) {
  const int slop = wall_metrics().mm(Millimetres{4});
  Hand hand;
  hand.frame.targets = {target("begin", TargetKind::screen, {0, 0, 1920, 1080}, Begin{2})};
  hand.frame.panes.clear();
  hand.at(0, Touch::Kind::down, 0, {700, 500});
  hand.at(40, Touch::Kind::move, 0, {700, 500.0 + slop});
  EXPECT_NE(act_of<Begin>(hand.at(80, Touch::Kind::up, 0, {700, 500.0 + slop})), nullptr);
}

TEST(Gestures, NothingOfAScreenThatHasJustComeIsHitAndYetItIsDragged) {
  Hand hand;
  hand.fresh = Fresh::screen;
  hand.at(0, Touch::Kind::down, 0, {1250, 950});
  EXPECT_EQ(hand.gestures.pressed(), "");
  hand.fresh = Fresh::nothing;
  EXPECT_TRUE(hand.at(500, Touch::Kind::up, 0, {1250, 950}).empty());
  hand.fresh = Fresh::screen;
  EXPECT_TRUE(act_of<Highlight>(hand.tap(1000, {300, 150})) == nullptr);
  // Nor does it make a double tap of the next one.
  hand.fresh = Fresh::nothing;
  EXPECT_NE(act_of<Highlight>(hand.tap(1200, {300, 150})), nullptr);
  hand.fresh = Fresh::screen;
  hand.at(3000, Touch::Kind::down, 0, {1500, 600});
  const auto moved = hand.at(3040, Touch::Kind::move, 0, {1500, 500});
  ASSERT_EQ(moved.size(), 1U);
  EXPECT_NE(std::get_if<Drag>(&moved[0]), nullptr);
}

TEST(Gestures, WhatOpensOverAScreenIsNotHitWhereTheTapWasThatOpenedIt) {
  Hand hand;
  hand.tap(0, {1140, 140});
  hand.fresh = Fresh::overlay;
  EXPECT_TRUE(act_of<OpenPerson>(hand.tap(120, {1145, 142})) == nullptr);
  EXPECT_NE(act_of<OpenAbout>(hand.tap(300, {1250, 950})), nullptr);
}

TEST(Gestures, WhatStandsForAllOfTheGlassDoesWhatItDidWhenItWasTouched) {
  Hand hand;
  hand.frame.targets = {target("begin", TargetKind::screen, {0, 0, 1920, 1080}, Begin{1})};
  hand.at(0, Touch::Kind::down, 0, {700, 500});
  hand.frame.targets[0].act = Begin{2};
  const auto lifted = hand.at(80, Touch::Kind::up, 0, {700, 500});
  const Begin* begin = act_of<Begin>(lifted);
  ASSERT_NE(begin, nullptr);
  EXPECT_EQ(begin->language, 1U);
}

TEST(Gestures, ATouchBesideWhatIsLitPutsItOut) {
  Hand hand;
  EXPECT_EQ(act_of<PutOut>(hand.tap(0, {700, 700})), nullptr);
  for (Pane& pane : hand.frame.panes) pane.beside = PutOut{};
  EXPECT_NE(act_of<PutOut>(hand.tap(1000, {700, 700})), nullptr);
  EXPECT_NE(act_of<PutOut>(hand.tap(2000, {1500, 700})), nullptr);
  EXPECT_EQ(act_of<PutOut>(hand.tap(3000, {1500, 150})), nullptr) << "a passage was hit";
  EXPECT_EQ(act_of<PutOut>(hand.tap(4000, {1250, 950})), nullptr) << "a button was hit";
}

TEST(Gestures, OfTwoFingersTheOneThatStaysIsStillSeenToPress) {
  Hand hand;
  hand.at(0, Touch::Kind::down, 1, {1250, 950});
  hand.at(50, Touch::Kind::down, 2, {1500, 150});
  EXPECT_EQ(hand.gestures.pressed(), "passage:translation.en/p1");
  hand.at(100, Touch::Kind::up, 2, {1500, 150});
  EXPECT_EQ(hand.gestures.pressed(), "about");
  hand.at(150, Touch::Kind::up, 1, {1250, 950});
  EXPECT_EQ(hand.gestures.pressed(), "");
}

TEST(Gestures, CancelledTouchDoesNothing) {
  Hand hand;
  hand.at(0, Touch::Kind::down, 0, {1250, 950});
  EXPECT_TRUE(hand.at(80, Touch::Kind::cancel, 0, {1250, 950}).empty());
}

TEST(Gestures, AFingerMayRollWithinAButton) {
  Hand hand;
  hand.at(0, Touch::Kind::down, 0, {1210, 950});
  hand.at(40, Touch::Kind::move, 0, {1300, 960});
  EXPECT_NE(act_of<OpenAbout>(hand.at(80, Touch::Kind::up, 0, {1300, 960})), nullptr);
}

TEST(Gestures, WordsAnswerBeforeTheirPassageAndNear) {
  Hand hand;
  EXPECT_EQ(target_at(hand.frame, {1140, 140}, wall_metrics()), "word:mao");
  EXPECT_EQ(target_at(hand.frame, {1140, 165}, wall_metrics()), "word:mao");  // 1.5 mm below it
  EXPECT_EQ(target_at(hand.frame, {1500, 280}, wall_metrics()), "passage:translation.en/p1");
  EXPECT_EQ(target_at(hand.frame, {1500, 306}, wall_metrics()), "passage:translation.en/p1");
  EXPECT_EQ(target_at(hand.frame, {1500, 500}, wall_metrics()), "");
}

TEST(Gestures, NothingOutsideItsPaneAnswers) {
  Hand hand;
  hand.frame.targets = {target("passage:translation.en/p1", TargetKind::passage, {1003, 100, 800, 200}, Highlight{1})};
  EXPECT_EQ(target_at(hand.frame, {998, 150}, wall_metrics()), "");
}

TEST(Gestures, DisabledTargetsTakeTheTouchAndDoNothing) {
  Hand hand;
  hand.frame.targets.back().enabled = false;
  EXPECT_EQ(act_of<OpenAbout>(hand.tap(0, {1250, 950})), nullptr);
}

TEST(Gestures, TwoHandsInTwoPanesAreSeparate) {
  Hand hand;
  hand.at(0, Touch::Kind::down, 1, {300, 150});
  hand.at(10, Touch::Kind::down, 2, {1500, 600});
  const auto moved = hand.at(30, Touch::Kind::move, 2, {1500, 500});
  ASSERT_EQ(moved.size(), 1U);
  const auto* drag = std::get_if<Drag>(&moved[0]);
  ASSERT_NE(drag, nullptr);
  EXPECT_EQ(drag->pane, PaneId::text);
  EXPECT_NE(act_of<Highlight>(hand.at(80, Touch::Kind::up, 1, {300, 150})), nullptr);
}

TEST(Gestures, WhatLiesStillNeitherZoomsNorTaps) {
  Hand hand;
  hand.at(0, Touch::Kind::down, 1, {300, 150});
  for (int i = 1; i < 40; ++i) hand.at(i * 100, Touch::Kind::move, 1, {300.0 + i % 2, 150});
  hand.at(4'000, Touch::Kind::down, 2, {500, 400});
  EXPECT_TRUE(hand.at(4'010, Touch::Kind::move, 1, {301, 150}).empty());
  const auto moved = hand.at(4'016, Touch::Kind::move, 2, {700, 400});
  ASSERT_EQ(moved.size(), 1U);
  EXPECT_NE(std::get_if<Drag>(&moved[0]), nullptr) << "a palm on the page makes no zoom of a drag";
  EXPECT_NE(act_of<OpenAbout>(hand.tap(5'000, {1250, 950}, 3)), nullptr);
  EXPECT_EQ(act_of<Highlight>(hand.at(11'000, Touch::Kind::up, 1, {300, 150})), nullptr);
}

TEST(Gestures, AFingerThatHoldsThePageWhileTheOtherZoomsIsNoPalm) {
  Hand hand;
  hand.at(0, Touch::Kind::down, 1, {300, 400});
  hand.at(0, Touch::Kind::down, 2, {500, 400});
  for (int i = 1; i <= 100; ++i) {
    const auto moved = hand.at(i * 100, Touch::Kind::move, 2, {500.0 + i, 400});
    ASSERT_EQ(moved.size(), 1U);
    ASSERT_NE(std::get_if<Pinch>(&moved[0]), nullptr) << i;
  }
}

TEST(Gestures, AThirdTouchOnThePageIsNobodys) {
  Hand hand;
  hand.at(0, Touch::Kind::down, 1, {300, 400});
  hand.at(0, Touch::Kind::down, 2, {500, 400});
  EXPECT_TRUE(hand.at(20, Touch::Kind::down, 3, {200, 150}).empty());
  EXPECT_TRUE(hand.at(40, Touch::Kind::move, 3, {400, 700}).empty());
  const auto moved = hand.at(60, Touch::Kind::move, 2, {700, 400});
  ASSERT_EQ(moved.size(), 1U);
  const auto* pinch = std::get_if<Pinch>(&moved[0]);
  ASSERT_NE(pinch, nullptr);
  EXPECT_DOUBLE_EQ(pinch->factor, 2);
  EXPECT_TRUE(hand.at(80, Touch::Kind::up, 3, {400, 700}).empty());
}

TEST(Gestures, ATouchBesideADragTapsNothing) {
  Hand hand;
  hand.at(0, Touch::Kind::down, 1, {1500, 600});
  hand.at(30, Touch::Kind::move, 1, {1500, 500});
  EXPECT_TRUE(hand.tap(60, {1120, 140}, 2).empty());
  const auto moved = hand.at(160, Touch::Kind::move, 1, {1500, 480});
  ASSERT_EQ(moved.size(), 1U);
  EXPECT_NE(std::get_if<Drag>(&moved[0]), nullptr);
}

TEST(Gestures, ATouchWhoseEndWasNeverToldIsForgotten) {
  Hand hand;
  hand.at(0, Touch::Kind::down, 1, {1500, 600});
  hand.at(30, Touch::Kind::move, 1, {1500, 500});
  hand.tap(70'000, {1250, 950}, 2);
  EXPECT_TRUE(hand.at(70'100, Touch::Kind::move, 1, {1500, 400}).empty());
  EXPECT_NE(act_of<OpenPerson>(hand.tap(70'200, {1120, 140}, 3)), nullptr);
}

TEST(Gestures, TwoFingersOnThePagePinchAboutTheirMiddle) {
  Hand hand;
  hand.at(0, Touch::Kind::down, 1, {300, 400});
  hand.at(0, Touch::Kind::down, 2, {500, 400});
  const auto moved = hand.at(16, Touch::Kind::move, 2, {700, 400});
  ASSERT_EQ(moved.size(), 1U);
  const auto* pinch = std::get_if<Pinch>(&moved[0]);
  ASSERT_NE(pinch, nullptr);
  EXPECT_DOUBLE_EQ(pinch->factor, 2);
  EXPECT_EQ(pinch->centre, (PointF{500, 400}));
  EXPECT_EQ(act_of<Highlight>(hand.at(40, Touch::Kind::up, 2, {700, 400})), nullptr);
}

TEST(Gestures, APinchIsNotFlungByItsLastFinger) {
  Hand hand;
  hand.at(0, Touch::Kind::down, 1, {400, 400});
  hand.at(0, Touch::Kind::down, 2, {600, 400});
  for (int i = 1; i <= 10; ++i) hand.at(i * 10, Touch::Kind::move, 2, {600.0 + 20 * i, 400});
  EXPECT_TRUE(hand.at(100, Touch::Kind::up, 1, {400, 400}).empty());
  const auto up = hand.at(100, Touch::Kind::up, 2, {800, 400});
  ASSERT_EQ(up.size(), 1U);
  const auto* release = std::get_if<Release>(&up[0]);
  ASSERT_NE(release, nullptr);
  EXPECT_DOUBLE_EQ(release->vx, 0);
  EXPECT_DOUBLE_EQ(release->dx, 0);
}

TEST(Gestures, DoubleTapZoomsAndTheSecondTapDoesNotActTwice) {
  Hand hand;
  EXPECT_NE(act_of<Highlight>(hand.tap(0, {300, 150})), nullptr);
  const auto second = hand.tap(200, {302, 150});
  EXPECT_EQ(act_of<Highlight>(second), nullptr);
  EXPECT_NE(act_of<ZoomAt>(second), nullptr);
  EXPECT_EQ(act_of<ZoomAt>(hand.tap(400, {302, 150})), nullptr);
}

TEST(Gestures, TwoTapsFurtherApartThanTwelveMillimetresAreTwo) {
  const int reach = wall_metrics().mm(Millimetres{12});
  Hand hand;
  hand.tap(0, {300, 150});
  EXPECT_NE(act_of<ZoomAt>(hand.tap(200, {300.0 + reach, 150})), nullptr);
  hand.tap(2000, {300, 150});
  const auto second = hand.tap(2200, {301.0 + reach, 150});
  EXPECT_EQ(act_of<ZoomAt>(second), nullptr);
  EXPECT_NE(act_of<Highlight>(second), nullptr);
}

TEST(Gestures, TwoTapsFurtherApartThanATimeAreTwo) {
  Hand hand;
  hand.tap(0, {300, 150});
  EXPECT_NE(act_of<ZoomAt>(hand.tap(350, {300, 150})), nullptr);
  hand.tap(2000, {300, 150});
  EXPECT_EQ(act_of<ZoomAt>(hand.tap(2351, {300, 150})), nullptr);
}

TEST(Gestures, WhatIsSwitchedOffUnderAFingerDoesNotAct) {
  Hand hand;
  hand.at(0, Touch::Kind::down, 0, {1250, 950});
  hand.frame.targets[3].enabled = false;
  EXPECT_TRUE(hand.at(80, Touch::Kind::up, 0, {1250, 950}).empty());
}

TEST(Gestures, WordsAndPassagesAnswerNoFurtherThanAFingerIsWide) {
  const Hand hand;
  EXPECT_EQ(target_at(hand.frame, {1140, 172}, wall_metrics()), "passage:translation.en/p1") << "3 mm below the word";
  EXPECT_EQ(target_at(hand.frame, {1500, 305}, wall_metrics()), "passage:translation.en/p1") << "1.5 mm below it";
  EXPECT_EQ(target_at(hand.frame, {1500, 311}, wall_metrics()), "") << "3 mm below it";
}

TEST(Gestures, ReleaseTellsTheSpeedOfTheLastOfTheWay) {
  Hand hand;
  hand.at(0, Touch::Kind::down, 0, {1500, 800});
  for (int i = 1; i <= 10; ++i) hand.at(i * 10, Touch::Kind::move, 0, {1500, 800.0 - 10 * i});
  const auto up = hand.at(100, Touch::Kind::up, 0, {1500, 700});
  ASSERT_EQ(up.size(), 1U);
  const auto* release = std::get_if<Release>(&up[0]);
  ASSERT_NE(release, nullptr);
  EXPECT_NEAR(release->vy, -1000, 1);
  EXPECT_DOUBLE_EQ(release->dy, -100);
}

RC_GTEST_PROP(Gestures, NoStreamOfTouchesLeavesAPressBehind, ()) {
  Hand hand;
  std::vector<std::int64_t> down;
  std::int64_t ms = 0;
  for (int i = 0; i < 60; ++i) {
    ms += *rc::gen::inRange(1, 50);
    const auto finger = static_cast<std::int64_t>(*rc::gen::inRange(0, 4));
    const auto kind = *rc::gen::element(Touch::Kind::down, Touch::Kind::move, Touch::Kind::up, Touch::Kind::cancel);
    hand.at(ms, kind, finger,
            {static_cast<double>(*rc::gen::inRange(-50, 1980)), static_cast<double>(*rc::gen::inRange(-50, 1130))});
  }
  for (std::int64_t finger = 0; finger < 4; ++finger) hand.at(++ms, Touch::Kind::up, finger, {0, 0});
  RC_ASSERT(hand.gestures.pressed().empty());
  RC_ASSERT(act_of<OpenAbout>(hand.tap(ms + 1000, {1250, 950})) != nullptr);
}

template <class Wanted>
const Wanted* only(const std::vector<Action>& actions) {
  return actions.size() == 1 ? std::get_if<Wanted>(&actions.front()) : nullptr;
}

TEST(Gestures, AFingerLeftFromAZoomDoesNotTurn) {
  Hand hand;
  hand.at(0, Touch::Kind::down, 0, {300, 400});
  hand.at(0, Touch::Kind::down, 1, {600, 400});
  hand.at(20, Touch::Kind::move, 0, {200, 400});
  hand.at(40, Touch::Kind::up, 0, {200, 400});
  hand.at(60, Touch::Kind::move, 1, {990, 400});
  const auto actions = hand.at(80, Touch::Kind::up, 1, {990, 400});
  ASSERT_NE(only<Release>(actions), nullptr);
  EXPECT_FALSE(only<Release>(actions)->turns);
}

TEST(Gestures, AFingerThatRestsBeforeItIsLiftedThrowsNothing) {
  Hand hand;
  hand.at(0, Touch::Kind::down, 0, {700, 400});
  for (int i = 1; i <= 10; ++i) hand.at(16 * i, Touch::Kind::move, 0, {700.0 - 20 * i, 400});
  const auto thrown = hand.at(160, Touch::Kind::up, 0, {500, 400});
  ASSERT_NE(only<Release>(thrown), nullptr);
  EXPECT_NEAR(only<Release>(thrown)->vx, -1250, 1);
  hand.at(1000, Touch::Kind::down, 0, {700, 400});
  for (int i = 1; i <= 10; ++i) hand.at(1000 + 16 * i, Touch::Kind::move, 0, {700.0 - 20 * i, 400});
  const auto rested = hand.at(1500, Touch::Kind::up, 0, {500, 400});
  ASSERT_NE(only<Release>(rested), nullptr);
  EXPECT_EQ(only<Release>(rested)->vx, 0);
}

TEST(Gestures, SamplesThatComeTogetherAreOne) {
  Hand hand;
  hand.at(0, Touch::Kind::down, 0, {700, 400});
  for (int frame = 1; frame <= 4; ++frame)
    for (int k = 3; k >= 0; --k) hand.at(32 * frame, Touch::Kind::move, 0, {700.0 - 32 * frame + 8 * k, 400});
  const auto thrown = hand.at(128, Touch::Kind::up, 0, {572, 400});
  ASSERT_NE(only<Release>(thrown), nullptr);
  EXPECT_NEAR(only<Release>(thrown)->vx, -1000, 1);
}

}  // namespace
}  // namespace lectern::app
