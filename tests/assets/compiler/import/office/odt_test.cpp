// SPDX-License-Identifier: MIT
#include <gtest/gtest.h>

#include "tests/assets/compiler/import/office/made_zip.hpp"
#include "tests/assets/compiler/import/office/shown_import.hpp"

namespace lectern::compiler {
namespace {

using test::odt_of;

std::string odt_shown(const std::string& bytes) {
  return test::word_shown("a.odt", bytes);
}

TEST(Odt, HasWordsLinesAndWhatHandsDid) {
  const std::string styles =
      "<style:style style:name=\"T1\" style:family=\"text\"><style:text-properties "
      "style:text-line-through-style=\"solid\"/></style:style><style:style style:name=\"T2\" style:family=\"text\">"
      "<style:text-properties style:text-position=\"super 58%\" fo:font-weight=\"bold\"/></style:style>"
      "<style:style style:name=\"P1\" style:family=\"paragraph\"><style:paragraph-properties "
      "fo:break-before=\"page\"/></style:style>";
  EXPECT_EQ(
      odt_shown(odt_of("<text:h text:outline-level=\"2\">Head</text:h><text:p>  a\n b<text:s text:c=\"2\"/>c "
                       "<text:span text:style-name=\"T1\">no</text:span>3<text:span "
                       "text:style-name=\"T2\">rd</text:span><text:line-break/>two</text:p><text:p "
                       "text:style-name=\"P1\">three</text:p>",
                       styles)),
      "heading2: Head\n  page 1: before Head\nparagraph: a b  c no3rd\\ntwo\n  struck out: no\n  strong: rd\n"
      "  superscript: rd\nparagraph: three\n  page 2: before three\n"
      "question a.odt: 1 page break of the file taken for the ends of the original's pages; if they are not, take the "
      "marks <!-- page 2 --> and so on out of the text\n");
}

TEST(Odt, NotesListsTablesAndBoxes) {
  const std::string note =
      "<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>So.</text:p></text:note-body></"
      "text:note>";
  const std::string box = "<draw:frame><draw:text-box><text:p>Box</text:p></draw:text-box></draw:frame>";
  const std::string list = "<text:list><text:list-item><text:p>one</text:p></text:list-item></text:list>";
  const std::string table =
      "<table:table><table:table-row><table:table-cell table:number-columns-repeated=\"1000000000\"/></table:table-row>"
      "<table:table-row><table:table-cell><text:p>a</text:p></table:table-cell><table:table-cell/><table:table-cell>"
      "<text:p>b</text:p></table:table-cell><table:table-cell table:number-columns-repeated=\"9\"/></table:table-row>"
      "</table:table>";
  EXPECT_EQ(odt_shown(odt_of("<text:p>word" + note + "." + box + "</text:p>" + list + table)),
            "paragraph: word.\n  note transcript-en-note-1: word\nparagraph: Box\nitem1: - one\nrow: a |  | b\n"
            "transcript-en-note-1 (1)\nparagraph: So.\n"
            "left out a.odt:1: a text box stands as paragraphs behind this one: \"Box\"; move its words to where they "
            "belong\n");
}

TEST(Odt, ChangesAndCommentsAreTold) {
  EXPECT_EQ(
      odt_shown(odt_of(
          "<text:tracked-changes><text:changed-region><text:deletion><office:change-info><dc:creator>Y</dc:creator>"
          "</office:change-info><text:p>gone</text:p></text:deletion></text:changed-region><text:changed-region>"
          "<text:insertion><office:change-info><dc:creator>X</dc:creator></office:change-info></text:insertion>"
          "</text:changed-region></text:tracked-changes><text:p>a<text:change text:change-id=\"1\"/>"
          "<office:annotation><dc:creator>Z</dc:creator><text:p>why?</text:p></office:annotation> <text:a "
          "xlink:href=\"http://x.org\">site</text:a></text:p>")),
      "paragraph: a site\n"
      "left out a.odt: words that Y deleted as a tracked change were left out: \"gone\"; reject the change and import "
      "again, where that is wrong\n"
      "left out a.odt:1: a comment of Z was left out: \"why?\"; write what visitors are to read as a footnote\n"
      "left out a.odt:1: a link to http://x.org is words alone here\n"
      "left out a.odt: 1 tracked insertion: by X, taken in as if it were accepted; accept or reject the changes and "
      "import again, where that is wrong\n");
}

TEST(Odt, WithAPasswordSaysSo) {
  EXPECT_TRUE(odt_shown(test::made_zip({{"mimetype", "application/vnd.oasis.opendocument.text"},
                                        {"META-INF/manifest.xml", "<manifest:encryption-data/>"},
                                        {"content.xml", "???"}}))
                  .starts_with("error a.odt is locked with a password"));
}

}  // namespace
}  // namespace lectern::compiler
