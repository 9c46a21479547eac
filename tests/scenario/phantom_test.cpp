// SPDX-License-Identifier: MIT
// Touches that no finger makes, through the whole viewer: no visit is held by them, and none begun for ever.
#include <gtest/gtest.h>
#include <string>

#include "tests/scenario/played.hpp"

namespace lectern::app::testing {
namespace {

class PhantomTouch : public Played {
 protected:
  /// The screen at each dump, in their order.
  [[nodiscard]] std::vector<std::string> screens(int dumps) const {
    std::vector<std::string> screens;
    for (int i = 0; i < dumps; ++i) screens.push_back(dumped("d" + std::to_string(i))["screen"]);
    return screens;
  }
};

std::string dump_at(int number) {
  return "+0ms dump d" + std::to_string(number) + "\n";
}

/// How many dumps at the end show the attract screen.
int idle_at_the_end(const std::vector<std::string>& screens) {
  int count = 0;
  for (auto screen = screens.rbegin(); screen != screens.rend() && *screen == "attract"; ++screen) ++count;
  return count;
}

TEST_F(PhantomTouch, AnEvenOneHoldsNoVisitAndBeginsNone) {
  constexpr int touches = 60;
  // On a passage, on nothing, on the button in the bar, and on a word.
  for (const char* at : {"1400,700", "500,60", "1290,1010", "700,400"}) {
    std::string script = opening("1951-07-03-five-points");
    for (int i = 0; i < touches; ++i) script += "+12820ms tap " + std::string(at) + "\n" + dump_at(i);
    const json end = after(script);
    EXPECT_GE(idle_at_the_end(screens(touches)), 30) << at;
    EXPECT_EQ(end["counters"]["phantoms"], 1) << at;
    EXPECT_EQ(end["language"], "en");
  }
}

TEST_F(PhantomTouch, OnTheAttractScreenAnEvenOneBeginsOneVisitAtTheMost) {
  std::string script = "1s settle\n";
  constexpr int touches = 60;
  for (int i = 0; i < touches; ++i) script += "+12820ms tap 700,400\n" + dump_at(i);
  (void)after(script);
  const auto seen = screens(touches);
  int begun = 0;
  for (std::size_t i = 1; i < seen.size(); ++i)
    if (seen[i - 1] == "attract" && seen[i] != "attract") ++begun;
  EXPECT_LE(begun, 1);
  EXPECT_GE(idle_at_the_end(seen), 30);
}

TEST_F(PhantomTouch, OneThatLiesHoldsNoVisitAndPressesNothingForEver) {
  std::string script = opening("1951-07-03-five-points") + "+0ms down 1 1290,1010\n+1s dump pressed\n";
  script += "+60s dump after\n+300s dump gone\n+0ms up 1\n";
  for (int i = 0; i < 8; ++i) script += "+70s down 1 1290,1010\n+100s up 1\n" + dump_at(i);
  const json end = after(script);
  EXPECT_EQ(dumped("pressed")["pressed"], "contrast");
  EXPECT_TRUE(dumped("after")["pressed"].is_null());
  EXPECT_EQ(dumped("gone")["screen"], "attract");
  EXPECT_EQ(idle_at_the_end(screens(8)), 8);
  EXPECT_EQ(end["counters"]["phantoms"], 1);
}

TEST_F(PhantomTouch, ARealFingerReachesThatPlaceBetweenTwoTouches) {
  std::string script = opening("1951-07-03-five-points");
  for (int i = 0; i < 20; ++i) script += "+12820ms tap 1290,1010\n";
  const json dump = after(script + "+4s tap @begin\n+0ms settle\n");
  EXPECT_EQ(dump["screen"], "overview");
}

TEST_F(PhantomTouch, AChildThatDrumsOnNextIsHeard) {
  std::string script = opening("1951-01-16-spring-offensive");
  for (int i = 0; i < 30; ++i) script += "+920ms tap @text-size\n+920ms tap @contrast\n";
  for (int i = 0; i < 61; ++i) script += "+920ms tap @contrast\n";
  const json dump = after(script);
  EXPECT_EQ(dump["theme"], "contrast");
  EXPECT_EQ(dump["counters"]["phantoms"], 0);
}

}  // namespace
}  // namespace lectern::app::testing
