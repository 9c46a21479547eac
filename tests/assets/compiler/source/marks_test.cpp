// SPDX-License-Identifier: MIT
#include "assets/compiler/source/texts/marks.hpp"

#include <gtest/gtest.h>

#include "tests/assets/compiler/source/dump.hpp"

namespace lectern::compiler {
namespace {

MarkedText marks_of(std::string text) {
  Report report;
  MarkedText marked = take_marks("a.md", std::move(text), report);
  EXPECT_EQ(test::dump(report), "");
  return marked;
}

std::string error_of(std::string text) {
  Report report;
  (void)take_marks("a.md", std::move(text), report);
  return test::dump(report);
}

TEST(Marks, AreTakenOutOfALine) {
  const MarkedText marked = marks_of("One. <!-- passage p2 -->Two.");
  EXPECT_EQ(marked.text, "One. Two.");
  ASSERT_EQ(marked.marks.size(), 1U);
  EXPECT_EQ(marked.marks[0].target, "p2");
  EXPECT_EQ(marked.marks[0].at, 5U);
  EXPECT_EQ(marked.marks[0].place.line, 1U);
  EXPECT_EQ(marked.marks[0].place.column, 6U);
}

TEST(Marks, OnLinesOfTheirOwnGoWithTheLine) {
  const MarkedText marked = marks_of("One\n<!-- page 2 -->\n  <!-- passage p4 --> <!-- passage -->\t\ntwo\n");
  EXPECT_EQ(marked.text, "One\ntwo\n");
  ASSERT_EQ(marked.marks.size(), 3U);
  EXPECT_EQ(marked.marks[0].kind, MarkKind::page);
  EXPECT_EQ(marked.marks[1].kind, MarkKind::passage);
  EXPECT_EQ(marked.marks[2].kind, MarkKind::passage_end);
  for (const Mark& mark : marked.marks) EXPECT_EQ(mark.at, 4U);
}

TEST(Marks, OfTwoSpacesAroundOneGoesOne) {
  EXPECT_EQ(marks_of("one <!-- page 2 --> two").text, "one two");
}

TEST(Marks, MayLackSpacesInside) {
  EXPECT_EQ(marks_of("<!--passage p1-->x").marks[0].target, "p1");
}

TEST(Marks, LetPlacesBeFoundBehindThem) {
  const MarkedText marked = marks_of("ж <!-- page 2 --> б\n<!-- passage p1 -->\nв");
  EXPECT_EQ(marked.text, "ж б\nв");
  EXPECT_EQ(marked.place(marked.text.find("б")).column, 19U);
  EXPECT_EQ(marked.place(marked.text.find("в")).line, 3U);
}

TEST(Marks, OfOtherWordsAreErrorsWithTheNearest) {
  EXPECT_EQ(error_of("a\n <!-- pasage p4 -->"), "error 2:2: \"pasage\" is no mark; did you mean passage?\n");
  EXPECT_EQ(error_of("<!-- Page 2 -->"), "error 1:1: \"Page\" is no mark; did you mean page?\n");
  EXPECT_EQ(error_of("<!-- page front board -->"), "") << "what a page is called, its document says";
  EXPECT_EQ(error_of("<!-- page -->"), "error 1:1: the page mark names no page; write it as <!-- page 2 -->\n");
  EXPECT_EQ(error_of("<!-- passage P4 -->"), "error 1:1: \"P4\" is no passage id; write <!-- passage p4 -->\n");
  EXPECT_EQ(error_of("<!-- passage п4 -->"),
            "error 1:1: \"п4\" is no passage id; ids are small letters a to z, digits and -, as \"p4\"\n");
  EXPECT_NE(error_of("<!-- passage p4 p5 -->").find("more than one id"), std::string::npos);
  EXPECT_NE(error_of("<!-- remember this -->").find("this comment is no mark"), std::string::npos);
  EXPECT_EQ(error_of("a <!-- passage p1"), "error 1:3: this comment is never closed; end it with -->\n");
}

TEST(Marks, ThatAreAlmostMarksAreErrors) {
  for (const char* text :
       {"<!— passage p3 —>", "<!- passage p3 -->", "< !-- passage p3 -->", "<! -- passage p3 -->", "<-- passage p3 -->",
        "<–– passage p3 –>", "<! passage p3 -->", "!-- passage p3 -->", "<!−− passage p3 −−>", "‹!-- passage p3 --›",
        "＜！－－ passage p3 －－＞", "&lt;!-- passage p3 --&gt;", "<!– Passage p3 –>"})
    EXPECT_EQ(error_of(std::string("a\nb ") + text + " c\n"),
              "error 2:3: this is almost a mark, and would be shown; write <!-- passage p3 --> with two plain "
              "hyphens at either end\n")
        << text;
  EXPECT_EQ(error_of("<!— page 2 —>\nx <!— passage —>"),
            "error 1:1: this is almost a mark, and would be shown; write <!-- page 2 --> with two plain hyphens at "
            "either end\n"
            "error 2:3: this is almost a mark, and would be shown; write <!-- passage --> with two plain hyphens at "
            "either end\n");
  EXPECT_NE(error_of("<!- pasage p3 -->").find("almost a mark"), std::string::npos);
}

TEST(Marks, ThatAreAlmostMarksMarkWhatTheyWereMeantTo) {
  Report report;
  const MarkedText marked =
      take_marks("a.md", "<!— pasage p-3-—>a\n<!-- page 2 ->b\n<!-- passage p4\n<!- ? ->", report);
  EXPECT_EQ(report.count(Severity::error), 4U);
  ASSERT_EQ(marked.marks.size(), 3U);
  EXPECT_EQ(marked.marks[0].target, "p-3");
  EXPECT_EQ(marked.text.substr(0, 2), "a\n");
  EXPECT_EQ(marked.marks[1].kind, MarkKind::page);
  EXPECT_EQ(marked.marks[1].target, "2");
  EXPECT_EQ(marked.marks[2].target, "p4");
}

TEST(Marks, AreNotSeenInPlainWords) {
  for (const char* text : {"a <b> c", "page 3 - 4", "5 < 6! -- yes", "the passage -> east", "x <- y", "a passage — b",
                           "<<passage>>", "page 2 -- end"})
    EXPECT_EQ(error_of(text), "") << text;
}

TEST(Marks, ThatAreNeverClosedAreToldOnce) {
  const std::string mend = "; end it with -->\n";
  EXPECT_EQ(error_of("a\n<!-- passage p3 ->\nb\n"), "error 2:1: this comment is never closed" + mend);
  EXPECT_EQ(error_of("<!-- passage p3 ->\na <!-- passage p4 --> b"), "error 1:1: this comment is never closed" + mend);
  EXPECT_EQ(error_of("<!-- passage p3 —> a\n\n<!-- passage p4 -->"), "error 1:1: this comment is never closed" + mend);
  EXPECT_EQ(error_of("<!-- passage p3\n\nb -->"), "error 1:1: this comment is never closed" + mend);
  Report report;
  EXPECT_EQ(take_marks("a.md", "a <!-- passage p3 -> b\n<!-- passage p4 -->\nc", report).text, "a b\nc");
}

TEST(Marks, OverSeveralLinesAreOneComment) {
  const MarkedText marked = marks_of("one\n<!-- passage\n p1 -->\ntwo");
  EXPECT_EQ(marked.text, "one\ntwo");
  EXPECT_EQ(marked.marks[0].target, "p1");
}

}  // namespace
}  // namespace lectern::compiler
