// SPDX-License-Identifier: MIT
#include "assets/compiler/source/texts/inline_tags.hpp"

#include <gtest/gtest.h>

#include "tests/assets/compiler/source/dump.hpp"

namespace lectern::compiler {
namespace {

using test::markdown;

TEST(InlineTags, AreMarks) {
  EXPECT_EQ(
      markdown("<s>a</s> <del>b</del> <strike>c</strike> ~~d~~ <u>e</u> <ins>f</ins> g<sup>h</sup> i<sub>j</sub>"),
      "paragraph: a b c d e f gh ij\n  struck out: a\n  struck out: b\n  struck out: c\n  struck out: d\n"
      "  underlined: e\n  inserted: f\n  superscript: h\n  subscript: j\n");
  EXPECT_EQ(markdown("<span class=\"smallcaps\">a</span> <mark>b</mark> <span class=\"unclear\">c</span> "
                     "<unclear>d</unclear> <add>e</add> <b>f</b> <i>g</i>"),
            "paragraph: a b c d e f g\n  small capitals: a\n  highlighted: b\n  unclear: c\n  unclear: d\n"
            "  inserted: e\n  strong: f\n  italic: g\n");
  EXPECT_EQ(markdown("<SPAN style='font-variant: small-caps'>a</SPAN> <span class='underline'>b</span>"),
            "paragraph: a b\n  small capitals: a\n  underlined: b\n");
}

TEST(InlineTags, OfWhatCannotBeReadShowASign) {
  EXPECT_EQ(markdown("a <gap/> b <gap reason=\"damage\"></gap> c <span class=\"illegible\"></span> d"),
            "paragraph: a […] b […] c […] d\n  illegible: […]\n  illegible: […]\n  illegible: […]\n");
  EXPECT_EQ(markdown("<gap/>"), "paragraph: […]\n  illegible: […]\n");
  EXPECT_EQ(markdown("a <span class=\"illegible\">xxx</span>"), "paragraph: a xxx\n  illegible: xxx\n");
}

TEST(InlineTags, LieInAndOverEachOther) {
  EXPECT_EQ(markdown("<u><s>a</s></u>"), "paragraph: a\n  struck out: a\n  underlined: a\n");
  EXPECT_EQ(markdown("<u>a <s>b</u> c</s>"), "paragraph: a b c\n  underlined: a b\n  struck out: b c\n");
  EXPECT_EQ(markdown("*a <u>b* c</u> [<s>d</s>](person:x)"),
            "paragraph: a b c d\n  person x: d\n  italic: a b\n  underlined: b c\n  struck out: d\n");
}

TEST(InlineTags, StandOnLinesOfTheirOwn) {
  EXPECT_EQ(markdown("<u>\na *b*\n</u>\nc"), "paragraph: a b c\n  underlined: a b\n  italic: b\n");
  EXPECT_EQ(markdown("> <s>\n> a</s>\n\n- <gap>\n- b"),
            "quote: a\n  struck out: a\nitem1: - […]\n  illegible: […]\nitem1: - b\n");
  EXPECT_EQ(markdown("# a <u>b</u>\n\n| <s>c</s> | d |\n|---|---|"),
            "heading1: a b\n  underlined: b\nrow: c | d\n  struck out: c\n");
  EXPECT_EQ(markdown("<!-- lines -->\n<u>\n  a\n</u>\nb"), "paragraph: \u00A0\u00A0a\\nb\n  underlined: a\n");
}

TEST(InlineTags, EndWithTheirParagraph) {
  EXPECT_EQ(markdown("a\n\n<u>b\n\nc</u>"),
            "error 3:1: <u> is not ended in its paragraph; write </u> behind the words that are meant; each paragraph, "
            "list item and cell of a table needs tags of its own\n"
            "error 5:2: </u> ends nothing that begins in this paragraph; write <u> before the words that are meant, in "
            "the same paragraph\n");
  EXPECT_EQ(markdown("a <u> </u>"),
            "error 1:3: this tag marks no words; put the words between the tag and the one that ends it\n");
}

TEST(InlineTags, ThatMeanNothingSayHowToKeepTheWords) {
  EXPECT_EQ(markdown("an old <blue> car"),
            "error 1:8: HTML is not read: <blue>; write \\< for the angle bracket, so that it and the words in it are "
            "shown\n");
  EXPECT_EQ(markdown("an old \\<blue> car"), "paragraph: an old <blue> car\n");
  EXPECT_EQ(markdown("<illegible>"),
            "error 1:1: HTML is not read: <illegible>; write <gap> where something cannot be read; \\< where the angle "
            "bracket itself is to be shown\n");
  EXPECT_EQ(markdown("a <span lang=\"fr\">b"),
            "error 1:3: HTML is not read: <span lang=\"fr\">; take out <span …> and its </span>, and leave the words "
            "between them; the classes that are read are smallcaps, underline, strikeout, mark, inserted, unclear and"
            " illegible\n");
}

TEST(InlineTags, InsideWordsAndMarksOfPassagesKeepTheirPlaces) {
  EXPECT_EQ(markdown("<!-- passage p1 -->\n<u>\na</u> b <!-- passage p2 -->c<s>d</s>"),
            "paragraph: a b cd\n  passage p1: a b\n  passage p2: cd\n  underlined: a\n  struck out: d\n");
}

TEST(InlineTags, OfSeveralClassesAreAllOfThem) {
  EXPECT_EQ(markdown("[a]{.underline .strikeout} <span class=\"inserted mark\">b</span> [c]{.smallcaps .underline}"),
            "paragraph: a b c\n  struck out: a\n  underlined: a\n  inserted: b\n  highlighted: b\n  underlined: c\n"
            "  small capitals: c\n");
  EXPECT_EQ(markdown("<span class=\"smallcaps\" style=\"text-decoration: underline line-through\">a</span>"),
            "paragraph: a\n  struck out: a\n  underlined: a\n  small capitals: a\n");
  EXPECT_EQ(markdown("<span class=\"illegible mark\"></span>"),
            "paragraph: […]\n  highlighted: […]\n  illegible: […]\n");
}

TEST(InlineTags, OfAnUnknownClassBesideOthersAreErrors) {
  const std::string mend =
      "; take the class out; those that are read are smallcaps, underline, strikeout, mark, inserted, unclear and "
      "illegible\n";
  EXPECT_EQ(markdown("a <span class=\"underline foo\">b</span>"), "error 1:3: the class \"foo\" is not read" + mend);
  EXPECT_EQ(markdown("<span class=\"foo underline bar\">\na</span>"),
            "error 1:1: the classes \"foo\" and \"bar\" are not read; take the classes out" + mend.substr(20));
  EXPECT_EQ(markdown("a [b]{.underline .foo}"), "error 1:3: the class \"foo\" is not read" + mend);
  EXPECT_EQ(markdown("a <span class=\"underline\">b</span>"), "paragraph: a b\n  underlined: b\n");
}

TEST(InlineTags, ThatAreNotReadAreOneErrorWithTheirEnds) {
  EXPECT_EQ(markdown("a <span class=\"foo\">x</span> <font>y</font>"),
            "error 1:3: HTML is not read: <span class=\"foo\">; take out <span …> and its </span>, and leave the words "
            "between them; the classes that are read are smallcaps, underline, strikeout, mark, inserted, unclear and "
            "illegible\n"
            "error 1:30: HTML is not read: <font>; take out <font> and </font>, and leave the words between them\n");
  EXPECT_EQ(markdown("<span class=\"foo\">a <u>b</u></span> </span>"),
            "error 1:1: HTML is not read: <span class=\"foo\">; take out <span …> and its </span>, and leave the words "
            "between them; the classes that are read are smallcaps, underline, strikeout, mark, inserted, unclear and "
            "illegible\n"
            "error 1:37: </span> ends nothing that begins in this paragraph; take it out, or write "
            "<span class=\"underline\"> or another of its classes before the words that are meant, in the same "
            "paragraph\n");
}

TEST(InlineTags, ThatHoldNoWordsSayWhatToWriteInstead) {
  EXPECT_EQ(markdown("a</br>b"), "error 1:2: HTML is not read: </br>; write <br>\n");
  const std::string line = "; write --- in its place, on a line of its own with an empty line before and behind it\n";
  EXPECT_EQ(markdown("a <hr> b"), "error 1:3: HTML is not read: <hr>" + line);
  EXPECT_EQ(markdown("a\n\n<hr/>\nb"), "error 3:1: HTML is not read: <hr/>" + line);
  EXPECT_EQ(markdown("a <wbr>b"), "error 1:3: HTML is not read: <wbr>; take it out\n");
}

}  // namespace
}  // namespace lectern::compiler
