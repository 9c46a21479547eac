// SPDX-License-Identifier: MIT
#include "firmware/update/idle.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "firmware/update/update.hpp"
#include "tests/firmware/frames.hpp"

namespace lectern::app {
namespace {

using namespace std::chrono_literals;
using testing::wall_metrics;

/// A visitor who set everything, and last touched the glass at 100 s, with 80 s to read.
State reading_visitor() {
  State state = initial(wall_metrics(), {1, false, true});
  state.screen = ScreenId::reader;
  state.language = 2;
  state.contrast = true;
  state.text_room = 1000;
  state.metrics.text_percent = 150;
  state.overlay = NoteCard{0};
  state.touched = Moment{} + 100s;
  state.allowed = 80s;
  return state;
}

State at(State state, Duration since_start) {
  state.now = Moment{} + since_start;
  return notice_absence(std::move(state));
}

TEST(Idle, TimeGrowsWithTheTextToACeiling) {
  EXPECT_EQ(allowed_time(0), 60s);
  EXPECT_EQ(allowed_time(130), 120s);
  EXPECT_EQ(allowed_time(65), 90s);
  EXPECT_EQ(allowed_time(390), 240s);
  EXPECT_EQ(allowed_time(391), 240s);
  EXPECT_EQ(allowed_time(~0ULL), 240s);
}

TEST(Idle, WhoMakesTheExhibitIsNeverSentAway) {
  State state = reading_visitor();
  state.setting = {1, false, false, true};
  const State later = at(state, 24h);
  EXPECT_FALSE(later.asking);
  EXPECT_EQ(later.screen, ScreenId::reader);
  EXPECT_EQ(next_of_idle(later, later.now), std::nullopt);
}

TEST(Idle, AsksAfterTheTimeAllowedAndCountsDown) {
  EXPECT_FALSE(at(reading_visitor(), 179s).asking);
  const State asked = at(reading_visitor(), 181s);
  ASSERT_TRUE(asked.asking);
  EXPECT_EQ(*asked.asking, Moment{} + 180s);
  EXPECT_EQ(seconds_left(asked), 19);
  EXPECT_EQ(seconds_left(at(asked, 199s)), 1);
  EXPECT_FALSE(seconds_left(reading_visitor()));
  EXPECT_EQ(asked.screen, ScreenId::reader);
}

TEST(Idle, ATouchStaysExactlyThere) {
  State asked = at(reading_visitor(), 190s);
  asked.touched = Moment{} + 191s;
  const State stayed = at(asked, 191s);
  EXPECT_FALSE(stayed.asking);
  EXPECT_EQ(stayed.screen, ScreenId::reader);
  EXPECT_EQ(stayed.language, 2U);
  EXPECT_TRUE(std::holds_alternative<NoteCard>(stayed.overlay));
}

TEST(Idle, NobodyThereLeavesNothingOfTheVisit) {
  const State left = at(at(reading_visitor(), 180s), 200s);
  EXPECT_EQ(left.screen, ScreenId::attract);
  EXPECT_EQ(left.language, 1U);
  EXPECT_FALSE(left.contrast);
  EXPECT_EQ(left.text_room, 0);
  EXPECT_EQ(left.metrics, wall_metrics());
  EXPECT_TRUE(left.setting.kiosk);
  EXPECT_TRUE(std::holds_alternative<std::monostate>(left.overlay));
  EXPECT_FALSE(left.asking);
  EXPECT_EQ(left.attract_since, left.now);
}

TEST(Idle, TheAttractScreenNeverAsks) {
  State state = initial(wall_metrics(), {});
  // Ten hours on it would have asked and been put away again.
  for (const Duration since : {Duration(5s), Duration(61s), Duration(10h)}) EXPECT_FALSE(at(state, since).asking);
}

RC_GTEST_PROP(Idle, TheNextChangeIsNeverMissed, ()) {
  // However the turns of the loop fall, the question comes at its time and the countdown shows every second once.
  State state = reading_visitor();
  state.now = state.touched;
  std::vector<int> shown;
  Moment drawn = state.now;
  while (state.screen == ScreenId::reader) {
    const auto due = next_of_idle(state, drawn);
    RC_ASSERT(due.has_value());
    const auto step = *rc::gen::inRange(1, 400);
    const Moment turn = state.now + std::chrono::milliseconds(step);
    state.now = std::min(turn, std::max(*due, state.now));
    const bool draws = *due <= state.now;
    state = notice_absence(std::move(state));
    if (draws) drawn = state.now;
    if (draws && seconds_left(state)) shown.push_back(*seconds_left(state));
  }
  RC_ASSERT(shown.size() == 20U);
  for (int i = 0; i < 20; ++i) RC_ASSERT(shown[static_cast<std::size_t>(i)] == 20 - i);
}

TEST(TimeAllowed, OfAnOverviewIsNoLongerThanThatOfAPageThatIsRead) {
  for (const std::uint64_t units : {0U, 100U, 1000U, 100'000U}) {
    EXPECT_EQ(allowed_time(ScreenId::reader, units), allowed_time(units));
    EXPECT_LE(allowed_time(ScreenId::overview, units), 105s);
    EXPECT_LE(allowed_time(ScreenId::people, units), 105s);
    EXPECT_GE(allowed_time(ScreenId::overview, units), 60s);
  }
}

}  // namespace
}  // namespace lectern::app
