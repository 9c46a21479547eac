// SPDX-License-Identifier: MIT
// A visitor is led along the first exhibit's path: by fingers, by keys, off it and onto it again.
#include <gtest/gtest.h>
#include <string>
#include <vector>

#include "tests/scenario/played.hpp"

namespace lectern::app::testing {
namespace {

const std::string onto = "1s tap @begin\n+0ms settle\n+0ms tap @path:one-point\n+0ms settle\n";
const std::string next = "+0ms tap @path-next\n+0ms settle\n";
constexpr int steps = 7;

std::string times(int count, const std::string& act) {
  std::string script;
  for (int i = 0; i < count; ++i) script += act;
  return script;
}

/// The wall, a turned one, and two small glasses.
std::vector<PlayOptions> glasses() {
  std::vector<PlayOptions> all(4);
  all[1].glass = {1080, 1920};
  all[1].width = Millimetres{268};
  all[2].glass = {800, 480};
  all[2].width = Millimetres{155};
  all[3].glass = {720, 1280};
  all[3].width = Millimetres{86};
  return all;
}

class OnAPath : public Played {
 protected:
  static std::string text_of(const json& dump, const std::string& id) {
    for (const json& one : dump["text"])
      if (one["id"] == id) return one["string"];
    return {};
  }
  static bool shows(const json& dump, const std::string& id) { return !target(dump, id).is_null(); }
};

TEST_F(OnAPath, EachStepLightsItsPassageOfItsDocument) {
  const std::vector<std::pair<std::string, std::string>> wanted = {
      {"1951-07-03-five-points", "p18"},      {"1951-07-03-five-points", "p20"},
      {"1951-07-20-point-not-agreed", "p5"},  {"1951-07-20-point-not-agreed", "p10"},
      {"1951-07-20-point-not-agreed", "p15"}, {"1951-07-21-stalin-agrees", "p3"},
      {"1951-07-21-stalin-agrees", "p4"}};
  for (const PlayOptions& options : glasses()) {
    // On a small glass the step's words come first.
    const bool turns = options.width && options.width->value < 200;
    const std::string to_document = turns ? "+0ms tap @path-document\n+0ms settle\n" : "";
    std::string script = onto;
    for (int i = 0; i < steps; ++i) {
      const std::string name = std::to_string(i);
      script += "+0ms dump w" + name + "\n" + to_document + "+0ms dump s" + name + "\n" + next;
    }
    const json end = after(script, options);
    for (int i = 0; i < steps; ++i) {
      const json dump = dumped("s" + std::to_string(i));
      const auto& [document, passage] = wanted[static_cast<std::size_t>(i)];
      EXPECT_EQ(dump["document"], document) << i;
      EXPECT_EQ(dump["lit"], passage) << i;
      EXPECT_EQ(dump["path"]["step"], i + 1);
      EXPECT_EQ(dump["path"]["walked"], true);
      EXPECT_FALSE(text_of(dumped("w" + std::to_string(i)), "path/text").empty());
      // What is spoken of is seen, on the text or on the page.
      bool seen = shows(dump, "zone:" + passage);
      for (const json& one : dump["targets"]) {
        const auto id = one["id"].get<std::string>();
        seen = seen || (id.starts_with("passage:") && id.find("/" + passage) != std::string::npos);
      }
      EXPECT_TRUE(seen) << options.glass.w << ", step " << i;
    }
    EXPECT_EQ(end["path"]["step"], steps + 1);
    EXPECT_TRUE(shows(end, "path-again"));
    EXPECT_FALSE(shows(end, "path-next"));
  }
}

TEST_F(OnAPath, FromItsEndThreeWaysLeadOn) {
  const std::string at_end = onto + times(steps, next);
  json dump = after(at_end + "+0ms tap @path-again\n+0ms settle\n");
  EXPECT_EQ(dump["path"]["step"], 1);
  dump = after(at_end + "+0ms tap @path-alone\n+0ms settle\n");
  EXPECT_EQ(dump["screen"], "reader");
  EXPECT_EQ(dump["path"]["walked"], false);
  EXPECT_TRUE(shows(dump, "next-document") || shows(dump, "previous-document"));
  dump = after(at_end + "+0ms tap @overview\n+0ms settle\n");
  EXPECT_EQ(dump["screen"], "overview");
  EXPECT_EQ(dump["path"]["walked"], false);
}

TEST_F(OnAPath, IsLeftAndTakenUpAtAnyStep) {
  const std::vector<std::string> ways_off = {"+0ms tap @path-alone\n+0ms settle\n+0ms tap @overview\n+0ms settle\n",
                                             "+0ms tap @overview\n+0ms settle\n", "+0ms key Escape\n+0ms settle\n"};
  for (int step = 0; step < steps; ++step) {
    const std::string& off = ways_off[static_cast<std::size_t>(step) % ways_off.size()];
    const json dump = after(onto + times(step, next) + off + "+0ms dump off\n+0ms tap @path:one-point\n+0ms settle\n");
    EXPECT_EQ(dumped("off")["path"]["walked"], false);
    EXPECT_EQ(dumped("off")["path"]["step"], step + 1);
    EXPECT_EQ(text_of(dumped("off"), "path:one-point/call"), "Go on with the path");
    EXPECT_EQ(dump["path"]["walked"], true);
    EXPECT_EQ(dump["path"]["step"], step + 1);
    EXPECT_FALSE(dump["lit"].is_null());
  }
}

TEST_F(OnAPath, SelectGoesOnAndReachesTheEnd) {
  std::string script = "1s key Return\n+0ms settle\n";
  script += times(12, "+0ms key Right\n+0ms settle\n") + "+0ms dump keys\n";
  (void)after(script);
  // The path's card is the first stop of the overview.
  const json dump = after("1s key Return\n+0ms settle\n+0ms key Right\n+0ms settle\n+0ms dump first\n" +
                          times(steps + 1, "+0ms key Return\n+0ms settle\n"));
  EXPECT_EQ(focused(dumped("first")), "path:one-point");
  EXPECT_EQ(dump["path"]["step"], steps + 1);
  EXPECT_EQ(focused(dump), "path-again");
}

TEST_F(OnAPath, StaysAtItsStepInAnotherLanguageSizeAndGlass) {
  const json dump =
      after(onto + next + "+0ms tap @language\n+0ms settle\n+0ms tap @language:ru\n+0ms settle\n+0ms dump ru\n" +
            "+0ms tap @text-size\n+0ms settle\n+0ms tap @contrast\n+0ms resize 1080x1920\n+0ms settle\n" +
            "+0ms dump turned\n+0ms resize 800x480\n+0ms settle\n+0ms resize 1920x1080\n+0ms settle\n");
  EXPECT_NE(text_of(dumped("ru"), "path/text"), text_of(dump, ""));
  for (const json& one : {dumped("ru"), dumped("turned"), dump}) {
    EXPECT_EQ(one["path"]["step"], 2);
    EXPECT_EQ(one["path"]["walked"], true);
    EXPECT_EQ(one["lit"], "p20");
    // The slip stands between the panes and the bar.
    EXPECT_FALSE(text_of(one, "path/text").empty());
  }
}

TEST_F(OnAPath, EndsWithItsDocument) {
  // Whoever turns to another document by its name on the overview is off the path, and all of the glass is the
  // document's.
  const json dump =
      after(onto + "+0ms tap @overview\n+0ms settle\n+0ms tap @document:1951-01-16-spring-offensive\n+0ms settle\n");
  EXPECT_EQ(dump["path"]["walked"], false);
  EXPECT_TRUE(text_of(dump, "path/text").empty());
  const json fresh = after(opening("1951-01-16-spring-offensive"));
  EXPECT_EQ(dump["scan"], fresh["scan"]);
  EXPECT_EQ(dump["targets"], fresh["targets"]);
}

TEST_F(OnAPath, IsForgottenWhenNobodyIsThere) {
  const json dump = after(onto + next + "+600s settle\n+0ms dump away\n+0ms tap @begin\n+0ms settle\n");
  EXPECT_EQ(dumped("away")["screen"], "attract");
  EXPECT_TRUE(dumped("away")["path"].is_null());
  EXPECT_EQ(dump["screen"], "overview");
  EXPECT_TRUE(dump["path"].is_null());
}

}  // namespace
}  // namespace lectern::app::testing
