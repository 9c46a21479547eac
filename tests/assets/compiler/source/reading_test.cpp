// SPDX-License-Identifier: MIT
#include "assets/compiler/source/texts/reading.hpp"

#include <gtest/gtest.h>

#include "assets/compiler/source/texts/reading_line.hpp"
#include "tests/assets/compiler/source/dump.hpp"

namespace lectern::compiler {
namespace {

using test::reading;

TEST(Reading, BlankLinesPartParagraphsAndLineEndsStay) {
  EXPECT_EQ(reading("one  \n two\n\n\n \t\nthree\nfour"), "paragraph: one\\ntwo\nparagraph: three\\nfour\n");
}

TEST(Reading, IsNoMarkdown) {
  EXPECT_EQ(reading("1. *a* _b_ `c` [d](e) &amp; \\*"), "paragraph: 1. *a* _b_ `c` [d](e) &amp; \\*\n");
  EXPECT_EQ(reading("1. a\n\n1. b"), "paragraph: 1. a\nparagraph: 1. b\n");
  EXPECT_EQ(reading("    four spaces"), "paragraph: four spaces\n");
}

TEST(Reading, AsterisksMakeWordsStrong) {
  EXPECT_EQ(reading("a **b c** d"), "paragraph: a b c d\n  strong: b c\n");
  EXPECT_EQ(reading("**b\nc**"), "paragraph: b\\nc\n  strong: b\\nc\n");
  EXPECT_EQ(reading("лист .__**2**___"), "paragraph: лист .__2___\n  strong: 2\n");
}

TEST(Reading, AsterisksWithoutAPartnerAreNotShownAndMakeNothingStrong) {
  EXPECT_EQ(reading("a **b"), "paragraph: a b\n");
  EXPECT_EQ(reading("**a** **b"), "paragraph: a b\n  strong: a\n");
  EXPECT_EQ(reading("one * two *** three"), "paragraph: one * two * three\n");
}

TEST(Reading, SignsAtTheHeadOfALineAreNotShown) {
  EXPECT_EQ(reading("## Продолжение"), "paragraph: Продолжение\n");
  EXPECT_EQ(reading("- 1. one\n - З. two\n-three\n- - four\n-"), "paragraph: 1. one\\nЗ. two\\n-three\\n- four\\n-\n");
  EXPECT_EQ(reading("#5 and ####### seven"), "paragraph: #5 and ####### seven\n");
  EXPECT_EQ(reading("one - two ## three"), "paragraph: one - two ## three\n");
  EXPECT_EQ(reading("<!-- passage p3 -->- 2. two"), "paragraph: 2. two\n  passage p3: 2. two\n");
}

TEST(Reading, UnderliningIsNotShown) {
  EXPECT_EQ(reading("<u>a</u> <b>c</b>"), "paragraph: a <b>c</b>\n");
  EXPECT_EQ(reading("a\n<u></u>\nb"), "paragraph: a\\nb\n");
}

TEST(Reading, TabsMakeColumns) {
  EXPECT_EQ(reading("\tPAMMA № 22054\tСиятие\n: Сов. Сталину\t•\t3x. M 13\n2 тов.\t\t- No 14"),
            "row:  | PAMMA № 22054 | Сиятие\nrow: : Сов. Сталину | • | 3x. M 13\nrow: 2 тов. |  | - No 14\n");
  EXPECT_EQ(reading(". 5. , <u></u> .\tNo in-\t"), "row: . 5. ,  . | No in- | \n");
  EXPECT_EQ(reading("\tone\n\ntwo\t"), "paragraph: one\nparagraph: two\n");
}

TEST(Reading, BarsMakeColumns) {
  EXPECT_EQ(reading("| | | |\n|---|:-:|---|\n| № 1 | **тов.** | |\n| № 2 | x"),
            "row: № 1 | тов. | \n  strong: тов.\nrow: № 2 | x\n");
  EXPECT_EQ(reading("one | two"), "paragraph: one | two\n");
}

TEST(Reading, RowsPartParagraphs) {
  EXPECT_EQ(reading("a\nb\tc\nd"), "paragraph: a\nrow: b | c\nparagraph: d\n");
}

TEST(Reading, KnowsRuleRows) {
  EXPECT_TRUE(is_rule_row(" |-----|:---:|"));
  EXPECT_FALSE(is_rule_row("| | |"));
  EXPECT_FALSE(is_rule_row("---"));
  EXPECT_FALSE(is_rule_row("|-a-|"));
}

TEST(Reading, SaysWhereACellStands) {
  Report report;
  const SourceLayer layer = test::layer_of("reading.ru.txt", "<!-- page 1 -->\n\n  ж\tб\n", report);
  EXPECT_EQ(layer.blocks[0].cells[1].place.line, 3U);
  EXPECT_EQ(layer.blocks[0].cells[1].place.column, 5U);
}

}  // namespace
}  // namespace lectern::compiler
