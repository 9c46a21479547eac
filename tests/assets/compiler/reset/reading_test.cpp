// SPDX-License-Identifier: MIT
#include "assets/compiler/reset/reading.hpp"

#include <gtest/gtest.h>

#include "tests/assets/compiler/reset/typed.hpp"

namespace lectern::compiler {
namespace {

using test::reading;
using test::text_of;

const std::string long_line = "a line that is as long as the paper was wide, ";

TEST(Reading, KeepsEveryLetter) {
  const std::string text = "Товарищу Ф И Л И П П О В У. № 12 傷 🔏 _____ (95%)";
  EXPECT_EQ(text_of(reading({text}).pages.at(0).items.at(0).cells.at(0)), text);
}

TEST(Reading, CountsCells) {
  EXPECT_EQ(cells_of(reading({"abc d"}).pages[0].items[0].cells[0]), 5);
  EXPECT_EQ(cells_of(reading({"傷🔏"}).pages[0].items[0].cells[0]), 4);
  EXPECT_EQ(cells_of(reading({"e\u0301a"}).pages[0].items[0].cells[0]), 2);
}

TEST(Reading, JoinsTheLettersOfAScriptThatJoinsThem) {
  const Reading made = reading({"a सार्थ्यक्तर्थ b"});
  const auto& words = made.pages[0].items[0].cells[0];
  ASSERT_EQ(words.size(), 5U);
  EXPECT_EQ(words[2].utf8, "सार्थ्यक्तर्थ");
  EXPECT_GT(words[2].cells, 3);
}

TEST(Reading, PartsPagesAtTheirMarks) {
  const Reading made = reading({"{1}one", "two {2}three", "{3}four"});
  ASSERT_EQ(made.pages.size(), 3U);
  EXPECT_EQ(made.pages[0].items.size(), 2U);
  EXPECT_EQ(text_of(made.pages[1].items[0].cells[0]), "three");
  EXPECT_TRUE(made.pages[1].items[0].continued);
  EXPECT_FALSE(made.pages[2].items[0].continued);
}

TEST(Reading, ARowStaysWholeAtAPageMark) {
  const Reading made = reading({"one", "|{2}two|three"});
  ASSERT_EQ(made.pages.size(), 2U);
  EXPECT_EQ(made.pages[1].items[0].cells.size(), 3U);
}

TEST(Reading, KnowsThePassages) {
  const Reading made = reading({"{p1}one {p2}two{} three"});
  EXPECT_EQ(made.passages, (std::vector<std::string>{"p1", "p2"}));
  const auto& words = made.pages[0].items[0].cells[0];
  EXPECT_EQ(words.front().passage, 0);
  EXPECT_EQ(words[4].passage, 1);
  EXPECT_EQ(words.back().passage, -1);
}

TEST(Reading, LineEndsAfterLongLinesAreSpaces) {
  const Reading made = reading({long_line + "\nand more"});
  const auto& words = made.pages[0].items[0].cells[0];
  for (const TypePiece& piece : words) EXPECT_NE(piece.before, BreakHere::must);
  EXPECT_EQ(cells_of(words), static_cast<int>(long_line.size()) + 9);
}

TEST(Reading, LineEndsAfterShortLinesAndBetweenPassagesStay) {
  const auto breaks = [](const std::string& text) {
    const Reading made = reading({text});
    int count = 0;
    for (const TypePiece& piece : made.pages[0].items[0].cells[0]) count += piece.before == BreakHere::must ? 1 : 0;
    return count;
  };
  EXPECT_EQ(breaks("short\nlines"), 1);
  EXPECT_EQ(breaks("{p1}" + long_line + "{}\n{p2}and more"), 1);
}

TEST(Reading, ALineDoesNotEndAfterAStrokeThatOpens) {
  const Reading made = reading({"срок /например в течение/ должны"});
  for (const TypePiece& piece : made.pages[0].items[0].cells[0])
    EXPECT_FALSE(piece.utf8 == "н" && piece.before == BreakHere::may);
}

}  // namespace
}  // namespace lectern::compiler
