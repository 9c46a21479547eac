// SPDX-License-Identifier: MIT
// A page of the first exhibit is turned, lightened and gone about on its map, by fingers and by keys, on every glass.
#include <gtest/gtest.h>
#include <set>
#include <string>
#include <vector>

#include "tests/scenario/played.hpp"

namespace lectern::app::testing {
namespace {

const std::string opened = opening("1951-07-03-five-points");
const std::string still = "+0ms settle\n";

std::string tapped(const std::string& id) {
  return "+450ms tap @" + id + "\n" + still;
}

class PageInHand : public Played {
 protected:
  static std::string with_tools(const std::string& rest) { return opened + tapped("page-tools") + rest; }
};

TEST_F(PageInHand, LiesAsItWasTurnedWithItsZones) {
  const json before = after(opened);
  const json turned = after(with_tools(tapped("rotate")));
  EXPECT_EQ(before["scan"]["rotation"], 0);
  EXPECT_EQ(turned["scan"]["rotation"], 90);
  const auto shape = [](const json& dump) {
    return dump["scan"]["rect"][2].get<double>() / dump["scan"]["rect"][3].get<double>();
  };
  EXPECT_NEAR(shape(before) * shape(turned), 1, 0.01);
  EXPECT_TRUE(turned["scan"]["sharp"].get<bool>());
  // A touch where the zone now lies lights its passage.
  const json lit = after(with_tools(tapped("rotate") + tapped("page-tools") + tapped("zone:p4")));
  EXPECT_EQ(lit["lit"], "p4");
  // The next page stands upright, and this one lies when one comes back.
  EXPECT_EQ(after(with_tools(tapped("rotate") + tapped("next-page")))["scan"]["rotation"], 0);
  EXPECT_EQ(after(with_tools(tapped("rotate") + tapped("next-page") + tapped("previous-page")))["scan"]["rotation"],
            90);
  EXPECT_EQ(
      after(with_tools(tapped("rotate") + tapped("next-document") + tapped("previous-document")))["scan"]["rotation"],
      0);
}

TEST_F(PageInHand, IsLightenedInvertedAndAsItWas) {
  const json toned = after(with_tools(tapped("darker") + tapped("darker") + tapped("invert")));
  EXPECT_EQ(toned["scan"]["light"], -2);
  EXPECT_EQ(toned["scan"]["inverted"], true);
  const json again = after(with_tools(tapped("darker") + tapped("invert") + tapped("rotate") + tapped("as-it-was")));
  EXPECT_EQ(again["scan"]["light"], 0);
  EXPECT_EQ(again["scan"]["inverted"], false);
  EXPECT_EQ(again["scan"]["rotation"], 0);
  EXPECT_EQ(after(with_tools(tapped("lighter") + tapped("next-document")))["scan"]["light"], 0);
}

TEST_F(PageInHand, ThatWasSetAnewHasNoActualSize) {
  PlayOptions measured;
  measured.width = Millimetres{477};
  const json tools = after(with_tools(""), measured);
  EXPECT_TRUE(target(tools, "actual-size").is_null());
  EXPECT_EQ(tools["scan"]["actual"], false);
}

TEST_F(PageInHand, HasAMapWhileItIsEnlargedWhichLeadsAbout) {
  const std::string in = tapped("zoom-in") + tapped("zoom-in");
  EXPECT_TRUE(target(after(opened), "minimap").is_null());
  const json before = after(opened + in);
  const json map = target(before, "minimap");
  ASSERT_FALSE(map.is_null());
  const auto corner = [&](double part) {
    return std::to_string(static_cast<int>(map["rect"][0].get<double>() + part * map["rect"][2].get<double>())) + "," +
           std::to_string(static_cast<int>(map["rect"][1].get<double>() + part * map["rect"][3].get<double>()));
  };
  const json foot = after(opened + in + "+450ms tap " + corner(0.95) + "\n" + still);
  const json head = after(opened + in + "+450ms tap " + corner(0.05) + "\n" + still);
  EXPECT_GT(foot["scan"]["center"][1].get<double>(), before["scan"]["center"][1].get<double>() + 100);
  EXPECT_LT(head["scan"]["center"][1].get<double>(), foot["scan"]["center"][1].get<double>() - 100);
  EXPECT_EQ(foot["scan"]["scale"], before["scan"]["scale"]);
  EXPECT_TRUE(target(after(opened + in + tapped("fit")), "minimap").is_null());
}

TEST_F(PageInHand, HasNoMapWhileAPathIsWalked) {
  const std::string walk = "1s tap @begin\n+0ms settle\n+0ms tap @path:one-point\n+0ms settle\n";
  EXPECT_TRUE(target(after(walk + tapped("zoom-in") + tapped("zoom-in") + tapped("zoom-in")), "minimap").is_null());
}

TEST_F(PageInHand, OnASmallGlassItsToolsAreInTheListAndCloseThemselves) {
  for (const char* glass : {"800x480", "480x800", "640x400"}) {
    const std::string page =
        opened + "+0ms resize " + glass + "\n" + still + tapped("show-page") + tapped("more") + tapped("page-tools");
    const json tools = after(page);
    EXPECT_TRUE(tools["overlay"].is_null());
    EXPECT_FALSE(target(tools, "rotate").is_null());
    EXPECT_EQ(after(page + tapped("rotate"))["scan"]["rotation"], 90);
    EXPECT_TRUE(target(after(page + tapped("close-page-tools")), "rotate").is_null());
  }
}

TEST_F(PageInHand, KeysOpenItsToolsUseThemAndGoBack) {
  std::string keys = opened;
  // Backwards from the text to the buttons beside the page.
  for (int i = 0; i < 3; ++i) keys += "+100ms key Right\n";
  std::set<std::string> passed;
  std::string at;
  for (int i = 0; i < 60 && at != "page-tools"; ++i) {
    keys += "+100ms key Left\n";
    at = focused(after(keys));
    passed.insert(at);
  }
  ASSERT_EQ(at, "page-tools");
  keys += "+100ms key Return\n" + still;
  EXPECT_EQ(focused(after(keys)), "rotate");
  const json turned = after(keys + "+100ms key Return\n" + still);
  EXPECT_EQ(turned["scan"]["rotation"], 90);
  EXPECT_EQ(focused(turned), "rotate");
  const json closed = after(keys + "+100ms key Escape\n" + still);
  EXPECT_EQ(closed["screen"], "reader");
  EXPECT_EQ(focused(closed), "page-tools");
  EXPECT_TRUE(target(closed, "rotate").is_null());
}

TEST_F(PageInHand, APanOfATurnedPagePaintsNoMoreThanOfAnUprightOne) {
  PlayOptions painted;
  painted.paint = true;
  const auto cost = [&](const std::string& turned) {
    play_script(
        with_tools(turned + tapped("page-tools") + tapped("zoom-in") + tapped("zoom-in")) +
            "+0ms drag 500,500 480,480 200\n+0ms settle\n+0ms dump before\n+0ms drag 500,500 380,420 900\n+0ms dump "
            "after\n",
        out_, painted);
    const json before = dumped("before")["counters"];
    const json after = dumped("after")["counters"];
    EXPECT_EQ(before["layouts"], after["layouts"]);
    return static_cast<double>(after["painted_pixels"].get<std::uint64_t>() -
                               before["painted_pixels"].get<std::uint64_t>()) /
           static_cast<double>(after["frames"].get<int>() - before["frames"].get<int>());
  };
  const double upright = cost("");
  EXPECT_LT(cost(tapped("rotate")), 1.3 * upright);
}

}  // namespace
}  // namespace lectern::app::testing
