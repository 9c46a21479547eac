// SPDX-License-Identifier: MIT
#include "firmware/plan/bar.hpp"

#include <gtest/gtest.h>

#include "firmware/plan/areas.hpp"
#include "tests/firmware/frames.hpp"
#include "tests/firmware/small_world.hpp"

namespace lectern::app {
namespace {

using testing::looking_over;
using testing::SmallWorld;
using testing::wall_metrics;

class BarAtTheFoot : public ::testing::Test {
 protected:
  [[nodiscard]] Button button() const {
    return icon_button(glass_, "help", OpenHelp{}, draw::IconId::info, pack::StringId::help);
  }
  SmallWorld small_;
  World world_ = small_.world();
  State state_ = looking_over(wall_metrics());
  Glass glass_{state_, world_};
};

TEST_F(BarAtTheFoot, RowsStandWithinItAndApart) {
  const Rect bar = bar_rect(wall_metrics());
  const int side = glass_.px(full_control);
  EXPECT_GE(row_y(glass_, 0, 1), bar.y);
  EXPECT_LE(row_y(glass_, 0, 1) + side, bar.bottom());
}

TEST_F(BarAtTheFoot, ARowIsAsWideAsItsButtonsAndTheGapsBetween) {
  EXPECT_EQ(row_width(glass_, {}), 0);
  EXPECT_EQ(row_width(glass_, {button()}), glass_.px(full_control));
  EXPECT_EQ(row_width(glass_, {button(), button()}), 2 * glass_.px(full_control) + glass_.px(bar_gap));
}

TEST_F(BarAtTheFoot, FitsUpToItsMarginsAndNotAPixelMore) {
  const int room = state_.metrics.glass.w - 2 * glass_.px(full_margin);
  BarRow row;
  while (row_width(glass_, row.left) + glass_.px(bar_gap) + glass_.px(full_control) <= room)
    row.left.push_back(button());
  EXPECT_TRUE(fits(glass_, row));
  row.left.push_back(button());
  EXPECT_FALSE(fits(glass_, row));
}

TEST_F(BarAtTheFoot, WhatIsFreeLiesBetweenTheTwoEnds) {
  const std::vector<BarRow> rows = {{{button()}, {button(), button()}}};
  const Rect free = room_between(glass_, rows, 0);
  const int left = glass_.px(full_margin) + row_width(glass_, rows[0].left) + glass_.px(bar_gap);
  const int right = glass_.px(full_margin) + row_width(glass_, rows[0].right) + glass_.px(bar_gap);
  EXPECT_EQ(free, (Rect{left, row_y(glass_, 0, 1), 1920 - left - right, glass_.px(full_control)}));
}

TEST_F(BarAtTheFoot, EveryLanguageHasItsButtonAndThePresentOneIsChosen) {
  const auto buttons = language_buttons(glass_);
  ASSERT_EQ(buttons.size(), 2U);
  EXPECT_EQ(buttons[1].id, "language:ru");
  EXPECT_TRUE(buttons[0].selected);
  EXPECT_FALSE(buttons[1].selected);
  EXPECT_EQ(language_button(glass_, false).text, nullptr);
  EXPECT_EQ(language_button(glass_, true).text->utf8()->str(), "words in en");
}

TEST_F(BarAtTheFoot, WhatIsNotAsUsualIsMarked) {
  EXPECT_FALSE(sight_buttons(glass_)[0].selected);
  EXPECT_FALSE(sight_buttons(glass_)[1].selected);
  state_.metrics.text_percent = 150;
  state_.contrast = true;
  EXPECT_TRUE(sight_buttons(glass_)[0].selected);
  EXPECT_TRUE(sight_buttons(glass_)[1].selected);
}

}  // namespace
}  // namespace lectern::app
