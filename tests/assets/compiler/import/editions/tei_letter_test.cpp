// SPDX-License-Identifier: MIT
// Letters as editions of correspondences encode them: who wrote to whom and when, pages, names with their list beside,
// notes, what a hand did.
#include <gtest/gtest.h>

#include "assets/compiler/import/editions/tei.hpp"
#include "tests/assets/compiler/import/editions/edition_source.hpp"

namespace lectern::compiler::test {
namespace {

constexpr std::string_view letter = R"(<?xml version="1.0" encoding="UTF-8"?>
<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="L00001">
 <teiHeader><fileDesc>
  <titleStmt><title level="s">Briefwechsel</title><title level="a">Anna an Karl, 3. 5. 1916</title>
   <editor><name>Müller, Eva</name></editor>
   <respStmt><resp>Transkription</resp><name>Jo Weber</name></respStmt></titleStmt>
  <publicationStmt><publisher>Archiv</publisher><availability><licence target="https://creativecommons.org/licenses/by/4.0/">CC BY 4.0</licence></availability></publicationStmt>
  <sourceDesc><listWit><witness><msDesc><msIdentifier><settlement>Marbach</settlement><repository>DLA</repository><idno>A 5</idno></msIdentifier></msDesc></witness></listWit>
   <msDesc><msIdentifier><settlement>Wien</settlement><repository>Nationalbibliothek</repository><idno>Cod. 7</idno></msIdentifier><physDesc><p>Zwei Blatt</p></physDesc></msDesc></sourceDesc>
 </fileDesc>
 <profileDesc><langUsage><language ident="de-AT">German</language></langUsage>
  <correspDesc><correspAction type="sent"><persName ref="people.xml#pmb1">Frisch, Anna</persName><date when="1916-05-03" n="01">3. Mai 1916</date><placeName>Wien</placeName></correspAction>
   <correspAction type="received"><persName ref="#pmb2">Karl Frisch</persName></correspAction></correspDesc></profileDesc></teiHeader>
 <text><body><div type="writingSession">
  <pb n="1" facs="scans/L1_1.jpg"/>
  <opener><dateline><placeName ref="#pmb9">Wien</placeName>, 3. V. 16</dateline><salute>Lieber <rs type="person" ref="#pmb2">Karl</rs>,</salute></opener>
  <p>ich <del rend="strikethrough">kome</del><add place="above">komme</add> <hi rend="underline">morgen</hi><note type="commentary">Am 4. Mai.</note> mit<lb/>dem <choice><sic>Zuug</sic><corr>Zug</corr></choice> um <unclear>neun</unclear><gap reason="illegible"/>
   <choice><abbr>u.</abbr><expan>und</expan></choice><pb n="2" facs="https://img.example/iiif/L1_2/full/full/0/default.jpg"/> bleibe <supplied>bis</supplied> <choice><abbr>Mo.</abbr><expan>Montag</expan></choice>.</p>
  <closer>Deine <signed>Anna</signed></closer>
  <postscript><p>P. S. Grüße <space unit="chars" quantity="3"/>alle.</p></postscript>
 </div></body>
 <back><listBibl><bibl>Register der Werke</bibl></listBibl></back></text></TEI>)";

constexpr std::string_view people = R"(<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader/><text><body><listPerson>
 <person xml:id="pmb1"><persName><surname>Frisch</surname><forename>Anna</forename></persName><persName>Nannerl</persName><note>Schwester von Karl.</note></person>
 <person xml:id="pmb2"><persName><forename>Karl</forename> <surname>Frisch</surname></persName><birth when="1880"/><death when="1951"/><occupation>Arzt</occupation></person>
 <person xml:id="pmb3"><persName>Niemand</persName></person></listPerson></body></text></TEI>)";

Imported read(std::string_view text, std::map<std::string, std::string> beside = {}) {
  Report report;
  auto imported = read_tei(source_of("letter.xml", text, std::move(beside)), report);
  EXPECT_TRUE(imported) << (imported ? "" : imported.error().what);
  if (!imported) return {};
  EXPECT_EQ(broken_promise(*imported), "");
  return std::move(*imported);
}

