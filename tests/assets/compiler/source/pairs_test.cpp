// SPDX-License-Identifier: MIT
#include "assets/compiler/source/links/pairs.hpp"

#include <fmt/ranges.h>
#include <gtest/gtest.h>

#include "tests/assets/compiler/source/dump.hpp"

namespace lectern::compiler {
namespace {

SourceDocument document_of(const std::string& translation, const std::string& reading) {
  Report report;
  SourceDocument document;
  document.layers.push_back(test::layer_of("translation.en.md", translation, report));
  document.layers.push_back(test::layer_of("reading.ru.txt", reading, report));
  EXPECT_EQ(test::dump(report), "");
  return document;
}

std::string ids(const SourceDocument& document) {
  return fmt::format("{}", fmt::join(document.passages, " "));
}

TEST(Pairs, MergeIdsInOrderOfAppearance) {
  Report report;
  SourceDocument document = document_of("<!-- passage p1 -->a\n\n<!-- passage p3 -->c",
                                        "<!-- passage f1 -->f\n\n<!-- passage p1 -->a\n\n<!-- passage p2 -->b\n\n<!-- "
                                        "passage p3 -->c\n\n<!-- passage f2 -->g");
  pair_passages(document, report);
  EXPECT_EQ(test::dump(report), "");
  EXPECT_EQ(ids(document), "f1 p1 p2 p3 f2");
}

TEST(Pairs, GiveParagraphsThePassagesOfTheOtherText) {
  Report report;
  SourceDocument document = document_of("one\n\ntwo", "<!-- passage x -->\neins\n\n<!-- passage y -->zwei");
  pair_passages(document, report);
  EXPECT_EQ(test::dump(report), "");
  EXPECT_EQ(test::dump(document.layers[0].blocks),
            "paragraph: one\n  passage x: one\nparagraph: two\n  passage y: two\n");
}

TEST(Pairs, CountRowsThatFollowEachOtherAsOne) {
  Report report;
  SourceDocument document = document_of("one\n\ntwo", "a\tb\nc\td\n\nzwei");
  pair_passages(document, report);
  EXPECT_EQ(ids(document), "p1 p2");
  EXPECT_EQ(test::dump(document.layers[1].blocks),
            "row: a | b\n  passage p1: a\n  passage p1: b\nrow: c | d\n  passage p1: c\n  passage p1: d\nparagraph: "
            "zwei\n  passage p2: zwei\n");
}

TEST(Pairs, LeaveAHeadingAsideThatTheOtherTextLacks) {
  Report report;
  SourceDocument document;
  document.layers.push_back(test::layer_of("transcript.de.md", "# Brief 1, Abschrift\n\neins\n\nzwei", report));
  document.layers.push_back(test::layer_of("translation.en.md", "one\n\ntwo", report));
  pair_passages(document, report);
  EXPECT_EQ(test::dump(report), "");
  EXPECT_EQ(ids(document), "p1 p2");
  EXPECT_EQ(test::dump(document.layers[0].blocks),
            "heading1: Brief 1, Abschrift\nparagraph: eins\n  passage p1: eins\nparagraph: zwei\n  passage p2: zwei\n");
}

TEST(Pairs, LeaveAHeadingAsideBesideMarksThatDoNotCountIt) {
  Report report;
  SourceDocument document;
  document.layers.push_back(test::layer_of("transcript.de.md", "# Brief 1\n\neins\n\nzwei", report));
  document.layers.push_back(
      test::layer_of("translation.en.md", "<!-- passage x -->one\n\n<!-- passage y -->two", report));
  pair_passages(document, report);
  EXPECT_EQ(test::dump(report), "");
  EXPECT_EQ(ids(document), "x y");
}

TEST(Pairs, CountHeadingsThatAllTextsHave) {
  Report report;
  SourceDocument document;
  document.layers.push_back(test::layer_of("transcript.de.md", "# Ein Brief\n\neins", report));
  document.layers.push_back(test::layer_of("translation.en.md", "# A letter\n\none", report));
  pair_passages(document, report);
  EXPECT_EQ(test::dump(report), "");
  EXPECT_EQ(ids(document), "p1 p2");
}

TEST(Pairs, WhoseCountsDifferAreAWarningWithBoth) {
  Report report;
  SourceDocument document = document_of("one\n\ntwo\n\nthree", "<!-- passage p1 -->\neins");
  pair_passages(document, report);
  EXPECT_EQ(test::dump(report),
            "warning 1:1: translation.en has no passage marks and 3 paragraphs, reading.ru has 1 passage; they are "
            "not paired; "
            "put marks as <!-- passage p1 --> before the words that belong together\n");
}

}  // namespace
}  // namespace lectern::compiler
