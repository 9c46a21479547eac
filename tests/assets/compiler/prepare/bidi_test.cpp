// SPDX-License-Identifier: MIT
#include "assets/compiler/prepare/bidi.hpp"

#include <gtest/gtest.h>

namespace lectern::compiler {
namespace {

using Numbers = std::vector<std::uint8_t>;

TEST(Bidi, LatinIsLevelNought) {
  const Levels levels = levels_of(U"ab 1", false);
  EXPECT_EQ(levels.base, 0);
  EXPECT_EQ(levels.levels, (Numbers{0, 0, 0, 0}));
}

TEST(Bidi, HebrewInLatinIsLevelOneAndItsNumbersTwo) {
  EXPECT_EQ(levels_of(U"a אב 12", false).levels, (Numbers{0, 0, 1, 1, 1, 2, 2}));
}

TEST(Bidi, AParagraphRunsAsItsLanguageDoesThoughItBeginsOtherwise) {
  EXPECT_EQ(levels_of(U"APRF אב", true).base, 1);
  EXPECT_EQ(levels_of(U"אב APRF", false).base, 0);
}

TEST(Bidi, AQuotationInAnotherLanguageRunsAsItsLettersDo) {
  EXPECT_EQ(levels_of(U"APRF, f. 45", true).base, 0);
  EXPECT_EQ(levels_of(U"אב", false).base, 1);
  EXPECT_EQ(levels_of(U"12", true).base, 1);
}

TEST(Bidi, EachLineIsAParagraphOfItsOwn) {
  // An embedding left open ends with its line.
  EXPECT_EQ(levels_of(U"\u202Bab\ncd", false).levels, (Numbers{0, 2, 2, 0, 0, 0}));
}

}  // namespace
}  // namespace lectern::compiler
