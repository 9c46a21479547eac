// SPDX-License-Identifier: MIT
#include "firmware/plan/staff_plan.hpp"

#include "tests/firmware/plan/staff_page_world.hpp"

namespace lectern::app {
namespace {

class PlanOfTheStaffPage : public testing::StaffPageWorld {};

TEST_F(PlanOfTheStaffPage, EachPartHasAWayOut) {
  for (const auto& [view, id] :
       {std::pair{StaffView::pin, "staff:back"}, std::pair{StaffView::ask, "staff:cancel"},
        std::pair{StaffView::hour, "staff:cancel"}, std::pair{StaffView::touch, "staff:cancel"}}) {
    state_.staff_page.view = view;
    EXPECT_NE(button(plan(), id), nullptr);
  }
  state_.staff_page.view = StaffView::page;
  ASSERT_FALSE(plan().bar.empty());
  EXPECT_EQ(plan().bar.back().left.front().id, "staff:back");
}

TEST_F(PlanOfTheStaffPage, ScrollsAsFarAsItIsHigherThanItsPane) {
  state_.metrics = testing::small_metrics();
  const StaffPlan laid = plan();
  EXPECT_GT(laid.height, laid.pane.h);
  EXPECT_EQ(laid.end(), laid.height - laid.pane.h);
}

}  // namespace
}  // namespace lectern::app
