// SPDX-License-Identifier: MIT
#include "firmware/update/staff.hpp"

#include <gtest/gtest.h>

#include "firmware/update/update.hpp"
#include "tests/firmware/frames.hpp"
#include "tests/firmware/small_world.hpp"

namespace lectern::app {
namespace {

using namespace std::chrono_literals;
using testing::wall_metrics;

class OnTheStaffPage : public ::testing::Test {
 protected:
  OnTheStaffPage() {
    state_ = initial(wall_metrics(), {0, true, true});
    state_.now = Moment{} + 100s;
    state_.allowed = 2min;
  }
  void act(const Act& act) { state_ = update(std::move(state_), act, world_, Frame{}); }
  void type(const std::string& digits) {
    for (const char c : digits) act(TypeDigit{static_cast<std::uint8_t>(c - '0')});
  }
  void hear(staff::Door door, const std::function<void(staff::Report&)>& change = {}) {
    staff::Report report;
    report.door = door;
    if (change) change(report);
    state_ = heard(std::move(state_), std::move(report));
  }
  void open() {
    act(OpenStaff{});
    hear(staff::Door::open);
    state_.requests.clear();
    state_.allowed = allowed_time(ScreenId::staff, 0);
  }
  template <class Asked>
  [[nodiscard]] const Asked* asked() const {
    for (const auto& request : state_.requests)
      if (const auto* found = std::get_if<Asked>(&request)) return found;
    return nullptr;
  }
  void wait(Duration time) { state_ = advance(std::move(state_), state_.now + time, world_); }

