// SPDX-License-Identifier: MIT
#include "tests/firmware/plan/staff_page_world.hpp"

namespace lectern::app {
namespace {

class StaffColumns : public testing::StaffPageWorld {};

TEST_F(StaffColumns, WhatMayBeShownIsOfferedAndWhatMayNotIsNot) {
  state_.staff_page.report.found = {pack(staff::Where::imported, staff::Outcome::older_revision)};
  EXPECT_NE(button(plan(), "staff:show"), nullptr);
  EXPECT_NE(button(plan(), "staff:keep"), nullptr);
  state_.staff_page.report.found = {pack(staff::Where::imported, staff::Outcome::signature_wrong)};
  EXPECT_EQ(button(plan(), "staff:show"), nullptr);
  EXPECT_FALSE(text(plan(), "staff/verdict").empty());
  state_.staff_page.report.found = {pack(staff::Where::stick, staff::Outcome::none)};
  EXPECT_EQ(button(plan(), "staff:show"), nullptr) << "what was not copied was not checked";
  EXPECT_NE(button(plan(), "staff:import"), nullptr);
}

TEST_F(StaffColumns, WhatHappenedToNoPackIsSaidWithoutAName) {
  state_.staff_page.report.import = staff::Event{staff::Outcome::logs_copied, {}, {}};
  const std::string sentence = text(plan(), "staff/last-import");
  EXPECT_EQ(text(plan(), "staff/last-import/outcome"), "");
  state_.staff_page.report.import->name = "a.pack";
  EXPECT_EQ(text(plan(), "staff/last-import"), "a.pack");
  EXPECT_EQ(text(plan(), "staff/last-import/outcome"), sentence);
}

TEST_F(StaffColumns, OnlyRevisionsOfOneExhibitAreComparedWithEachOther) {
  staff::Found found = pack(staff::Where::imported, staff::Outcome::trusted);
  found.id = "letters";
  found.revision = 3;
  staff::Found shown = pack(staff::Where::kept, staff::Outcome::trusted);
  shown.id = "telegrams";
  shown.revision = 1;
  shown.on_show = true;
  state_.staff_page.report.found = {found, shown};
  EXPECT_EQ(text(plan(), "staff/revision"), "3");
  state_.staff_page.report.found.back().id = "letters";
  EXPECT_NE(text(plan(), "staff/revision"), "3") << "it says which is on show now";
}

TEST_F(StaffColumns, WhatFellBeforeIsSaidToHave) {
  state_.staff_page.report.found = {pack(staff::Where::stick, staff::Outcome::trusted)};
  EXPECT_EQ(text(plan(), "staff/fell"), "");
  state_.staff_page.report.found.front().fell = true;
  EXPECT_NE(text(plan(), "staff/fell"), "");
  EXPECT_NE(button(plan(), "staff:import"), nullptr) << "staff may know better";
}

TEST_F(StaffColumns, WhileItWorksItCanOnlyBeStopped) {
  state_.staff_page.report.found = {pack(staff::Where::imported, staff::Outcome::trusted)};
  state_.staff_page.report.found.front().before = true;
  state_.staff_page.report.progress = {staff::Work::copying, "b.pack", 40};
  const StaffPlan busy = plan();
  EXPECT_NE(button(busy, "staff:stop"), nullptr);
  for (const char* id : {"staff:show", "staff:look", "staff:go-back"}) EXPECT_EQ(button(busy, id), nullptr) << id;
  state_.staff_page.report.progress = {};
  EXPECT_NE(button(plan(), "staff:go-back"), nullptr);
}

TEST_F(StaffColumns, WhatCameBackStandsApartFromWhatFollows) {
  const auto rect_of = [](const StaffPlan& laid, const std::string& id) {
    for (const StaffText& one : laid.texts)
      if (one.id == id) return one.rect;
    return Rect{};
  };
  state_.staff_page.report.change = staff::Event{staff::Outcome::came_back_crashed, "a.pack", "b.pack"};
  state_.staff_page.report.found = {pack(staff::Where::stick, staff::Outcome::none)};
  const auto apart = [&](const std::string& last, const std::string& next) {
    const StaffPlan laid = plan();
    const Rect above = rect_of(laid, last);
    EXPECT_GT(above.h, 0) << last;
    return rect_of(laid, next).y - above.bottom();
  };
  // As far as one pack that is offered from the next.
  EXPECT_GE(apart("staff/last-change/detail", "staff/insert"), 36);
  state_.staff_page.report.stick = true;
  EXPECT_GE(apart("staff/last-change/detail", "staff/where"), 36);
}

TEST_F(StaffColumns, WhatDidNotGoAsAskedStandsBeforeWhatIsOffered) {
  state_.staff_page.report.found = {pack(staff::Where::stick, staff::Outcome::none)};
  const auto top_of = [&](const std::string& id) {
    for (const StaffText& one : plan().texts)
      if (one.id == id) return one.rect.y;
    return 0;
  };
  // Below long offers nobody would see it.
  for (const auto outcome : {staff::Outcome::logs_copied, staff::Outcome::logs_failed, staff::Outcome::stick_gone,
                             staff::Outcome::trial_crashed, staff::Outcome::came_back_unopened}) {
    state_.staff_page.report.import = state_.staff_page.report.change = staff::Event{outcome, {}, {}};
    for (const char* id : {"staff/last-import", "staff/last-change"}) {
      EXPECT_GT(top_of(id), 0) << staff::name_of(outcome);
      EXPECT_LT(top_of(id), top_of("staff/where")) << staff::name_of(outcome);
    }
  }
  // What went as asked does not push the next deed off the glass.
  for (const auto outcome : {staff::Outcome::imported, staff::Outcome::shown_now, staff::Outcome::well}) {
    state_.staff_page.report.import = state_.staff_page.report.change = staff::Event{outcome, "a.pack", {}};
    for (const char* id : {"staff/last-import", "staff/last-change"}) {
      EXPECT_GT(top_of(id), top_of("staff/where")) << staff::name_of(outcome);
      const StaffPlan laid = plan();
      EXPECT_EQ(std::count_if(laid.texts.begin(), laid.texts.end(), [&](const StaffText& one) { return one.id == id; }),
                1)
          << id << " is said once";
    }
  }
}

TEST_F(StaffColumns, WhatTheWallsRefusedIsSaidOfBothProgramsEachOnce) {
  EXPECT_EQ(text(plan(), "staff/refused"), "");
  EXPECT_EQ(text(plan(), "staff/walls"), "");
  state_.staff_page.facts.walls = {"seccomp", "Landlock 3"};
  state_.staff_page.report.walls = {"seccomp"};
  EXPECT_EQ(text(plan(), "staff/walls"), "seccomp, Landlock 3");
  EXPECT_EQ(text(plan(), "staff/refused"), "");
  state_.staff_page.facts.refused = {"mbind", "socket"};
  state_.staff_page.report.refused = {"socket", "io_uring_setup"};
  EXPECT_NE(text(plan(), "staff/refused").find("mbind, socket, io_uring_setup"), std::string::npos)
      << text(plan(), "staff/refused");
}

TEST_F(StaffColumns, WhatTheBoardDoesNotTellIsNotThere) {
  EXPECT_EQ(text(plan(), "staff/temperature/name"), "");
  EXPECT_EQ(button(plan(), "staff:brighter"), nullptr);
  EXPECT_EQ(button(plan(), "staff:hour"), nullptr);
  state_.staff_page.report.board.brightness = 50;
  state_.staff_page.report.hours = "09:30-17:00";
  EXPECT_NE(button(plan(), "staff:brighter"), nullptr);
  EXPECT_NE(button(plan(), "staff:hour"), nullptr);
}

TEST_F(StaffColumns, TwoColumnsStandBesideEachOtherAndOneBelowTheOther) {
  const auto top_of = [](const StaffPlan& plan, const std::string& id) {
    for (const StaffText& one : plan.texts)
      if (one.id == id) return one.rect;
    return Rect{};
  };
  const StaffPlan wide = plan();
  EXPECT_EQ(top_of(wide, "staff/kiosk").y, top_of(wide, "staff/title").y);
  EXPECT_GT(top_of(wide, "staff/kiosk").x, top_of(wide, "staff/title").right());
  state_.metrics = measure({1080, 1920}, Millimetres{1080 * design_pixel_mm});
  const StaffPlan upright = plan();
  EXPECT_EQ(top_of(upright, "staff/kiosk").x, top_of(upright, "staff/title").x);
  EXPECT_GT(top_of(upright, "staff/kiosk").y, top_of(upright, "staff/title").bottom());
}

TEST_F(StaffColumns, NothingLeavesThePaneAcross) {
  state_.staff_page.report.found = {pack(staff::Where::imported, staff::Outcome::other_museum)};
  state_.staff_page.receipt = {"LECTERN a 1", 1, {1}};
  for (const Metrics& metrics : {testing::wall_metrics(), testing::small_metrics()}) {
    state_.metrics = metrics;
    const StaffPlan laid = plan();
    for (const StaffText& one : laid.texts) {
      EXPECT_GE(one.rect.x, 0) << one.id;
      EXPECT_LE(one.rect.right(), laid.pane.right()) << one.id;
    }
    for (const StaffButton& one : laid.buttons) EXPECT_LE(one.rect.right(), laid.pane.right()) << one.button.id;
    ASSERT_TRUE(laid.receipt);
    EXPECT_LE(laid.receipt->bottom(), laid.height);
  }
}

}  // namespace
}  // namespace lectern::app
