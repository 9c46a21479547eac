// SPDX-License-Identifier: MIT
// Files of TEI as they come: encodings, entities, DOCTYPEs, bombs; surfaces in other units than pixels; folders.
#include <gtest/gtest.h>

#include "assets/compiler/import/editions/tei.hpp"
#include "tests/assets/compiler/import/editions/edition_source.hpp"

namespace lectern::compiler::test {
namespace {

std::string words_of(const Imported& imported) {
  std::string words;
  for (const ImportedDocument& document : imported.documents)
    for (const ImportedText& text : document.texts) words += dump(text.blocks);
  return words;
}

std::string tei_words(std::string_view bytes, std::string* remarks = nullptr) {
  Report report;
  const auto imported = read_tei(source_of("a.xml", bytes), report);
  if (!imported) {
    EXPECT_TRUE(report.has_errors());
    return "error " + imported.error().what;
  }
  if (remarks != nullptr)
    for (const Remark& remark : imported->left_out) *remarks += remark.what + "\n";
  EXPECT_EQ(broken_promise(*imported), "");
  return words_of(*imported);
}

TEST(TeiFile, IsReadInTheEncodingThatItNames) {
  EXPECT_EQ(tei_words("<?xml version='1.0' encoding='windows-1251'?><TEI><text "
                      "xml:lang='ru'><body><p>\xCF\xF0\xE8\xE2\xE5\xF2</p></body></text></TEI>"),
            "paragraph: Привет\n");
  std::string wide = "\xFF\xFE";
  for (const char c : std::string_view("<?xml version='1.0' encoding='UTF-16'?><TEI><text xml:lang='en'><body><p>Hello "
                                       "there</p></body></text></TEI>"))
    wide += std::string{c, '\0'};
  EXPECT_EQ(tei_words(wide), "paragraph: Hello there\n");
  EXPECT_EQ(tei_words("\xEF\xBB\xBF<TEI><text xml:lang='de'><body><p>für</p></body></text></TEI>"), "paragraph: für\n");
}

TEST(TeiFile, EntitiesOfItsOwnAreToldAndNeverExpanded) {
  std::string remarks;
  EXPECT_EQ(
      tei_words("<!DOCTYPE TEI SYSTEM \"http://nowhere.invalid/x.dtd\" [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">"
                "<!ENTITY f SYSTEM \"file:///etc/passwd\">]>"
                "<TEI><text xml:lang='en'><body><p>one &b; &f; &b; &amp; &#x41;</p></body></text></TEI>",
                &remarks),
      "paragraph: one &b; &f; &b; & A\n");
  EXPECT_NE(remarks.find("the entity &b; stands as it is written: entities of a DOCTYPE are not read (2 times"),
            std::string::npos)
      << remarks;
}

TEST(TeiFile, WhatIsNoXmlIsToldWithItsPlace) {
  Report report;
  EXPECT_FALSE(read_tei(source_of("a.xml", "<TEI>\n<text>\n<p>word</q>\n</text></TEI>"), report));
  ASSERT_EQ(report.findings().size(), 1U);
  EXPECT_EQ(report.findings().front().place.line, 3U);
  EXPECT_NE(report.findings().front().what.find("not well-formed"), std::string::npos);
}

TEST(TeiFile, NestingHasALimit) {
  std::string deep = "<TEI><text><body>";
  for (int i = 0; i < 100'000; ++i) deep += "<div>";
  for (int i = 0; i < 100'000; ++i) deep += "</div>";
  EXPECT_NE(tei_words(deep + "</body></text></TEI>").find("lie more than 200 deep"), std::string::npos);
}

TEST(TeiFile, ALargeEditionComesInWhole) {
  constexpr std::size_t paragraphs = 61'000;
  std::string text = "<TEI xml:lang='en'><teiHeader/><text><body><div>";
  for (std::size_t i = 0; i < paragraphs; ++i)
    text +=
        "<p>The <hi rend='i'>quick</hi> brown <persName ref='#fox'>fox</persName> jumps over the lazy dog, and then it "
        "<del>runs</del> <add>walks</add> home, where <choice><sic>itt</sic><corr>it</corr></choice> sleeps until the "
        "morning comes; so it goes on, day after day, all through the summer of that long and rather uneventful "
        "year.</p>\n";
  ASSERT_GT(text.size(), 20'000'000U);
  Report report;
  const auto imported = read_tei(source_of("a.xml", text + "</div></body></text></TEI>"), report);
  ASSERT_TRUE(imported);
  EXPECT_EQ(imported->documents.front().texts.front().blocks.size(), paragraphs);
}

/// The first bytes of a PNG of that size.
std::string png(int width, int height) {
  std::string bytes = "\x89PNG\r\n\x1A\n";
  bytes += std::string("\0\0\0\x0DIHDR", 8);
  for (const int side : {width, height})
    for (int shift = 24; shift >= 0; shift -= 8) bytes += static_cast<char>((side >> shift) & 0xFF);
  return bytes;
}

std::string lines_of(std::string_view facsimile, std::string_view text, std::map<std::string, std::string> beside) {
  Report report;
  const auto imported = read_tei(source_of("a.xml",
                                           "<TEI xml:lang='en'><teiHeader/>" + std::string(facsimile) + "<text><body>" +
                                               std::string(text) + "</body></text></TEI>",
                                           std::move(beside)),
                                 report);
  if (!imported) return imported.error().what;
  EXPECT_EQ(broken_promise(*imported), "");
  std::string lines;
  for (const ImportedPage& page : imported->documents.front().pages)
    for (const ImportedLine& line : page.lines)
      lines += std::to_string(static_cast<int>(line.box.x)) + "," + std::to_string(static_cast<int>(line.box.y)) + " " +
               std::to_string(static_cast<int>(line.box.w)) + "x" + std::to_string(static_cast<int>(line.box.h)) + " " +
               line.text + "\n";
  return lines;
}

TEST(TeiZones, AreScaledFromTheSurfacesUnitsToThePicture) {
  EXPECT_EQ(
      lines_of("<facsimile><surface xml:id='s' ulx='0' uly='0' lrx='210' lry='297'><graphic url='a.png'/>"
               "<zone xml:id='z1' ulx='21' uly='29.7' lrx='42' lry='59.4'/><zone xml:id='z2' ulx='200' uly='280' "
               "lrx='100' lry='290'/>"
               "</surface></facsimile>",
               "<pb facs='#s'/><p><lb facs='#z1'/>one two<lb facs='#z2'/>three</p>", {{"a.png", png(2100, 2970)}}),
      "210,297 210x297 one two\n1000,2800 1000x100 three\n");
}

TEST(TeiZones, OutsideTheirPictureAreToldAndPointsAreBoxes) {
  EXPECT_EQ(lines_of("<facsimile><surface><graphic url='a.png'/><zone xml:id='z1' points='10,10 30,5 20,40'/>"
                     "<zone xml:id='z2' ulx='900' uly='900' lrx='950' lry='950'/></surface></facsimile>",
                     "<p facs='#z1'>one</p><p facs='#z2'>two</p>", {{"a.png", png(100, 100)}}),
            "10,5 20x35 one\n");
}

TEST(TeiZones, OfATranscriptByLines) {
  Report report;
  const auto imported = read_tei(
      source_of("a.xml",
                "<TEI xml:lang='en'><teiHeader/><sourceDoc><surface n='1r' ulx='0' uly='0' lrx='100' lry='100'>"
                "<graphic url='a.png'/><zone><line ulx='10' uly='10' lrx='90' lry='20'>first line</line>"
                "<line>second</line></zone></surface></sourceDoc></TEI>",
                {{"a.png", png(200, 200)}}),
      report);
  ASSERT_TRUE(imported) << imported.error().what;
  EXPECT_EQ(words_of(*imported), "paragraph: first line\\nsecond\n  page 1r: before first \n");
  EXPECT_EQ(imported->documents.front().pages.front().label, "1r");
}

TEST(TeiFolder, IsOneExhibitAndAFileThatIsBrokenIsAQuestion) {
  ImportSource source = source_of("", "",
                                  {{"a/one.xml",
                                    "<TEI><teiHeader><title/></teiHeader><text xml:lang='de'><body><p>Eins <persName "
                                    "ref='#p'>X</persName></p></body></text></TEI>"},
                                   {"a/two.xml", "<TEI><text xml:lang='de'><body><p>Zwei</p></body></text>"},
                                   {"people.xml",
                                    "<TEI><teiHeader/><standOff><listPerson><person "
                                    "xml:id='p'><persName>Xaver</persName></person></listPerson></standOff></TEI>"},
                                   {"alto.xml", "<alto/>"}});
  source.name = "Briefe";
  source.is_folder = true;
  EXPECT_TRUE(knows_tei(source));
  Report report;
  const auto imported = read_tei(source, report);
  ASSERT_TRUE(imported) << imported.error().what;
  EXPECT_FALSE(report.has_errors());
  ASSERT_EQ(imported->documents.size(), 1U);
  EXPECT_EQ(imported->id, "briefe");
  EXPECT_EQ(imported->documents.front().id, "one");
  EXPECT_EQ(words_of(*imported), "paragraph: Eins X\n  person xaver: X\n");
  EXPECT_TRUE(std::any_of(imported->questions.begin(), imported->questions.end(), [](const Remark& remark) {
    return remark.place.file == "a/two.xml" && remark.what.find("not well-formed") != std::string::npos;
  }));
}

/// A letter with a list of its own, as editions put into each of theirs.
std::string letter_with_list(std::string_view list) {
  return "<TEI><teiHeader/><text xml:lang='de'><body><p><rs ref='#a'>x</rs> <rs ref='#b'>y</rs></p></body><back>" +
         std::string(list) + "</back></text></TEI>";
}

TEST(TeiFolder, WhoIsListedInEachLetterIsOnePerson) {
  ImportSource source = source_of(
      "", "",
      {{"1.xml", letter_with_list("<person xml:id='a'><persName><surname>Frisch</surname><forename>Anna</forename>"
                                  "<addName>geb. Wolf</addName></persName></person><place xml:id='b'><placeName>Wien"
                                  "</placeName><location><geo>48.2 16.4</geo></location></place>")},
       {"2.xml", letter_with_list("<person xml:id='a'><persName>Anna Frisch geb. Wolf</persName><note>Schwester"
                                  "</note></person><place xml:id='b'><placeName>Wien</placeName></place>")},
       {"3.xml", letter_with_list("<person xml:id='a'><persName>Anna Frisch geb. Wolf</persName><note>Tante</note>"
                                  "</person><person xml:id='b'><persName>Otto</persName></person>")}});
  source.name = "Briefe";
  source.is_folder = true;
  Report report;
  const auto imported = read_tei(source, report);
  ASSERT_TRUE(imported) << imported.error().what;
  std::string said;
  for (const ImportedPerson& person : imported->people)
    said += person.id + " " + (person.kind == EntryKind::place ? "place" : "person") + " " +
            (person.point ? std::to_string(person.point->latitude) : "-") + " " +
            (person.sentence.empty() ? "" : person.sentence.begin()->second) + "\n";
  EXPECT_EQ(said,
            "anna-frisch-geb-wolf person - Schwester\nwien place 48.200000 \nanna-frisch-geb-wolf-2 person - Tante\n"
            "otto person - \n");
}

TEST(TeiFolder, WithoutEditionsIsNotKnown) {
  ImportSource source = source_of("", "", {{"alto.xml", "<alto/>"}, {"a.txt", "<TEI"}});
  source.is_folder = true;
  EXPECT_FALSE(knows_tei(source));
}

}  // namespace
}  // namespace lectern::compiler::test
