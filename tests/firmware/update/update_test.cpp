// SPDX-License-Identifier: MIT
// When a picture changes by itself. What actions do needs a whole exhibit: tests/scenario.
#include "firmware/update/update.hpp"

#include <gtest/gtest.h>

#include "firmware/plan/attract.hpp"
#include "tests/assets/pack/plain.hpp"
#include "tests/assets/pack/small_pack.hpp"
#include "tests/firmware/frames.hpp"
#include "tests/firmware/small_world.hpp"

namespace lectern::app {
namespace {

using namespace std::chrono_literals;
using testing::wall_metrics;

class Update : public ::testing::Test {
 protected:
  testing::SmallWorld small_;
  World world_ = small_.world();
};

TEST_F(Update, TheAttractScreenChangesTenTimesASecond) {
  const State state = initial(wall_metrics(), {});
  EXPECT_EQ(next_change(state, world_, Moment{5s}), Moment{5s} + 100ms);
}

TEST_F(Update, BetweenTheLettersOfASentenceNothingChanges) {
  testing::SmallWorld small([](test::plain::IndexT& index) { test::add_sentence(index, 0, 0, "We agree"); });
  const World world = small.world();
  State state = initial(wall_metrics(), {});
  state.attract_since = Moment{1h};
  const auto next = [&](Duration since) { return *next_change(state, world, Moment{1h + since}) - Moment{1h}; };
  EXPECT_EQ(next(0s), 1s);
  EXPECT_EQ(next(1s), 1s + 100ms);
  EXPECT_EQ(next(1s + 30ms), 1s + 100ms);
  const AttractTurns turns(small.index(), 0);
  EXPECT_EQ(next(1s + 300ms), turns.told(0));
  EXPECT_GT(next(turns.told(0)), turns.told(0) + 1s);
}

TEST_F(Update, WithReducedMotionTheAttractScreenStandsStill) {
  Setting setting;
  setting.reduced_motion = true;
  EXPECT_EQ(next_change(initial(wall_metrics(), setting), world_, Moment{5s}), std::nullopt);
}

TEST_F(Update, ElsewhereTheNextChangeIsTheQuestionWhetherSomebodyIsThere) {
  Setting setting;
  setting.reduced_motion = true;
  State state = initial(wall_metrics(), setting);
  state.screen = ScreenId::reader;
  state.touched = Moment{10s};
  state.allowed = 80s;
  EXPECT_EQ(next_change(state, world_, Moment{12s}), Moment{90s});
}

}  // namespace
}  // namespace lectern::app
