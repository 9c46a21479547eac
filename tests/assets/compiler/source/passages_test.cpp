// SPDX-License-Identifier: MIT
#include "assets/compiler/source/texts/passages.hpp"

#include <gtest/gtest.h>

#include "tests/assets/compiler/source/dump.hpp"

namespace lectern::compiler {
namespace {

using test::markdown;
using test::reading;

TEST(Passages, RunToTheNextMark) {
  EXPECT_EQ(reading("<!-- passage p1 -->\none\n\ntwo <!-- passage p2 -->three\n\n<!-- passage -->four"),
            "paragraph: one\n  passage p1: one\n"
            "paragraph: two three\n  passage p1: two\n  passage p2: three\n"
            "paragraph: four\n");
}

TEST(Passages, RunOverPages) {
  EXPECT_EQ(reading("<!-- passage p1 -->\none\n\n<!-- page 2 -->\ntwo"),
            "paragraph: one\n  passage p1: one\nparagraph: two\n  passage p1: two\n  page 2: before two\n");
}

TEST(Passages, GoOnUnderTheSameIdAfterAPage) {
  const std::string whole = "paragraph: one two\n  passage p1: one two\n  page 2: before two\n";
  EXPECT_EQ(reading("<!-- passage p1 -->one <!-- page 2 --><!-- passage p1 -->two"), whole);
  EXPECT_EQ(markdown("<!-- passage p1 -->one <!-- page 2 --><!-- passage p1 -->two"), whole);
}

TEST(Passages, OfOneIdTwiceAreAnError) {
  EXPECT_EQ(reading("<!-- passage p1 -->one\n\n<!-- passage p2 -->two\n\n<!-- passage p1 -->three"),
            "error 5:1: the passage p1 begins twice; first in line 1; give one of them another id; only a page mark "
            "may part a passage\n");
  EXPECT_NE(reading("<!-- passage p1 -->one <!-- passage p1 -->two").find("begins twice"), std::string::npos);
  EXPECT_NE(
      reading("<!-- passage p1 -->one <!-- passage --> x <!-- page 2 --><!-- passage p1 -->two").find("begins twice"),
      std::string::npos);
}

TEST(Passages, WithoutTextAreAWarning) {
  EXPECT_EQ(reading("<!-- passage p1 -->\n<!-- passage p2 -->\none"),
            "warning 1:1: the passage p1 holds no text; take the mark out, or move it before its words\n");
  EXPECT_EQ(reading("one\n\n<!-- passage p1 -->"),
            "warning 3:1: the passage p1 holds no text; take the mark out, or move it before its words\n");
}

TEST(Passages, CoverEachCellOfARow) {
  EXPECT_EQ(reading("<!-- passage f1 -->\n\ta\tb"), "row:  | a | b\n  passage f1: a\n  passage f1: b\n");
}

TEST(Passages, HaveNoWhiteSpaceAround) {
  EXPECT_EQ(reading("one\n<!-- passage p1 -->\ntwo\n<!-- passage p2 -->\nthree"),
            "paragraph: one\\ntwo\\nthree\n  passage p1: two\n  passage p2: three\n");
}

TEST(Pages, AtTheEndStandAfterTheLastWord) {
  EXPECT_EQ(reading("one\n\n<!-- page 2 -->\n"), "paragraph: one\n  page 2: before \n");
}

TEST(Pages, PassOverBlocksWithoutText) {
  EXPECT_EQ(markdown("---\n\n<!-- page 2 -->\n***\n\none"), "rule:\nrule:\nparagraph: one\n  page 2: before one\n");
  EXPECT_EQ(markdown("one\n\n---\n\n<!-- page 2 -->"), "paragraph: one\n  page 2: before \nrule:\n");
}

TEST(Passages, OfFormsSaySo) {
  Report report;
  const SourceLayer layer =
      test::layer_of("translation.en.md", "<!-- form f1 -->\na\n\n<!-- passage p1 -->\nb\n", report);
  EXPECT_EQ(test::dump(report), "");
  EXPECT_EQ(test::dump(layer.blocks), "paragraph: a\n  passage f1: a\nparagraph: b\n  passage p1: b\n");
  EXPECT_TRUE(layer.blocks[0].cells[0].spans[0].form);
  EXPECT_FALSE(layer.blocks[1].cells[0].spans[0].form);
  EXPECT_TRUE(layer.marked);
}

TEST(Passages, OfFormsAreProposed) {
  const auto told = [](const std::string& text) {
    Report report;
    (void)test::layer_of("translation.en.md", text + "\na", report);
    return test::dump(report);
  };
  EXPECT_EQ(told("<!-- from f1 -->"), "error 1:1: \"from\" is no mark; did you mean form?\n");
  EXPECT_EQ(told("<!— form f1 —>"),
            "error 1:1: this is almost a mark, and would be shown; write <!-- form f1 --> with two plain hyphens at "
            "either end\n");
  EXPECT_EQ(told("<!-- form F1 -->"), "error 1:1: \"F1\" is no passage id; write <!-- form f1 -->\n");
  EXPECT_EQ(
      told("<!-- form -->"),
      "error 1:1: the mark of a form needs one id; write <!-- form f1 --> where its print begins, and <!-- passage "
      "--> where that ends\n");
}

}  // namespace
}  // namespace lectern::compiler
