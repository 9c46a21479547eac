// SPDX-License-Identifier: MIT
#include "firmware/plan/glass.hpp"

#include <gtest/gtest.h>

#include "tests/firmware/frames.hpp"
#include "tests/firmware/small_world.hpp"

namespace lectern::app {
namespace {

using testing::looking_over;
using testing::SmallWorld;
using testing::wall_metrics;

TEST(Glass, SpeaksTheVisitorsLanguage) {
  SmallWorld small;
  const World world = small.world();
  State state = looking_over(wall_metrics());
  state.language = 1;
  const Glass glass(state, world);
  EXPECT_EQ(glass.string(pack::StringId::close).utf8()->str(), "close ru");
  EXPECT_EQ(glass.string(pack::StringId::close, 0).utf8()->str(), "close en");
  EXPECT_EQ(glass.said(*world.index().title()).utf8()->str(), "words in ru");
}

TEST(Glass, MeasuresAsTextsAreSet) {
  SmallWorld small;
  const World world = small.world();
  const State state = looking_over(wall_metrics());
  const Glass glass(state, world);
  const auto& text = *world.index().title()->Get(0);
  const int width = glass.width_of(text, interface_type);
  EXPECT_GT(width, 0);
  EXPECT_EQ(glass.height_of(text, interface_type, width + 1), glass.px(interface_type.line));
  EXPECT_EQ(glass.balanced_width(text, interface_type, 2 * width), width)
      << "one line needs no more than its own width";
}

}  // namespace
}  // namespace lectern::app
