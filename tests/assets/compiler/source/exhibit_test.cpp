// SPDX-License-Identifier: MIT
#include "assets/compiler/source/exhibit.hpp"

#include <gtest/gtest.h>

#include "assets/compiler/check/check.hpp"
#include "tests/assets/compiler/source/dump.hpp"
#include "tests/assets/compiler/source/filled_folder.hpp"

namespace lectern::compiler {
namespace {

constexpr const char* strings = LECTERN_SOURCE_DIR "/assets/strings";

constexpr std::string_view exhibit_toml =
    "id = \"x\"\nrevision = 3\nlanguages = [\"en\"]\nattract_pages = [\"b/2\"]\n[title]\nen = "
    "\"T\"\n[introduction]\nen = \"I\"\n"
    "[viewpoint]\nen = \"V\"\n[theme]\nink = \"#102030\"\n[labels.reset]\nen = \"R\"\n[[context]]\nafter = "
    "\"a\"\n[context.text]\nen = \"C\"\n";

std::string document_toml(const std::string& date) {
  return "date = " + date +
         "\nfrom = \"m\"\nto = \"m\"\ntitle = \"t\"\noriginal_language = \"ru\"\nsummary = \"s\"\ncitation = \"c\"\n"
         "archive_reference = \"r\"\ncredits = \"none given\"\nrights = \"none given\"\ncontents = [\"x\"]\npages = "
         "\"reset\"\n"
         "[short_title]\nen = \"s\"\n[line]\nen = \"l\"\n[layers.\"reading.ru\".note]\nen = \"remark\"\n";
}

void write_exhibit(const test::FilledFolder& folder) {
  folder.write("exhibit.toml", exhibit_toml);
  folder.write("people.toml", "[m.name]\nen = \"M\"\n[m.aliases]\nru = [\"Мао\"]\n[m.sentence]\nen = \"S\"\n");
  folder.write("paths.toml",
               "[[path]]\nid = \"p\"\ntitle = { en = \"P\" }\n[[path.step]]\ndocument = \"a\"\npassage = "
               "\"p1\"\ntext = { en = \"S\" }\n");
  folder.write("documents/a/document.toml", document_toml("1951-07-20"));
  folder.write("documents/a/reading.ru.txt", "<!-- page 1 -->\nМао\n");
  folder.write("documents/b/document.toml", document_toml("1951-07-03"));
  folder.write("documents/b/reading.ru.txt", "один\n\n<!-- page 2 -->\nдва\n");
  folder.write("documents/b/transcript.ru.md", "один\n\nдва\n");
  folder.write("documents/b/translation.en.md", "one\n\ntwo\n");
}

TEST(Exhibit, IsReadWhole) {
  const test::FilledFolder folder;
  write_exhibit(folder);
  Report report;
  const SourceExhibit exhibit = read_exhibit(folder.path(), strings, report);
  EXPECT_EQ(test::dump(report), "");
  EXPECT_EQ(exhibit.id, "x");
  EXPECT_EQ(exhibit.revision, 3U);
  EXPECT_EQ(exhibit.theme.at("ink"), 0x102030U);
  EXPECT_EQ(exhibit.labels.at("reset").at("en"), "R");
  EXPECT_EQ(exhibit.context.at(0).text.at("en"), "C");
  EXPECT_EQ(exhibit.attract.at(0).page, "2");
  EXPECT_EQ(exhibit.paths.at(0).steps.at(0).text.at("en"), "S");
  ASSERT_EQ(exhibit.documents.size(), 2U);
  EXPECT_EQ(exhibit.documents[0].id, "b");
  EXPECT_EQ(to_text(exhibit.documents[0].date), "1951-07-03");
  ASSERT_EQ(exhibit.documents[0].layers.size(), 3U);
  EXPECT_EQ(exhibit.documents[0].layers[0].id, "translation.en");
  EXPECT_EQ(exhibit.documents[0].layers[2].id, "reading.ru");
  EXPECT_EQ(exhibit.documents[0].layers[2].credit.note.at("en"), "remark");
  EXPECT_EQ(exhibit.documents[0].passages, (std::vector<std::string>{"p1", "p2"}));
  EXPECT_EQ(exhibit.documents[1].layers[0].blocks[0].cells[0].spans.at(1).target, "m");
  EXPECT_EQ(exhibit.strings.at("en").texts.at("close"), "Close");
}

TEST(Exhibit, TellsAllProblemsAtOnce) {
  const test::FilledFolder folder;
  write_exhibit(folder);
  folder.write("exhibit.toml",
               "id = \"X\"\nlanguages = [\"en\", \"en\", \"e\"]\nattract_pages = [\"b\"]\ncolour = 1\n");
  folder.write("people.toml", "[m.name]\nen = 3\n");
  folder.write("documents/a/document.toml", "date = \n");
  folder.write("documents/b/reading.ru.txt", "ж\xFF");
  Report report;
  const SourceExhibit exhibit = read_exhibit(folder.path(), strings, report);
  EXPECT_EQ(exhibit.documents.size(), 1U);
  std::string all;
  for (const Finding& finding : report.findings())
    all += finding.place.file.lexically_relative(folder.path()).string() + ": " +
           finding.what.substr(0, finding.what.find(": Error")) + "\n";
  EXPECT_EQ(all,
            "exhibit.toml: the language en is listed twice\n"
            "exhibit.toml: \"e\" is no language code\n"
            "exhibit.toml: id: \"X\" is no id\n"
            "exhibit.toml: there is no key colour\n"
            "exhibit.toml: the keys revision, title are missing\n"
            "exhibit.toml: the keys introduction, viewpoint are missing\n"
            "exhibit.toml: \"b\" names no page\n"
            "people.toml: m.name.en is a number\n"
            "people.toml: the key m.sentence is missing\n"
            "documents/a/document.toml: this is not TOML\n"
            "documents/b/reading.ru.txt: these bytes are not UTF-8: FF\n");
}

/// All that is said of a folder, read and checked.
std::string said_of(const std::filesystem::path& folder) {
  Report report;
  check_exhibit(read_exhibit(folder, strings, report), report);
  return test::dump(report);
}

TEST(Exhibit, ThatIsNotThereIsOneError) {
  const test::FilledFolder folder;
  folder.write("a.txt", "x");
  const std::string mend = "; name the exhibit's folder, the one with exhibit.toml\n";
  EXPECT_EQ(said_of("/nowhere/at-all"), "error 0:0: there is no such folder" + mend);
  EXPECT_EQ(said_of(folder / "a.txt"), "error 0:0: this is a file, not an exhibit's folder" + mend);
  std::filesystem::create_directory(folder / "empty");
  EXPECT_EQ(said_of(folder / "empty"), "error 0:0: the folder is empty; begin with lectern-pack new NAME\n");
}

TEST(Exhibit, InALanguageWrittenWrongHasOneError) {
  const test::FilledFolder folder;
  write_exhibit(folder);
  std::string toml(exhibit_toml);
  toml.replace(toml.find("[\"en\"]"), 6, "[\"EN\"]");
  folder.write("exhibit.toml", toml);
  const std::string said = said_of(folder.path());
  EXPECT_TRUE(said.starts_with("error 3:1: \"EN\" is no language code; did you mean en?\n")) << said;
  EXPECT_EQ(said.find("error", 1), std::string::npos) << said;
}

TEST(Exhibit, WhatCannotBeReadIsNotMissedToo) {
  const test::FilledFolder folder;
  write_exhibit(folder);
  folder.write(
      "documents/a/document.toml",
      document_toml("1951-07-20") +
          "[layers.\"transcript.ru\".note]\nen = \"r\"\n[notes.n]\npassage = \"p1\"\n"
          "[notes.n.words]\n\"reading.ru\" = \"Мао\"\n[notes.n.title]\nen = \"t\"\n[notes.n.text]\nen = \"t\"\n");
  folder.write("documents/a/reading.ru.txt", "\xFF\xFEx");
  folder.write("documents/a/transcript.ru.md", std::string("a\0b", 3));
  folder.write("documents/b/document.toml", "date = \n");
  folder.write("people.toml", "[m.name\n");
  Report report;
  check_exhibit(read_exhibit(folder.path(), strings, report), report);
  std::string files;
  for (const Finding& finding : report.findings())
    files += finding.place.file.lexically_relative(folder.path()).string() + "\n";
  EXPECT_EQ(files, "people.toml\ndocuments/a/reading.ru.txt\ndocuments/a/transcript.ru.md\ndocuments/b/document.toml\n")
      << test::dump(report);
}

TEST(Exhibit, SentencesOfTheAttractScreenAreNamedByTheirEndsOrWhole) {
  const test::FilledFolder folder;
  folder.write("exhibit.toml",
               "id = \"x\"\nrevision = 1\nlanguages = [\"en\"]\n[title]\nen = \"T\"\n[[attract]]\ndocument = \"b\"\n"
               "passage = \"p1\"\nlayer = \"translation.en\"\nfirst = \"We\"\nlast = \"know.\"\n[[attract]]\n"
               "document = \"a\"\npassage = \"p2\"\nlayer = \"reading.ru\"\nwords = \"All of it.\"\n"
               "[attract.gloss]\nen = \"G\"\n");
  Report report;
  const SourceExhibit exhibit = read_exhibit(folder.path(), LECTERN_SOURCE_DIR "/assets/strings", report);
  ASSERT_EQ(exhibit.sentences.size(), 2U);
  EXPECT_EQ(exhibit.sentences[0].document, "b");
  EXPECT_EQ(exhibit.sentences[0].passage, "p1");
  EXPECT_EQ(exhibit.sentences[0].layer, "translation.en");
  EXPECT_EQ(exhibit.sentences[0].first, "We");
  EXPECT_EQ(exhibit.sentences[0].last, "know.");
  EXPECT_EQ(exhibit.sentences[0].places.at("last").line, exhibit.sentences[0].place.line + 5);
  EXPECT_EQ(exhibit.sentences[1].words, "All of it.");
  EXPECT_EQ(exhibit.sentences[1].gloss.at("en"), "G");
}

}  // namespace
}  // namespace lectern::compiler