bool is_told(const std::vector<Remark>& remarks, std::string_view words) {
  return std::any_of(remarks.begin(), remarks.end(),
                     [&](const Remark& remark) { return remark.what.find(words) != std::string::npos; });
}

TEST(TeiLetter, SaysWhoWroteToWhomAndWhen) {
  const Imported imported = read(letter, {{"people.xml", std::string(people)}, {"scans/L1_1.jpg", "x"}});
  ASSERT_EQ(imported.documents.size(), 1U);
  const ImportedDocument& made = imported.documents.front();
  EXPECT_EQ(made.title, "Anna an Karl, 3. 5. 1916");
  EXPECT_EQ(made.date, "1916-05-03");
  EXPECT_EQ(made.date_as_given, "3. Mai 1916");
  EXPECT_EQ(made.from, "anna-frisch");
  EXPECT_EQ(made.to, "karl-frisch");
  EXPECT_EQ(made.original_language, "de-AT");
  EXPECT_EQ(made.archive_reference, "Wien, Nationalbibliothek, Cod. 7");
  EXPECT_EQ(made.rights, "CC BY 4.0 https://creativecommons.org/licenses/by/4.0/");
  EXPECT_EQ(made.credits, "Archiv");
  EXPECT_EQ(made.texts.front().credit.by, "Jo Weber");
  ASSERT_EQ(imported.people.size(), 2U);
  EXPECT_EQ(imported.people[0].sentence.at("en"), "Schwester von Karl.");
  EXPECT_EQ(imported.people[0].aliases.at("en"), std::vector<std::string>{"Nannerl"});
  EXPECT_EQ(imported.people[1].sentence.at("en"), "Arzt, 1880–1951");
  EXPECT_TRUE(is_told(imported.left_out, "an entry of a list of people or places that no text names was left out"));
  EXPECT_TRUE(is_told(imported.left_out, "a name is tied to somebody whom no list here describes"));
}

TEST(TeiLetter, ShowsTheDocumentsWordsInOrder) {
  const Imported imported = read(letter, {{"people.xml", std::string(people)}, {"scans/L1_1.jpg", "x"}});
  EXPECT_EQ(dump(imported.documents.front().texts.front().blocks),
            "paragraph: Wien, 3. V. 16\n"
            "  page 1: before Wien, \n"
            "paragraph: Lieber Karl,\n"
            "  person karl-frisch: Karl\n"
            "paragraph: ich komekomme morgen mit\\ndem Zuug um neun[…] u. bleibe [bis] Mo..\n"
            "  note transcript-de-at-note-1: morgen\n"
            "  page 2: before bleibe\n"
            "  struck out: kome\n"
            "  inserted: komme\n"
            "  underlined: morgen\n"
            "  unclear: neun\n"
            "  illegible: […]\n"
            "paragraph: Deine\n"
            "paragraph: Anna\n"
            "paragraph: P. S. Grüße alle.\n");
  EXPECT_TRUE(is_told(imported.left_out, "expan beside abbr was left out: the words of the document stand (2 times"));
  EXPECT_TRUE(is_told(imported.left_out, "corr beside sic was left out"));
  EXPECT_TRUE(is_told(imported.left_out, "a register behind the text (listBibl)"));
}

TEST(TeiLetter, PagesAreThoseOfItsPageBreaks) {
  const Imported imported = read(letter, {{"people.xml", std::string(people)}, {"scans/L1_1.jpg", "x"}});
  const auto& pages = imported.documents.front().pages;
  ASSERT_EQ(pages.size(), 2U);
  EXPECT_EQ(pages[0].label, "1");
  EXPECT_EQ(pages[0].picture->name, "scans/L1_1.jpg");
  EXPECT_EQ(pages[0].picture->save_as, "001.jpg");
  EXPECT_EQ(pages[1].picture->name, "https://img.example/iiif/L1_2/full/full/0/default.jpg");
  EXPECT_EQ(pages[1].picture->also_named, std::vector<std::string>{"https://img.example/iiif/L1_2"});
}

