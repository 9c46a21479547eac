// SPDX-License-Identifier: MIT
// A sentence arrives on the attract screen: what a letter costs, whose turn it is, and in which language a touch
// begins.
#include <algorithm>
#include <gtest/gtest.h>
#include <string>

#include "tests/scenario/played.hpp"

namespace lectern::app::testing {
namespace {

class AttractScreen : public Played {
 protected:
  static json words(const json& dump, std::string_view id) {
    for (const json& text : dump["text"])
      if (text["id"] == id) return text;
    return nullptr;
  }
  static int count(const json& dump, const char* counter) { return dump["counters"][counter].get<int>(); }
};

TEST_F(AttractScreen, IsWrittenLetterByLetterAndNothingJumps) {
  play_script("500ms dump none\n1050ms dump two\n2050ms dump more\n5s dump whole\n8s dump told\n", out_);
  EXPECT_TRUE(words(dumped("none"), "sentence").is_null());
  EXPECT_EQ(dumped("none")["sentence"]["letters"], 0);
  EXPECT_EQ(words(dumped("two"), "sentence")["string"], "“I");
  EXPECT_EQ(words(dumped("more"), "sentence")["string"], "“I do not know if this");
  const json whole = words(dumped("whole"), "sentence");
  EXPECT_EQ(whole["string"], "“I do not know if this can be done. I ask you to do as much as is possible.”");
  EXPECT_EQ(whole["size_px"], 64);
  for (const char* name : {"two", "more", "told"}) EXPECT_EQ(words(dumped(name), "sentence")["rect"], whole["rect"]);
  EXPECT_TRUE(words(dumped("more"), "byline").is_null());
  EXPECT_EQ(words(dumped("told"), "byline")["string"], "21 June 1951 · Mao Zedong to Stalin");
  EXPECT_EQ(words(dumped("told"), "whose")["string"], "English translation given by the archive; translator not named");
  EXPECT_EQ(dumped("told")["sentence"]["passage"], "p14");
  EXPECT_EQ(dumped("told")["sentence"]["layer"], "translation.en");
  // Where to touch, and what it is, is said from the start.
  for (const char* name : {"none", "more", "told"}) {
    EXPECT_FALSE(words(dumped(name), "begin").is_null()) << name;
    EXPECT_FALSE(words(dumped(name), "title").is_null()) << name;
    EXPECT_FALSE(words(dumped(name), "reset").is_null()) << name;
  }
}

TEST_F(AttractScreen, ALettersFramePaintsItsLineAlone) {
  PlayOptions options;
  options.paint = true;
  play_script("2050ms dump before\n2150ms dump after\n+3s dump written\n+1900ms dump still\n", out_, options);
  const json before = dumped("before");
  const json after = dumped("after");
  EXPECT_EQ(count(after, "frames") - count(before, "frames"), 1);
  const json rect = words(after, "sentence")["rect"];
  const int lines = 2;
  const int line = rect[2].get<int>() * rect[3].get<int>() / lines;
  const int painted = count(after, "painted_pixels") - count(before, "painted_pixels");
  EXPECT_GT(painted, 0);
  EXPECT_LE(painted, line);
  for (const char* counter : {"shapes", "layouts", "tiles_decoded"})
    EXPECT_EQ(after["counters"][counter], before["counters"][counter]);
  // Between what is written and what comes next nothing is drawn.
  EXPECT_LE(count(dumped("still"), "frames") - count(dumped("written"), "frames"), 1);
}

TEST_F(AttractScreen, ALanguageWithoutASentenceBorrowsOneAndHasAGloss) {
  PlayOptions options;
  options.language = "zh";
  play_script("6s dump told\n", out_, options);
  const json told = dumped("told");
  EXPECT_EQ(told["sentence"]["language"], "zh");
  EXPECT_EQ(told["sentence"]["layer"], "reading.ru");
  EXPECT_EQ(words(told, "sentence")["language"], "ru");
  EXPECT_EQ(words(told, "sentence")["string"], "«Проведение этой работы сможет обеспечить окончательную победу.»");
  EXPECT_EQ(words(told, "gloss")["string"], "大意：做好这项工作，就能保证最后的胜利。");
  EXPECT_EQ(words(told, "gloss")["language"], "zh");
  EXPECT_EQ(words(told, "gloss")["size_px"], 44);
  for (const char* name : {"line", "by-exhibit"}) EXPECT_TRUE(words(told, name).is_null()) << name;
}

TEST_F(AttractScreen, EachLanguagesLineBeginsInThatLanguageATouchElsewhereInTheOneWhoseTurnItIs) {
  for (const char* language : {"ru", "zh", "ko"}) {
    const json begun = after("2s tap @begin:" + std::string(language) + "\n");
    EXPECT_EQ(begun["screen"], "overview");
    EXPECT_EQ(begun["language"], language);
  }
  EXPECT_EQ(after("2s tap 900,200\n")["language"], "en");
  EXPECT_EQ(after("30s tap 900,200\n")["language"], "ru");
  EXPECT_EQ(after("30s tap @begin:en\n")["language"], "en");
}

TEST_F(AttractScreen, WithReducedMotionTheSentenceStandsThereWholeAndNothingIsDrawn) {
  PlayOptions options;
  options.reduced_motion = true;
  play_script("500ms dump first\n90s dump later\n", out_, options);
  EXPECT_EQ(words(dumped("first"), "sentence")["string"],
            "“I do not know if this can be done. I ask you to do as much as is possible.”");
  EXPECT_FALSE(words(dumped("first"), "byline").is_null());
  EXPECT_EQ(dumped("later")["counters"], dumped("first")["counters"]);
  EXPECT_EQ(dumped("later")["text"], dumped("first")["text"]);
}

TEST_F(AttractScreen, OnTheSmallestGlassesTheSentenceIsWholeToo) {
  for (const auto& [glass, width] : {std::pair(Size{800, 480}, 155.0), {{720, 1280}, 86.0}, {{1920, 480}, 360.0}})
    for (const char* language : {"en", "ru", "zh", "ko"}) {
      PlayOptions options;
      options.glass = glass;
      options.width = Millimetres{width};
      options.language = language;
      options.reduced_motion = true;
      play_script("500ms dump whole\n", out_, options);
      const json sentence = words(dumped("whole"), "sentence");
      ASSERT_FALSE(sentence.is_null()) << language;
      EXPECT_FALSE(sentence["clipped"].get<bool>()) << language;
      const std::string string = sentence["string"];
      EXPECT_TRUE(string.ends_with(".”") || string.ends_with(".»")) << language << " " << string;
      EXPECT_FALSE(words(dumped("whole"), "begin").is_null());
    }
}

}  // namespace
}  // namespace lectern::app::testing
