// SPDX-License-Identifier: MIT
#include "assets/compiler/source/texts/kept_lines.hpp"

#include <gtest/gtest.h>

#include "tests/assets/compiler/source/dump.hpp"

namespace lectern::compiler {
namespace {

using test::markdown;

/// With lines = "kept" of the layer.
std::string kept(std::string text) {
  Report report;
  const LayerName name{LayerKind::transcript, "en", ""};
  const SourceLayer layer = parse_layer("transcript.en.md", name, std::move(text), report, LineEnds::kept);
  return report.findings().empty() ? test::dump(layer.blocks) : test::dump(report);
}

TEST(KeptLines, AreThoseBetweenTheMarks) {
  EXPECT_EQ(markdown("a\nb\n\n<!-- lines -->\nc\nd\n\ne\nf\n<!-- /lines -->\n\ng\nh"),
            "paragraph: a b\nparagraph: c\\nd\nparagraph: e\\nf\nparagraph: g h\n");
  EXPECT_EQ(markdown("<!-- lines -->a\nb"), "paragraph: a\\nb\n");
}

TEST(KeptLines, HaveTheirIndents) {
  EXPECT_EQ(kept("The quay\n    and no one\n\tloud\n\n      first"),
            "paragraph: The quay\\n\u00A0\u00A0\u00A0\u00A0and no one\\n\u00A0\u00A0\u00A0\u00A0loud\n"
            "paragraph: \u00A0\u00A0\u00A0\u00A0\u00A0\u00A0first\n");
}

TEST(KeptLines, AreReadAsTextsAre) {
  EXPECT_EQ(kept("a *b\nc* [d](person:mao)\n    **e**"),
            "paragraph: a b\\nc d\\n\u00A0\u00A0\u00A0\u00A0e\n  person mao: d\n  italic: b\\nc\n  strong: e\n");
  EXPECT_EQ(kept("# Head\n\n| a | b |\n|---|---|\n| c | d |\n\n- e\n- f"),
            "heading1: Head\nrow: a | b\nrow: c | d\nitem1: - e\nitem1: - f\n");
}

TEST(KeptLines, ThatEndInSignsForItEndOnce) {
  EXPECT_EQ(kept("a  \nb\\\nc"), "paragraph: a\\nb\\nc\n");
}

TEST(KeptLines, HoldTheirPassagesAndPlaces) {
  EXPECT_EQ(kept("<!-- passage p1 -->\n  a\n<!-- passage p2 -->\n  b <!-- passage p3 -->c\n"),
            "paragraph: \u00A0\u00A0a\\n\u00A0\u00A0b c\n  passage p1: a\n  passage p2: b\n  passage p3: c\n");
  EXPECT_EQ(kept("  a\n  b <i>c"),
            "error 2:5: <i> is not ended in its paragraph; write </i> behind the words that are meant; each paragraph, "
            "list item and cell of a table needs tags of its own\n");
}

TEST(KeptLines, AreALineBlockOfPandocs) {
  EXPECT_EQ(markdown("| Fifth, with bars\n|    and an indent\n|\n| as pandoc writes"),
            "paragraph: Fifth, with bars\\n\u00A0\u00A0\u00A0and an indent\nparagraph: as pandoc writes\n");
  EXPECT_EQ(markdown("| a |\n|---|\n| b |"), "row: a\nrow: b\n");
}

TEST(KeptLines, OfABarAloneAtTheEndHoldNothing) {
  EXPECT_EQ(markdown("a\n\n|"), "paragraph: a\n");
  EXPECT_EQ(markdown("a\n\n| "), "paragraph: a\n");
  EXPECT_EQ(markdown("a\n\n| \n"), "paragraph: a\n");
}

TEST(KeptLines, AreEndedByTagsToo) {
  EXPECT_EQ(markdown("First line<br>second line<br/>\nthird<br />  \nfourth"),
            "paragraph: First line\\nsecond line\\nthird\\nfourth\n");
}

TEST(KeptLines, ThatLookLikeVerseAreHintedAt) {
  EXPECT_EQ(
      markdown("The grey ship left the quay\nand no one waved;\nthe gulls were loud"),
      "hint 1:1: the 3 short lines of this paragraph are joined into running text; if their ends are meant, as in "
      "verse, write <!-- lines --> before them and <!-- /lines --> behind, or lines = \"kept\" with the layer's "
      "credits in document.toml\n");
  const std::string long_line = "a line that somebody's program ended at its window's edge, as they do";
  EXPECT_EQ(markdown(long_line + "\n" + long_line + "\nshort"),
            "paragraph: " + long_line + " " + long_line + " short\n");
}

TEST(KeptLines, TheMarkHoldsNothingElse) {
  EXPECT_EQ(markdown("<!-- lines 3 -->a"),
            "error 1:1: the mark for lines that stay holds nothing else; write <!-- lines --> before them and "
            "<!-- /lines --> behind them\n");
}

TEST(KeptLines, HaveTheirBars) {
  EXPECT_EQ(markdown("<!-- lines -->\n| 4 Ellen\n|\n|  5 Ellen\n<!-- /lines -->\n\n| a\n| b\n"),
            "paragraph: | 4 Ellen\\n|\\n|  5 Ellen\nparagraph: a\\nb\n");
  EXPECT_EQ(markdown("<!-- lines -->\na\n| b\nc\n"), "paragraph: a\\n| b\\nc\n");
  EXPECT_EQ(kept("| 4 Ellen\n|\n"), "paragraph: | 4 Ellen\\n|\n");
  EXPECT_EQ(markdown("<!-- lines -->\n| a | b |\n|---|---|\n| c | d |\n"), "row: a | b\nrow: c | d\n");
}

TEST(KeptLines, ThatBecomeHeadingsOrQuotationsAreTold) {
  const std::string mend =
      "where the sign is to be shown; where a %s is meant, write <!-- /lines --> on the line before it, and an empty "
      "line and <!-- lines --> behind it\n";
  const auto of = [&](const std::string& what) { return std::string(mend).replace(mend.find("%s"), 2, what); };
  EXPECT_EQ(markdown("<!-- lines -->\na\n# raute\n"),
            "warning 3:1: this line becomes a heading, and its # is not shown; write \\# " + of("heading"));
  EXPECT_EQ(markdown("<!-- lines -->\n> mehr\na\n"),
            "warning 2:1: this line becomes a quotation, and its > is not shown; write \\> " + of("quotation"));
  EXPECT_EQ(markdown("<!-- lines -->\n\\# raute\n\\> mehr\n  # a\n#b\n"),
            "paragraph: # raute\\n> mehr\\n\u00A0\u00A0# a\\n#b\n");
  EXPECT_EQ(markdown("<!-- lines -->\na\n<!-- /lines -->\n> mehr\n\n<!-- lines -->\nb\nc\n<!-- /lines -->\n# d\n\n"
                     "<!-- lines -->\ne\nf"),
            "paragraph: a\nquote: mehr\nparagraph: b\\nc\nheading1: d\nparagraph: e\\nf\n");
  EXPECT_EQ(kept("# Head\n\n> a\n"), "heading1: Head\nquote: a\n");
}

TEST(KeptLines, OfASignAloneAreTold) {
  const std::string what = " has no words, and is not shown; write its words behind it; \\";
  const std::string where = " where the sign itself is to be shown\n";
  EXPECT_EQ(markdown("a\n\n# \n\nb"), "warning 3:1: this heading" + what + "#" + where);
  EXPECT_EQ(markdown("a\n\n>\n\nb"), "warning 3:1: this quotation" + what + ">" + where);
  EXPECT_EQ(kept("a\n##\nb"), "warning 2:1: this heading" + what + "#" + where);
  EXPECT_EQ(markdown("<!-- lines -->\na\n# \nb"), "warning 3:1: this heading" + what + "#" + where);
}

}  // namespace
}  // namespace lectern::compiler
