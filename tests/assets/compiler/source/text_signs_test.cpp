// SPDX-License-Identifier: MIT
#include "assets/compiler/source/texts/text_signs.hpp"

#include <gtest/gtest.h>

#include "assets/compiler/source/texts/mojibake.hpp"
#include "assets/compiler/source/texts/text_file.hpp"
#include "tests/assets/compiler/source/dump.hpp"

namespace lectern::compiler {
namespace {

std::string told_of(std::string bytes) {
  Report report;
  (void)accept_text("a.md", std::move(bytes), report);
  return test::dump(report);
}

std::string said_to_mean(std::string_view text) {
  std::string all;
  for (const Misread& one : find_misread(text)) all += (all.empty() ? "" : "|") + one.meant;
  return all;
}

TEST(Mojibake, IsReadBack) {
  EXPECT_EQ(said_to_mean("CafÃ© voilÃ\u00A0, NaÃ¯ve StraÃŸe"), "é|à|ï|ß");
  EXPECT_EQ(said_to_mean("â€œquotedâ€\u009D itâ€™s â€“ 5 â‚¬"), "“|”|’|–|€");
  EXPECT_EQ(said_to_mean("quotedâ€ words"), "”");
  EXPECT_EQ(said_to_mean("Ð”Ð¾Ð±Ñ€Ñ‹Ð¹"), "Добрый");
  EXPECT_EQ(said_to_mean("РџСЂРёРІРµС‚, РєР°Рє"), "Привет|как");
  EXPECT_EQ(said_to_mean("Caf√© it‚Äôs"), "é|’");
  EXPECT_EQ(said_to_mean("ä»Šå¤©"), "今天");
  EXPECT_EQ(said_to_mean("ï»¿Title, lost ï¿½"), "\uFEFF|\uFFFD");
}

TEST(Mojibake, IsNotWhatWasWritten) {
  for (const char* text :
       {"«Spaß» „Spaß“ “AMANHÔ ‘Å’ «l’été»…", "„Ä“ und „Ö“, «À»", "Рёмер и РОССИЯ», «СССР», СССР… СССР—",
        "СІРІ ВОВКИ, Сіль, СЁСТРЫ, ВСЁ", "1914–été —Éh “Élan” «École»", "┌─┐ ├┤ √2 ≈ ¬a", "ÎÏ Ñandú Ðað ÀÉ",
        "今天，我们", "naïve café, Ångström, São João"})
    EXPECT_EQ(said_to_mean(text), "") << text;
}

TEST(TextSigns, MisreadLettersAreOneWarning) {
  EXPECT_EQ(
      told_of("a\nCafÃ© and thÃ© and â€œ"),
      "warning 2:4: \"Ã©\" probably means \"é\": UTF-8 was read as WINDOWS-1252 and saved so, in 3 places of which "
      "this is the first; take the text once more from where it came from, open it as UTF-8 and save it as UTF-8, "
      "or write the letters again\n");
}

TEST(TextSigns, MisreadLettersWithControlsAreOneError) {
  const std::string told = told_of("â€\u009D and Ã\u0081");
  EXPECT_TRUE(told.starts_with("error 1:1: \"â€\" probably means \"”\"")) << told;
  EXPECT_EQ(std::count(told.begin(), told.end(), '\n'), 1) << told;
}

TEST(TextSigns, LostLettersAreOneError) {
  EXPECT_EQ(
      told_of("caf\uFFFD of Andr\uFFFD"),
      "error 1:4: U+FFFD stands where a letter was lost, in 2 places of which this is the first; write the letter "
      "again, from the original or an older copy of the file; [...] where it cannot be known\n");
}

TEST(TextSigns, EachKindOfWordsIsOneFinding) {
  EXPECT_EQ(
      told_of("\uF0B7\tone\n\uF0B7\ttwo\nend\fnext \uFFFC mid\uFEFFdle\nOne\u2029two\n"),
      "error 1:1: U+F0B7 is a sign of Word's fonts Symbol and Wingdings and means nothing without them, in 2 places "
      "of which this is the first; write the character that is meant; where it is the bullet of a list, begin the "
      "line with \"- \" instead\n"
      "error 3:4: U+000C is a page break of Word's and cannot be shown; take it out; in a text, <!-- page 2 --> on "
      "a line of its own begins a page of the original\n"
      "error 3:10: U+FFFC stands where Word had a picture or another object; take it out, or write in words what "
      "stood there\n"
      "warning 3:15: a byte order mark (U+FEFF) stands within the text; take it out; it is left over where files "
      "were joined\n"
      "warning 4:4: U+2029 parts paragraphs in Word, and is shown as a line's end only; put a blank line in its "
      "place\n");
}

TEST(TextSigns, FieldsOfWordsAreOneWarning) {
  EXPECT_EQ(
      told_of("Page { PAGE } of {NUMPAGES \\* MERGEFORMAT}"),
      "warning 1:6: { PAGE } looks like a field of Word's, and is shown as it stands, in 2 places of which this is "
      "the first; write what Word showed in its place, or take it out\n");
  EXPECT_EQ(told_of("{PAGES} { page } {name} { DATE\n} {"), "");
}

TEST(TextSigns, WhatWordMeansIsRead) {
  Report report;
  EXPECT_EQ(accept_text("a.md",
                        "one\vtwo\u0085three\u2028four self\x1Esame Donau\x1F"
                        "dampf\u00AD\u00A0\u200B\u2011",
                        report),
            "one\u2028two\u2028three\u2028four self\u2011same Donau\u00AD"
            "dampf\u00AD\u00A0\u200B\u2011");
  EXPECT_EQ(test::dump(report), "");
}

}  // namespace
}  // namespace lectern::compiler
