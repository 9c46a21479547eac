// SPDX-License-Identifier: MIT
#include "tests/firmware/plan/staff_page_world.hpp"

namespace lectern::app {
namespace {

class StaffCard : public testing::StaffPageWorld {};

TEST_F(StaffCard, SaysWhatIsSpecialAboutThePackThatIsAskedFor) {
  state_.staff_page.view = StaffView::ask;
  state_.staff_page.ask = StaffAsk::show;
  state_.staff_page.name = "a.pack";
  state_.staff_page.report.found = {pack(staff::Where::imported, staff::Outcome::not_signed)};
  const StaffPlan asked = plan();
  EXPECT_EQ(text(asked, "staff/verdict"), "outcome_not_signed en");
  for (const char* id : {"staff:when-idle", "staff:at-once", "staff:cancel"}) EXPECT_NE(button(asked, id), nullptr);
  EXPECT_EQ(text(asked, "staff/fell"), "");
  state_.staff_page.report.found.front().fell = true;
  EXPECT_EQ(text(plan(), "staff/fell"), "staff_fell en");
}

TEST_F(StaffCard, RestartAndShutDownCanBeCancelled) {
  state_.staff_page.view = StaffView::ask;
  for (const auto& [ask, id] :
       {std::pair{StaffAsk::restart, "staff:do-restart"}, std::pair{StaffAsk::shut_down, "staff:do-shut-down"}}) {
    state_.staff_page.ask = ask;
    EXPECT_NE(button(plan(), id), nullptr);
    EXPECT_NE(button(plan(), "staff:cancel"), nullptr);
  }
}

}  // namespace
}  // namespace lectern::app
