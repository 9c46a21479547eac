// SPDX-License-Identifier: MIT
#include "assets/compiler/build/wording.hpp"

#include <gtest/gtest.h>

#include "tests/assets/compiler/build/exhibit.hpp"

namespace lectern::compiler {
namespace {

class WordingTest : public ::testing::Test {
 protected:
  [[nodiscard]] Wording wording() { return Wording(exhibit, report); }
  SourceDocument& first() { return exhibit.documents[0]; }
  SourceDocument& second() { return exhibit.documents[1]; }

  SourceExhibit exhibit = tests::exhibit();
  Report report;
};

TEST_F(WordingTest, BylinesNameBothOrNone) {
  EXPECT_EQ(wording().byline(second(), "en"), "3 July 1951 · Mao Zedong to Stalin");
  EXPECT_EQ(wording().byline(second(), "ru"), "3 июля 1951\u202Fг. · Мао Цзэдун — Сталин");
  EXPECT_EQ(wording().byline(first(), "en"), "16 January 1951");
}

Edtf edtf(std::string_view text) {
  return parse_edtf(text, Calendar::gregorian).value();
}

TEST_F(WordingTest, OfDaysInOneYearTheFirstNamesItForAll) {
  EXPECT_EQ(wording().day(first(), "en"), "16 January 1951");
  EXPECT_EQ(wording().day(second(), "en"), "3 July");
  second().date = edtf("1951-07~");
  EXPECT_EQ(wording().day(second(), "ru"), "около июля");
  first().date = edtf("1950-12");
  EXPECT_EQ(wording().day(second(), "en"), "about July 1951");
}

TEST_F(WordingTest, TheUndatedAreSaidToBe) {
  second().date = {};
  EXPECT_EQ(wording().day(second(), "en"), "undated");
  EXPECT_EQ(wording().byline(second(), "en"), "undated · Mao Zedong to Stalin");
  EXPECT_EQ(wording().day(first(), "en"), "16 January 1951");
}

TEST_F(WordingTest, TheArchivesDateIsShownWhereTheCuratorWishesIt) {
  second().date = edtf("1951-07~");
  second().date_as_given = "in the summer, before the harvest";
  EXPECT_EQ(wording().day(second(), "en"), "about July");
  second().shows_date_as_given = true;
  EXPECT_EQ(wording().day(second(), "ru"), "in the summer, before the harvest");
  EXPECT_EQ(wording().byline(second(), "en"), "in the summer, before the harvest · Mao Zedong to Stalin");
}

TEST_F(WordingTest, CardsSayWhatIsHeld) {
  EXPECT_EQ(wording().holds(first(), 4, "en"), "4 pages · no translation");
  EXPECT_EQ(wording().holds(first(), 4, "ru"), "4 страницы");  // the original is in Russian
  EXPECT_EQ(wording().holds(second(), 1, "en"), "1 page · translation");
  first().reset_pages = false;
  EXPECT_EQ(wording().holds(first(), 1, "en"), "no picture · machine reading, no translation");
  EXPECT_EQ(wording().holds(first(), 1, "ru"), "без изображения · машинное распознавание");
  first().scans = {{"a.jpg", {{0, 100, 140, 0}}}};
  EXPECT_EQ(wording().holds(first(), 2, "en"), "2 pages · machine reading, no translation");
}

TEST_F(WordingTest, LayersThatOthersHaveAreNamedAsNotHeld) {
  EXPECT_EQ(wording().missing(first(), "en"), "Not held for this document: English translation");
  EXPECT_EQ(wording().missing(second(), "en"), "");
  exhibit.labels["not_held"] = {{"en", "Not held for this telegram"}};
  EXPECT_EQ(wording().missing(first(), "en"), "Not held for this telegram: English translation");
}

TEST_F(WordingTest, TabsNameKindAndLanguage) {
  const auto tab = [&](std::size_t layer, const std::string& language) {
    return wording().tab(second(), second().layers[layer], language);
  };
  EXPECT_EQ(tab(0, "en"), "English translation");
  EXPECT_EQ(tab(1, "en"), "Machine reading");
  second().layers[1].kind = LayerKind::transcript;
  EXPECT_EQ(tab(1, "ru"), "Текст (русский)");
}

TEST_F(WordingTest, TabsOfSeveralTranslationsSayWhichEachIs) {
  auto& layers = second().layers;
  layers.resize(3, layers.front());
  const auto tabs = [&] {
    std::string all;
    for (const SourceLayer& layer : layers) all += wording().tab(second(), layer, "en") + "\n";
    return all;
  };
  for (SourceLayer& layer : layers) layer = layers.front();
  layers[1].variant = "2";
  layers[2].variant = "third";
  EXPECT_EQ(tabs(), "English translation\nEnglish translation (2)\nEnglish translation (third)\n");
  layers[0].credit.by = "A. Roe";
  layers[1].credit.by = layers[2].credit.by = "J. Doe";
  EXPECT_EQ(tabs(), "English translation (A. Roe)\nEnglish translation (2)\nEnglish translation (third)\n");
  layers[1].credit.year = 1925;
  layers[2].credit.label = {{"en", "The revised one"}};
  EXPECT_EQ(tabs(), "English translation (A. Roe)\nEnglish translation (1925)\nThe revised one\n");
  EXPECT_EQ(wording().tab(second(), layers[1], "ru"), "Перевод (английский), 1925");
}

TEST_F(WordingTest, LabelsSayFromWhom) {
  const SourceLayer& translation = second().layers.front();
  EXPECT_EQ(wording().label_of(translation, "en"), "Translation; translator not named");
  exhibit.labels["translation"] = {{"en", "Given by the archive; translator not named"}};
  EXPECT_EQ(wording().label_of(translation, "en"), "Given by the archive; translator not named");
  second().layers.front().credit.by = "J. Doe";
  EXPECT_EQ(wording().label_of(translation, "en"), "Translation by J. Doe");
  second().layers.front().credit.year = 1925;
  EXPECT_EQ(wording().label_of(translation, "en"), "Translation by J. Doe · 1925");
}

TEST_F(WordingTest, ALabelOfTheExhibitsMayNameTheLanguage) {
  exhibit.labels["translation"] = {{"en", "{language} translation given by the archive"}};
  EXPECT_EQ(wording().label_of(second().layers.front(), "en"), "English translation given by the archive");
}

TEST_F(WordingTest, ARemarkFollowsItsLabel) {
  second().layers.front().credit.note = {{"en", "Brackets are the translator's."}};
  EXPECT_EQ(wording().label_of(second().layers.front(), "en"),
            "Translation; translator not named · Brackets are the translator's.");
}

TEST_F(WordingTest, WhatIsShownIsListed) {
  EXPECT_EQ(wording().shown(second(), "en"), "Re-set page · Machine reading · English translation");
}

TEST_F(WordingTest, AnswersOfNoneAreTranslatedAndNothingElse) {
  EXPECT_EQ(wording().archive("not named", "ru").text, "имя не указано");
  EXPECT_EQ(wording().archive("none given", "ru").language, "ru");
  EXPECT_EQ(wording().archive("Not named in the file", "ru").text, "Not named in the file");
  EXPECT_EQ(wording().archive("Not named in the file", "ru").language, "en");
}

TEST_F(WordingTest, OwnWordsFallBackOnTheFirstLanguage) {
  EXPECT_EQ(wording().own(second().line, "ru").text, "One line.");
  EXPECT_EQ(wording().own(second().line, "ru").language, "en");
}

TEST_F(WordingTest, OwnWordsAreComposed) {
  EXPECT_EQ(wording().own({{"en", "e\u0301"}}, "en").text, "\u00E9");
}

TEST_F(WordingTest, AMissingWordIsAnError) {
  exhibit.strings["ru"].texts.erase("close");
  EXPECT_EQ(wording().word("close", "ru"), "");
  ASSERT_EQ(report.findings().size(), 1U);
  EXPECT_NE(report.findings()[0].what.find("close"), std::string::npos);
}

}  // namespace
}  // namespace lectern::compiler
