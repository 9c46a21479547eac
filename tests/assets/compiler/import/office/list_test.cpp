// SPDX-License-Identifier: MIT
#include <gtest/gtest.h>
#include <map>

#include "assets/compiler/import/office/columns.hpp"
#include "assets/compiler/import/office/list_people.hpp"
#include "assets/compiler/import/office/named_files.hpp"
#include "assets/compiler/import/office/office.hpp"
#include "assets/compiler/import/office/typed_dates.hpp"
#include "tests/assets/compiler/import/office/folder_source.hpp"
#include "tests/assets/compiler/import/office/made_zip.hpp"
#include "tests/assets/compiler/import/office/shown_import.hpp"

namespace lectern::compiler {
namespace {

/// A list with files beside it.
std::string list_shown(const std::string& list, const std::map<std::string, std::string>& files = {},
                       const std::map<std::string, std::string>& columns = {}) {
  ImportSource source = test::bytes_source("list.csv", list);
  for (const auto& [name, bytes] : files) source.names.push_back(name);
  source.beside = [&](std::string_view name) -> Result<Bytes> {
    const ByteView view = as_bytes(files.at(std::string(name)));
    return Bytes(view.begin(), view.end());
  };
  source.options.columns = columns;
  Report report;
  const auto imported = read_list(source, report);
  return imported ? test::shown(*imported) : "error " + imported.error().what + "\n";
}

std::string date_of(const std::string& typed, const std::vector<std::string>& others = {},
                    const std::string& language = "de") {
  std::vector<TableCell> cells = {{typed, {}}};
  for (const std::string& other : others) cells.push_back({other, {}});
  const std::vector<std::string> languages = {language};
  const TypedDate date = typed_dates(cells, languages).front();
  return date.date + "|" + date.given + (date.question.empty() ? "" : "|?");
}

TEST(TypedDates, AreEdtfWhereTheyCanMeanButOneThing) {
  EXPECT_EQ(date_of("3.5.1916"), "1916-05-03|3.5.1916");
  EXPECT_EQ(date_of("May 3, 1916", {}, "en"), "1916-05-03|May 3, 1916");
  EXPECT_EQ(date_of("3 мая 1916 г.", {}, "ru"), "1916-05-03|3 мая 1916 г.");
  EXPECT_EQ(date_of("1916年5月3日", {}, "zh"), "1916-05-03|1916年5月3日");
  EXPECT_EQ(date_of("ca. 1916"), "1916~|ca. 1916");
  EXPECT_EQ(date_of("Sommer 1916"), "1916-22|Sommer 1916");
  EXPECT_EQ(date_of("1916-05-03"), "1916-05-03|");
  EXPECT_EQ(date_of("o. D."), "|o. D.");
  EXPECT_EQ(date_of(""), "|");
  EXPECT_EQ(date_of("irgendwann im Krieg"), "|irgendwann im Krieg|?");
  EXPECT_EQ(date_of("5968"), "|5968|?");
}

TEST(TypedDates, AColumnDecidesWhichNumberIsTheDay) {
  EXPECT_EQ(date_of("3/5/1916"), "|3/5/1916|?");
  EXPECT_EQ(date_of("3/5/1916", {"24/12/1918"}), "1916-05-03|3/5/1916");
  EXPECT_EQ(date_of("3/5/1916", {"12/24/1918"}), "1916-03-05|3/5/1916");
  EXPECT_EQ(date_of("3/5/1916", {"12/24/1918", "24/12/1918"}), "|3/5/1916|?");
}

TEST(NamedFiles, AreFoundAsPeopleTypeThem) {
  const FilesBeside beside({"IMG_001.JPG", "IMG_002.JPG", "IMG_003.JPG", "IMG_010.JPG", "scans/a.tif", "scans/b.tif",
                            "Mu\u0308ller.jpg", "one, two.png", "note.txt", "photo.jpe"});
  const auto all = [&](std::string_view cell) {
    const NamedFiles found = beside.pictures(cell);
    std::string text;
    for (const std::string& one : found.files) text += one + " ";
    for (const std::string& one : found.missing) text += "-" + one + " ";
    return text;
  };
  EXPECT_EQ(all("img_001.jpg, IMG_002"), "IMG_001.JPG IMG_002.JPG ");
  EXPECT_EQ(all("IMG_001-003"), "IMG_001.JPG IMG_002.JPG IMG_003.JPG ");
  EXPECT_EQ(all("IMG_001.JPG \u2013 IMG_003.JPG"), "IMG_001.JPG IMG_002.JPG IMG_003.JPG ");
  EXPECT_EQ(all("IMG_001 bis IMG_004"), "IMG_001.JPG IMG_002.JPG IMG_003.JPG -IMG_004 ");
  EXPECT_EQ(all("IMG_001, 002"), "IMG_001.JPG IMG_002.JPG ");
  EXPECT_EQ(all("IMG_0*"), "IMG_001.JPG IMG_002.JPG IMG_003.JPG IMG_010.JPG ");
  EXPECT_EQ(all("scans"), "scans/a.tif scans/b.tif ");
  EXPECT_EQ(all(".\\scans\\A.TIF"), "scans/a.tif ");
  EXPECT_EQ(all("M\u00FCller.jpg"), "Mu\u0308ller.jpg ");
  EXPECT_EQ(all("one, two.png"), "one, two.png ");
  EXPECT_EQ(all("nothing.jpg"), "-nothing.jpg ");
  EXPECT_EQ(all("photo"), "photo.jpe ") << "of any format that is read";
  EXPECT_EQ(beside.pictures("img_001").forgiven.size(), 1U);
}

TEST(Columns, AreKnownInFiveLanguages) {
  for (const auto& [header, column] :
       std::vector<std::pair<std::string, Column>>{{"Datum", Column::date},
                                                   {"Absender/in", Column::from},
                                                   {"EMPFÄNGER", Column::to},
                                                   {"Кому", Column::to},
                                                   {"Дата", Column::date},
                                                   {"Expéditeur", Column::from},
                                                   {"收信人", Column::to},
                                                   {"照片", Column::pictures},
                                                   {"Übersetzt von", Column::translator},
                                                   {"Signatur (Archiv)", Column::reference},
                                                   {"Farbe", Column::unknown}})
    EXPECT_EQ(column_meaning(header).column, column) << header;
}

TEST(List, RowsAreDocuments) {
  EXPECT_EQ(
      list_shown("Titel;Datum;Absender;Empfänger;Bilder;Farbe;Text\nBrief;3.5.1916;Anna;An seine Frau "
                 "Anna;1.jpg;rot;brief.docx\n;;;;;;\nKarte;o. D.;Anna;unbekannt;9.jpg;;\n",
                 {{"1.jpg", ""},
                  {"2.jpg", ""},
                  {"brief.docx", test::docx_of("<w:p><w:r><w:t>Ich bin nicht hier und "
                                               "du auch.</w:t></w:r></w:p>")}}),
      "id list\ntitle en list\n"
      "== 1916-05-03-brief [1916-05-03|3.5.1916] anna -> an-seine-frau-anna; Brief (de)\npage  1.jpg -> 001.jpg\n"
      "field Farbe = rot\ntranscript.de\nparagraph: Ich bin nicht hier und du auch.\n"
      "== karte [|o. D.] anna -> ; Karte (de)\npage  9.jpg -> 001.jpg\nfield to = unbekannt\n"
      "person anna: Anna; Wrote 2 and received 0 of these documents.\n"
      "person an-seine-frau-anna: An seine Frau Anna; Wrote 0 and received 1 of these documents.\n"
      "left out list.csv: 1 picture beside the list in no row: 2.jpg; name them in the row that they belong to, and "
      "import "
      "again\n"
      "question list.csv:4: the list does not say in which language the document is; \"de\" stands there; add a column "
      "\"Language\", or import with --language CODE\n"
      "question list.csv:4:5: there is no picture \"9.jpg\" beside the list: its page stands as lost; put it there, or "
      "write "
      "the name that it has, and import again\n"
      "question list.csv:2:4: \"Anna\" and \"An seine Frau Anna\" may be one person, and stand as two; if they are "
      "one, "
      "write the name alike in the list and import again\n"
      "question list.csv: 2 titles stand as the list has them (\"de\") where visitors read \"en\"; add a column "
      "\"Title (en)\" to the list and import again, or write short titles into each document.toml; the exhibit's own "
      "title stands in exhibit.toml\n"
      "question list.csv: the languages of the texts were told by their words: de; where one is wrong, name it in the "
      "file's "
      "name (\"Letter 1 english.docx\") or in the column's, and import again\n");
}

TEST(List, ColumnsMayBeNamedOnTheCommandLine) {
  const std::string list = "A1;B1;C1\nx;y;1916\n";
  EXPECT_TRUE(list_shown(list).starts_with("error list.csv: no columns are known; its first row is A1 | B1 | C1."));
  const std::string shown = list_shown(list, {}, {{"date", "3"}, {"from", "B1"}, {"title", "a"}});
  EXPECT_NE(shown.find("== 1916-x [1916|] y -> ; x"), std::string::npos) << shown;
  EXPECT_TRUE(
      list_shown(list, {}, {{"colour", "3"}}).starts_with("error --columns: there is no \"colour\"; there are "));
  EXPECT_TRUE(list_shown(list, {}, {{"date", "Z9"}}).starts_with("error --columns: the list has no column \"Z9\""));
}

TEST(List, WordsMayStandInCells) {
  const std::string shown = list_shown(
      "title,date,transcript,English translation\nCard,1916,\"Lieber Karl, ich bin\ngut "
      "angekommen und nicht allein. [S. 2] Dein\",\"Dear Karl, I have arrived and am not alone.\"\n");
  EXPECT_NE(
      shown.find("transcript.de\nparagraph: Lieber Karl, ich bin\\ngut angekommen und nicht allein. Dein\n  page 2: "
                 "before Dein\ntranslation.en\nparagraph: Dear Karl, I have arrived and am not alone.\n"),
      std::string::npos)
      << shown;
}

/// A transcript of a list's one row, of paragraphs.
std::string row_shown(const std::vector<std::string>& paragraphs) {
  std::string body;
  for (const std::string& one : paragraphs) body += "<w:p><w:r><w:t>" + one + "</w:t></w:r></w:p>";
  const std::string shown = list_shown(
      "Nr;Datum;Absender;Empfänger;Titel;Text\n4;3.5.1916;Grete;Hans;Brief von Grete an Hans;04 Grete.docx\n",
      {{"04 Grete.docx", test::docx_of(body)}});
  const std::size_t text = shown.find("transcript.de");
  return shown.substr(text, shown.find("person ") - text);
}

TEST(List, ALineThatSaysWhatATextIsIsAHeading) {
  const std::string words = "Ich bin gut angekommen und es ist alles beim Alten.";
  for (const char* line : {"Brief 4 – Abschrift", "Abschrift", "Brief von Grete an Hans", "Brief Nr. 4 vom 3. Mai 1916",
                           "Transkription: Grete an Hans, deutsch"})
    EXPECT_EQ(row_shown({line, words}),
              "transcript.de\nheading1: " + std::string(line) + "\nparagraph: " + words + "\n");
  for (const char* line : {"Lieber Hans!", "Hans,", "Lieber Hans", "Berlin, den 3. Mai 1916", "Postkarte",
                           "Brief 5 liegt noch hier", "Dein Brief an Grete kam an"})
    EXPECT_EQ(row_shown({line, words}),
              "transcript.de\nparagraph: " + std::string(line) + "\nparagraph: " + words + "\n");
  EXPECT_EQ(row_shown({"Abschrift"}), "transcript.de\nparagraph: Abschrift\n");
}

TEST(List, ATextThatSaysNoLanguageBesideOneThatDoesIsTheOriginal) {
  const auto word = [](const std::string& text) {
    return test::docx_of("<w:p><w:r><w:t>" + text + "</w:t></w:r></w:p>");
  };
  const std::string german = word("Ich bin gut angekommen und es ist alles beim Alten, nur der Bach ist zu hoch.");
  const std::string english = word("I have arrived well and all is as it was, only the brook is too high for us.");
  const auto kinds = [&](const std::string& list) {
    const std::string shown = list_shown(list, {{"Brief 1.docx", german}, {"Letter 1 english.docx", english}});
    return std::pair(shown.find("transcript.de\n") != std::string::npos,
                     shown.find("translation.en\n") != std::string::npos);
  };
  EXPECT_EQ(kinds("No.,Date,From,Title\n1,1916,Anna,A letter\n"), std::pair(true, true));
  EXPECT_EQ(kinds("Nr;Datum;Absender;Titel\n1;1916;Anna;Ein Brief\n"), std::pair(true, true));
  EXPECT_EQ(kinds("No.,Date,From,Title,Language\n1,1916,Anna,A letter,English\n"), std::pair(false, false));
}

TEST(List, ATitleInAnotherLanguageIsTheShortOneOfItsReaders) {
  for (const char* header : {"Title (en)", "Titel englisch", "English title"}) {
    ImportSource source = test::bytes_source(
        "list.csv", std::string("Nr;Datum;Absender;Titel;") + header + "\n1;1916;Anna;Ein Brief;A letter\n");
    Report report;
    const auto imported = read_list(source, report);
    ASSERT_TRUE(imported) << header;
    const ImportedDocument& document = imported->documents.front();
    EXPECT_EQ(document.title, "Ein Brief") << header;
    EXPECT_EQ(document.short_title.at("en"), "A letter") << header;
    EXPECT_EQ(document.id, "1916-ein-brief") << header;
    for (const Remark& one : imported->questions) EXPECT_EQ(one.what.find("title"), std::string::npos) << one.what;
  }
}

TEST(List, AShortLineBeforeTheFirstPagesMarkIsAHeading) {
  EXPECT_EQ(row_shown({"Feldpost, Umschlag fehlt", "[S. 1] Lieber Hans, es ist alles da.", "[S. 2] Deine Grete"}),
            "transcript.de\nheading1: Feldpost, Umschlag fehlt\n  page 1: before Feldpo\n"
            "paragraph: Lieber Hans, es ist alles da.\nparagraph: Deine Grete\n  page 2: before Deine \n");
}

TEST(List, AFileThatIsOfNoUseIsAQuestion) {
  const std::string shown =
      list_shown("title;date;text\nA;1916;a.docx\nB;1917;b.docx\n", {{"a.docx", "{\\rtf1 words}"}});
  EXPECT_NE(
      shown.find("list.csv:2:3: the text was left out: a.docx is a document in Rich Text Format (.rtf); open it in "
                 "Word or LibreOffice and save it as .docx"),
      std::string::npos)
      << shown;
  EXPECT_NE(shown.find("list.csv:3:3: there is no text \"b.docx\" beside the list"), std::string::npos) << shown;
}

TEST(ListPeople, WrittenInTwoWaysAreAsked) {
  ListPeople people;
  for (const char* name :
       {"Anna Müller", "Müller, Anna", "A. Müller", "anna müller", "Karl Meier", "Karl Meyer", "Hans"})
    EXPECT_FALSE(people.sender(name, {"l", 1, 1}).empty());
  EXPECT_EQ(people.people("en").size(), 6U);
  std::string all;
  for (const Remark& one : people.questions()) all += one.what + "\n";
  EXPECT_EQ(all,
            "\"Anna Müller\" and \"anna müller\" were taken for one person\n"
            "\"Anna Müller\" and \"Müller, Anna\" may be one person, and stand as two\n"
            "\"Anna Müller\" and \"A. Müller\" may be one person, and stand as two\n"
            "\"Karl Meier\" and \"Karl Meyer\" may be one person, and stand as two\n");
}

}  // namespace
}  // namespace lectern::compiler
