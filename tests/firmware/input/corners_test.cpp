// SPDX-License-Identifier: MIT
#include "firmware/input/corners.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "tests/firmware/frames.hpp"

namespace lectern::app {
namespace {

using namespace std::chrono_literals;
using screen::Touch;
using testing::wall_metrics;

/// Hands on a glass of the wall.
class Hands {
 public:
  explicit Hands(std::vector<Corner> sequence = usual_taps()) : taps_(std::move(sequence)) {}

  bool down(PointF at, std::int64_t finger = 1) { return take({Touch::Kind::down, finger, at}); }
  bool up(PointF at, std::int64_t finger = 1) { return take({Touch::Kind::up, finger, at}); }
  bool tap(PointF at, Duration lasts = 80ms) {
    const bool began = down(at);
    wait(lasts);
    return up(at) || began;
  }
  bool tap(Corner corner) { return tap(place_of(corner)); }
  void wait(Duration time) { now_ = now_ + time; }

  [[nodiscard]] static PointF place_of(Corner corner) {
    const bool left = corner == Corner::top_left || corner == Corner::bottom_left;
    const bool top = corner == Corner::top_left || corner == Corner::top_right;
    return {left ? 30.0 : 1890.0, top ? 30.0 : 1050.0};
  }

 private:
  bool take(const Touch& touch) { return taps_.take(touch, now_, wall_metrics()); }
  CornerTaps taps_;
  Moment now_ = Moment{} + 10s;
};

bool taps_all(Hands& hands, const std::vector<Corner>& corners, Duration between = 300ms) {
  bool opened = false;
  for (const Corner corner : corners) {
    hands.wait(between);
    opened = hands.tap(corner);
  }
  return opened;
}

TEST(CornerTaps, TheSequenceOpensWithItsLastTap) {
  Hands hands;
  std::vector<Corner> all_but_one = usual_taps();
  const Corner last = all_but_one.back();
  all_but_one.pop_back();
  EXPECT_FALSE(taps_all(hands, all_but_one));
  EXPECT_TRUE(hands.tap(last));
  EXPECT_FALSE(hands.tap(last)) << "it begins anew";
  EXPECT_TRUE(taps_all(hands, usual_taps())) << "and can be done again";
}

TEST(CornerTaps, AnyOtherTouchBeginsItAnew) {
  for (const PointF elsewhere : {PointF{960, 540}, PointF{960, 20}, PointF{20, 540}}) {
    Hands hands;
    std::vector<Corner> taps = usual_taps();
    const Corner last = taps.back();
    taps.pop_back();
    EXPECT_FALSE(taps_all(hands, taps));
    hands.tap(elsewhere);
    EXPECT_FALSE(hands.tap(last));
  }
}

TEST(CornerTaps, WhatIsSlowHeldOrNotAloneIsNoTap) {
  Hands slow;
  EXPECT_FALSE(taps_all(slow, usual_taps(), 2500ms));
  Hands held;
  bool opened = false;
  for (const Corner corner : usual_taps()) opened = held.tap(Hands::place_of(corner), 700ms) || opened;
  EXPECT_FALSE(opened);
  Hands two;
  two.down({960, 540}, 7);
  EXPECT_FALSE(taps_all(two, usual_taps())) << "another finger lies on the glass";
  two.up({960, 540}, 7);
  EXPECT_TRUE(taps_all(two, usual_taps()));
}

TEST(CornerTaps, AnotherSequenceAndNoneAtAll) {
  using enum Corner;
  Hands own({bottom_left, bottom_right, top_left, bottom_left, top_right});
  EXPECT_FALSE(taps_all(own, usual_taps()));
  EXPECT_TRUE(taps_all(own, {bottom_left, bottom_right, top_left, bottom_left, top_right}));
  Hands none(std::vector<Corner>{});
  EXPECT_FALSE(taps_all(none, usual_taps()));
  EXPECT_EQ(corner_of("bottom right"), bottom_right);
  EXPECT_FALSE(corner_of("middle"));
}

TEST(CornerTaps, OnASmallGlassTheCornersDoNotMeet) {
  const Metrics small = measure({800, 480}, Millimetres{60});
  CornerTaps taps(usual_taps());
  for (const Corner corner : usual_taps()) {
    static_cast<void>(corner);
    EXPECT_FALSE(taps.take({Touch::Kind::down, 1, {400, 240}}, Moment{} + 1s, small));
    EXPECT_FALSE(taps.take({Touch::Kind::up, 1, {400, 240}}, Moment{} + 1s, small));
  }
}

// Hands that know nothing of the sequence come on it less than once in ten thousand rounds of six taps: every corner
// is as likely, and so is the middle.
RC_GTEST_PROP(CornerTaps, OnlyTheSequenceItselfOpens, ()) {
  const auto order =
      *rc::gen::container<std::vector<int>>(*rc::gen::inRange<std::size_t>(0, 12), rc::gen::inRange(0, 5));
  Hands hands;
  std::vector<std::optional<Corner>> done;
  for (const int one : order) {
    hands.wait(200ms);
    const auto corner = one < 4 ? std::optional(static_cast<Corner>(one)) : std::nullopt;
    const bool opened = corner ? hands.tap(*corner) : hands.tap(PointF{960, 540});
    done.push_back(corner);
    if (!opened) continue;
    const std::vector<Corner> wanted = usual_taps();
    RC_ASSERT(done.size() >= wanted.size());
    for (std::size_t i = 0; i < wanted.size(); ++i) RC_ASSERT(done[done.size() - wanted.size() + i] == wanted[i]);
  }
}

}  // namespace
}  // namespace lectern::app
