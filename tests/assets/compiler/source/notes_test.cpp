// SPDX-License-Identifier: MIT
#include "assets/compiler/source/links/notes.hpp"

#include <gtest/gtest.h>

#include "assets/compiler/source/links/aliases.hpp"
#include "tests/assets/compiler/source/dump.hpp"

namespace lectern::compiler {
namespace {

SourceDocument document_of(const std::string& text, std::vector<SourceNote> notes) {
  Report report;
  SourceDocument document;
  document.layers.push_back(test::layer_of("reading.ru.txt", text, report));
  document.notes = std::move(notes);
  return document;
}

SourceNote note(const std::string& id, const std::string& passage, const std::string& words,
                const std::string& layer = "reading.ru") {
  return {id, passage, {{layer, words}}, false, {}, {}, {}};
}

TEST(Notes, AreOpenedByTheirWordsInTheirPassage) {
  Report report;
  SourceDocument document =
      document_of("<!-- passage p1 -->sixty\n\n<!-- passage p2 -->of sixty divisions, sixty\ndivisions",
                  {note("n", "p2", "sixty")});
  link_notes(document, report);
  EXPECT_EQ(test::dump(report), "");
  EXPECT_EQ(test::dump(document.layers[0].blocks),
            "paragraph: sixty\n  passage p1: sixty\nparagraph: of sixty divisions, sixty\\ndivisions\n"
            "  passage p2: of sixty divisions, sixty\\ndivisions\n  note n: sixty\n");
}

TEST(Notes, MayRunOverALineEnd) {
  Report report;
  SourceDocument document = document_of("<!-- passage p1 -->of sixty\ndivisions", {note("n", "p1", "sixty divisions")});
  link_notes(document, report);
  EXPECT_EQ(test::dump(report), "");
}

TEST(Notes, WhoseWordsAreNotThereSayWhereTheyAre) {
  const auto told = [](const SourceNote& one) {
    Report report;
    SourceDocument document =
        document_of("<!-- passage p1 -->Sixty\n\n<!-- passage p2 -->twelve <!-- passage -->eleven", {one});
    link_notes(document, report);
    return test::dump(report);
  };
  EXPECT_EQ(told(note("n", "p1", "sixty")),
            "error 0:0: the words \"sixty\" of the note n are not in the passage p1 of reading.ru; "
            "they stand there with other capitals, spaces or signs; copy them from the text\n");
  EXPECT_NE(told(note("n", "p1", "twelve")).find("they stand in the passage p2"), std::string::npos);
  EXPECT_NE(told(note("n", "p1", "eleven")).find("they stand in line 3, in no passage"), std::string::npos);
  EXPECT_NE(told(note("n", "p1", "xyz")).find("copy them from the text, letter for letter"), std::string::npos);
  EXPECT_NE(told(note("n", "p1", "x", "transcript.ru")).find("a layer that this document lacks"), std::string::npos);
}

TEST(Notes, WinOverNames) {
  Report report;
  SourceExhibit exhibit;
  exhibit.people.push_back({"mao", {}, {{"ru", {"Mao", "Stalin"}}}, {}, {}, {}});
  exhibit.documents.push_back(document_of("<!-- passage p1 -->To Mao, Stalin", {note("n", "p1", "To Mao")}));
  link_notes(exhibit.documents[0], report);
  link_aliases(exhibit);
  EXPECT_EQ(test::dump(exhibit.documents[0].layers[0].blocks),
            "paragraph: To Mao, Stalin\n  passage p1: To Mao, Stalin\n  note n: To Mao\n  person mao: Stalin\n");
}

TEST(Notes, OverEachOtherAreAnError) {
  Report report;
  SourceDocument document =
      document_of("<!-- passage p1 -->one two three", {note("a", "p1", "one two"), note("b", "p1", "two three")});
  link_notes(document, report);
  EXPECT_EQ(
      test::dump(report),
      "error 0:0: the notes a and b are opened by the same words of reading.ru; choose other words for one of them\n");
}

}  // namespace
}  // namespace lectern::compiler
