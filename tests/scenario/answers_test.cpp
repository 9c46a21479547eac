// SPDX-License-Identifier: MIT
// A document shows by itself that page and text answer each other, until somebody touches something.
#include <gtest/gtest.h>
#include <string>

#include "tests/scenario/played.hpp"

namespace lectern::app::testing {
namespace {

class Answers : public Played {
 protected:
  static constexpr const char* opened =
      "1s tap @begin\n+500ms settle\n+0ms tap @document:1951-07-03-five-points\n+500ms settle\n";

  json then(const std::string& acts, const PlayOptions& options = {}) {
    (void)after(opened + acts + "+0ms dump then plain\n", options);
    return dumped("then");
  }
  static bool hints(const json& dump) {
    for (const json& text : dump["text"])
      if (text["id"] == "touch-any-passage") return true;
    return false;
  }
};

TEST_F(Answers, AFirstSentenceLightsAndItIsSaidThatAnyCanBeTouched) {
  const json rested = then("+1500ms settle\n");
  EXPECT_EQ(rested["lit"], "p3") << "not the address, but the first sentence";
  EXPECT_TRUE(hints(rested));
  const json touched = then("+1500ms settle\n+0ms tap @passage:translation.en/p4\n+0ms settle\n");
  EXPECT_EQ(touched["lit"], "p4");
  EXPECT_FALSE(hints(touched));
}

TEST_F(Answers, ATouchOfWhatLitByItselfLeavesItLit) {
  EXPECT_EQ(then("+1500ms settle\n+0ms tap @passage:translation.en/p3\n+0ms settle\n")["lit"], "p3");
}

TEST_F(Answers, NothingLightsAfterATouchInTheDocument) {
  const json touched = then("+0ms tap @text-size\n+3s settle\n");
  EXPECT_EQ(touched["lit"], nullptr);
  EXPECT_FALSE(hints(touched));
}

TEST_F(Answers, SideBySideBeginsWithTheMessageOnBothSides) {
  const json both = then("+0ms tap @tab:side-by-side\n+900ms settle\n");
  for (const char* layer : {"transcript.ru", "translation.en"}) {
    bool seen = false;
    for (const json& text : both["text"]) seen = seen || (text["passage"] == "p3" && text["layer"] == layer);
    EXPECT_TRUE(seen) << layer;
  }
  const json read_on =
      then("+0ms drag 1500,900 1500,200 300\n+900ms settle\n+0ms tap @tab:side-by-side\n+900ms settle\n");
  bool begins = false;
  for (const json& text : read_on["text"]) begins = begins || text["passage"] == "f1";
  EXPECT_FALSE(begins) << "what was read on from keeps its place";
}

TEST_F(Answers, WhatIsReadIsSaidAboveItOnceItsOwnHeadIsGone) {
  const auto says_who = [](const json& dump) {
    for (const json& text : dump["text"])
      if (text["id"] == "head-byline") return text["string"] == "3 July 1951 · Mao Zedong to Stalin";
    return false;
  };
  EXPECT_FALSE(says_who(then("+0ms drag 1500,400 1500,1000 300\n+900ms settle\n"))) << "the text begins with it";
  EXPECT_TRUE(says_who(then("+0ms drag 1500,900 1500,300 300\n+900ms settle\n")));
}

TEST_F(Answers, NothingLightsByItselfWhereThePathLeads) {
  (void)after("1s tap @begin\n+0ms settle\n+0ms tap @path:one-point\n+3s settle\n+0ms dump step plain\n");
  EXPECT_EQ(dumped("step")["lit"], "p18");
  EXPECT_FALSE(hints(dumped("step")));
}

TEST_F(Answers, WhereMotionIsReducedItLightsAllTheSame) {
  PlayOptions still;
  still.reduced_motion = true;
  EXPECT_EQ(then("+1500ms settle\n", still)["lit"], "p3");
}

TEST_F(Answers, OnASmallGlassItIsSaidOverTheText) {
  PlayOptions small;
  small.glass = {800, 480};
  small.width = Millimetres{154};
  (void)after(
      "1s tap @begin\n+500ms settle\n+0ms tap @document:1951-01-16-spring-offensive\n+1500ms settle\n+0ms dump then "
      "plain\n",
      small);
  EXPECT_TRUE(hints(dumped("then")));
  EXPECT_NE(dumped("then")["lit"], nullptr);
}

TEST_F(Answers, AChangedTabKeepsWhatIsLitAtItsHeight) {
  const auto height = [](const json& dump) {
    double top = -1;
    for (const json& text : dump["text"])
      if (text["passage"] == "p12" && (top < 0 || text["rect"][1] < top)) top = text["rect"][1];
    return top;
  };
  const std::string lit =
      "+0ms drag 1500,900 1500,300 300\n+500ms settle\n+0ms drag 1500,900 1500,300 300\n+500ms settle\n"
      "+0ms tap @passage:translation.en/p12\n+500ms settle\n";
  const json before = then(lit);
  const json after = then(lit + "+0ms tap @tab:transcript.ru\n+500ms settle\n");
  ASSERT_EQ(before["lit"], "p12");
  EXPECT_EQ(after["lit"], "p12");
  EXPECT_NEAR(height(after), height(before), 2);
}

}  // namespace
}  // namespace lectern::app::testing
