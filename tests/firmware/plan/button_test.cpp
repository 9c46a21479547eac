// SPDX-License-Identifier: MIT
#include "firmware/plan/button.hpp"

#include <gtest/gtest.h>

#include "tests/firmware/frames.hpp"
#include "tests/firmware/small_world.hpp"

namespace lectern::app {
namespace {

using testing::looking_over;
using testing::SmallWorld;
using testing::wall_metrics;

TEST(ButtonOfTheBar, IsCalledByItsWordsAlsoWhereItHasASignOnly) {
  SmallWorld small;
  const World world = small.world();
  const State state = looking_over(wall_metrics());
  const Button button =
      icon_button(Glass(state, world), "help", OpenHelp{}, draw::IconId::info, pack::StringId::help, false);
  EXPECT_EQ(button.label, "help en");
  EXPECT_EQ(button.text, nullptr);
  EXPECT_FALSE(button.enabled);
}

TEST(ButtonOfTheBar, IsNeverNarrowerThanAFingerNeeds) {
  SmallWorld small;
  const World world = small.world();
  const State state = looking_over(wall_metrics());
  const Glass glass(state, world);
  Button button = icon_button(glass, "help", OpenHelp{}, draw::IconId::info, pack::StringId::help);
  EXPECT_EQ(button_width(glass, button), glass.px(full_control));
  button.text = world.index().title()->Get(0);
  const int words = glass.width_of(*button.text, button.type);
  EXPECT_EQ(button_width(glass, button),
            words + 2 * glass.px(button_padding) + glass.px(button_icon) + glass.px(button_gap));
  button.icon.reset();
  EXPECT_EQ(button_width(glass, button), words + 2 * glass.px(button_padding));
}

}  // namespace
}  // namespace lectern::app
