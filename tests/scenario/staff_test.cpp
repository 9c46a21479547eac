// SPDX-License-Identifier: MIT
// The staff page as staff go through it: the gesture, the PIN, an exhibit put on show, touch tested, the way back.
#include <algorithm>
#include <fmt/format.h>
#include <gtest/gtest.h>
#include <string>
#include <vector>

#include "assets/base/storage.hpp"
#include "tests/scenario/goldens.hpp"
#include "tests/scenario/played.hpp"

namespace lectern::app::testing {
namespace {

using nlohmann::json;

constexpr std::string_view gesture =
    "1s tap 30,30\n+300ms tap 1890,30\n+300ms tap 30,30\n+300ms tap 1890,30\n+300ms tap 1890,30\n+300ms tap 30,30\n";

class StaffDesk : public Played {
 protected:
  StaffDesk() {
    options_.kiosk = true;
    options_.reduced_motion = true;
  }
  /// A line that puts a report on the page.
  [[nodiscard]] std::string report(const std::string& name, const json& change) {
    json report = {{"door", "open"}};
    report.update(change);
    const auto file = out_ / (name + ".report");
    std::filesystem::create_directories(out_);
    EXPECT_TRUE(write_file(file, as_bytes(report.dump())));
    return fmt::format("+100ms staff report {}\n", file.string());
  }
  [[nodiscard]] static json imported(const std::string& verdict) {
    return {{"where", "imported"},
            {"name", "korea-1951.pack"},
            {"bytes", 38'000'000},
            {"key", "F6C1A2B3D4E5F607"},
            {"id", "korea-1951"},
            {"revision", 7},
            {"title", "Five Telegrams, 1951"},
            {"documents", 5},
            {"pages", 13},
            {"languages", 4},
            {"parts", 1204},
            {"verdict", verdict}};
  }
  [[nodiscard]] static json a_day() {
    return {{"stick", true},
            {"visits_today", 212},
            {"visited_today", 46'640},
            {"hours", "09:30-17:00"},
            {"hour", "10:12"},
            {"switches", 7},
            {"found", json::array({imported("trusted")})},
            {"import", {{"outcome", "imported"}, {"name", "korea-1951.pack"}}},
            {"change", {{"outcome", "came-back-crashed"}, {"name", "korea-1951.pack"}}},
            {"board",
             {{"up", 964'800},
              {"celsius", 51},
              {"throttled", false},
              {"free", 1'900'000'000},
              {"brightness", 80},
              {"restart", "power"}}},
            {"walls", json::array({"landlock"})}};
  }
  [[nodiscard]] static std::vector<std::string> asked_of(const json& dump) {
    std::vector<std::string> asked;
    for (const json& one : dump["staff"]["asked"]) asked.push_back(one["ask"]);
    return asked;
  }
  PlayOptions options_;
};

TEST_F(StaffDesk, IsReachedThroughTheCornersAndThePin) {
  std::string script(gesture);
  script += "+500ms settle\n+0ms dump pad plain\n" + report("closed", {{"door", "closed"}});
  for (const char digit : std::string("271828")) script += fmt::format("+500ms tap @pin:{}\n", digit);
  script += "+100ms dump typed plain\n+0ms tap @staff:enter\n+100ms dump sent plain\n" + report("open", a_day());
  script += "+500ms settle\n+0ms dump page plain\n+0ms tap @staff:back\n+500ms settle\n+0ms dump left plain\n";
  play_script(script, out_, options_);
  EXPECT_EQ(dumped("pad")["staff"]["view"], "pin");
  EXPECT_EQ(dumped("typed")["staff"]["digits"], 6);
  EXPECT_EQ(dumped("sent")["staff"]["digits"], 0);
  EXPECT_EQ(dumped("sent")["staff"]["asked"], json::array({{{"ask", "pin"}, {"digits", "000000"}}}));
  EXPECT_EQ(dumped("page")["screen"], "staff");
  EXPECT_EQ(dumped("left")["screen"], "attract");
  EXPECT_EQ(asked_of(dumped("left")), (std::vector<std::string>{"pin", "look", "leave"}));
}

TEST_F(StaffDesk, IsNoVisitorsAndNoDesktops) {
  const std::string script = std::string(gesture) + "+500ms settle\n+0ms dump seen plain\n";
  PlayOptions desktop = options_;
  desktop.kiosk = false;
  play_script(script, out_, desktop);
  EXPECT_NE(dumped("seen")["screen"], "staff");
  play_script(
      "1s tap 30,30\n+300ms tap 1890,30\n+300ms tap 960,500\n+300ms tap 1890,30\n+300ms tap 1890,30\n+300ms "
      "tap 30,30\n+500ms settle\n+0ms dump seen plain\n",
      out_, options_);
  EXPECT_NE(dumped("seen")["screen"], "staff");
}

TEST_F(StaffDesk, PutsAnExhibitOnShow) {
  std::string script =
      "1s key Control+Shift+S\n" + report("found", {{"found", json::array({imported("older-revision")})}});
  script += "+500ms settle\n+0ms tap @staff:show\n+500ms settle\n+0ms dump asked plain\n";
  script += "+0ms tap @staff:when-idle\n+500ms settle\n+0ms dump done plain\n";
  play_script(script, out_, options_);
  EXPECT_EQ(dumped("asked")["staff"]["view"], "ask");
  EXPECT_EQ(asked_of(dumped("asked")), std::vector<std::string>{"look"});
  EXPECT_EQ(dumped("done")["staff"]["asked"].back(),
            json({{"ask", "put-on-show"}, {"at_once", false}, {"confirmed", true}, {"name", "korea-1951.pack"}}));
}

TEST_F(StaffDesk, IsGoneThroughByKeysAlone) {
  std::string script = "1s key Control+Shift+S\n" + report("closed", {{"door", "closed"}});
  for (const char digit : std::string("314159")) script += fmt::format("+500ms key {}\n", digit);
  script += "+100ms key Return\n" + report("open", a_day()) + "+500ms key Right\n+100ms dump first plain\n";
  script += "+0ms key Return\n+500ms dump asked plain\n+0ms key Escape\n+500ms dump back plain\n";
  play_script(script, out_, options_);
  EXPECT_EQ(focused(dumped("first")), "staff:show");
  EXPECT_EQ(dumped("asked")["staff"]["view"], "ask");
  EXPECT_EQ(dumped("back")["staff"]["view"], "page");
}

TEST_F(StaffDesk, EveryOneOfSeveralExhibitsIsReachedByKeysAndTaken) {
  std::vector<json> found;
  const std::vector<std::string> names{"a.pack", "b.pack", "c.pack", "d.pack"};
  for (const std::string& name : names)
    found.push_back({{"where", "stick"}, {"name", name}, {"bytes", 38'000'000}, {"verdict", "trusted"}});
  const std::string reported = report("several", {{"stick", true}, {"found", found}});
  std::vector<std::string> taken;
  for (int presses = 1; presses <= 8; ++presses) {
    std::string script = "1s key Control+Shift+S\n" + reported;
    for (int k = 0; k < presses; ++k) script += "+500ms key Down\n";
    play_script(script + "+500ms key Return\n+500ms dump done plain\n", out_, options_);
    const json last = dumped("done")["staff"]["asked"].back();
    if (last["ask"] != "import") continue;
    const std::string name = last["name"];
    if (taken.empty() || taken.back() != name) taken.push_back(name);
  }
  EXPECT_EQ(taken, names) << "each from the one before, and none twice";
}

TEST_F(StaffDesk, WhatLiesBeneathTheBarIsReachedByKeys) {
  json day = a_day();
  day.update({{"storage", {{"outcome", "storage-full"}, {"name", ""}}}, {"hours", ""}, {"board", json::object()}});
  std::string script = "1s key Control+Shift+S\n" + report("long", day) + "+500ms settle\n+0ms dump begun plain\n";
  for (int i = 0; i < 16; ++i) script += fmt::format("+500ms key Tab\n+0ms dump after-{:02} plain\n", i);
  play_script(script, out_, options_);
  const auto in_view = [](const json& dump, std::string_view id) {
    return std::any_of(dump["targets"].begin(), dump["targets"].end(),
                       [&](const json& one) { return one["id"] == id; });
  };
  ASSERT_FALSE(in_view(dumped("begun"), "staff:show")) << "the page is too short to try this";
  std::vector<std::string> reached;
  for (int i = 0; i < 16; ++i) reached.push_back(focused(dumped(fmt::format("after-{:02}", i))));
  EXPECT_NE(std::find(reached.begin(), reached.end(), "staff:show"), reached.end())
      << fmt::format("{}", fmt::join(reached, " "));
}

TEST_F(StaffDesk, LetsStaffSeeItAsTheyLike) {
  const std::string script = "1s key Control+Shift+S\n" + report("open", a_day()) +
                             "+500ms settle\n+0ms tap @text-size\n+500ms settle\n+0ms tap @contrast\n+500ms "
                             "settle\n+0ms dump seen plain\n";
  play_script(script, out_, options_);
  EXPECT_EQ(dumped("seen")["screen"], "staff");
  EXPECT_EQ(dumped("seen")["text_percent"], 125);
  EXPECT_EQ(dumped("seen")["theme"], "contrast");
}

TEST_F(StaffDesk, TestsTouchWithTenFingers) {
  std::string script = "1s key Control+Shift+S\n" + report("open", json::object()) +
                       "+500ms settle\n+0ms tap @staff:touch\n+1s settle\n";
  for (int finger = 0; finger < 10; ++finger)
    script += fmt::format("+50ms down {} {},{}\n", finger, 60 + 180 * finger, 200);
  script += "+50ms dump ten plain\n";
  for (int finger = 0; finger < 10; ++finger) script += fmt::format("+10ms up {}\n", finger);
  script += "+0ms dump none plain\n+25s dump over plain\n";
  play_script(script, out_, options_);
  EXPECT_EQ(dumped("ten")["staff"]["fingers"], 10);
  EXPECT_EQ(dumped("none")["staff"]["fingers"], 0);
  EXPECT_EQ(dumped("none")["staff"]["tested"], 10);
  EXPECT_EQ(dumped("over")["staff"]["view"], "page");
}

TEST_F(StaffDesk, LooksAsItsGoldens) {
  std::string script =
      "1s key Control+Shift+S\n" + report("closed", {{"door", "closed"}, {"wrong", true}, {"wait", 8}});
  script += "+100ms dump waits plain\n" + report("none", {{"door", "no-pin"}}) + "+100ms dump no-pin plain\n";
  script += report("page", a_day()) + "+500ms settle\n+0ms dump page plain\n";
  script += report("work", {{"progress", {{"work", "copying"}, {"name", "korea-1951.pack"}, {"percent", 40}}}}) +
            "+100ms dump copying plain\n";
  script += report("refused", {{"stick", true}, {"found", json::array({imported("signature-wrong")})}}) +
            "+100ms dump refused plain\n";
  play_script(script, out_, options_);
  expect_goldens(files_of(out_, ".json"), std::filesystem::path(LECTERN_SOURCE_DIR) / "tests/scenario/golden/staff");
}

}  // namespace
}  // namespace lectern::app::testing
