// SPDX-License-Identifier: MIT
// Folders and letters of museums, as others left them, and what pandoc makes of the same letters.
#include "assets/compiler/import/office/office.hpp"

#include <gtest/gtest.h>

#include "assets/compiler/import/office/word_file.hpp"
#include "assets/compiler/source/edtf.hpp"
#include "assets/compiler/source/texts/utf8.hpp"
#include "tests/assets/compiler/import/office/folder_source.hpp"
#include "tests/assets/compiler/import/office/made_zip.hpp"
#include "tests/assets/compiler/import/office/shown_import.hpp"
#include "tests/exhibits/test_data.hpp"

namespace lectern::compiler {
namespace {

std::vector<std::string> split_words(std::string_view text) {
  std::vector<std::string> words(1);
  for (const char32_t c : code_points(text)) {
    if (is_word_character(c))
      append_utf8(words.back(), c);
    else if (!words.back().empty())
      words.emplace_back();
  }
  if (words.back().empty()) words.pop_back();
  return words;
}

std::vector<std::string> all_words(const ImportedText& text) {
  std::string words = words_of(text.blocks);
  for (const SourceFootnote& note : text.footnotes) words += words_of(note.blocks);
  return split_words(words);
}

/// What stands out, and how, in order of the words.
std::vector<std::pair<std::string, Emphasis>> stressed(const ImportedText& text) {
  std::vector<std::pair<std::string, Emphasis>> result;
  for (const SourceBlock& block : text.blocks)
    for (const Cell& cell : block.cells)
      for (const EmphasisSpan& span : cell.emphasis)
        result.emplace_back(cell.text.substr(span.start, span.end - span.start), span.kind);
  std::sort(result.begin(), result.end());
  return result;
}

std::vector<std::filesystem::path> field_letters() {
  std::vector<std::filesystem::path> letters;
  const auto field = lectern::test::test_data() / "field";
  for (const auto& entry : std::filesystem::recursive_directory_iterator(field))
    if (entry.path().extension() == ".docx" && entry.file_size() > 0 && entry.path().filename() != "notes.docx")
      letters.push_back(entry.path());
  std::sort(letters.begin(), letters.end());
  return letters;
}

TEST(OfficeField, AListWithItsWordFilesIsSixLetters) {
  LECTERN_NEEDS_TEST_DATA();
  const auto folder = test::folder_source(lectern::test::test_data() / "field" / "26-curators-hour" / "Museum Briefe");
  ASSERT_TRUE(knows_list(folder));
  Report report;
  const auto imported = read_list(folder, report);
  ASSERT_TRUE(imported) << imported.error().what;
  EXPECT_EQ(imported->id, "museum-briefe");
  ASSERT_EQ(imported->documents.size(), 6U);
  const std::vector<std::string> dates = {"1916-05-03", "1916-05~", "", "1917-08-12", "1918", "1918-12-24"};
  for (std::size_t i = 0; i < dates.size(); ++i) {
    const ImportedDocument& letter = imported->documents[i];
    EXPECT_EQ(letter.date, dates[i]);
    EXPECT_EQ(letter.original_language, "de");
    EXPECT_EQ(letter.from, i % 2 == 0 ? "grete" : "hans");
    ASSERT_EQ(letter.pages.size(), 2U);
    EXPECT_EQ(letter.pages[1].picture->name, "IMG_" + std::to_string(2032 + 2 * i) + ".JPG");
    ASSERT_EQ(letter.texts.size(), 2U);
    EXPECT_EQ(letter.texts[0].kind, LayerKind::transcript);
    EXPECT_EQ(letter.texts[0].language, "de");
    EXPECT_EQ(letter.texts[1].kind, LayerKind::translation);
    EXPECT_EQ(letter.texts[1].language, "en");
    EXPECT_EQ(letter.texts[1].credit.by, "M. Müller");
    EXPECT_EQ(letter.texts[0].blocks.front().cells.front().text, "Brief " + std::to_string(i + 1) + " – Abschrift");
    EXPECT_EQ(letter.texts[0].blocks.back().cells.front().spans.front().target, "2");
  }
  EXPECT_EQ(imported->people.size(), 2U);
  EXPECT_EQ(imported->documents[2].date_as_given, "o. D.");
}

TEST(OfficeField, OurReaderAndPandocFindTheSameWords) {
  LECTERN_NEEDS_TEST_DATA();
  std::size_t letters = 0;
  for (const std::filesystem::path& path : field_letters()) {
    ImportSource source = test::file_source(path);
    const auto own = read_word_file(source);
    ASSERT_TRUE(own) << own.error().what;
    source.options.with_pandoc = true;
    const auto other = read_word_file(source);
    ASSERT_TRUE(other) << path << ": " << other.error().what;
    EXPECT_EQ(all_words(own->text), all_words(other->text)) << path;
    EXPECT_EQ(stressed(own->text), stressed(other->text)) << path;
    EXPECT_EQ(own->labels, other->labels) << path;
    ++letters;
  }
  EXPECT_GE(letters, 14U);
}

TEST(OfficeField, PandocIsNamedWithItsVersion) {
  LECTERN_NEEDS_TEST_DATA();
  ImportSource source =
      test::file_source(lectern::test::test_data() / "field" / "14-word-through-pandoc" / "letter.docx");
  source.options.with_pandoc = true;
  Report report;
  const auto imported = read_word(source, report);
  ASSERT_TRUE(imported) << imported.error().what;
  ASSERT_EQ(imported->tools.size(), 1U);
  EXPECT_TRUE(imported->tools.front().starts_with("pandoc "));
  EXPECT_NE(imported->left_out.front().what.find("was read by pandoc "), std::string::npos);
}

TEST(Office, WhatIsNotReadIsToldAsWhatItIs) {
  const auto told = [](const std::string& bytes) {
    const ImportSource source = test::bytes_source("a.doc", bytes);
    Report report;
    EXPECT_TRUE(knows_legacy(source));
    EXPECT_FALSE(knows_word(source));
    EXPECT_FALSE(knows_list(source));
    return read_legacy(source, report).error().what;
  };
  const std::string compound = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";
  const auto wide = [](std::string_view name) {
    std::string text(600, '\0');
    for (const char c : name) text += std::string{c, '\0'};
    return text;
  };
  EXPECT_EQ(told(compound + wide("WordDocument")),
            "a.doc is a document of Word 97 to 2003 (.doc); open it in Word or LibreOffice and save it as .docx");
  EXPECT_NE(told(compound + wide("Workbook")).find("(.xls)"), std::string::npos);
  EXPECT_NE(told(compound + wide("EncryptedPackage")).find("locked with a password"), std::string::npos);
  EXPECT_NE(told("{\\rtf1\\ansi}").find("(.rtf)"), std::string::npos);
  EXPECT_NE(told(test::made_zip({{"Index/Document.iwa", "x"}})).find("Apple's Pages"), std::string::npos);
}

TEST(Office, AFolderOfWordFilesIsADocumentEach) {
  ImportSource folder;
  folder.name = "Briefe";
  folder.is_folder = true;
  folder.names = {"1 Anna.docx", "2 Karl.odt", "3.doc"};
  folder.beside = [](std::string_view name) -> Result<Bytes> {
    const std::string bytes = name == "1 Anna.docx"  ? test::docx_of("<w:p><w:r><w:t>Anna</w:t></w:r></w:p>")
                              : name == "2 Karl.odt" ? test::odt_of("<text:p>Karl</text:p>")
                                                     : "{\\rtf1}";
    const ByteView view = as_bytes(bytes);
    return Bytes(view.begin(), view.end());
  };
  folder.options.language = "de";
  Report report;
  ASSERT_TRUE(knows_word(folder));
  const auto imported = read_word(folder, report);
  ASSERT_TRUE(imported) << imported.error().what;
  ASSERT_EQ(imported->documents.size(), 2U);
  EXPECT_EQ(imported->documents[0].id, "1-anna");
  EXPECT_EQ(imported->documents[1].texts[0].blocks[0].cells[0].text, "Karl");
  EXPECT_NE(imported->questions.front().what.find("Rich Text Format"), std::string::npos);
}

}  // namespace
}  // namespace lectern::compiler
