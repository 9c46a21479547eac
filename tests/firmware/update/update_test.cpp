// SPDX-License-Identifier: MIT
// When a picture changes by itself. What actions do needs a whole exhibit: tests/scenario.
#include "firmware/update/update.hpp"

#include <gtest/gtest.h>

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
