// SPDX-License-Identifier: MIT
#include "assets/compiler/source/texts/markdown.hpp"

#include <gtest/gtest.h>

#include "tests/assets/compiler/source/dump.hpp"

namespace lectern::compiler {
namespace {

using test::markdown;

TEST(Markdown, LeavesLettersAsTyped) {
  EXPECT_EQ(markdown("\"Quotes\" 'too' -- dashes --- and ... dots"),
            "paragraph: \"Quotes\" 'too' -- dashes --- and ... dots\n");
  EXPECT_EQ(markdown("a\nb  \nc\\\nd"), "paragraph: a b\\nc\\nd\n");
  EXPECT_EQ(markdown("\\*a\\* &amp; b"), "paragraph: *a* & b\n");
  EXPECT_EQ(markdown("https://example.org www.example.org"), "paragraph: https://example.org www.example.org\n");
}

TEST(Markdown, ReadsEmphasis) {
  EXPECT_EQ(markdown("a **b** *c* ***d***"),
            "paragraph: a b c d\n  strong: b\n  italic: c\n  strong: d\n  italic: d\n");
}

TEST(Markdown, ListsKeepTheirNumbersAsTyped) {
  EXPECT_EQ(markdown("1. one\n1. two\n\n7) seven"), "item1: 1. one\nitem1: 1. two\nitem1: 7) seven\n");
  EXPECT_EQ(markdown("- a\n  * b\n\n  c\n- \n+ d"), "item1: - a\nitem2: * b\nitem1: c\nitem1: -\nitem1: + d\n");
  EXPECT_EQ(markdown("- - a"), "item2: - - a\n");
  EXPECT_EQ(markdown("1. # head"), "heading1: 1. head\n");
  EXPECT_EQ(markdown("- | a | b |\n  |---|---|"), "item1: -\nrow: a | b\n");
}

TEST(Markdown, ReadsBlocks) {
  EXPECT_EQ(markdown("# One\n\n## Two\n\n> three\n> four\n\n***\n"),
            "heading1: One\nheading2: Two\nquote: three four\nrule:\n");
  EXPECT_EQ(markdown("[...]\n\n[...] more"), "aside: [...]\nparagraph: [...] more\n");
}

TEST(Markdown, ReadsTables) {
  EXPECT_EQ(markdown("| a | **b** |\n|---|---|\n| c \\| d |\n| e | f |"),
            "row: a | b\n  strong: b\nrow: c | d | \nrow: e | f\n");
}

TEST(Markdown, ColumnsStandAsTheirColonsSay) {
  Report report;
  const SourceLayer layer =
      test::layer_of("transcript.en.md", "| a | b | c | d |\n|---|:--|:-:|--:|\n| e | f | g | h |", report);
  ASSERT_EQ(layer.blocks.size(), 2U);
  for (const SourceBlock& row : layer.blocks) {
    ASSERT_EQ(row.cells.size(), 4U);
    EXPECT_EQ(row.cells[0].alignment, Alignment::start);
    EXPECT_EQ(row.cells[1].alignment, Alignment::left);
    EXPECT_EQ(row.cells[2].alignment, Alignment::centre);
    EXPECT_EQ(row.cells[3].alignment, Alignment::right);
  }
}

TEST(Markdown, CellsBeyondTheTablesColumnsAreAnError) {
  EXPECT_EQ(markdown("| a | b |\n|---|---|\n| c | d | e |"),
            "error 3:1: this row has 3 cells, its table 2 columns; the last ones would be lost; give the first row as "
            "many cells, "
            "or write \\| for a | that is text\n");
}

TEST(Markdown, LinksOpenCards) {
  EXPECT_EQ(markdown("To [Comrade *F.*](person:stalin), [sixteen](note:sixteen)"),
            "paragraph: To Comrade F., sixteen\n  person stalin: Comrade F.\n  note sixteen: sixteen\n  italic: F.\n");
  EXPECT_EQ(markdown("a\n\nb [](person:x)"), "error 3:5: the link (person:x) has no words; write [words](person:x)\n");
}

TEST(Markdown, LinksEndWithTheirLastWord) {
  const std::string c = "a line that is longer than those of verse, so that nobody takes it for one: c";
  EXPECT_EQ(markdown(c + " [ a\nb\n](person:x)"), "paragraph: " + c + "  a b\n  person x: a b\n");
  EXPECT_EQ(markdown("a [ \n](person:x) b"), "error 2:2: the link (person:x) has no words; write [words](person:x)\n");
}

TEST(Markdown, LinksKnowTheirPlace) {
  Report report;
  const SourceLayer layer =
      test::layer_of("translation.en.md", "<!-- page 1 -->\nа [б](person:x)\nи [в](person:x)", report);
  ASSERT_EQ(layer.blocks[0].cells[0].spans.size(), 3U);
  EXPECT_EQ(layer.blocks[0].cells[0].spans[1].place.line, 2U);
  EXPECT_EQ(layer.blocks[0].cells[0].spans[2].place.line, 3U);
}

TEST(Markdown, RefusesWhatWouldNotBeShown) {
  EXPECT_EQ(
      markdown("a\n\nb <font size=2> c"),
      "error 3:3: HTML is not read: <font size=2>; take out <font> and </font>, and leave the words between them\n");
  EXPECT_EQ(markdown("<div>\n\na"),
            "error 1:1: HTML is not read: <div>; take out <div> and </div>, and leave the words between them\n");
  EXPECT_EQ(markdown("a ![b](c.png)"), "error 1:3: a picture in a text is not shown; take it out\n");
  EXPECT_EQ(
      markdown("x\n\n[1]: see below"),
      "error 3:1: Markdown takes this line for a link's address and does not show it; write \\[ for the bracket\n");
  EXPECT_EQ(markdown("a&#1;b"),
            "error 1:1: the character U+0001 is a control character and cannot be shown; take out the &#…; that stands "
            "for it\n");
  EXPECT_EQ(markdown("a &#xFDD0; b"),
            "error 1:1: the character U+FDD0 is not a character of Unicode; take out the &#…; that stands for it\n");
}

TEST(Markdown, RefusesDeepNesting) {
  const std::string deep = std::string(40, '>') + " a";
  EXPECT_EQ(markdown(deep), "error 1:33: lists and quotations are nested too deeply; use 32 levels at the most\n");
}

TEST(MarkdownMarks, StandBeforeTheNextWord) {
  EXPECT_EQ(markdown("<!-- passage p1 -->\n1. one\n\n<!-- passage p2 -->2. two <!-- passage p3 -->three"),
            "item1: 1. one\n  passage p1: 1. one\nitem1: 2. two three\n  passage p2: 2. two\n  passage p3: three\n");
  EXPECT_EQ(markdown("one <!-- passage p1 -->\n\n## two"), "paragraph: one\nheading2: two\n  passage p1: two\n");
  EXPECT_EQ(markdown("[...]\n\n<!-- passage p1 -->\n[...]"), "aside: [...]\naside: [...]\n  passage p1: [...]\n");
}

TEST(MarkdownMarks, DoNotDisturbEmphasis) {
  EXPECT_EQ(markdown("<!-- passage p1 -->**\"Bold\"** words"),
            "paragraph: \"Bold\" words\n  passage p1: \"Bold\" words\n  strong: \"Bold\"\n");
  EXPECT_EQ(markdown("a <!-- passage p1 -->_b_ c"), "paragraph: a b c\n  passage p1: b c\n  italic: b\n");
  EXPECT_EQ(markdown("**\"a.\"**<!-- page 2 --> b"), "paragraph: \"a.\" b\n  page 2: before b\n  strong: \"a.\"\n");
}

TEST(MarkdownMarks, GoPastLinesOfSigns) {
  EXPECT_EQ(markdown("a\n\n<!-- passage p1 -->\n---\n\n<!-- passage p2 -->\n***\n\n1. b"),
            "warning 3:1: the passage p1 holds no text; take the mark out, or move it before its words\n");
  EXPECT_EQ(markdown("a\n\n<!-- passage p1 -->\n\n---\n\n1. b"),
            "paragraph: a\nrule:\nitem1: 1. b\n  passage p1: 1. b\n");
  Report report;
  EXPECT_EQ(test::dump(test::layer_of("translation.en.md", "<!-- passage p1 -->\n```\ncode\n```", report).blocks),
            "paragraph: code\n  passage p1: code\n");
}

TEST(MarkdownMarks, StandInTablesAndQuotes) {
  EXPECT_EQ(markdown("<!-- passage p1 -->\n| a | b |\n|---|---|\n| c <!-- passage p2 -->| d |"),
            "row: a | b\n  passage p1: a\n  passage p1: b\nrow: c | d\n  passage p1: c\n  passage p2: d\n");
  EXPECT_EQ(markdown("> <!-- passage p1 -->a\n> b"), "quote: a b\n  passage p1: a b\n");
}

TEST(MarkdownMarks, KeepNumbersThatAreNoListInTheirPassage) {
  EXPECT_EQ(markdown("one\n<!-- passage p1 -->2. two"), "paragraph: one 2. two\n  passage p1: 2. two\n");
}

TEST(MarkdownMarks, InsideSignsAreAnError) {
  EXPECT_EQ(markdown("[a](per<!-- page 2 -->son:x)"),
            "error 1:8: the mark stands inside signs of Markdown, where it would change the text; move it to between "
            "two words\n");
}

TEST(Markdown, LinksThatOpenNothingAreErrors) {
  EXPECT_EQ(test::markdown("[K](persn:karl) [Karl](Person:karl)\n[Karl](https://x.y) [x]() [K](karl)"),
            "error 1:4: the link (persn:karl) opens nothing; did you mean person:karl?\n"
            "error 1:23: the link (Person:karl) opens nothing; did you mean person:karl?\n"
            "error 2:7: the link (https://x.y) opens nothing; a kiosk opens no addresses: write the words alone\n"
            "error 2:24: the link () opens nothing; write [words](person:ID) or [words](note:ID), or the words alone\n"
            "error 2:30: the link (karl) opens nothing; write (person:karl) or (note:karl)\n");
  EXPECT_EQ(test::markdown("<https://archive.org> <a@b.org>"), "paragraph: https://archive.org a@b.org\n");
}

TEST(Markdown, LinksThatAreNotClosedAreErrors) {
  const std::string what =
      ": this was meant as a link, and would be shown as it stands; write [words](person:ID) or [words](note:ID), "
      "without spaces between the brackets or in the round ones\n";
  EXPECT_EQ(test::markdown("a\n\nx [Karl](person:karl"), "error 3:8" + what);
  EXPECT_EQ(test::markdown("[A](person:a) and [K](person: karl) and [K](note:k"),
            "error 1:21" + what + "error 1:43" + what);
  EXPECT_EQ(test::markdown("[Karl] (Persn:karl)"), "error 1:6" + what);
  EXPECT_EQ(test::markdown("| [K](person: k) | b |\n|---|---|\n"), "error 1:5" + what);
  EXPECT_EQ(test::markdown("[a] (Note: b) [1](p. 3)"), "paragraph: [a] (Note: b) [1](p. 3)\n");
}

}  // namespace
}  // namespace lectern::compiler
