// SPDX-License-Identifier: MIT
#include "assets/compiler/source/texts/footnotes.hpp"

#include <gtest/gtest.h>

#include "tests/assets/compiler/source/dump.hpp"

namespace lectern::compiler {
namespace {

std::string with_notes(const std::string& text) {
  Report report;
  const SourceLayer layer = test::layer_of("transcript.en.md", text, report);
  std::string result = test::dump(report) + test::dump(layer.blocks);
  for (const SourceFootnote& note : layer.footnotes)
    result +=
        note.id + " (" + note.label + ", line " + std::to_string(note.place.line) + ")\n" + test::dump(note.blocks);
  return result;
}

TEST(Footnotes, AreNotesThatTheWordBeforeThemOpens) {
  EXPECT_EQ(
      with_notes("We ~~attack~~ wait.[^1] Then *go*[^a].\n\n[^1]: So in the *copy*.\n[^a]: Or <s>so</s>\nit is.\n"),
      "paragraph: We attack wait. Then go.\n  note transcript-en-note-1: wait\n  note transcript-en-note-a: go\n"
      "  struck out: attack\n  italic: go\n"
      "transcript-en-note-1 (1, line 3)\nparagraph: So in the copy.\n  italic: copy\n"
      "transcript-en-note-a (a, line 4)\nparagraph: Or so it is.\n  struck out: so\n");
}

TEST(Footnotes, HaveParagraphsThatAreSetIn) {
  EXPECT_EQ(with_notes("a[^1]\n\n[^1]: One.\n\n    Two.\n\nb\n"),
            "paragraph: a\n  note transcript-en-note-1: a\nparagraph: b\n"
            "transcript-en-note-1 (1, line 3)\nparagraph: One.\nparagraph: Two.\n");
}

TEST(Footnotes, StandInPassagesAndTables) {
  EXPECT_EQ(with_notes("<!-- passage p1 -->\na[^1] b\n\n<!-- passage p2 -->\n| c[^1] |\n|---|\n\n[^1]: n\n"),
            "paragraph: a b\n  passage p1: a b\n  note transcript-en-note-1: a\nrow: c\n  passage p2: c\n"
            "  note transcript-en-note-1: c\ntranscript-en-note-1 (1, line 8)\nparagraph: n\n");
}

TEST(Footnotes, ThatLackWordsOrAPlaceAreErrors) {
  EXPECT_EQ(
      with_notes("a[^2] b"),
      "error 1:2: the footnote 2 has no words; write a paragraph [^2]: with its words, or \\[^2] where the signs are "
      "to be shown\nparagraph: a[^2] b\n");
  EXPECT_EQ(
      with_notes("a\n\n[^1]: b"),
      "error 3:1: nothing in the text points at the footnote 1; write [^1] behind the word that it belongs to, or "
      "take its words out\nparagraph: a\ntranscript-en-note-1 (1, line 3)\nparagraph: b\n");
  EXPECT_EQ(
      with_notes("a[^1]\n\n[^1]: b\n\n[^1]: c"),
      "error 5:1: the footnote 1 has words twice; first in line 3; give one of them another number, here and in the "
      "text\nparagraph: a\n  note transcript-en-note-1: a\ntranscript-en-note-1 (1, line 3)\nparagraph: b\n");
  EXPECT_EQ(with_notes("a \\[^1\\]"), "paragraph: a [^1]\n");
}

TEST(Footnotes, StandBehindAWord) {
  const std::string told = with_notes("[^1] a\n\n[^1]: b");
  EXPECT_TRUE(
      told.starts_with("error 1:1: the footnote 1 stands behind no word; write [^1] behind the word that it "
                       "belongs to\n"))
      << told;
}

TEST(Footnotes, KnowTheirPlacesInTheFile) {
  EXPECT_EQ(with_notes("a[^1]\n\n<!-- passage p1 -->\nb\n\n[^1]: c\n    <font>d\n"),
            "error 7:5: HTML is not read: <font>; take out <font> and </font>, and leave the words between them\n"
            "paragraph: a\n  note transcript-en-note-1: a\nparagraph: b\n  passage p1: b\n"
            "transcript-en-note-1 (1, line 6)\nparagraph: c d\n");
}

TEST(Footnotes, LeaveTheLinesThatAreKeptWhereTheyAre) {
  const std::string verse =
      "paragraph: c\\nd\nparagraph: long prose that goes on after the verse and is joined, as it was\n";
  const std::string lines =
      "<!-- lines -->\nc\nd\n<!-- /lines -->\n\nlong prose that goes on after the verse\nand is joined, as it was\n";
  for (const std::string note : {"[^1]: N\n\n    Second.\n\n    Third.\n\n", "[^1]: N runs\nover these two lines\n\n",
                                 "[^1]: N\n    runs\n\n"}) {
    const std::string told = with_notes("a[^1]\n\n" + note + lines);
    EXPECT_TRUE(told.starts_with("paragraph: a\n  note transcript-en-note-1: a\n" + verse)) << told;
  }
  const std::string told = with_notes("a[^1] b[^2] c[^3]\n\n[^1]: N\n[^2]: O\n[^3]: P\n\n" + lines + "\n[^4]: Q[^4]\n");
  EXPECT_NE(told.find("\n" + verse), std::string::npos) << told;
  EXPECT_EQ(with_notes("<!-- lines -->\na[^1]\nb[^1]\nc\n<!-- /lines -->\n\nd\ne\n\n[^1]: N\n"),
            "paragraph: a\\nb\\nc\n  note transcript-en-note-1: a\n  note transcript-en-note-1: b\nparagraph: d e\n"
            "transcript-en-note-1 (1, line 10)\nparagraph: N\n");
}

TEST(Footnotes, EndWhereAMarkStandsOnALineOfItsOwn) {
  EXPECT_EQ(with_notes("a[^1]\n\n[^1]: N\n<!-- lines -->\nb\nc\n"),
            "paragraph: a\n  note transcript-en-note-1: a\nparagraph: b\\nc\n"
            "transcript-en-note-1 (1, line 3)\nparagraph: N\n");
  EXPECT_EQ(with_notes("a[^1]\n\n[^1]: N\n<!-- page 2 -->\nb\n"),
            "paragraph: a\n  note transcript-en-note-1: a\nparagraph: b\n  page 2: before b\n"
            "transcript-en-note-1 (1, line 3)\nparagraph: N\n");
  EXPECT_EQ(with_notes("<!-- lines -->\na[^1]\n\n[^1]: N\n<!-- /lines -->\nb\nc\n"),
            "paragraph: a\n  note transcript-en-note-1: a\nparagraph: b c\n"
            "transcript-en-note-1 (1, line 4)\nparagraph: N\n");
}

TEST(Footnotes, LeaveOneSpaceOrNone) {
  const auto shown = [](const std::string& text) {
    Report report;
    return test::dump(test::layer_of("transcript.en.md", text + "\n\n[^1]: N\n[^2]: O[^2]\n", report).blocks);
  };
  const std::string note = "  note transcript-en-note-1: Wort\n";
  EXPECT_EQ(shown("Wort [^1] hier"), "paragraph: Wort hier\n" + note);
  EXPECT_EQ(shown("Wort [^1], hier"), "paragraph: Wort, hier\n" + note);
  EXPECT_EQ(shown("Wort [^1]\nhier"), "paragraph: Wort hier\n" + note);
  EXPECT_EQ(shown("Wort [^1]hier"), "paragraph: Wort hier\n" + note);
  EXPECT_EQ(shown("Wort [^1]"), "paragraph: Wort\n" + note);
  EXPECT_EQ(shown("Wort [^1] [^2] hier"), "paragraph: Wort hier\n" + note + "  note transcript-en-note-2: Wort\n");
  EXPECT_EQ(shown("| Wort [^1] | b |\n|---|---|"), "row: Wort | b\n" + note);
}

}  // namespace
}  // namespace lectern::compiler
