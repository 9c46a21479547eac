// SPDX-License-Identifier: MIT
// A visit through the whole viewer: sizes of text, contrast, upright and small glasses, the divider, the list of
// people, and what becomes of it all when the visitor goes.
#include <algorithm>
#include <gtest/gtest.h>

#include "tests/scenario/played.hpp"

namespace lectern::app::testing {
namespace {

const std::string open_third =
    opening("1951-01-16-spring-offensive") + "+0ms tap @next-document\n+0ms tap @next-document\n+0ms settle\n";

class Visit : public Played {
 protected:
  /// What a script leaves, and what it dumped on its way.
  json after(const std::string& acts, Size glass = {1920, 1080}, const std::string& begin = open_third) {
    PlayOptions options;
    options.glass = glass;
    return Played::after(begin + acts, options);
  }
  /// Seconds until it asks whether anyone is still there; each second of them, and of the half minute after, is dumped.
  int asks_after(const std::string& acts) {
    std::string watch = acts + "+0ms settle\n";
    for (int second = 1; second <= 270; ++second) watch += "+1s dump " + std::to_string(second) + "\n";
    play_script(open_third + watch, out_, {});
    for (int second = 1; second <= 240; ++second)
      if (dumped(std::to_string(second))["overlay"] == "still-reading") return second;
    ADD_FAILURE() << "it never asks";
    return 0;
  }
  /// The size of the type of a passage's words.
  static int size_of(const json& dump, std::string_view passage) {
    for (const json& text : dump["text"])
      if (text["passage"] == passage) return text["size_px"];
    return 0;
  }
};

TEST_F(Visit, OnTheAttractScreenAllWordsTakeTurns) {
  play_script("19s dump first\n41s dump second\n", out_, {});
  const auto words = [&](const json& dump, std::string_view id) -> json {
    for (const json& text : dump["text"])
      if (text["id"] == id) return text;
    return nullptr;
  };
  for (const char* id : {"title", "reset"}) {
    ASSERT_FALSE(words(dumped("first"), id).is_null()) << id;
    EXPECT_EQ(words(dumped("first"), id)["language"], "en") << id;
    EXPECT_EQ(words(dumped("second"), id)["language"], "ru") << id;
  }
}

TEST_F(Visit, TextSizesGoRoundAndKeepThePassage) {
  const json dump = after(
      "+0ms tap @zone:p4\n+0ms settle\n+0ms dump first\n+0ms tap @text-size\n+0ms settle\n+0ms dump second\n"
      "+0ms tap @text-size\n+0ms settle\n+0ms dump third\n+0ms tap @text-size\n+0ms settle\n+0ms dump fourth\n"
      "+0ms tap @text-size\n");
  const int size = size_of(dumped("first"), "p4");
  EXPECT_EQ(dumped("second")["text_percent"], 125);
  EXPECT_EQ(dumped("third")["text_percent"], 150);
  EXPECT_EQ(dumped("fourth")["text_percent"], 200);
  EXPECT_EQ(dump["text_percent"], 100);
  EXPECT_EQ(size_of(dumped("fourth"), "p4"), 2 * size);
  for (const char* name : {"first", "second", "third", "fourth", "end"}) {
    EXPECT_EQ(dumped(name)["lit"], "p4") << name;
    EXPECT_FALSE(target(dumped(name), "passage:translation.en/p4").is_null()) << name;
  }
}

TEST_F(Visit, AChangeIsOnTheGlassWithinTwoFrames) {
  constexpr const char* two_frames = "+34ms dump ";
  const std::string after_begin = "1s tap @begin\n" + std::string(two_frames) + "overview\n+0ms settle\n";
  const json dump = after("+0ms tap @document:1951-07-03-five-points\n" + std::string(two_frames) +
                              "reader\n+0ms settle\n+0ms tap @language\n+0ms settle\n+0ms tap @language:ru\n" +
                              two_frames + "russian\n+0ms settle\n+0ms tap @text-size\n" + two_frames +
                              "larger\n+0ms settle\n+0ms tap @contrast\n" + two_frames + "contrast\n",
                          {1920, 1080}, after_begin);
  EXPECT_FALSE(target(dumped("overview"), "document:1951-07-03-five-points").is_null());
  EXPECT_FALSE(target(dumped("reader"), "tab:translation.en").is_null());
  EXPECT_EQ(target(dumped("russian"), "about")["label"], target(dump, "about")["label"]);
  EXPECT_NE(target(dumped("russian"), "about")["label"], target(dumped("reader"), "about")["label"]);
  EXPECT_EQ(target(dumped("larger"), "tab:translation.en")["rect"], target(dump, "tab:translation.en")["rect"]);
  EXPECT_GT(size_of(dumped("larger"), "p1"), size_of(dumped("russian"), "p1"));
  EXPECT_EQ(dumped("contrast")["theme"], "contrast");
  EXPECT_EQ(dumped("contrast")["targets"], dump["targets"]);
}

TEST_F(Visit, From150AButtonShowsThePage) {
  const json text = after("+0ms tap @text-size\n+0ms tap @text-size\n");
  EXPECT_TRUE(text["scan"].is_null());
  EXPECT_FALSE(target(text, "show-page").is_null());
  const json page = after("+0ms tap @text-size\n+0ms tap @text-size\n+0ms tap @show-page\n");
  EXPECT_EQ(page["scan"]["pane"][2], 1920);
  EXPECT_TRUE(target(page, "passage:translation.en/p1").is_null());
  EXPECT_FALSE(target(page, "show-text").is_null());
}

TEST_F(Visit, ContrastIsBlackAndWhite) {
  const json dump = after("+0ms tap @contrast\n");
  EXPECT_EQ(dump["theme"], "contrast");
  for (const json& text : dump["text"]) {
    EXPECT_GE(text["contrast"].get<double>(), text["id"].get<std::string>().starts_with("previous-page") ? 6 : 7)
        << text["id"];
  }
  EXPECT_EQ(after("+0ms tap @contrast\n+0ms tap @contrast\n")["theme"], "night");
}

TEST_F(Visit, TheDividerFollowsTheFingerWithinItsEndsAndKeepsThePlace) {
  const json before = after("+0ms tap @zone:p4\n+0ms settle\n");
  const json handle = target(before, "divider")["rect"];
  const int x = handle[0].get<int>() + handle[2].get<int>() / 2;
  const int y = handle[1].get<int>() + handle[3].get<int>() / 2;
  const auto drag = [&](int to) {
    return "+0ms tap @zone:p4\n+0ms settle\n+0ms drag " + std::to_string(x) + "," + std::to_string(y) + " " +
           std::to_string(to) + "," + std::to_string(y) + " 300\n";
  };
  const json wider = after(drag(x - 200));
  const int pane = before["scan"]["pane"][2];
  EXPECT_NEAR(wider["scan"]["pane"][2].get<int>(), pane - 200, 2);
  EXPECT_EQ(wider["lit"], "p4");
  EXPECT_FALSE(target(wider, "passage:translation.en/p4").is_null());
  const json widest = after(drag(100));
  EXPECT_GE(widest["scan"]["pane"][2], 560);
  const json narrowest = after(drag(1800));
  EXPECT_LE(narrowest["scan"]["pane"][2], pane + 10);
}

TEST_F(Visit, ATapOnTheDividerGivesAndTakesRoom) {
  const int pane = after("")["scan"]["pane"][2];
  EXPECT_EQ(after("+0ms tap @divider\n")["scan"]["pane"][2], 560);
  EXPECT_EQ(after("+0ms tap @divider\n+0ms tap @divider\n")["scan"]["pane"][2], pane);
}

TEST_F(Visit, AnUprightGlassStacksPageAndText) {
  const json dump = after("+0ms tap @zone:p4\n", {1080, 1920});
  EXPECT_EQ(dump["scan"]["pane"][2], 1080);
  const json passage = target(dump, "passage:translation.en/p4");
  ASSERT_FALSE(passage.is_null());
  EXPECT_GT(passage["rect"][1].get<int>(), dump["scan"]["pane"][3].get<int>());
}

TEST_F(Visit, TurningTheGlassKeepsDocumentPagePassageAndLayer) {
  const json dump = after(
      "+0ms tap @page:2\n+0ms settle\n+0ms tap @tab:transcript.ru\n+0ms settle\n+0ms tap @zone:p13\n+0ms settle\n"
      "+0ms resize 1080x1920\n+0ms settle\n+0ms dump upright\n+0ms resize 1920x1080\n");
  for (const json& one : {dumped("upright"), dump}) {
    EXPECT_EQ(one["document"], "1951-07-03-five-points");
    EXPECT_EQ(one["page"], 2);
    EXPECT_EQ(one["lit"], "p13");
    EXPECT_EQ(one["layers"], json::array({"transcript.ru"}));
    EXPECT_FALSE(target(one, "passage:transcript.ru/p13").is_null());
  }
}

TEST_F(Visit, PeopleAreListedAndOpenTheirCards) {
  const json list = after("+0ms tap @overview\n+0ms settle\n+0ms tap @people\n");
  EXPECT_EQ(list["screen"], "people");
  const json card = after("+0ms tap @overview\n+0ms settle\n+0ms tap @people\n+0ms settle\n+0ms tap @word:filippov\n");
  EXPECT_EQ(card["overlay"], "word");
  const json back = after(
      "+0ms tap @overview\n+0ms settle\n+0ms tap @people\n+0ms settle\n+0ms tap @word:filippov\n+0ms settle\n+0ms tap "
      "@close\n"
      "+0ms settle\n+0ms tap @overview\n");
  EXPECT_EQ(back["screen"], "overview");
}

TEST_F(Visit, NobodyThereIsAskedAndThenForgotten) {
  const int asks = asks_after(
      "+0ms tap @contrast\n+0ms tap @text-size\n+0ms tap @language\n+0ms tap @language:ru\n+0ms tap @zone:p4\n");
  // There is more to read than a minute's worth, and less than four.
  EXPECT_GT(asks, 60);
  EXPECT_LT(asks, 240);
  const json asked = dumped(std::to_string(asks));
  EXPECT_FALSE(target(asked, "keep-reading").is_null());
  EXPECT_TRUE(target(asked, "overview").is_null());
  const json gone = dumped(std::to_string(asks + 20));
  EXPECT_EQ(gone["screen"], "attract");
  EXPECT_EQ(gone["language"], "en");
  EXPECT_EQ(gone["theme"], "night");
  EXPECT_EQ(gone["text_percent"], 100);
  EXPECT_TRUE(gone["overlay"].is_null());
}

TEST_F(Visit, AnAbandonedOverviewGoesBackToTheLanguageOfTheMuseum) {
  std::string watch = "1s tap @begin\n+0ms settle\n+0ms tap @language:ru\n+0ms settle\n";
  for (int second = 1; second <= 270; ++second) watch += "+1s dump " + std::to_string(second) + "\n";
  play_script(watch, out_, {});
  EXPECT_EQ(dumped("1")["language"], "ru");
  EXPECT_EQ(dumped("59")["screen"], "overview");
  EXPECT_EQ(dumped("261")["screen"], "attract");
  EXPECT_EQ(dumped("261")["language"], "en");
}

TEST_F(Visit, WhatIsBelowTheSecondTapOnACardIsNotHit) {
  const std::string begin = "1s tap @begin\n+0ms settle\n";
  const json cards = after("", {1920, 1080}, begin)["targets"];
  const json once = after("+0ms tap @document:1951-07-03-five-points\n", {1920, 1080}, begin);
  for (const json& card : cards) {
    if (!card["id"].get<std::string>().starts_with("document:")) continue;
    const json& rect = card["rect"];
    // In all its quarters: below are zones of the page, passages, words and the divider.
    for (const int part : {4, 2}) {
      const std::string at = std::to_string(rect[0].get<int>() + rect[2].get<int>() / part) + "," +
                             std::to_string(rect[1].get<int>() + rect[3].get<int>() / part) + "\n";
      for (const char* pause : {"+0ms ", "+120ms ", "+300ms "}) {
        const json twice = after("+0ms tap " + at + pause + "tap " + at, {1920, 1080}, begin);
        ASSERT_EQ(twice["screen"], "reader");
        EXPECT_TRUE(twice["lit"].is_null());
        EXPECT_TRUE(twice["overlay"].is_null());
        EXPECT_EQ(twice["scan"]["scale"], once["scan"]["scale"]);
        EXPECT_EQ(twice["scan"]["pane"], once["scan"]["pane"]);
      }
    }
  }
}

TEST_F(Visit, ASecondTapOnAWordDoesNotCloseItsCard) {
  const json word = target(after(""), "word:filippov")["rect"];
  const std::string at = std::to_string(word[0].get<int>() + word[2].get<int>() / 2) + "," +
                         std::to_string(word[1].get<int>() + word[3].get<int>() / 2) + "\n";
  EXPECT_EQ(after("+0ms tap " + at + "+120ms tap " + at)["overlay"], "word");
  EXPECT_TRUE(after("+0ms tap " + at + "+600ms tap 60,60\n")["overlay"].is_null());
}

TEST_F(Visit, ATouchBeginsInTheLanguageThatTheAttractScreenSpeaks) {
  const auto begun = [&](const std::string& at, const std::string& act) { return after(at + act, {1920, 1080}, ""); };
  EXPECT_EQ(begun("1s ", "tap @begin\n")["language"], "en");
  EXPECT_EQ(begun("30s ", "tap @begin\n")["language"], "ru");
  EXPECT_EQ(begun("60s ", "tap 1700,200\n")["language"], "zh");
  EXPECT_EQ(begun("80s ", "key Right\n")["language"], "ko");
  EXPECT_EQ(begun("24050ms ", "tap @begin\n")["language"], "en") << "what was touched counts, not what came then";
  EXPECT_EQ(begun("24100ms ", "tap @begin\n")["language"], "ru");
}

TEST_F(Visit, ASecondTouchOnWhatIsLitPutsItOutAndOneBesideItToo) {
  const std::string lit = "+0ms tap @passage:translation.en/p3\n+0ms settle\n";
  EXPECT_EQ(after(lit)["lit"], "p3");
  EXPECT_TRUE(after(lit + "+500ms tap @passage:translation.en/p3\n")["lit"].is_null());
  EXPECT_TRUE(after(lit + "+500ms tap @zone:p3\n")["lit"].is_null());
  EXPECT_EQ(after(lit + "+500ms tap @zone:p4\n")["lit"], "p4");
  EXPECT_TRUE(after(lit + "+500ms tap 1035,700\n")["lit"].is_null()) << "beside the text";
  EXPECT_EQ(after(lit + "+500ms tap @contrast\n")["lit"], "p3") << "a button is not beside it";
}

TEST_F(Visit, LettingGoOfTheDividerMovesNothingElse) {
  const std::string held =
      "+0ms tap @zone:p4\n+0ms settle\n+0ms down 1 1002,220\n+100ms move 1 980,224\n"
      "+50ms move 1 900,240\n+16ms move 1 860,250\n+0ms settle\n+0ms dump held plain\n";
  json let_go = after(held + "+0ms up 1\n+0ms settle\n+2s dump let_go plain\n");
  const json before = dumped("held");
  for (const char* key : {"scan", "text", "page", "lit", "overlay"})
    EXPECT_EQ(dumped("let_go")[key], before[key]) << key;
}

TEST_F(Visit, AnyTouchStaysExactlyThereAndDoesNothingElse) {
  const std::string read = "+0ms tap @zone:p4\n+0ms settle\n";
  const std::string wait = "+" + std::to_string(asks_after(read) + 3) + "s ";
  // In the middle of the bar's "overview" button, which the question covers.
  const json stayed = after(read + "+0ms dump before plain\n" + wait + "tap 100,1010\n+0ms dump again plain\n");
  EXPECT_TRUE(stayed["overlay"].is_null());
  EXPECT_EQ(dumped("again"), dumped("before"));
  EXPECT_TRUE(after(read + wait + "tap @keep-reading\n")["overlay"].is_null());
}

TEST_F(Visit, AFingerThatLiesStillHoldsNobodysPlace) {
  const int asks = asks_after("+0ms down 1 900,20\n");
  EXPECT_EQ(dumped(std::to_string(asks + 20))["screen"], "attract");
}

TEST_F(Visit, HelpSaysWhatKeysDo) {
  EXPECT_EQ(after("+0ms key F17\n")["overlay"], "help");
  EXPECT_TRUE(after("+0ms key F17\n+0ms key F16\n")["overlay"].is_null());
}

TEST_F(Visit, KeysReachEveryCardOfAListThatScrolls) {
  std::string keys;
  for (int i = 0; i < 30; ++i) keys += "+0ms key Right\n+0ms settle\n+0ms dump k" + std::to_string(i) + "\n";
  after(keys, {1280, 800}, "1s tap @begin\n+0ms settle\n");
  std::vector<std::string> reached;
  for (int i = 0; i < 30; ++i) {
    const json dump = dumped("k" + std::to_string(i));
    for (const json& one : dump["targets"]) {
      const auto id = one["id"].get<std::string>();
      const bool is_new = std::find(reached.begin(), reached.end(), id) == reached.end();
      if (one["focused"] && one["kind"] == "card" && is_new) reached.push_back(id);
    }
  }
  EXPECT_EQ(reached,
            (std::vector<std::string>{"path:one-point", "document:1951-01-16-spring-offensive",
                                      "document:1951-06-21-sixty-divisions", "document:1951-07-03-five-points",
                                      "document:1951-07-20-point-not-agreed", "document:1951-07-21-stalin-agrees"}));
}

}  // namespace
}  // namespace lectern::app::testing
