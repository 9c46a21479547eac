// SPDX-License-Identifier: MIT
// Gestures through the whole viewer: what a hand does, and where the reader then is.
#include <gtest/gtest.h>

#include "tests/scenario/played.hpp"

namespace lectern::app::testing {
namespace {

class Gesture : public Played {
 protected:
  json after(const std::string& acts) { return Played::after(opening("1951-07-03-five-points") + acts); }
};

TEST_F(Gesture, ATapOnAPassageLightsItInEveryLayer) {
  const json dump = after("+0ms tap @passage:translation.en/p3\n");
  EXPECT_EQ(dump["lit"], "p3");
  EXPECT_EQ(dump["page"], 1);
  const json zone = target(dump, "zone:p3");
  ASSERT_FALSE(zone.is_null());
}

TEST_F(Gesture, APassageOfAnotherPageTurnsToIt) {
  const json dump = after(
      "+0ms tap @page:3\n+0ms settle\n+0ms tap @zone:p21\n+0ms settle\n+0ms tap @page:1\n+0ms settle\n"
      "+0ms drag 1500,300 1500,900 60\n+0ms settle\n+0ms drag 1500,900 1500,400 400\n");
  EXPECT_EQ(dump["page"], 1);
  EXPECT_EQ(dump["lit"], "p21");
}

TEST_F(Gesture, ASwipeAtFitTurnsThePageAndNotBeyondTheEnds) {
  EXPECT_EQ(after("+0ms drag 760,500 260,500 160\n")["page"], 2);
  EXPECT_EQ(after("+0ms drag 260,500 760,500 160\n")["page"], 1);
}

TEST_F(Gesture, ASlowSwipeTurnsToo) {
  EXPECT_EQ(after("+0ms drag 760,500 460,500 1500\n")["page"], 2);
}

TEST_F(Gesture, ASteepDragTurnsNothing) {
  EXPECT_EQ(after("+0ms drag 760,700 560,500 160\n")["page"], 1);
}

TEST_F(Gesture, ASwipeBeyondTheLastPageStaysThere) {
  EXPECT_EQ(after("+0ms tap @page:3\n+0ms settle\n+0ms drag 760,500 260,500 160\n")["page"], 3);
}

TEST_F(Gesture, TwoSwipesInAHurryBothCount) {
  EXPECT_EQ(after("+0ms drag 760,500 260,500 120\n+0ms drag 760,500 260,500 120\n")["page"], 3);
}

TEST_F(Gesture, ADragPansWhenZoomedIn) {
  const json zoomed = after("+0ms tap @zoom-in\n+0ms settle\n+0ms tap @zoom-in\n");
  const json panned =
      after("+0ms tap @zoom-in\n+0ms settle\n+0ms tap @zoom-in\n+0ms settle\n+0ms drag 500,500 400,400 800\n");
  EXPECT_EQ(panned["page"], 1);
  EXPECT_DOUBLE_EQ(panned["scan"]["scale"].get<double>(), zoomed["scan"]["scale"].get<double>());
  EXPECT_LT(panned["scan"]["rect"][1].get<double>(), zoomed["scan"]["rect"][1].get<double>());
}

TEST_F(Gesture, ASwipeOverAZoomedPagePansAndTurnsNothing) {
  const std::string zoom = "+0ms tap @zoom-in\n+0ms settle\n+0ms tap @zoom-in\n+0ms settle\n";
  const double before = after(zoom)["scan"]["rect"][0].get<double>();
  const json onward = after(zoom + "+0ms drag 760,500 460,500 120\n");
  EXPECT_EQ(onward["page"], 1);
  EXPECT_LT(onward["scan"]["rect"][0].get<double>(), before);
  const std::string second = "+0ms tap @page:2\n+0ms settle\n" + zoom;
  EXPECT_EQ(after(second + "+0ms drag 460,500 760,500 120\n")["page"], 2);
  EXPECT_GT(after(second + "+0ms drag 460,500 760,500 120\n")["scan"]["rect"][0].get<double>(),
            after(second)["scan"]["rect"][0].get<double>());
}

TEST_F(Gesture, APinchZoomsAboutTheFingersMiddle) {
  const json before = after("");
  const json dump = after("+0ms pinch 500,450 2 600\n");
  const double s0 = before["scan"]["scale"].get<double>();
  const double s1 = dump["scan"]["scale"].get<double>();
  EXPECT_NEAR(s1 / s0, 2, 0.05);
  // The part of the page's width that lies under the fingers' middle.
  const auto part = [](const json& d) {
    return (500 - d["scan"]["rect"][0].get<double>()) / d["scan"]["rect"][2].get<double>();
  };
  EXPECT_NEAR(part(before), part(dump), 0.01);
}

TEST_F(Gesture, SlidingOffAButtonDoesNothing) {
  const json dump = after("+0ms down 1 1290,1000\n+50ms move 1 1290,700\n+50ms up 1\n");
  EXPECT_TRUE(dump["overlay"].is_null());
}

TEST_F(Gesture, TheTextIsFlungAndComesToRest) {
  const json dump = after("+0ms drag 1500,800 1500,400 120\n");
  EXPECT_TRUE(target(dump, "passage:translation.en/p1").is_null());
}

TEST_F(Gesture, KeysReachPassagesAndCards) {
  const json dump = after("+0ms key Right\n+0ms key Return\n");
  EXPECT_FALSE(dump["lit"].is_null());
  EXPECT_EQ(after("+0ms key Escape\n")["screen"], "overview");
  EXPECT_EQ(after("+0ms key Escape\n+0ms key Escape\n")["screen"], "attract");
}

TEST_F(Gesture, KeysReachTheFirstSentenceInAtMostEightPresses) {
  for (const char* key : {"Right", "Down", "Tab", "F14", "Keypad 6", "Keypad 2"}) {
    std::string script;
    for (int i = 0; i < 8; ++i) script += "+0ms key " + std::string(key) + "\n+0ms dump " + std::to_string(i) + "\n";
    (void)after(script);
    bool reached = false;
    for (int i = 0; i < 8; ++i) reached = reached || focused(dumped(std::to_string(i))) == "passage:translation.en/p3";
    EXPECT_TRUE(reached) << key;
  }
}

TEST_F(Gesture, ASecondSelectGoesToTheWordsOfAPassageAndBackLeavesThem) {
  const std::string lit = "+0ms key Right\n+0ms key Right\n+0ms key Keypad Enter\n+0ms settle\n";
  EXPECT_EQ(after(lit)["lit"], "p1");
  EXPECT_EQ(focused(after(lit)), "passage:translation.en/p1");
  EXPECT_EQ(focused(after(lit + "+0ms key Right\n")), "passage:translation.en/p2") << "words wait";
  const std::string within = lit + "+0ms key Space\n";
  EXPECT_EQ(focused(after(within)), "word:filippov");
  EXPECT_EQ(after(within)["lit"], "p1");
  EXPECT_EQ(focused(after(within + "+0ms key Right\n")), "word:stalin") << "the form's own names wait for nothing";
  EXPECT_EQ(focused(after(within + "+0ms key Right\n+0ms key Right\n")), "passage:translation.en/p2");
  EXPECT_EQ(after(within + "+0ms key Return\n")["overlay"], "word");
  EXPECT_EQ(focused(after(within + "+0ms key Return\n+0ms key Escape\n")), "word:filippov") << "where it was";
  const json left = after(within + "+0ms key Escape\n");
  EXPECT_EQ(focused(left), "passage:translation.en/p1");
  EXPECT_EQ(left["screen"], "reader");
  EXPECT_EQ(after(within + "+0ms key Escape\n+0ms key Escape\n")["screen"], "overview");
  EXPECT_TRUE(after(within + "+0ms key Left\n+0ms key Return\n")["lit"].is_null());
}

TEST_F(Gesture, ThePadOfNumbersTurnsPages) {
  EXPECT_EQ(after("+0ms key Keypad 3\n")["page"], 2);
  EXPECT_EQ(after("+0ms key Keypad 3\n+0ms settle\n+0ms key Keypad 9\n")["page"], 1);
}

TEST_F(Gesture, LanguageSwitchesInPlace) {
  const json dump =
      after("+0ms tap @passage:translation.en/p3\n+0ms settle\n+0ms tap @language\n+0ms tap @language:ko\n");
  EXPECT_EQ(dump["language"], "ko");
  EXPECT_EQ(dump["lit"], "p3");
  EXPECT_EQ(dump["document"], "1951-07-03-five-points");
  EXPECT_TRUE(dump["overlay"].is_null());
}

TEST_F(Gesture, ResizingKeepsThePlace) {
  const json dump = after("+0ms tap @passage:translation.en/p3\n+0ms settle\n+0ms resize 1600x900\n");
  EXPECT_EQ(dump["lit"], "p3");
  EXPECT_EQ(dump["document"], "1951-07-03-five-points");
}

TEST_F(Gesture, PageKeysTurnPagesAndNotBeyondTheEnds) {
  EXPECT_EQ(after("+0ms key PageDown\n+0ms settle\n+0ms key PageDown\n+0ms settle\n+0ms key PageDown\n")["page"], 3);
  EXPECT_EQ(after("+0ms key PageDown\n+0ms settle\n+0ms key PageUp\n+0ms settle\n+0ms key PageUp\n")["page"], 1);
}

TEST_F(Gesture, FitGoesToTheWholePageAndFromThereToItsWidthOrToTheLitPassage) {
  const json opened = after("");
  const json whole = after("+0ms tap @fit\n");
  EXPECT_LT(whole["scan"]["scale"], opened["scan"]["scale"]);
  EXPECT_EQ(after("+0ms tap @fit\n+0ms settle\n+0ms tap @fit\n")["scan"]["scale"], opened["scan"]["scale"]);
  const std::string lit = "+0ms tap @zone:p3\n+0ms settle\n+0ms tap @fit\n+0ms settle\n";
  EXPECT_EQ(after(lit)["scan"], whole["scan"]);
  const json passage = after(lit + "+0ms tap @fit\n");
  const json zone = target(passage, "zone:p3");
  ASSERT_FALSE(zone.is_null());
  EXPECT_GT(zone["rect"][2].get<double>(), passage["scan"]["pane"][2].get<double>() * 0.9);
}

}  // namespace
}  // namespace lectern::app::testing
