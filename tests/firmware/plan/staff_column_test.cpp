// SPDX-License-Identifier: MIT
#include "firmware/plan/staff_column.hpp"

#include "tests/firmware/plan/staff_page_world.hpp"

namespace lectern::app {
namespace {

class StaffColumnTest : public testing::StaffPageWorld {};

TEST_F(StaffColumnTest, AValueStandsBesideItsNameWhereBothHaveRoomAndElseBelow) {
  const Glass on = glass();
  const auto& value = on.string(pack::StringId::close);
  StaffPlan laid;
  StaffColumn wide(on, laid, {0, 0, 1500, 0});
  wide.row("a", pack::StringId::staff_size, value);
  StaffColumn narrow(on, laid, {0, 0, 200, 0});
  narrow.row("b", pack::StringId::staff_size, value);
  ASSERT_EQ(laid.texts.size(), 4U);
  EXPECT_EQ(laid.texts[1].rect.y, laid.texts[0].rect.y);
  EXPECT_EQ(laid.texts[1].rect.right(), 1500);
  EXPECT_GE(laid.texts[3].rect.y, laid.texts[2].rect.bottom());
  EXPECT_EQ(laid.rules.size(), 2U);
}

TEST_F(StaffColumnTest, ButtonsGoOnInTheNextRow) {
  const Glass on = glass();
  StaffPlan laid;
  StaffColumn column(on, laid, {10, 0, 400, 0});
  std::vector<Button> buttons;
  for (int i = 0; i < 4; ++i) buttons.push_back(word_button(on, "b", Stay{}, on.string(pack::StringId::staff_look)));
  column.buttons(buttons);
  ASSERT_EQ(laid.buttons.size(), 4U);
  for (std::size_t i = 0; i < 4; ++i) {
    EXPECT_LE(laid.buttons[i].rect.right(), 410);
    EXPECT_TRUE(i == 0 || intersection(laid.buttons[i].rect, laid.buttons[i - 1].rect).empty());
    EXPECT_LE(laid.buttons[i].rect.bottom(), column.foot());
  }
}

}  // namespace
}  // namespace lectern::app
