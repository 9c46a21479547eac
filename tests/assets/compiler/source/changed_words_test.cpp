// SPDX-License-Identifier: MIT
// What Markdown or pandoc would make of signs that people type: the words on the wall, and what is said of them.
#include <algorithm>
#include <gtest/gtest.h>
#include <string>

#include "tests/assets/compiler/source/dump.hpp"

namespace lectern::compiler {
namespace {

struct Typed {
  const char* name;
  const char* text;
  const char* shown;
  const char* found;  ///< severity, place and the first words of each finding
};

constexpr Typed cases[] = {
    {"Multiplied", "A price of 3*4*5 and 2*x", "paragraph: A price of 3*4*5 and 2*x\n", ""},
    {"Born", "Karl *1890, Anna*1891", "paragraph: Karl *1890, Anna*1891\n", ""},
    {"NumberSign", "# 4", "heading1: 4\n", "warning 1:1 this line becomes a heading\n"},
    {"NumberSignMeant", "\\# 4", "paragraph: # 4\n", ""},
    {"NumberSignOfAHeading", "## 4", "heading2: 4\n", ""},
    {"LineBelow", "End of the entry\n---\nNext", "heading2: End of the entry\nparagraph: Next\n",
     "warning 2:1 this line is not shown, and makes a heading\n"},
    {"LineBelowBlank", "End\n\n---\n\nNext", "paragraph: End\nrule:\nparagraph: Next\n", ""},
    {"LineBelowDouble", "Title\n=====", "heading1: Title\n",
     "warning 2:1 this line is not shown, and makes a heading\n"},
    {"FourSpaces", "a\n\n    b *c*", "paragraph: a\nparagraph: b *c*\n", "warning 3:5 four spaces or a tab\n"},
    {"Fence", "```\na *b*\n```", "paragraph: a *b*\n", "warning 1:1 3 signs ` make Markdown\n"},
    {"FenceWithWords", "``` poem\na\n```", "paragraph: a\n", "error 1:1 \"poem\" behind the 3 signs\n"},
    {"Backticks", "the `old` mill", "paragraph: the old mill\n", "warning 1:5 the backticks around \"old\"\n"},
    {"BackticksMeant", "the \\`old\\` mill", "paragraph: the `old` mill\n", ""},
    {"Underscores", "a\n\n________\n\nb", "paragraph: a\nrule:\nparagraph: b\n",
     "warning 3:1 this line of underscores\n"},
    {"UnderscoresMeant", "\\________", "paragraph: ________\n", ""},
    {"UnderscoresAround", "____signature____", "paragraph: signature\n  strong: signature\n  strong: signature\n",
     "warning 1:1 four signs before and behind words\n"},
    {"UnderscoresWithin", "snake_case_name, Name: ____ Date: ____",
     "paragraph: snake_case_name, Name: ____ Date: ____\n", ""},
    {"MoreThan", "> 5 men", "quote: 5 men\n", "hint 1:1 this line becomes a quotation\n"},
    {"MoreThanMeant", "\\> 5 men, 5 > 4 < 6", "paragraph: > 5 men, 5 > 4 < 6\n", ""},
    {"AngleBrackets", "an <blue> car", "paragraph: an  car\n", "error 1:4 HTML is not read: <blue>\n"},
    {"AngleBracketsMeant", "an \\<blue> car", "paragraph: an <blue> car\n", ""},
    {"Entities", "A &c. &amp; B; R&D", "paragraph: A &c. & B; R&D\n", ""},
    {"Escapes", "\\*a\\* \\[sic\\] C:\\Temp", "paragraph: *a* [sic] C:\\Temp\n", ""},
    {"Bullets", "* a\n* b", "item1: * a\nitem1: * b\n", ""},
    {"Figures", "1951. It was", "item1: 1951. It was\n", ""},
    {"Address", "<https://example.org/a>", "paragraph: https://example.org/a\n", ""},
    {"Brackets", "[?] score, [[unclear]], C[---]oga, [illegible]",
     "paragraph: [?] score, [[unclear]], C[---]oga, [illegible]\n", ""},
    {"WikiLink", "Met [[Jane Doe|Jane]]", "paragraph: Met [[Jane Doe|Jane]]\n",
     "warning 1:5 a link of a wiki's is shown\n"},
    {"PandocUnderline", "Dear [Karl]{.underline}, [com]{.smallcaps} [a]{.mark}",
     "paragraph: Dear Karl, com a\n  underlined: Karl\n  small capitals: com\n  highlighted: a\n", ""},
    {"PandocClass", "a [x]{.y} b", "paragraph: a [x]{.y} b\n", "warning 1:5 attributes of pandoc's behind brackets\n"},
    {"PandocSuper", "The 1^st^ army, H~2~O", "paragraph: The 1st army, H2O\n  superscript: st\n  subscript: 2\n", ""},
    {"PandocTildes", "before; ~one~ tilde", "paragraph: before; ~one~ tilde\n",
     "warning 1:9 tildes around a word are shown\n"},
    {"Highlighted", "a ==marked words== b", "paragraph: a marked words b\n  highlighted: marked words\n", ""},
    {"HighlightedOpen", "a ==marked b", "paragraph: a ==marked b\n",
     "warning 1:3 equals signs that highlight nothing\n"},
    {"HighlightedMeant", "a \\==marked b, 2 == 2", "paragraph: a ==marked b, 2 == 2\n", ""},
    {"BoldOpen", "a **bold b", "paragraph: a **bold b\n", "warning 1:3 asterisks that begin or end nothing\n"},
    {"BoldMeant", "a \\*\\*bold b", "paragraph: a **bold b\n", ""},
    {"StruckOverLines", "~~two\nlines~~ x", "paragraph: two lines x\n  struck out: two lines\n", ""},
    {"Division", "::: {.section}\na", "paragraph: ::: {.section} a\n", "warning 1:1 a division of pandoc's\n"},
    {"HeadingsId", "# Title {#title}", "heading1: Title {#title}\n", "warning 1:9 attributes of pandoc's\n"},
    {"BackslashSpace", "a\\ b", "paragraph: a\\ b\n", "warning 1:2 a backslash before a space\n"},
};

class ChangedWords : public ::testing::TestWithParam<Typed> {};

TEST_P(ChangedWords, AreMeantOrFound) {
  Report report;
  const SourceLayer layer = test::layer_of("translation.en.md", GetParam().text, report);
  EXPECT_EQ(test::dump(layer.blocks), GetParam().shown);
  const std::string told = test::dump(report);
  // Each finding begins as expected, and there is no other.
  std::string wanted = GetParam().found;
  EXPECT_EQ(std::count(told.begin(), told.end(), '\n'), std::count(wanted.begin(), wanted.end(), '\n')) << told;
  const std::size_t place = wanted.find(' ', wanted.find(' ') + 1);
  if (wanted.empty()) return;
  wanted.replace(place, 1, ": ");
  wanted.pop_back();
  EXPECT_TRUE(told.starts_with(wanted)) << told;
}

INSTANTIATE_TEST_SUITE_P(Texts, ChangedWords, ::testing::ValuesIn(cases),
                         [](const auto& one) { return std::string(one.param.name); });

}  // namespace
}  // namespace lectern::compiler
