// SPDX-License-Identifier: MIT
#include "firmware/state/state.hpp"

#include <gtest/gtest.h>

#include "tests/firmware/frames.hpp"

namespace lectern::app {
namespace {

using namespace std::chrono_literals;
using testing::wall_metrics;

TEST(StateOfTheViewer, BeginsInTheMuseumsLanguageAtTheUsualTextSize) {
  Metrics metrics = wall_metrics();
  metrics.text_percent = 150;
  const State state = initial(metrics, {2, true, true});
  EXPECT_EQ(state.screen, ScreenId::attract);
  EXPECT_EQ(state.language, 2U);
  EXPECT_EQ(state.metrics.text_percent, 100);
  EXPECT_EQ(state.metrics.glass, metrics.glass);
  EXPECT_TRUE(state.setting.reduced_motion);
  EXPECT_TRUE(state.setting.kiosk);
  EXPECT_FALSE(state.contrast);
}

TEST(StateOfTheViewer, CountsTheSecondsThatAreLeftToAnswer) {
  State state = initial(wall_metrics(), {});
  EXPECT_EQ(seconds_left(state), std::nullopt);
  state.asking = Moment{100s};
  state.now = Moment{100s};
  EXPECT_EQ(seconds_left(state), 20);
  state.now = Moment{100s + 999ms};
  EXPECT_EQ(seconds_left(state), 20);
  state.now = Moment{119s};
  EXPECT_EQ(seconds_left(state), 1);
  state.now = Moment{500s};
  EXPECT_EQ(seconds_left(state), 0);
}

}  // namespace
}  // namespace lectern::app
