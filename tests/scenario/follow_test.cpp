// SPDX-License-Identifier: MIT
// The text is scrolled, and the page goes with it.
#include <algorithm>
#include <gtest/gtest.h>
#include <string>
#include <vector>

#include "tests/scenario/played.hpp"

namespace lectern::app::testing {
namespace {

constexpr const char* read_on = "+0ms drag 1500,800 1500,600 250\n";
constexpr const char* back = "+0ms drag 1500,600 1500,800 250\n";

class Follow : public Played {
 protected:
  /// Drags the text so often, with a dump each time.  Returns the pages that were shown.
  std::vector<int> pages(const std::string& before, const std::string& drag, int times) {
    std::string script = before;
    for (int i = 0; i < times; ++i) script += drag + "+0ms settle\n+0ms dump s" + std::to_string(i) + " plain\n";
    (void)after(script);
    std::vector<int> pages;
    for (int i = 0; i < times; ++i) pages.push_back(dumped("s" + std::to_string(i))["page"]);
    return pages;
  }
};

TEST_F(Follow, TheWholeTextGoesByAndThePagesComeInOrder) {
  for (const char* document : {"1951-07-03-five-points", "1951-01-16-spring-offensive"}) {
    auto seen = pages(opening(document), read_on, 30);
    EXPECT_TRUE(std::is_sorted(seen.begin(), seen.end())) << document;
    seen.erase(std::unique(seen.begin(), seen.end()), seen.end());
    EXPECT_EQ(seen, (std::vector{1, 2, 3})) << document;
    std::string to_the_end = opening(document);
    for (int i = 0; i < 30; ++i) to_the_end += read_on;
    auto backward = pages(to_the_end, back, 30);
    EXPECT_TRUE(std::is_sorted(backward.rbegin(), backward.rend())) << document;
    backward.erase(std::unique(backward.begin(), backward.end()), backward.end());
    EXPECT_EQ(backward.back(), 1) << document;
  }
}

TEST_F(Follow, WhatIsReadIsSeenOnThePage) {
  (void)pages(opening("1951-07-03-five-points"), read_on, 20);
  for (int i = 0; i < 20; ++i) {
    const json dump = dumped("s" + std::to_string(i));
    // Some passage that stands in the upper part of the text has its zone on the page that is seen.
    bool seen = false;
    for (const json& one : dump["targets"]) {
      const auto id = one["id"].get<std::string>();
      const auto at = id.find("translation.en/");
      if (one["kind"] != "passage" || one["rect"][1] > 700 || at == std::string::npos) continue;
      seen = seen || !target(dump, "zone:" + id.substr(at + 15)).is_null();
    }
    EXPECT_TRUE(seen) << i;
  }
}

TEST_F(Follow, TheZoomStays) {
  const std::string zoomed =
      opening("1951-07-03-five-points") + "+0ms pinch 500,450 1.5 600\n+0ms settle\n+11s dump before\n";
  const auto seen = pages(zoomed, read_on, 20);
  EXPECT_EQ(seen.back(), 3);
  EXPECT_NEAR(dumped("s10")["scan"]["scale"].get<double>(), dumped("before")["scan"]["scale"].get<double>(), 0.02);
}

TEST_F(Follow, APageThatWasTurnedOrMovedStaysForTenSeconds) {
  const std::string opened = opening("1951-07-03-five-points");
  const std::string turned = opened + "+0ms tap @page:3\n+0ms settle\n";
  EXPECT_EQ(pages(turned, back, 3).back(), 3);
  EXPECT_LT(pages(turned + "+10s settle\n", back, 12).back(), 3);
  EXPECT_EQ(pages(opened + "+0ms drag 500,600 500,560 200\n+0ms settle\n", read_on, 3).back(), 1);
  EXPECT_EQ(pages(opened + "+0ms tap @zoom-in\n+0ms settle\n", read_on, 3).back(), 1);
}

TEST_F(Follow, AFingerOnThePageKeepsIt) {
  EXPECT_EQ(pages(opening("1951-07-03-five-points") + "+0ms down 1 400,500\n+15s settle\n", read_on, 12).back(), 1);
}

TEST_F(Follow, APassageThatIsTouchedMovesThePageAndTheTextThatGlidesToItDoesNot) {
  const json dump = after(opening("1951-07-03-five-points") + "+0ms tap @page:2\n+0ms settle\n+0ms tap @zone:p13\n");
  EXPECT_EQ(dump["page"], 2);
  EXPECT_EQ(dump["lit"], "p13");
}

TEST_F(Follow, KeysThatScrollTheTextTakeThePageWithThem) {
  std::string keys = opening("1951-07-03-five-points");
  for (int i = 0; i < 60; ++i) keys += "+0ms key Right\n+0ms settle\n+0ms dump k" + std::to_string(i) + "\n";
  (void)after(keys);
  int furthest = 1;
  for (int i = 0; i < 60; ++i) furthest = std::max(furthest, dumped("k" + std::to_string(i))["page"].get<int>());
  EXPECT_EQ(furthest, 3);
}

}  // namespace
}  // namespace lectern::app::testing
