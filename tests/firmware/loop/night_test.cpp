// SPDX-License-Identifier: MIT
#include "firmware/loop/night.hpp"

#include <gtest/gtest.h>

namespace lectern::app {
namespace {

using namespace std::chrono_literals;
using screen::Touch;
using Kind = Touch::Kind;

class NightTest : public testing::Test {
 protected:
  /// Told at this hour, as the program begins, of a museum that is open from ten to six.
  void told(TimeOfDay hour) { told_ = ToldHour{hour, 0ms, "boot"}; }
  /// Lets time pass and looks.
  void pass(Duration time, bool idle = true) {
    now_ = now_ + time;
    night_.look(now_, idle);
  }
  /// Whether a touch does nothing but wake the display.
  bool takes(Kind kind, std::int64_t finger = 1) { return night_.takes(Touch{kind, finger, {10, 10}}); }

  std::optional<ToldHour> told_;
  Moment now_;
  std::string said_;
  Night night_{{OpenHours{10h, 18h}, [this] { return told_; },
                [this] { return std::chrono::duration_cast<SinceBoot>(now_.since_start); }},
               [this](std::string_view words) { said_ += words; }};
};

TEST_F(NightTest, WithoutHoursNothingIsDark) {
  Night night{{}};
  night.look(Moment{5h}, true);
  EXPECT_FALSE(night.dark());
  EXPECT_FALSE(night.due());
  EXPECT_FALSE(night.takes(Touch{}));
}

TEST_F(NightTest, UntilStaffTellTheHourItStaysLit) {
  pass(0s);
  EXPECT_FALSE(night_.dark());
  told(20h);
  EXPECT_EQ(night_.due(), Moment{look_for_hour});
  pass(look_for_hour);
  EXPECT_TRUE(night_.dark());
}

TEST_F(NightTest, ItIsDarkAtTheMinuteAndNotWhileSomebodyReads) {
  told(17h + 59min);
  pass(0s);
  EXPECT_FALSE(night_.dark());
  pass(60s - 1ms);
  EXPECT_FALSE(night_.dark());
  EXPECT_EQ(night_.due(), Moment{60s});
  pass(1ms, false);
  EXPECT_FALSE(night_.dark());
  pass(10s);
  EXPECT_TRUE(night_.dark());
  pass(15h + 59min);
  EXPECT_TRUE(night_.dark());
  pass(1min);
  EXPECT_FALSE(night_.dark());
}

TEST_F(NightTest, TheFirstTouchOnlyWakes) {
  told(20h);
  pass(0s);
  ASSERT_TRUE(night_.dark());
  EXPECT_TRUE(takes(Kind::down));
  EXPECT_FALSE(night_.dark());
  EXPECT_TRUE(takes(Kind::move));
  EXPECT_FALSE(takes(Kind::down, 2));
  pass(1s);
  EXPECT_FALSE(night_.dark());
  EXPECT_TRUE(takes(Kind::up));
  EXPECT_FALSE(takes(Kind::up, 2));
  EXPECT_FALSE(takes(Kind::down));
}

TEST_F(NightTest, AnHourAfterTheLastTouchItIsDarkAgain) {
  told(20h);
  pass(0s);
  EXPECT_TRUE(takes(Kind::down));
  EXPECT_TRUE(takes(Kind::up));
  pass(59min);
  EXPECT_FALSE(night_.dark());
  EXPECT_FALSE(takes(Kind::down));
  EXPECT_FALSE(takes(Kind::up));
  pass(59min);
  EXPECT_FALSE(night_.dark());
  pass(1min);
  EXPECT_TRUE(night_.dark());
}

TEST_F(NightTest, AKeyWakesTooAndItsRepeatsGoWithIt) {
  told(20h);
  pass(0s);
  EXPECT_TRUE(night_.takes(screen::KeyPress{"Right", false, false, false}));
  EXPECT_FALSE(night_.dark());
  EXPECT_TRUE(night_.takes(screen::KeyPress{"Right", false, false, true}));
  EXPECT_FALSE(night_.takes(screen::KeyPress{"Right", false, false, false}));
}

TEST_F(NightTest, WhatIsNoHandWakesNothing) {
  told(20h);
  pass(0s);
  EXPECT_TRUE(takes(Kind::move));
  EXPECT_TRUE(takes(Kind::up));
  EXPECT_TRUE(takes(Kind::cancel));
  EXPECT_FALSE(night_.takes(screen::Woken{}));
  EXPECT_FALSE(night_.takes(screen::QuitAsked{}));
  EXPECT_FALSE(night_.takes(screen::Resized{{800, 480}}));
  EXPECT_TRUE(night_.dark());
}

TEST_F(NightTest, ADisplayThatStaysLitIsToldOnce) {
  night_.stayed_lit();
  const std::string once = said_;
  EXPECT_NE(once.find("cannot be switched off"), std::string::npos);
  night_.stayed_lit();
  EXPECT_EQ(said_, once);
}

}  // namespace
}  // namespace lectern::app
