// SPDX-License-Identifier: MIT
#include "tests/firmware/plan/staff_page_world.hpp"

namespace lectern::app {
namespace {

using namespace std::chrono_literals;

class StaffPad : public testing::StaffPageWorld {
 protected:
  StaffPad() {
    state_.staff_page.view = StaffView::pin;
    state_.staff_page.report = {};
  }
};

TEST_F(StaffPad, NeverShowsADigit) {
  state_.staff_page.digits = "271828";
  const StaffPlan pad = plan();
  EXPECT_EQ(pad.dots.size(), 6U);
  for (const StaffText& one : pad.texts) EXPECT_EQ(one.text->utf8()->str().find("271828"), std::string::npos);
  EXPECT_EQ(button(pad, "staff:enter")->button.look, Button::Look::red);
  state_.staff_page.digits = "27182";
  EXPECT_NE(button(plan(), "staff:enter")->button.look, Button::Look::red);
}

TEST_F(StaffPad, HasNoKeysWhereNothingWouldBeLookedAt) {
  EXPECT_NE(button(plan(), "pin:0"), nullptr);
  state_.staff_page.report.wait = 8s;
  EXPECT_EQ(button(plan(), "pin:0"), nullptr);
  state_.staff_page.report = {};
  state_.staff_page.report.door = staff::Door::no_pin;
  EXPECT_EQ(button(plan(), "pin:0"), nullptr);
  EXPECT_EQ(text(plan(), "staff/pin"), "staff_no_pin en");
  state_.staff_page.silent = true;
  EXPECT_EQ(text(plan(), "staff/pin"), "staff_no_service en");
  EXPECT_NE(button(plan(), "staff:back"), nullptr) << "the way out is always there";
}

TEST_F(StaffPad, SaysWhatIsWrongWithTheStorageWhileOneHasToWait) {
  state_.staff_page.report.storage = staff::Event{staff::Outcome::storage_missing, {}, {}};
  EXPECT_EQ(text(plan(), "staff/storage"), "") << "whoever has the PIN reads it on the page";
  state_.staff_page.report.wait = 400s;
  EXPECT_EQ(text(plan(), "staff/storage"), "outcome_storage_missing en");
}

TEST_F(StaffPad, KeysAreApartAndOnTheGlass) {
  for (const Metrics& metrics : {testing::wall_metrics(), measure({800, 480}, Millimetres{154}),
                                 measure({720, 1280}, Millimetres{90}), measure({1920, 480}, Millimetres{370})}) {
    state_.metrics = metrics;
    const StaffPlan pad = plan();
    int keys = 0;
    for (const StaffButton& one : pad.buttons) {
      EXPECT_GE(one.rect.x, 0);
      EXPECT_LE(one.rect.right(), metrics.glass.w);
      EXPECT_GE(one.rect.h, metrics.px(metrics.control()) - 1) << one.button.id;
      for (const StaffButton& other : pad.buttons)
        EXPECT_TRUE(&one == &other || intersection(one.rect, other.rect).empty()) << one.button.id;
      keys += one.button.id.starts_with("pin:") ? 1 : 0;
    }
    EXPECT_EQ(keys, 10);
  }
}

}  // namespace
}  // namespace lectern::app