std::string blocks_of(std::string_view body) {
  const Imported imported =
      read("<TEI xml:lang=\"en\"><teiHeader/><text><body>" + std::string(body) + "</body></text></TEI>");
  std::string text;
  for (const ImportedDocument& document : imported.documents)
    for (const ImportedText& one : document.texts) {
      text += dump(one.blocks);
      for (const SourceFootnote& note : one.footnotes) text += "[" + note.label + "] " + dump(note.blocks);
    }
  return text;
}

TEST(TeiText, VerseKeepsItsLines) {
  EXPECT_EQ(blocks_of("<lg><head>Song</head><l>one <hi rend='i'>two</hi></l><l>three</l></lg><lg><l>four</l></lg>"),
            "paragraph: Song\nparagraph: one two\\nthree\n  italic: two\nparagraph: four\n");
  EXPECT_EQ(blocks_of("<sp><speaker>A</speaker><l>one</l><l>two</l><stage>Exit</stage></sp>"),
            "paragraph: A\nparagraph: one\\ntwo\nparagraph: Exit\n");
}

TEST(TeiText, WordsBeforeTheFirstPageAreOnItToo) {
  EXPECT_EQ(blocks_of("<head>A</head><pb n='7'/><p>b</p><pb n='8'/><p>c</p>"),
            "paragraph: A\n  page 7: before A\nparagraph: b\nparagraph: c\n  page 8: before c\n");
}

TEST(TeiText, ListsAndTables) {
  EXPECT_EQ(
      blocks_of(
          "<list><head>Things</head><item>one<list><item>inner</item></list></item><item><p>two</p></item></list>"),
      "paragraph: Things\nitem1: - one\nitem2: - inner\nitem1: - two\n");
  EXPECT_EQ(blocks_of("<list type='ordered'><item>one</item><item n='7'>two</item></list>"),
            "item1: 1. one\nitem1: 7. two\n");
  EXPECT_EQ(blocks_of("<list type='gloss'><label>A</label><item>first</item></list>"), "item1: - A first\n");
  EXPECT_EQ(blocks_of("<table><row><cell>a</cell><cell cols='2'>b</cell></row><row><cell>c</cell></row></table>"),
            "row: a | b | \nrow: c |  | \n");
}

TEST(TeiText, NotesStandBehindTheWordThatTheyAreOn) {
  EXPECT_EQ(blocks_of("<p>He came<ref target='#n1'>*</ref> late.</p><note xml:id='n1'>At ten.</note>"),
            "paragraph: He came* late.\n  note transcript-en-note-1: came*\n[1] paragraph: At ten.\n");
  EXPECT_EQ(blocks_of("<p>He <seg xml:id='s'>came</seg> late.</p><note target='#s'><p>At</p><p>ten.</p></note>"),
            "paragraph: He came late.\n  note transcript-en-note-1: came\n[1] paragraph: At\nparagraph: ten.\n");
  EXPECT_EQ(blocks_of("<p>He came.</p><note target='#nobody'>At ten.</note>"),
            "paragraph: He came.\nparagraph: At ten.\n");
  EXPECT_EQ(blocks_of("<p>He came<note place='margin'>sic</note> late.</p>"), "paragraph: He came\\nsic\\nlate.\n");
  EXPECT_EQ(blocks_of("<p><note>First.</note>He came.</p>"), "paragraph: First.He came.\n");
}

TEST(TeiText, ATitleAmongWordsIsNoParagraph) {
  EXPECT_EQ(blocks_of("<p>He came<note>See <bibl>vol. 2</bibl>, there.</note>.</p><div><bibl>Vol. 3</bibl></div>"),
            "paragraph: He came.\n  note transcript-en-note-1: came\nparagraph: Vol. 3\n[1] paragraph: See vol. 2, "
            "there.\n");
}

TEST(TeiText, WhatNobodyKnowsKeepsItsWords) {
  EXPECT_EQ(blocks_of("<wonder><part>one</part><part>two</part></wonder><p>a <oddity>b</oddity> c</p>"),
            "paragraph: one two\nparagraph: a b c\n");
}

