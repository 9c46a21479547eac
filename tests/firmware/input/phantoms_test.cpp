// SPDX-License-Identifier: MIT
#include "firmware/input/phantoms.hpp"

#include <gtest/gtest.h>
#include <random>
#include <rapidcheck/gtest.h>

#include "tests/firmware/frames.hpp"

namespace lectern::app {
namespace {

using namespace std::chrono_literals;
using screen::Touch;
using testing::wall_metrics;

constexpr PointF place{700, 400};

/// A panel, and what of its touches comes through.
class Panel {
 public:
  /// A touch that lasts 80 ms; whether it is taken for a finger's.
  bool tap(Duration at, PointF where, std::int64_t finger = 0) {
    const bool comes = take(at, Touch::Kind::down, where, finger);
    EXPECT_EQ(take(at + 80ms, Touch::Kind::up, where, finger), comes);
    return comes;
  }
  bool take(Duration at, Touch::Kind kind, PointF where, std::int64_t finger = 0) {
    (void)phantoms.pass(Moment{at});
    return phantoms.take({kind, finger, where}, Moment{at}, wall_metrics()).has_value();
  }
  Phantoms phantoms;
};

TEST(PhantomsTest, AnEvenTouchIsFoundInAMinuteAndAHalfAndToldOnce) {
  Panel panel;
  std::vector<int> through;
  for (int i = 0; i < 400; ++i)
    if (panel.tap(i * 12'900ms + (i % 3) * 30ms, {place.x + i % 2, place.y})) through.push_back(i);
  EXPECT_EQ(through, (std::vector{0, 1, 2, 3, 4, 5, 6}));
  ASSERT_EQ(panel.phantoms.found().size(), 1U);
  EXPECT_EQ(panel.phantoms.count(), 1U);
  EXPECT_EQ(panel.phantoms.found()[0].kind, Phantom::Kind::even);
  EXPECT_NEAR(seconds(panel.phantoms.found()[0].period), 12.9, 0.1);
}

TEST(PhantomsTest, AnEvenTouchIsFoundAmongThoseOfACrowd) {
  Panel panel;
  std::mt19937 random{1951};
  std::uniform_int_distribution<int> x(0, 1919), late(0, 900);
  int through = 0;
  for (int i = 0; i < 100; ++i) {
    through += panel.tap(i * 12'900ms, place) ? 1 : 0;
    for (int k = 1; k < 6; ++k)
      EXPECT_TRUE(panel.tap(i * 12'900ms + k * 2s + late(random) * 1ms, {x(random) + 0.0, 950}));
  }
  EXPECT_EQ(through, 7);
}

TEST(PhantomsTest, OneThatCeasedIsKnownAgainSooner) {
  Panel panel;
  for (int i = 0; i < 20; ++i) panel.tap(i * 12'900ms, place);
  std::vector<int> through;
  for (int i = 0; i < 20; ++i)
    if (panel.tap(1h + i * 12'900ms, place)) through.push_back(i);
  EXPECT_EQ(through, (std::vector{0, 1}));
  EXPECT_EQ(panel.phantoms.count(), 1U);
}

TEST(PhantomsTest, AFingerReachesThePlaceOfAnEvenTouchBetweenTwo) {
  Panel panel;
  for (int i = 0; i < 20; ++i) panel.tap(i * 12'900ms, place);
  EXPECT_TRUE(panel.tap(19 * 12'900ms + 5s, place));
  EXPECT_FALSE(panel.tap(20 * 12'900ms, place)) << "and it goes on to be known";
}

TEST(PhantomsTest, OneThatMissesSomeIsFoundToo) {
  Panel panel;
  int through = 0;
  for (int i = 0; i < 200; ++i)
    if (i % 4 != 2) through += panel.tap(i * 9s, place) ? 1 : 0;
  EXPECT_LT(through, 20);
}

TEST(PhantomsTest, AContactThatLiesIsEndedAfterAMinute) {
  Panel panel;
  EXPECT_TRUE(panel.take(0s, Touch::Kind::down, place, 3));
  EXPECT_EQ(panel.phantoms.due(), Moment{60s});
  EXPECT_TRUE(panel.phantoms.pass(Moment{59s}).empty());
  const auto ended = panel.phantoms.pass(Moment{60s});
  ASSERT_EQ(ended.size(), 1U);
  EXPECT_EQ(ended[0], (Touch{Touch::Kind::cancel, 3, place}));
  EXPECT_FALSE(panel.phantoms.due());
  EXPECT_FALSE(panel.take(3min, Touch::Kind::move, {place.x + 90, place.y}, 3));
  EXPECT_FALSE(panel.take(3min, Touch::Kind::up, place, 3));
  // It lies there again and again, and is told once.
  for (int i = 0; i < 50; ++i) {
    EXPECT_FALSE(panel.take(4min + i * 8min, Touch::Kind::down, place, 4));
    EXPECT_FALSE(panel.take(7min + i * 8min, Touch::Kind::up, place, 4));
  }
  EXPECT_EQ(panel.phantoms.count(), 1U);
  EXPECT_TRUE(panel.tap(407min + 11min, place)) << "it is gone";
}

TEST(PhantomsTest, AContactThatMovesEndsAfterFiveMinutes) {
  Panel panel;
  panel.take(0s, Touch::Kind::down, place);
  for (int i = 1; i < 600; ++i)
    EXPECT_EQ(panel.take(i * 1s, Touch::Kind::move, {place.x + i % 200, place.y}), i < 300) << i;
}

TEST(PhantomsTest, OneThatComesAtAnyTimeAndNoOtherIsFound) {
  Panel panel;
  std::mt19937 random{7};
  std::uniform_int_distribution<int> pause(5, 70);
  Duration at{0};
  int through = 0;
  for (int i = 0; i < 500; ++i) through += panel.tap(at += pause(random) * 1s, place) ? 1 : 0;
  EXPECT_LT(through, 40);
  EXPECT_EQ(panel.phantoms.count(), 1U);
}

TEST(PhantomsTest, AChildThatDrumsOnAButtonIsNone) {
  for (const Duration every : {150ms, 500ms, 1000ms, 2500ms, 6000ms}) {
    Panel panel;
    for (Duration at{0}; at < 1min; at += every) EXPECT_TRUE(panel.tap(at, place));
    EXPECT_EQ(panel.phantoms.count(), 0U);
  }
}

TEST(PhantomsTest, AFingerHeldForTwentySecondsIsNone) {
  Panel panel;
  panel.take(0s, Touch::Kind::down, place);
  EXPECT_TRUE(panel.take(20s, Touch::Kind::up, place));
  EXPECT_TRUE(panel.tap(25s, place));
  EXPECT_EQ(panel.phantoms.count(), 0U);
}

TEST(PhantomsTest, AHandThatSwipesFromOnePlaceEvenlyIsNone) {
  Panel panel;
  for (int i = 0; i < 60; ++i) {
    EXPECT_TRUE(panel.take(i * 9s, Touch::Kind::down, place));
    EXPECT_TRUE(panel.take(i * 9s + 60ms, Touch::Kind::move, {place.x - 200, place.y}));
    EXPECT_TRUE(panel.take(i * 9s + 90ms, Touch::Kind::up, {place.x - 200, place.y}));
    EXPECT_TRUE(panel.tap(i * 9s + 3s, {1500, 300.0 + i}));
  }
  EXPECT_EQ(panel.phantoms.count(), 0U);
}

TEST(PhantomsTest, AMouseThatLiesStillIsNone) {
  Panel panel;
  for (int i = 0; i < 40; ++i) EXPECT_TRUE(panel.tap(i * 47s + (i * 13 % 29) * 1s, place, screen::mouse_finger));
}

TEST(PhantomsTest, AnotherGlassForgets) {
  Panel panel;
  for (int i = 0; i < 20; ++i) panel.tap(i * 12'900ms, place);
  panel.phantoms.reset();
  EXPECT_TRUE(panel.tap(20 * 12'900ms, place));
  EXPECT_EQ(panel.phantoms.count(), 1U);
}

RC_GTEST_PROP(PhantomsTest, WhoReadsAndTurnsPagesIsNeverTakenForOne, (const std::vector<std::uint8_t>& pauses)) {
  // One button, met within some millimetres, after times that scatter by a third as readers' do.
  std::mt19937 random{static_cast<unsigned>(pauses.size())};
  std::normal_distribution<double> scatter(0, 2.5 / wall_metrics().mm_per_px);
  Panel panel;
  Duration at{0};
  for (const std::uint8_t pause : pauses) {
    at += 8s + pause * 31ms;
    RC_ASSERT(panel.tap(at, {place.x + scatter(random), place.y + scatter(random)}));
  }
}

RC_GTEST_PROP(PhantomsTest, AnEvenTouchOfAnyPeriodIsFound, ()) {
  const Duration period = *rc::gen::inRange(500, 70'000) * 1ms;
  Panel panel;
  Duration last{0};
  for (int i = 0; i < 600; ++i)
    if (panel.tap(i * period, place)) last = i * period;
  RC_ASSERT(last <= std::max<Duration>(3min, 8 * period));
  RC_ASSERT(panel.phantoms.count() == 1U);
}

}  // namespace
}  // namespace lectern::app