  testing::SmallWorld small_;
  World world_ = small_.world();
  State state_;
};

TEST_F(OnTheStaffPage, OpensInAKioskAloneAndLeavesNothingOfAVisit) {
  act(Begin{});
  state_.contrast = true;
  act(OpenStaff{});
  EXPECT_EQ(state_.screen, ScreenId::staff);
  EXPECT_EQ(state_.staff_page.view, StaffView::pin);
  EXPECT_FALSE(state_.contrast);
  State desktop = initial(wall_metrics(), {});
  desktop = update(std::move(desktop), Act{OpenStaff{}}, world_, Frame{});
  EXPECT_EQ(desktop.screen, ScreenId::attract);
}

TEST_F(OnTheStaffPage, APinIsSentWholeAndNotKept) {
  act(OpenStaff{});
  hear(staff::Door::closed);
  type("27182");
  act(DoStaff{StaffDeed::enter});
  EXPECT_EQ(asked<staff::Pin>(), nullptr) << "five digits are none";
  type("81234567890");
  EXPECT_EQ(state_.staff_page.digits.size(), most_pin);
  act(DoStaff{StaffDeed::erase});
  act(DoStaff{StaffDeed::enter});
  ASSERT_NE(asked<staff::Pin>(), nullptr);
  EXPECT_EQ(asked<staff::Pin>()->digits, "27182812345");
  EXPECT_TRUE(state_.staff_page.digits.empty());
}

TEST_F(OnTheStaffPage, OnlyTheServiceOpensIt) {
  act(OpenStaff{});
  hear(staff::Door::closed, [](staff::Report& report) { report.wrong = true; });
  EXPECT_EQ(state_.staff_page.view, StaffView::pin);
  hear(staff::Door::no_pin);
  EXPECT_EQ(state_.staff_page.view, StaffView::pin);
  hear(staff::Door::open);
  EXPECT_EQ(state_.staff_page.view, StaffView::page);
  EXPECT_NE(asked<staff::Look>(), nullptr);
  hear(staff::Door::closed);
  EXPECT_EQ(state_.screen, ScreenId::attract) << "the session is over";
}

TEST_F(OnTheStaffPage, ASecondTapDoesNotHitWhatCameToStandUnderTheFinger) {
  open();
  wait(10s);
  const auto work = [&](staff::Work kind) {
    hear(staff::Door::open, [&](staff::Report& report) {
      report.progress.work = kind;
      report.found.emplace_back();
      report.found.back().name = "a.pack";
    });
  };
  act(DoStaff{StaffDeed::look});
  state_.requests.clear();
  wait(100ms);
  work(staff::Work::listing);
  wait(200ms);
  act(DoStaff{StaffDeed::stop});
  EXPECT_EQ(asked<staff::Stop>(), nullptr) << "it stands where the finger asked to look";
  wait(1s);
  act(DoStaff{StaffDeed::stop});
  EXPECT_NE(asked<staff::Stop>(), nullptr);
  work(staff::Work::none);
  state_.requests.clear();
  for (const StaffDeed deed : {StaffDeed::look, StaffDeed::import, StaffDeed::forget, StaffDeed::go_back})
    act(DoStaff{deed});
  act(DoStaff{StaffDeed::ask_show});
  EXPECT_TRUE(state_.requests.empty());
  EXPECT_EQ(state_.staff_page.view, StaffView::page);
  wait(1s);
  act(DoStaff{StaffDeed::forget});
  EXPECT_NE(asked<staff::Forget>(), nullptr);
}

TEST_F(OnTheStaffPage, LeavingEndsTheSessionHoweverItIsLeft) {
  open();
  act(DoStaff{StaffDeed::leave});
  EXPECT_EQ(state_.screen, ScreenId::attract);
  EXPECT_NE(asked<staff::Leave>(), nullptr);
  state_.requests.clear();
  open();
  state_.touched = state_.now;
  wait(2min);
  EXPECT_TRUE(state_.asking);
  wait(20s);
  EXPECT_EQ(state_.screen, ScreenId::attract);
  EXPECT_NE(asked<staff::Leave>(), nullptr);
}

TEST_F(OnTheStaffPage, TheWaitForTheNextGuessIsCountedDown) {
  act(OpenStaff{});
  hear(staff::Door::closed, [](staff::Report& report) { report.wait = 8s; });
  EXPECT_EQ(wait_left(state_.staff_page, state_.now), 8s);
  state_.touched = state_.now;
  EXPECT_EQ(next_change(state_, world_, state_.now), state_.now + 1s);
  wait(3s);
  EXPECT_EQ(wait_left(state_.staff_page, state_.now), 5s);
  wait(9s);
  EXPECT_EQ(wait_left(state_.staff_page, state_.now), 0s);
}

TEST_F(OnTheStaffPage, APadThatNobodyTypesOnGoesAway) {
  act(OpenStaff{});
  state_.touched = state_.now;
  wait(29s);
  EXPECT_EQ(state_.screen, ScreenId::staff);
  wait(1s);
  EXPECT_EQ(state_.screen, ScreenId::attract);
}

TEST_F(OnTheStaffPage, WhoeverWaitsForACopyNeedNotTouchAnything) {
  open();
  state_.touched = state_.now;
  for (int i = 0; i < 10; ++i) {
    wait(1min);
    hear(staff::Door::open, [](staff::Report& report) { report.progress = {staff::Work::copying, "a.pack", 7}; });
  }
  EXPECT_EQ(state_.screen, ScreenId::staff);
  EXPECT_NE(asked<staff::Stay>(), nullptr) << "nor is the session over meanwhile";
}

TEST_F(OnTheStaffPage, APackIsPutOnShowOnceTheCardIsAnswered) {
  open();
  const auto with_pack = [](staff::Report& report) {
    staff::Found found;
    found.where = staff::Where::imported;
    found.name = "a.pack";
    report.found = {found};
  };
  hear(staff::Door::open, with_pack);
  act(DoStaff{StaffDeed::ask_show, 0});
  EXPECT_EQ(state_.staff_page.view, StaffView::ask);
  EXPECT_EQ(asked<staff::PutOnShow>(), nullptr);
  act(DoStaff{StaffDeed::cancel});
  EXPECT_EQ(asked<staff::PutOnShow>(), nullptr);
  act(DoStaff{StaffDeed::ask_show, 0});
  act(DoStaff{StaffDeed::show_at_once});
  ASSERT_NE(asked<staff::PutOnShow>(), nullptr);
  EXPECT_EQ(asked<staff::PutOnShow>()->name, "a.pack");
  EXPECT_TRUE(asked<staff::PutOnShow>()->at_once);
  hear(staff::Door::open, with_pack);
  EXPECT_FALSE(state_.staff_page.switch_now) << "it is still tried";
  hear(staff::Door::open, [](staff::Report& report) {
    report.change = staff::Event{staff::Outcome::shown_now, "a.pack", ""};
  });
  EXPECT_TRUE(state_.staff_page.switch_now);
  act(DoStaff{StaffDeed::ask_show, 9});
  EXPECT_EQ(state_.staff_page.view, StaffView::page) << "what is there no more is not asked for";
}

TEST_F(OnTheStaffPage, ACopyIsAskedForFromWhereThePackWasFound) {
  open();
  hear(staff::Door::open, [](staff::Report& report) {
    for (const char* label : {"EXHIBITS", "EXHIBITS/old"}) {
      staff::Found found;
      found.name = "a.pack";
      found.label = label;
      report.found.push_back(found);
    }
  });
  act(DoStaff{StaffDeed::import, 1});
  ASSERT_NE(asked<staff::Import>(), nullptr);
  EXPECT_EQ(asked<staff::Import>()->label, "EXHIBITS/old");
}

TEST_F(OnTheStaffPage, RestartAndShutDownAreAskedForTwice) {
  open();
  act(DoStaff{StaffDeed::ask_restart});
  EXPECT_EQ(asked<staff::Restart>(), nullptr);
  act(DoStaff{StaffDeed::restart});
  EXPECT_NE(asked<staff::Restart>(), nullptr);
  act(DoStaff{StaffDeed::ask_shut_down});
  EXPECT_EQ(asked<staff::ShutDown>(), nullptr);
  act(DoStaff{StaffDeed::shut_down});
  EXPECT_NE(asked<staff::ShutDown>(), nullptr);
}

TEST_F(OnTheStaffPage, AnHourIsFourDigitsOfADay) {
  open();
  for (const char* wrong : {"2400", "1260"}) {
    act(DoStaff{StaffDeed::tell_hour});
    type(wrong);
    act(DoStaff{StaffDeed::enter});
    EXPECT_EQ(asked<staff::TellHour>(), nullptr) << wrong;
    EXPECT_TRUE(state_.staff_page.digits.empty());
    act(DoStaff{StaffDeed::cancel});
  }
  act(DoStaff{StaffDeed::tell_hour});
  type("0930");
  act(DoStaff{StaffDeed::enter});
  ASSERT_NE(asked<staff::TellHour>(), nullptr);
  EXPECT_EQ(asked<staff::TellHour>()->hour, "09:30");
}

TEST_F(OnTheStaffPage, BrightnessGoesInStepsAndNeverToDarkness) {
  open();
  const auto bright = [](int percent) {
    return [percent](staff::Report& report) { report.board.brightness = percent; };
  };
  hear(staff::Door::open, bright(10));
  act(DoStaff{StaffDeed::darker});
  ASSERT_NE(asked<staff::Brightness>(), nullptr);
  EXPECT_EQ(asked<staff::Brightness>()->percent, 10);
  state_.requests.clear();
  hear(staff::Door::open, bright(95));
  act(DoStaff{StaffDeed::brighter});
  EXPECT_EQ(asked<staff::Brightness>()->percent, 100);
}

TEST_F(OnTheStaffPage, TouchIsTestedFingerByFinger) {
  open();
  EXPECT_FALSE(test_touch(state_, 1, PointF{1, 1})) << "only where it is asked for";
  act(DoStaff{StaffDeed::test_touch});
  for (std::int64_t finger = 0; finger < 10; ++finger)
    EXPECT_TRUE(test_touch(state_, finger, PointF{static_cast<double>(finger) * 150, 500}));
  EXPECT_EQ(state_.staff_page.fingers.size(), 10U);
  EXPECT_TRUE(test_touch(state_, 3, std::nullopt));
  EXPECT_EQ(state_.staff_page.fingers.size(), 9U);
  EXPECT_TRUE(test_touch(state_, 4, PointF{-5, 90'000})) << "off the glass is at its edge";
  EXPECT_EQ(state_.staff_page.tested.back(), static_cast<std::uint32_t>((touch_rows - 1) * touch_columns));
  state_.touched = state_.now;
  wait(20s);
  EXPECT_EQ(state_.staff_page.view, StaffView::page) << "nobody tests any more";
}

TEST_F(OnTheStaffPage, KeysOfAKeyboardTypeOnThePadAlone) {
  EXPECT_FALSE(pad_key(state_, "5"));
  act(OpenStaff{});
  EXPECT_TRUE(std::holds_alternative<TypeDigit>(*pad_key(state_, "5")));
  EXPECT_TRUE(std::holds_alternative<TypeDigit>(*pad_key(state_, "Keypad 5")));
  EXPECT_TRUE(std::holds_alternative<DoStaff>(*pad_key(state_, "Backspace")));
  EXPECT_FALSE(pad_key(state_, "A"));
  EXPECT_TRUE(pad_key(state_, "Return"));
  state_.focus = "staff:back";
  EXPECT_FALSE(pad_key(state_, "Return")) << "it selects what the focus is at";
}

TEST_F(OnTheStaffPage, WithoutTheServiceThePageSaysSoAndNothingIsLeftOpen) {
  act(OpenStaff{});
  state_ = unheard(std::move(state_));
  EXPECT_TRUE(state_.staff_page.silent);
  open();
  hear(staff::Door::open);
  state_ = unheard(std::move(state_));
  EXPECT_EQ(state_.screen, ScreenId::attract);
}

}  // namespace
}  // namespace lectern::app
