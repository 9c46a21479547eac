// SPDX-License-Identifier: MIT
#include "render/sdl/one_finger.hpp"

#include <gtest/gtest.h>
#include <linux/input.h>
#include <string>
#include <vector>

namespace lectern::sdl {
namespace {

using Kind = Report::Kind;
constexpr Axis along{0, 4000, 3000};
constexpr Axis down{100, 1100, 600};

struct Said {
  unsigned type, code;
  int value;
};

std::vector<Report> reports(const std::vector<Said>& said) {
  OneFinger finger(along, down);
  std::vector<Report> result;
  for (const Said& one : said)
    if (const auto report = finger.take(one.type, one.code, one.value)) result.push_back(*report);
  return result;
}

constexpr Said end{EV_SYN, SYN_REPORT, 0};

TEST(OneFinger, ATapIsAFingerDownAndUpWhereItWas) {
  EXPECT_EQ(
      reports({{EV_KEY, BTN_TOUCH, 1}, {EV_ABS, ABS_X, 1000}, {EV_ABS, ABS_Y, 600}, end, {EV_KEY, BTN_TOUCH, 0}, end}),
      (std::vector<Report>{{Kind::down, {0.25, 0.5}}, {Kind::up, {0.25, 0.5}}}));
}

TEST(OneFinger, ADragMoves) {
  EXPECT_EQ(
      reports({{EV_ABS, ABS_X, 1000},
               {EV_ABS, ABS_Y, 600},
               {EV_KEY, BTN_TOUCH, 1},
               end,
               {EV_ABS, ABS_Y, 350},
               end,
               {EV_ABS, ABS_X, 2000},
               end,
               {EV_KEY, BTN_TOUCH, 0},
               end}),
      (std::vector<Report>{
          {Kind::down, {0.25, 0.5}}, {Kind::move, {0.25, 0.25}}, {Kind::move, {0.5, 0.25}}, {Kind::up, {0.5, 0.25}}}));
}

TEST(OneFinger, APanelThatActsAsAMouseTouchesWithItsButtonOnly) {
  EXPECT_EQ(reports({{EV_ABS, ABS_X, 1000},
                     {EV_ABS, ABS_Y, 600},
                     end,
                     {EV_KEY, BTN_LEFT, 1},
                     end,
                     {EV_KEY, BTN_RIGHT, 1},
                     end,
                     {EV_KEY, BTN_LEFT, 0},
                     end}),
            (std::vector<Report>{{Kind::down, {0.25, 0.5}}, {Kind::up, {0.25, 0.5}}}));
}

TEST(OneFinger, WhatTheKernelDoesNotSayAgainIsWhatItWas) {
  EXPECT_EQ(reports({{EV_KEY, BTN_TOUCH, 1}, end}), (std::vector<Report>{{Kind::down, {0.75, 0.5}}}));
}

TEST(OneFinger, PlacesBeyondItsEdgesAreOnThem) {
  EXPECT_EQ(reports({{EV_KEY, BTN_TOUCH, 1}, {EV_ABS, ABS_X, 9000}, {EV_ABS, ABS_Y, 0}, end}),
            (std::vector<Report>{{Kind::down, {1, 0}}}));
}

TEST(OneFinger, WhereTheKernelLostEventsTheFingerIsUp) {
  EXPECT_EQ(reports({{EV_KEY, BTN_TOUCH, 1},
                     {EV_ABS, ABS_X, 1000},
                     {EV_ABS, ABS_Y, 600},
                     end,
                     {EV_SYN, SYN_DROPPED, 0},
                     {EV_ABS, ABS_X, 0},
                     end,
                     {EV_KEY, BTN_TOUCH, 1},
                     {EV_ABS, ABS_X, 2000},
                     end}),
            (std::vector<Report>{{Kind::down, {0.25, 0.5}}, {Kind::up, {0.25, 0.5}}, {Kind::down, {0.5, 0.5}}}));
}

Abilities panel() {
  Abilities abilities;
  abilities.name = "ILITEK";
  abilities.x = along;
  abilities.y = down;
  abilities.touch = true;
  return abilities;
}

TEST(PanelKind, IsWhatItsDriverSays) {
  Abilities one = panel();
  EXPECT_EQ(kind_of(one), PanelKind::one_finger);
  one.places_of_fingers = true;
  one.fingers = 10;
  EXPECT_EQ(kind_of(one), PanelKind::fingers);
  one.fingers = 1;
  EXPECT_EQ(kind_of(one), PanelKind::one_finger);
  one = panel();
  one.touch = false;
  EXPECT_EQ(kind_of(one), PanelKind::none) << "an accelerometer";
  one.left_button = true;
  EXPECT_EQ(kind_of(one), PanelKind::mouse);
  one.x.reset();
  EXPECT_EQ(kind_of(one), PanelKind::none) << "a mouse";
  one = panel();
  one.pad = true;
  EXPECT_EQ(kind_of(one), PanelKind::none) << "a touch pad";
}

TEST(PanelKind, StaffAreToldWhatDoesNotWork) {
  Abilities one = panel();
  EXPECT_EQ(note_on(one),
            "the touch panel \"ILITEK\" reports one finger: tapping and dragging work, pinching with two fingers does "
            "not; the buttons beside a page enlarge it");
  one.touch = false;
  one.left_button = true;
  EXPECT_NE(note_on(one).find("\"ILITEK\" acts as a mouse"), std::string::npos);
  one.places_of_fingers = true;
  one.fingers = 5;
  EXPECT_EQ(note_on(one), "");
}

}  // namespace
}  // namespace lectern::sdl