TEST(TeiText, TranslationsAreTextsOfTheirOwnAndTheirPartsArePaired) {
  const Imported imported = read(R"(<TEI><teiHeader/><text xml:lang="la"><body>
    <div type="edition"><p xml:id="a1">Salve.</p><p xml:id="a2">Vale.</p></div>
    <div type="translation" xml:lang="en"><p corresp="#a1">Hail.</p><p corresp="#a2">Farewell.</p><p corresp="#a9">?!</p></div>
    </body></text></TEI>)");
  const auto& texts = imported.documents.front().texts;
  ASSERT_EQ(texts.size(), 2U);
  EXPECT_EQ(dump(texts[0].blocks), "paragraph: Salve.\n  passage a1: Salve.\nparagraph: Vale.\n  passage a2: Vale.\n");
  EXPECT_EQ(texts[1].kind, LayerKind::translation);
  EXPECT_EQ(texts[1].language, "en");
  EXPECT_EQ(dump(texts[1].blocks),
            "paragraph: Hail.\n  passage a1: Hail.\nparagraph: Farewell.\n  passage a2: Farewell.\nparagraph: ?!\n");
  EXPECT_TRUE(is_told(imported.left_out, "has none here"));
}

TEST(TeiText, LettersOfTheEditionsOwnAreMapped) {
  const Imported imported = read(
      "<TEI><teiHeader><charDecl><char xml:id='mm'><mapping type='standard'>mm</mapping><mapping "
      "type='PUA'>\uE5B8</mapping>"
      "</char></charDecl></teiHeader><text xml:lang='is'><body><p>a<g ref='#mm'/>b \uE5B8 "
      "\uE001</p></body></text></TEI>");
  EXPECT_EQ(dump(imported.documents.front().texts.front().blocks), "paragraph: ammb mm [U+E001]\n");
}

TEST(TeiText, ItalicsByRenditionAndStyle) {
  const Imported imported = read(
      "<TEI><teiHeader><tagsDecl><rendition xml:id='r1'>font-style: italic; color: "
      "red</rendition></tagsDecl></teiHeader>"
      "<text xml:lang='en'><body><p><hi rendition='#r1'>a</hi> <hi style='font-weight:bold'>b</hi> <hi rend='sc'>c</hi>"
      " 2<hi rend='superscript'>nd</hi></p></body></text></TEI>");
  EXPECT_EQ(dump(imported.documents.front().texts.front().blocks),
            "paragraph: a b c 2nd\n  italic: a\n  strong: b\n  small capitals: c\n  superscript: nd\n");
}

TEST(TeiText, TellsWhatIsSetApartInNoWayThatIsShown) {
  const Imported imported = read(
      "<TEI><teiHeader/><text xml:lang='de'><body><p><hi rendition='#g'>a</hi> <hi rendition='#k'>b</hi></p></body>"
      "</text></TEI>");
  EXPECT_EQ(dump(imported.documents.front().texts.front().blocks), "paragraph: a b\n  small capitals: b\n");
  EXPECT_TRUE(is_told(imported.left_out, "how words are set apart (hi, #g) is not shown"));
}

TEST(TeiLetter, TakesDaysWithoutHyphensAndPartsADescription) {
  const Imported imported = read(
      "<TEI><teiHeader><fileDesc><sourceDesc><msDesc><physDesc><dimensions><height>210</height><width>130</width>"
      "</dimensions><handDesc><handNote>Tinte, <hi>schwarz</hi>e</handNote><handNote>Blei</handNote></handDesc>"
      "</physDesc></msDesc></sourceDesc></fileDesc><profileDesc><correspDesc><correspAction type='sent'>"
      "<date when='18270623'/></correspAction></correspDesc></profileDesc></teiHeader>"
      "<text xml:lang='de'><body><p>a</p></body></text></TEI>");
  const ImportedDocument& made = imported.documents.front();
  EXPECT_EQ(made.date, "1827-06-23");
  ASSERT_EQ(made.fields.size(), 1U);
  EXPECT_EQ(made.fields.front().value, "210 130 Tinte, schwarze Blei");
}

}  // namespace
}  // namespace lectern::compiler::test
