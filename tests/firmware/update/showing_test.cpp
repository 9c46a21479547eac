// SPDX-License-Identifier: MIT
// When the small pack's document shows that page and text answer each other; on the glass: tests/scenario.
#include "firmware/update/showing.hpp"

#include <gtest/gtest.h>

#include "firmware/update/reader.hpp"
#include "firmware/update/update.hpp"
#include "tests/firmware/frames.hpp"
#include "tests/firmware/small_world.hpp"

namespace lectern::app {
namespace {

using namespace std::chrono_literals;
using testing::looking_over;
using testing::SmallWorld;
using testing::wall_metrics;

class ShowingHow : public ::testing::Test {
 protected:
  ShowingHow() { state_ = update(looking_over(wall_metrics()), Act{OpenDocument{0}}, world_, Frame{}); }
  void wait(Duration so_long) { state_ = advance(std::move(state_), state_.now + so_long, world_); }
  void act(const Action& action) { state_ = update(std::move(state_), action, world_, Frame{}); }

  SmallWorld small_;
  World world_ = small_.world();
  State state_;
};

TEST_F(ShowingHow, ASentenceLightsAfterARest) {
  EXPECT_EQ(next_showing(state_), state_.now + 1200ms);
  wait(1199ms);
  EXPECT_FALSE(state_.reader.highlighted);
  wait(1ms);
  EXPECT_TRUE(state_.reader.highlighted);
  EXPECT_EQ(state_.reader.showing.since, state_.now);
  EXPECT_LT(drawn_part(state_), 0.01) << "its frame is on the way";
  wait(240ms);
  EXPECT_EQ(drawn_part(state_), 1);
  EXPECT_FALSE(next_showing(state_)) << "once an opening";
}

TEST_F(ShowingHow, NothingLightsAfterATouch) {
  wait(500ms);
  act(Drag{PaneId::text, 0, -30});
  wait(10s);
  EXPECT_FALSE(state_.reader.highlighted);
}

TEST_F(ShowingHow, WhatLitByItselfIsPutOutByTheFirstTouch) {
  wait(2s);
  ASSERT_TRUE(state_.reader.highlighted);
  const std::uint16_t lit = *state_.reader.highlighted;
  State touched = update(state_, Act{OpenAbout{}}, world_, Frame{});
  EXPECT_FALSE(touched.reader.highlighted);
  EXPECT_FALSE(touched.reader.showing.since) << "and nothing more is said";
  touched = update(state_, Act{Highlight{lit}}, world_, Frame{});
  EXPECT_EQ(touched.reader.highlighted, lit) << "but for a touch of it";
}

TEST_F(ShowingHow, AnotherSizeOfTheGlassNeitherBeginsNorRepeatsIt) {
  wait(600ms);
  Metrics wider = state_.metrics;
  wider.glass.w += 100;
  state_ = resized(std::move(state_), wider, world_);
  wait(600ms);
  EXPECT_TRUE(state_.reader.highlighted);
  state_.reader.highlighted.reset();
  state_ = resized(std::move(state_), wall_metrics(), world_);
  wait(10s);
  EXPECT_FALSE(state_.reader.highlighted);
}

TEST_F(ShowingHow, NothingLightsWhereThereIsNothingToAnswer) {
  state_.reader.holds = Holds::words;
  begin_showing(state_, world_);
  EXPECT_FALSE(next_showing(state_));
}

}  // namespace
}  // namespace lectern::app
