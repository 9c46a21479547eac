// SPDX-License-Identifier: MIT
#include "assets/compiler/import/folder/clean_cell.hpp"

#include <gtest/gtest.h>
#include <string>
#include <vector>

namespace lectern::compiler {
namespace {

Cell cell_of(const std::string& text, std::vector<EmphasisSpan> emphasis = {}) {
  Cell cell;
  cell.text = text;
  cell.emphasis = std::move(emphasis);
  return cell;
}

std::string cleaned(const std::string& text, LeadingBlanks blanks = LeadingBlanks::dropped) {
  Cell cell = cell_of(text);
  UnwritableSigns signs;
  clean_cell(cell, blanks, signs);
  return cell.text;
}

TEST(CleanCell, HasLineEndsOfOneKindAndNoBlanksAtEnds) {
  EXPECT_EQ(cleaned("a\r\nb\rc\vd\u2028e"), "a\nb\nc\nd\ne");
  EXPECT_EQ(cleaned("\n  a  \n  b\t \n"), "a\nb");
  EXPECT_EQ(cleaned("a\n  b", LeadingBlanks::kept), "a\n\u00A0\u00A0b");
  EXPECT_EQ(cleaned("in the  middle"), "in the  middle");
}

TEST(CleanCell, CountsWhatNoTextMayHold) {
  Cell cell = cell_of(
      "a\x01"
      "b\uFFFDc\uFFFC\uE000d\uFEFF");
  UnwritableSigns signs;
  clean_cell(cell, LeadingBlanks::dropped, signs);
  EXPECT_EQ(cell.text, "ab[...]cd");
  EXPECT_EQ(signs.lost_letters, 1U);
  EXPECT_EQ(signs.removed.size(), 3U);
  EXPECT_EQ(signs.removed.at(0x01), 1U);
}

TEST(CleanCell, MarksGoWithTheirWords) {
  Cell cell = cell_of("  \u2028 one two", {{6, 9, Emphasis::italic}, {0, 4, Emphasis::strong}});
  cell.spans.push_back({6, 9, SpanKind::person, "anna", {}, false});
  UnwritableSigns signs;
  clean_cell(cell, LeadingBlanks::dropped, signs);
  ASSERT_EQ(cell.text, "one two");
  ASSERT_EQ(cell.emphasis.size(), 1U);  // one that covered blanks alone is gone
  EXPECT_EQ(cell.text.substr(cell.spans[0].start, cell.spans[0].end - cell.spans[0].start),
            cell.text.substr(cell.emphasis[0].start, cell.emphasis[0].end - cell.emphasis[0].start));
}

TEST(CleanCell, MarksOfOneKindThatTouchAreOne) {
  Cell cell = cell_of("one two three", {{0, 5, Emphasis::italic}, {4, 7, Emphasis::italic}, {8, 99, Emphasis::strong}});
  order_emphasis(cell);
  ASSERT_EQ(cell.emphasis.size(), 2U);
  EXPECT_EQ(cell.emphasis[1].end, cell.text.size());
}

TEST(CleanCell, WordsThatAreReplacedMoveWhatFollows) {
  Cell cell = cell_of("a sign b", {{7, 8, Emphasis::italic}});
  replace_in_cell(cell, 2, 6, "[...] [...]");
  EXPECT_EQ(cell.text, "a [...] [...] b");
  EXPECT_EQ(cell.text.substr(cell.emphasis[0].start, 1), "b");
}

}  // namespace
}  // namespace lectern::compiler
