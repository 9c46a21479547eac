// SPDX-License-Identifier: MIT
#include "assets/compiler/source/texts/shown_signs.hpp"

#include <gtest/gtest.h>

#include "tests/assets/compiler/source/dump.hpp"

namespace lectern::compiler {
namespace {

using test::markdown;

TEST(ShownSigns, ArePointedAtWhereTheyAreOpen) {
  const std::string tildes =
      ": tildes that strike nothing out are shown as they stand; write ~~ at both ends of the words, without a space "
      "inside; \\~\\~ where the signs are to be shown\n";
  const std::string asterisks =
      ": asterisks that begin or end nothing are shown as they stand; write ** at both ends of bold words, without a "
      "space inside; \\*\\* where the signs are to be shown\n";
  EXPECT_EQ(markdown("~~weg~~ und ~~offen"), "warning 1:13" + tildes);
  EXPECT_EQ(markdown("~~weg und ~~weg~~"), "warning 1:1" + tildes);
  EXPECT_EQ(markdown("a **fett** und\n**offen"), "warning 2:1" + asterisks);
  EXPECT_EQ(markdown("a {.x}  \nb"),
            "warning 1:3: attributes of pandoc's are shown as they stand; take out what stands in the curly brackets; "
            "\\{ for the bracket where it is to be shown\n");
  EXPECT_EQ(markdown("a **fett** und zu**"), "warning 1:18" + asterisks);
  EXPECT_EQ(markdown("a **fett** und \\*\\*"), "paragraph: a fett und **\n  strong: fett\n");
  const std::string told = markdown("~~weg~~ und ~weg~ und ~~offen");
  EXPECT_NE(told.find("warning 1:23" + tildes), std::string::npos) << told;
  EXPECT_NE(told.find("warning 1:13: tildes around a word"), std::string::npos) << told;
}

TEST(ShownSigns, OfDivisionsAreOneFindingWithBothLines) {
  const std::string mend =
      "; take this line out, and the line of colons that ends the division, and leave the words between them\n";
  const std::string what = ": a division of pandoc's is shown as it stands";
  EXPECT_EQ(markdown("::: note\nText\n:::"), "warning 1:1" + what + mend);
  EXPECT_EQ(markdown("a\n\n::: {.note}\n\nText\n\n:::\n\nb"), "warning 3:1" + what + mend);
  EXPECT_EQ(markdown(":::: note\nText\n::: {.b}\n:::\n::::"),
            "warning 1:1" + what + mend + "warning 3:1" + what + mend);
  EXPECT_EQ(markdown("a\n\n:::\n"),
            "warning 3:1: a line of colons is shown as it stands; take it out; write \\: for the first of them where "
            "they are to be shown\n");
  EXPECT_EQ(markdown("\\::: note"), "paragraph: ::: note\n");
}

TEST(ShownSigns, OfOtherEditorsAreTold) {
  const std::string critic =
      "signs of CriticMarkup's are shown as they stand; write <ins> and </ins> around what was put in, <del> and "
      "</del> "
      "around what was struck out, and take comments out; \\{ where the bracket is to be shown\n";
  for (const std::string sign : {"{++neu++}", "{--weg--}", "{>>c<<}", "{~~a~>b~~}", "{==a==}"})
    EXPECT_EQ(markdown("a " + sign), "warning 1:3: " + critic) << sign;
  EXPECT_EQ(markdown("a {+b+} \\{++c++}"), "paragraph: a {+b+} {++c++}\n");
  const std::string citation =
      "a citation of pandoc's is shown as it stands; write what is to be read in its place, as in (Muller 1999); \\[ "
      "where the bracket is to be shown\n";
  EXPECT_EQ(markdown("a [@muller 1999]"), "warning 1:3: " + citation);
  EXPECT_EQ(markdown("a [see @muller99, p. 3]"), "warning 1:3: " + citation);
  EXPECT_EQ(markdown("a [b@example.org] \\[@c]"), "paragraph: a [b@example.org] [@c]\n");
  const std::string formula =
      "a formula between dollar signs is shown as it stands; write it in words and signs, with <sup> and </sup> around "
      "what stands above the line, <sub> and </sub> around what stands below; \\$ where the sign is to be shown\n";
  for (const std::string sign : {"$x^2$", "$x^2+y^2$", "$a_1$", "$\\alpha$", "$x$", "$$a = b$$"})
    EXPECT_EQ(markdown("a " + sign), "warning 1:3: " + formula) << sign;
  EXPECT_EQ(markdown("$5 and $6, 7$ or US$ 8, \\$x^2\\$"), "paragraph: $5 and $6, 7$ or US$ 8, $x^2$\n");
}

TEST(ShownSigns, OfBoldAndItalicThatCrossAreTold) {
  const std::string what =
      ": signs for bold and for italic words cross here, and bold is lost; write <b> and </b> around what is bold, <i> "
      "and </i> around what is italic: tags may cross\n";
  EXPECT_EQ(markdown("a\n\n**fett *kursiv** nicht*"), "warning 3:1" + what);
  EXPECT_EQ(markdown("a *kursiv **fett* nicht**"), "warning 1:3" + what);
  EXPECT_EQ(markdown("<b>fett <i>kursiv</b> nicht</i>"),
            "paragraph: fett kursiv nicht\n  strong: fett kursiv\n  italic: kursiv nicht\n");
  EXPECT_EQ(markdown("**a *b* c** *d **e** f* ***g***"),
            "paragraph: a b c d e f g\n  strong: a b c\n  italic: b\n  italic: d e f\n  strong: e\n  strong: g\n  "
            "italic: g\n");
}

}  // namespace
}  // namespace lectern::compiler
