// SPDX-License-Identifier: MIT
#include "assets/compiler/prepare/bidi.hpp"

#include <gtest/gtest.h>

namespace lectern::compiler {
namespace {

using Numbers = std::vector<std::uint8_t>;

Levels prepared(std::u32string_view text, std::optional<bool> language_from_right) {
  return levels_of(text, direction_of(text, language_from_right));
}

TEST(Bidi, LatinIsLevelNought) {
  const Levels levels = prepared(U"ab 1", false);
  EXPECT_EQ(levels.base, 0);
  EXPECT_EQ(levels.levels, (Numbers{0, 0, 0, 0}));
}

TEST(Bidi, HebrewInLatinIsLevelOneAndItsNumbersTwo) {
  EXPECT_EQ(prepared(U"a אב 12", false).levels, (Numbers{0, 0, 1, 1, 1, 2, 2}));
}

TEST(Bidi, AParagraphRunsAsItsLanguageDoesThoughItBeginsOtherwise) {
  EXPECT_EQ(prepared(U"APRF אב", true).base, 1);
  EXPECT_EQ(prepared(U"אב APRF", false).base, 0);
}

TEST(Bidi, WhereNobodyKnowsHowTheLanguageRunsTheFirstLetterDecides) {
  EXPECT_EQ(prepared(U"1 אב APRF", std::nullopt).base, 1);
  EXPECT_EQ(prepared(U"APRF אב", std::nullopt).base, 0);
  EXPECT_EQ(prepared(U"12", std::nullopt).base, 0);
}

TEST(Bidi, AQuotationInAnotherLanguageRunsAsItsLettersDo) {
  EXPECT_EQ(prepared(U"APRF, f. 45", true).base, 0);
  EXPECT_EQ(prepared(U"אב", false).base, 1);
  EXPECT_EQ(prepared(U"12", true).base, 1);
}

TEST(Bidi, EachLineIsAParagraphOfItsOwn) {
  // An embedding left open ends with its line.
  EXPECT_EQ(prepared(U"\u202Bab\ncd", false).levels, (Numbers{0, 2, 2, 0, 0, 0}));
  EXPECT_EQ(prepared(U"\u202Bab\u0085cd", false).levels, (Numbers{0, 2, 2, 0, 0, 0}));
}

TEST(Bidi, NothingOfALineTellsOfTheNext) {
  // After an Arabic letter digits are Arabic numbers; at a line's start in a text from the left they are as any.
  EXPECT_EQ(levels_of(U"ا1", Direction::from_left).levels, (Numbers{1, 2}));
  EXPECT_EQ(levels_of(U"ا\n1", Direction::from_left).levels, (Numbers{1, 0, 0}));
}

TEST(Bidi, TheFirstLetterOutsideIsolatesTells) {
  EXPECT_EQ(levels_of(U"12 \u2067אב\u2069 a", Direction::as_first_letter).base, 0);
  EXPECT_EQ(levels_of(U"12\nאב a", Direction::as_first_letter).base, 1);
  EXPECT_EQ(levels_of(U"12", Direction::as_first_letter).base, 0);
}

TEST(Bidi, ADirectionMayBeSet) {
  EXPECT_EQ(levels_of(U"אב", Direction::from_left).levels, (Numbers{1, 1}));
  EXPECT_EQ(levels_of(U"ab", Direction::from_right).levels, (Numbers{2, 2}));
}

}  // namespace
}  // namespace lectern::compiler
