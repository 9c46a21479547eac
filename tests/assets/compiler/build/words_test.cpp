// SPDX-License-Identifier: MIT
#include "assets/compiler/build/words.hpp"

#include <gtest/gtest.h>

namespace lectern::compiler {
namespace {

constexpr CalendarDate third_of_july{1951, 7, 3};

TEST(Words, WhatRunsAgainstTheSentenceIsSetApart) {
  EXPECT_EQ(filled("{date} · {from} إلى {to}", {{"date", "3 يوليو"}, {"from", "Mao"}, {"to", "ستالين"}}),
            "3 يوليو · \u2068Mao\u2069 إلى ستالين");
  EXPECT_EQ(filled("{from} to {to}", {{"from", "ماو"}, {"to", "1951"}}), "\u2068ماو\u2069 to 1951");
  EXPECT_EQ(filled("{from} – {to}", {{"from", "ماو"}, {"to", "Stalin"}}), "ماو – Stalin");
}

TEST(Words, BlanksAreFilledAndOtherBracesStay) {
  EXPECT_EQ(filled("{date} · {from} to {to}", {{"date", "3 July"}, {"from", "Mao"}, {"to", "Stalin"}}),
            "3 July · Mao to Stalin");
  EXPECT_EQ(filled("{a} {b {", {{"a", "{a}"}}), "{a} {b {");
}

TEST(Words, CountsFollowTheLanguage) {
  const std::map<std::string, std::string> days = {
      {"one", "{n} день"}, {"few", "{n} дня"}, {"many", "{n} дней"}, {"other", "{n} дня"}};
  EXPECT_EQ(counted(days, 1, "ru"), "1 день");
  EXPECT_EQ(counted(days, 12, "ru"), "12 дней");
  EXPECT_EQ(counted(days, 156, "ru"), "156 дней");
  EXPECT_EQ(counted(days, 22, "ru"), "22 дня");
  EXPECT_EQ(counted({{"other", "{n}天"}}, 1, "zh"), "1天");
}

TEST(Words, CentimetresAreWrittenAsTheLanguageDoes) {
  EXPECT_EQ(centimetres(210, "en"), "21.0");
  EXPECT_EQ(centimetres(297, "ru"), "29,7");
  EXPECT_EQ(centimetres(5, "zh"), "0.5");
  EXPECT_EQ(centimetres(123'450, "de"), "12345,0");
}

TEST(Words, DaysInEachLanguage) {
  EXPECT_EQ(dated(third_of_july, DateForm::day, "en"), "3 July");
  EXPECT_EQ(dated(third_of_july, DateForm::day, "ru"), "3 июля");
  EXPECT_EQ(dated(third_of_july, DateForm::day, "zh"), "7月3日");
  EXPECT_EQ(dated(third_of_july, DateForm::day, "ko"), "7월 3일");
  EXPECT_EQ(dated(third_of_july, DateForm::day, "en-US"), "July 3");
}

TEST(Words, DaysWithTheirYear) {
  EXPECT_EQ(dated(third_of_july, DateForm::day_and_year, "en"), "3 July 1951");
  EXPECT_EQ(dated(third_of_july, DateForm::day_and_year, "zh"), "1951年7月3日");
  EXPECT_EQ(dated(third_of_july, DateForm::day_and_year, "ko"), "1951년 7월 3일");
}

TEST(Words, TheCalendarIsTheArchives) {
  EXPECT_EQ(dated({1492, 10, 12}, DateForm::day_and_year, "en"), "12 October 1492");
  EXPECT_NE(dated({1951, 7, 3}, DateForm::day_and_year, "th").find("1951"), std::string::npos);
}

TEST(Words, LanguagesHaveNames) {
  EXPECT_EQ(language_name("ru", "en"), "Russian");
  EXPECT_EQ(language_name("ru", "ru"), "русский");
  EXPECT_EQ(language_name("en", "zh"), "英语");
  EXPECT_EQ(language_name("ru", "ko"), "러시아어");
}

TEST(Words, FirstLettersRise) {
  EXPECT_EQ(capitalised("русский текст", "ru"), "Русский текст");
  EXPECT_EQ(capitalised("istanbul", "tr"), "İstanbul");
  EXPECT_EQ(capitalised("", "en"), "");
}

TEST(Words, RowsAndSentencesArePartedAsTheLanguageDoes) {
  EXPECT_EQ(listed({"transcript", "translation"}, "en"), "transcript, translation");
  EXPECT_EQ(listed({"转录", "译文"}, "zh"), "转录、译文");
  EXPECT_EQ(sentences("One.", "Two.", "en"), "One. Two.");
  EXPECT_EQ(sentences("一。", "二。", "zh"), "一。二。");
  EXPECT_EQ(sentences("One.", "", "en"), "One.");
}

}  // namespace
}  // namespace lectern::compiler
