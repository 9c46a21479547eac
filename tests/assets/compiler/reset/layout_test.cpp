// SPDX-License-Identifier: MIT
#include "assets/compiler/reset/layout.hpp"

#include <gtest/gtest.h>

#include "assets/compiler/reset/measure.hpp"
#include "tests/assets/compiler/reset/typed.hpp"

namespace lectern::compiler {
namespace {

using test::reading;
using test::text_of;

std::vector<std::string> broken(const std::string& text, int cells, int indent = 0) {
  const Reading made = reading({text});
  std::vector<std::string> lines;
  for (const Letters line : lines_of(made.pages[0].items[0].cells[0], cells * cell_units, indent * cell_units))
    lines.push_back(text_of(line));
  return lines;
}

std::string repeated(const std::string& text, int times) {
  std::string all;
  for (int i = 0; i < times; ++i) all += text;
  return all;
}

TEST(Lines, BreakBetweenWords) {
  EXPECT_EQ(broken("one two three", 8), (std::vector<std::string>{"one two", "three"}));
  EXPECT_EQ(broken("one two", 7), (std::vector<std::string>{"one two"}));
}

TEST(Lines, TheFirstIsShorterByItsIndent) {
  EXPECT_EQ(broken("one two three", 8, 3), (std::vector<std::string>{"one", "two", "three"}));
}

TEST(Lines, AWordThatIsTooLongEndsAnywhere) {
  EXPECT_EQ(broken("abcdefghij", 4), (std::vector<std::string>{"abcd", "efgh", "ij"}));
}

TEST(Lines, ALineEndThatIsToldIsKept) {
  EXPECT_EQ(broken("a\nb", 40), (std::vector<std::string>{"a", "b"}));
}

TEST(Columns, AreAsWideAsTheirWords) {
  const Reading made = reading({"№ 1|тов. Сталину|Экз. № 7", "№ 2||№ 8"});
  const auto columns = columns_of(made.pages[0].items, 60 * cell_units);
  ASSERT_EQ(columns.size(), 3U);
  EXPECT_EQ(columns[0].width, 3 * cell_units);
  EXPECT_EQ(columns[1].start, 9 * cell_units);
  EXPECT_EQ(columns[2].start, (9 + 12 + 6) * cell_units);
}

TEST(Columns, ShrinkToTheLine) {
  const Reading made = reading({repeated("word ", 12) + "|" + repeated("word ", 10) + "|short"});
  const auto columns = columns_of(made.pages[0].items, 60 * cell_units);
  EXPECT_LE(columns[2].start + columns[2].width, 60 * cell_units);
  EXPECT_EQ(columns[2].width, 5 * cell_units);
}

TEST(Layout, StaysWithinTheTextAreaAndInOrder) {
  const Reading made = reading({"{1}223", "{f1}ШИФРТЕЛЕГРАММА № 21405", "{f1}№ 1|{f1}Тов. Сталину",
                                "{p1}" + repeated("слово и дело ", 60) + ".", "{p2}" + repeated("ещё раз ", 40) + "."});
  const int cell = fitting_cell(made);
  EXPECT_EQ(cell, widest_cell);
  for (const TypedPage& page : lay_out(made, cell)) {
    int top = 0;
    for (const TypedLine& line : page.lines) {
      ASSERT_EQ(line.lefts.size(), line.pieces.size());
      EXPECT_GE(line.lefts.front(), text_area.x);
      EXPECT_LE(line.lefts.back() + line.pieces.back().cells * line.cell, text_area.right());
      EXPECT_GE(line.top, top);
      top = line.top;
    }
    EXPECT_LE(page.bottom, text_area.bottom());
  }
}

TEST(Layout, EveryLetterStandsOnAPageOnce) {
  const std::string text = repeated("слово и дело ", 60) + "end.";
  const Reading made = reading({"{p1}" + text});
  std::string set;
  const auto pages = lay_out(made, 20);
  for (const TypedLine& line : pages[0].lines) set += text_of(line.pieces) + " ";
  EXPECT_EQ(set, text + " ");
}

TEST(Layout, ALineFromTheRightHasItsNumbersFromTheLeft) {
  const Reading made = reading({"{p1}שלום 12" + repeated(" שלום", 20)});
  const auto pages = lay_out(made, 20);
  ASSERT_EQ(pages[0].lines.size(), 2U);
  const std::vector<int>& lefts = pages[0].lines[0].lefts;
  const int right = text_area.right();
  ASSERT_GT(lefts.size(), 4U);
  // A word, a space, 1 and 2, a space.
  EXPECT_EQ(std::vector<int>(lefts.begin(), lefts.begin() + 5),
            (std::vector<int>{right - 80, right - 100, right - 140, right - 120, right - 160}));
  EXPECT_EQ(pages[0].lines[1].lefts.front(), right - 80);
}

TEST(Layout, OneSizeForAllPagesByTheLongest) {
  const Reading short_one = reading({"{p1}" + repeated("слово и дело ", 10) + "."});
  const Reading long_one =
      reading({"{p1}" + repeated("слово и дело ", 10) + ".", "{2}{p2}" + repeated("слово и дело ", 270) + "."});
  EXPECT_EQ(fitting_cell(short_one), widest_cell);
  EXPECT_LT(fitting_cell(long_one), widest_cell);
  EXPECT_GE(fitting_cell(long_one), smallest_good);
}

TEST(Layout, APageThatHoldsTooMuchDoesNotFit) {
  EXPECT_EQ(fitting_cell(reading({"{p1}" + repeated("слово и дело ", 4000) + "."})), 0);
}

}  // namespace
}  // namespace lectern::compiler
