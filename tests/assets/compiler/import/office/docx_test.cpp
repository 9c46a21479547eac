// SPDX-License-Identifier: MIT
#include <gtest/gtest.h>

#include "tests/assets/compiler/import/office/made_zip.hpp"
#include "tests/assets/compiler/import/office/shown_import.hpp"

namespace lectern::compiler {
namespace {

using test::docx_of;
using test::word_xml;

/// The text and what is said of it, as far as this file is about it; the language is given.
std::string docx_shown(const std::string& bytes) {
  return test::word_shown("a.docx", bytes);
}

std::string words_run(const std::string& words, const std::string& properties = {}) {
  return "<w:r><w:rPr>" + properties + "</w:rPr><w:t xml:space=\"preserve\">" + words + "</w:t></w:r>";
}

TEST(Docx, HasParagraphsLinesAndWhatHandsDid) {
  EXPECT_EQ(
      docx_shown(docx_of("<w:p>" + words_run("Dear ") + words_run("Karl", "<w:u w:val=\"single\"/>") + words_run(", ") +
                         words_run("no", "<w:strike/>") + words_run("yes", "<w:i/><w:b w:val=\"0\"/>") +
                         words_run(" H") + words_run("2", "<w:vertAlign w:val=\"subscript\"/>") + words_run("O") +
                         "</w:p><w:p>" + words_run("one") + "<w:r><w:br/></w:r>" +
                         words_run("two", "<w:highlight w:val=\"yellow\"/>") + "</w:p>")),
      "paragraph: Dear Karl, noyes H2O\n  underlined: Karl\n  struck out: no\n  italic: yes\n  subscript: 2\n"
      "paragraph: one\\ntwo\n  highlighted: two\n");
}

TEST(Docx, TakesStylesByTheirBases) {
  const std::string styles = word_xml(
      "styles",
      "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"N\"><w:name w:val=\"Normal\"/></w:style>"
      "<w:style w:type=\"paragraph\" w:styleId=\"berschrift1\"><w:name w:val=\"heading 1\"/><w:basedOn w:val=\"N\"/>"
      "<w:rPr><w:b/></w:rPr></w:style>"
      "<w:style w:type=\"character\" w:styleId=\"E\"><w:name w:val=\"Emphasis\"/><w:rPr><w:i/></w:rPr></w:style>"
      "<w:style w:type=\"character\" w:styleId=\"F\"><w:name w:val=\"F\"/><w:basedOn w:val=\"E\"/></w:style>"
      "<w:style w:type=\"character\" w:styleId=\"G\"><w:name w:val=\"G\"/><w:basedOn w:val=\"G\"/></w:style>");
  EXPECT_EQ(
      docx_shown(docx_of("<w:p><w:pPr><w:pStyle w:val=\"berschrift1\"/></w:pPr>" + words_run("Title") + "</w:p><w:p>" +
                             words_run("so", "<w:rStyle w:val=\"F\"/>") + words_run(" or ", "<w:rStyle w:val=\"G\"/>") +
                             words_run("not", "<w:rStyle w:val=\"F\"/><w:i w:val=\"false\"/>") + "</w:p>",
                         {{"styles", styles}})),
      "heading1: Title\nparagraph: so or not\n  italic: so\n");
}

TEST(Docx, TakesChangesInAndTellsOfThem) {
  EXPECT_EQ(
      docx_shown(docx_of("<w:p>" + words_run("a ") + "<w:ins w:author=\"X\">" + words_run("b") +
                         "</w:ins><w:del w:author=\"Y\">"
                         "<w:r><w:delText>c</w:delText></w:r></w:del></w:p>"
                         "<w:p><w:pPr><w:rPr><w:del w:author=\"Y\"/></w:rPr></w:pPr>" +
                         words_run("d ") + "</w:p><w:p>" + words_run("e") + "</w:p>")),
      "paragraph: a b\nparagraph: d e\n"
      "left out a.docx:1: words that Y deleted as a tracked change were left out: \"c\"; reject the change in Word "
      "and import again, where that is wrong\n"
      "left out a.docx:1: 1 tracked insertion: by X, taken in as if it were accepted; accept or reject the changes "
      "in Word and import again, where that is wrong\n"
      "left out a.docx:2: 1 paragraph mark deleted as a tracked change: the paragraph is joined with the next\n");
}

TEST(Docx, MakesNotesOfFootnotesAndEndnotes) {
  const std::string notes = word_xml("footnotes",
                                     "<w:footnote w:type=\"separator\" w:id=\"0\"><w:p/></w:footnote>"
                                     "<w:footnote w:id=\"2\"><w:p>" +
                                         words_run(" One.") + "</w:p><w:p>" + words_run("More.") +
                                         "</w:p></w:footnote>"
                                         "<w:footnote w:id=\"3\"><w:p/></w:footnote>");
  const std::string ends =
      word_xml("endnotes", "<w:endnote w:id=\"2\"><w:p>" + words_run("End.") + "</w:p></w:endnote>");
  EXPECT_EQ(docx_shown(docx_of(
                "<w:p>" + words_run("word.") + "<w:r><w:footnoteReference w:id=\"2\"/></w:r>" + words_run(" last") +
                    "<w:r><w:endnoteReference w:id=\"2\"/></w:r><w:r><w:footnoteReference w:id=\"3\"/></w:r></w:p>",
                {{"footnotes", notes}, {"endnotes", ends}})),
            "paragraph: word. last\n  note transcript-en-note-1: word\n  note transcript-en-note-2: last\n"
            "transcript-en-note-1 (1)\nparagraph: One.\nparagraph: More.\ntranscript-en-note-2 (2)\nparagraph: End.\n"
            "left out a.docx:1: note 3 has no words and was left out\n");
}

TEST(Docx, NotesBeforeAnyWordAreNotLost) {
  const std::string notes =
      word_xml("footnotes", "<w:footnote w:id=\"2\"><w:p>" + words_run("One.") + "</w:p></w:footnote>");
  const std::string sign = "<w:r><w:footnoteReference w:id=\"2\"/></w:r>";
  EXPECT_EQ(docx_shown(docx_of("<w:p>" + sign + words_run("word here") + "</w:p>", {{"footnotes", notes}})),
            "paragraph: word here\n  note transcript-en-note-1: word\ntranscript-en-note-1 (1)\nparagraph: One.\n");
  EXPECT_EQ(docx_shown(docx_of("<w:p>" + words_run("a") + "</w:p><w:p>" + sign + "</w:p>", {{"footnotes", notes}})),
            "paragraph: a\nparagraph: One.\n"
            "left out a.docx:2: the note 1 belongs to no word: it stands as a paragraph\n");
}

TEST(Docx, CommentsBoxesLinksAndMarginsAreTold) {
  const std::string comments = word_xml(
      "comments", "<w:comment w:id=\"7\" w:author=\"J. Smith\"><w:p>" + words_run("Check this") + "</w:p></w:comment>");
  const std::string header = word_xml("hdr", "<w:p>" + words_run("Page head") + "</w:p>");
  const std::string box =
      "<w:r><mc:AlternateContent><mc:Choice><w:drawing><wps:txbx><w:txbxContent><w:p>" + words_run("In a box") +
      "</w:p></w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent><w:p>" +
      words_run("In a box") + "</w:p></w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>";
  EXPECT_EQ(
      docx_shown(docx_of("<w:p>" + words_run("a") + "<w:r><w:commentReference w:id=\"7\"/></w:r>" + box +
                             "<w:hyperlink r:id=\"link\">" + words_run(" site") + "</w:hyperlink></w:p><w:p>" +
                             words_run("b") + "</w:p>",
                         {{"comments", comments}, {"header", header}, {"link", "http://example.org/"}})),
      "paragraph: a site\nparagraph: In a box\nparagraph: b\n"
      "left out a.docx:1: a comment of J. Smith was left out: \"Check this\"; write what visitors are to read as a "
      "footnote\n"
      "left out a.docx:1: a link to http://example.org/ is words alone here\n"
      "left out a.docx:1: a text box stands as paragraphs behind this one: \"In a box\"; move its words to where they "
      "belong\n"
      "left out a.docx:3: words at the head or foot of pages were left out: \"Page head\"; write them into the text "
      "where they belong to it\n");
}

TEST(Docx, FieldsShowTheirResults) {
  const auto sign = [](const std::string& kind) { return "<w:r><w:fldChar w:fldCharType=\"" + kind + "\"/></w:r>"; };
  EXPECT_EQ(docx_shown(docx_of(
                "<w:p>" + words_run("page ") + sign("begin") + "<w:r><w:instrText> PAGE </w:instrText></w:r>" +
                sign("separate") + words_run("4") + sign("end") + words_run(" ") + sign("begin") +
                "<w:r><w:instrText>XE \"hidden\"</w:instrText></w:r>" + words_run("code") + sign("end") + "</w:p>")),
            "paragraph: page 4\n");
}

TEST(Docx, NumbersOfListsAreWords) {
  const std::string numbers = word_xml(
      "numbering",
      "<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"3\"/><w:numFmt w:val=\"decimal\"/>"
      "<w:lvlText w:val=\"%1.\"/></w:lvl><w:lvl w:ilvl=\"1\"><w:numFmt w:val=\"lowerLetter\"/><w:lvlText "
      "w:val=\"%2)\"/></w:lvl></w:abstractNum><w:abstractNum w:abstractNumId=\"1\"><w:lvl w:ilvl=\"0\"><w:numFmt "
      "w:val=\"bullet\"/></w:lvl></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>"
      "<w:num w:numId=\"2\"><w:abstractNumId w:val=\"1\"/></w:num>");
  const auto item = [](const std::string& list, const std::string& level, const std::string& words) {
    return "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"" + level + "\"/><w:numId w:val=\"" + list + "\"/></w:numPr></w:pPr>" +
           words_run(words) + "</w:p>";
  };
  EXPECT_EQ(docx_shown(docx_of(
                item("1", "0", "flour") + item("1", "1", "white") + item("1", "0", "salt") + item("2", "0", "sugar"),
                {{"numbering", numbers}})),
            "item1: 3. flour\nparagraph: a) white\nitem1: 4. salt\nitem1: - sugar\n");
}

TEST(Docx, TablesAreAsWideInEveryRow) {
  const auto cell = [](const std::string& words, const std::string& properties = {}) {
    return "<w:tc><w:tcPr>" + properties + "</w:tcPr><w:p>" + words_run(words) + "</w:p></w:tc>";
  };
  EXPECT_EQ(docx_shown(docx_of("<w:tbl><w:tr>" + cell("a", "<w:gridSpan w:val=\"2\"/>") + cell("b") + "</w:tr><w:tr>" +
                               cell("c") + "<w:tc><w:p>" + words_run("d") + "</w:p><w:p>" + words_run("e") +
                               "</w:p></w:tc></w:tr></w:tbl>")),
            "row: a |  | b\nrow: c | d\\ne | \n");
}

TEST(Docx, PagesBeginAtTypedMarksOrAtBreaks) {
  const std::string broken = "<w:r><w:br w:type=\"page\"/></w:r>";
  EXPECT_EQ(
      docx_shown(docx_of("<w:p>" + words_run("[S. 1] One") + "</w:p><w:p>" + broken +
                         words_run("[S. 2] two [S. 3]three") + "</w:p>")),
      "paragraph: One\n  page 1: before One\nparagraph: two three\n  page 2: before two th\n  page 3: before three\n"
      "left out a.docx: 3 typed marks of a page, \"1\" to \"3\": taken as where pages begin, no words of the text any "
      "more\n");
  EXPECT_EQ(
      docx_shown(
          docx_of("<w:p>" + words_run("One") + "</w:p><w:p>" + broken + "</w:p><w:p>" + words_run("two") + "</w:p>")),
      "paragraph: One\n  page 1: before One\nparagraph: two\n  page 2: before two\n"
      "question a.docx: 1 page break of the file taken for the ends of the original's pages; if they are not, take "
      "the marks <!-- page 2 --> and so on out of the text\n");
  EXPECT_EQ(
      docx_shown(docx_of("<w:p>" + words_run("[S. 1]") + "</w:p><w:p>" + words_run("One") + "</w:p>")).substr(0, 40),
      "paragraph: One\n  page 1: before One\nleft");
}

TEST(Docx, PagesFollowOneAnother) {
  const auto text = [](const std::string& words) { return docx_shown(docx_of("<w:p>" + words_run(words) + "</w:p>")); };
  EXPECT_TRUE(text("Head [S. 1] one [S. 2] two")
                  .starts_with("paragraph: Head one two\n  page 1: before Head o\n  page 2: before two\n"));
  EXPECT_TRUE(text("one [S. 2] two").starts_with("paragraph: one two\n  page 2: before two\n"));
  EXPECT_TRUE(text("[S. 1] one [S. 4] four")
                  .starts_with("paragraph: one four\n  page 1: before one fo\n  page 2: before four\n"
                               "  page 3: before four\n  page 4: before four\n"));
  EXPECT_TRUE(text("[S. 1] one [S. 2] two [S. 1] more")
                  .starts_with("paragraph: one two more\n  page 1: before one tw\n"
                               "  page 2: before two mo\n"));
}

TEST(Docx, SignsOfFontsAndOfNothingAreUnicode) {
  EXPECT_EQ(
      docx_shown(docx_of(
          "<w:p><w:r><w:sym w:font=\"Symbol\" w:char=\"F061\"/><w:t>-</w:t><w:sym w:font=\"Wingdings\" "
          "w:char=\"F0FC\"/><w:tab/><w:t>x</w:t><w:noBreakHyphen/><w:t>y</w:t><w:softHyphen/><w:t>z\xEF\xBF\xBD</w:t>"
          "<w:sym w:font=\"Unknown\" w:char=\"F0FC\"/></w:r></w:p>")),
      "paragraph: α-✓ x\u2011y\u00ADz□□\n"
      "left out a.docx:1: 1 tab: a space stands there; write a table where words are to stand in columns\n"
      "left out a.docx:1: 1 letter that was lost before the file was saved: □ stands there; look it up and write it\n"
      "left out a.docx:1: 1 sign that means nothing without its font: □ stands there; write the sign that is meant\n");
}

TEST(Docx, EmptyLinesPartParagraphs) {
  EXPECT_EQ(docx_shown(docx_of("<w:p>" + words_run("a") + "<w:r><w:br/><w:br/></w:r>" + words_run("b", "<w:i/>") +
                               "<w:r><w:br/></w:r></w:p>")),
            "paragraph: a\nparagraph: b\n  italic: b\n");
}

TEST(Docx, HiddenWordsAreTold) {
  EXPECT_EQ(
      docx_shown(docx_of("<w:p>" + words_run("a") + words_run("b", "<w:vanish/>") + "</w:p>")),
      "paragraph: a\nleft out a.docx:1: hidden words were left out: \"b\"; show them in Word (Font, not Hidden) where "
      "they belong to the text\n");
}

TEST(Docx, WhatIsDamagedIsAnError) {
  const std::string good = docx_of("<w:p>" + words_run("a") + "</w:p>");
  EXPECT_EQ(docx_shown(good.substr(0, good.size() / 2)).substr(0, 38), "error a.docx is damaged and cannot be ");
  EXPECT_TRUE(docx_shown(docx_of("<w:p>" + words_run("") + "</w:p>")).starts_with("error a.docx holds no words"));
  EXPECT_TRUE(docx_shown(docx_of("<w:p><w:r>")).starts_with("error word/document.xml in a.docx is no sound XML"));
  EXPECT_TRUE(docx_shown(test::made_zip({{"word/document.xml", "<!DOCTYPE x [<!ENTITY a \"b\">]><x>&a;</x>"}}))
                  .starts_with("error word/document.xml in a.docx begins with a DOCTYPE"));
  std::string deep;
  for (int i = 0; i < 1000; ++i) deep += "<w:sdt>";
  for (int i = 0; i < 1000; ++i) deep += "</w:sdt>";
  EXPECT_TRUE(docx_shown(docx_of(deep)).find("has elements 200 deep and more") != std::string::npos);
}

}  // namespace
}  // namespace lectern::compiler
