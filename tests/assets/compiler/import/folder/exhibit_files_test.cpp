// SPDX-License-Identifier: MIT
// Whatever was found, the files that are made of it are an exhibit that can be built, if with warnings.
#include "assets/compiler/import/folder/exhibit_files.hpp"

#include <gtest/gtest.h>

#include "assets/compiler/check/check.hpp"
#include "assets/compiler/source/exhibit.hpp"
#include "assets/compiler/source/texts/text_file.hpp"
#include "tests/assets/compiler/source/dump.hpp"
#include "tests/assets/compiler/source/filled_folder.hpp"

namespace lectern::compiler {
namespace {

SourceBlock paragraph(std::string words) {
  SourceBlock block;
  block.cells.emplace_back();
  block.cells.back().text = std::move(words);
  return block;
}

ExhibitFacts facts() {
  return {"mine", "letters.xlsx", {"en", "ru"}, [](const std::string&, const std::string&) { return false; }};
}

std::string errors_of(const ExhibitFiles& files) {
  const test::FilledFolder folder;
  for (const PlannedFile& file : files.files) folder.write(file.path, file.text);
  Report report;
  check_exhibit(read_exhibit(folder.path(), LECTERN_SOURCE_DIR "/assets/strings", report), report);
  std::string errors;
  for (const Finding& finding : report.findings())
    if (finding.severity == Severity::error)
      errors += finding.place.file.filename().string() + ": " + finding.what + "\n";
  return errors;
}

TEST(ExhibitFiles, OfALetterThatSaysLittleAreAnExhibit) {
  Imported found;
  found.documents.emplace_back();
  found.documents.back().texts.push_back({LayerKind::transcript, "", "", {paragraph("Lieber Karl!")}, {}, {}, false});
  const ExhibitFiles files = exhibit_files(found, facts());
  EXPECT_EQ(errors_of(files), "");
  EXPECT_EQ(files.documents, 1U);
}

TEST(ExhibitFiles, StandWhateverTheSourceCallsThings) {
  Imported found;
  found.languages = {"de", "ru"};
  found.people.push_back({"Anna Frisch", {{"de", "Anna \"F.\" Frisch\\"}}, {{"de", {"Anna", "Anna"}}}, {}});
  for (int i = 0; i < 2; ++i) {
    ImportedDocument document;
    document.id = "Brief Nr. 1";
    document.title = "Ein \"Brief\"\nmit zwei Zeilen";
    document.date = i == 0 ? "1921-05-03" : "Mai 21";
    document.from = "Anna Frisch";
    document.to = "nobody";
    document.original_language = "German";
    document.fields = {{"Shelf\nmark", "Ms \x01 12"}};
    ImportedText text{
        LayerKind::transcript, "de", "", {paragraph("Anna schreibt"), paragraph("von Seite zwei")}, {}, {}, true};
    text.blocks[0].cells[0].spans.push_back({0, 4, SpanKind::person, "Anna Frisch", {}, false});
    text.blocks[0].cells[0].spans.push_back({6, 9, SpanKind::person, "unknown", {}, false});
    text.blocks[1].cells[0].spans.push_back({0, 0, SpanKind::page, "1v", {}, false});
    document.texts = {text, text};
    found.documents.push_back(document);
  }
  const ExhibitFiles files = exhibit_files(found, facts());
  EXPECT_EQ(errors_of(files), "");
  EXPECT_EQ(files.texts, 4U);
}

TEST(ExhibitFiles, PagesWithoutAnyPictureAreLostWithTheirLabels) {
  Imported found;
  found.documents.emplace_back();
  ImportedDocument& document = found.documents.back();
  document.title = "Map";
  document.original_language = "de";
  for (const char* label : {"1r", "1v", "1v"})
    document.pages.push_back(
        {label, ImportedPicture{std::string("https://archive.example/") + label, "", {30, 40}, {}, {}}, {}});
  const ExhibitFiles files = exhibit_files(found, facts());
  EXPECT_EQ(errors_of(files), "");
  ASSERT_EQ(files.wanted.size(), 2U);
  EXPECT_EQ(files.wanted[0], (WantedPicture{"https://archive.example/1r", "documents/map/scans/001.jpg", {30, 40}}));
  const auto toml = std::find_if(files.files.begin(), files.files.end(),
                                 [](const PlannedFile& file) { return file.path == "documents/map/document.toml"; });
  ASSERT_NE(toml, files.files.end());
  EXPECT_NE(toml->text.find("lost = [1, 2, 3]"), std::string::npos);
  EXPECT_NE(toml->text.find("labels = [\"1r\", \"1v\", \"1v (2)\"]"), std::string::npos);
}

std::string file_of(const ExhibitFiles& files, std::string_view path) {
  const auto found =
      std::find_if(files.files.begin(), files.files.end(), [&](const PlannedFile& file) { return file.path == path; });
  return found == files.files.end() ? std::string() : found->text;
}

TEST(ExhibitFiles, LinesOfATranscriptAreNoMachineReading) {
  for (const LayerKind kind : {LayerKind::transcript, LayerKind::reading}) {
    Imported found;
    found.documents.emplace_back();
    ImportedDocument& document = found.documents.back();
    document.title = "Letter";
    document.original_language = "de";
    document.pages.push_back(
        {"1", ImportedPicture{"a.jpg", "001.jpg", {30, 40}, {}, {}}, {{{1, 2, 3, 4}, "Lieber", {}}}});
    document.texts.push_back({kind, "de", "", {paragraph("Lieber")}, {}, {}, false});
    const ExhibitFiles files = exhibit_files(found, facts());
    const bool is_said =
        file_of(files, "documents/letter/document.toml").find("machine_reading = false") != std::string::npos;
    EXPECT_EQ(is_said, kind == LayerKind::transcript);
  }
}

TEST(ExhibitFiles, TellATextThatIsLargerThanWhatIsRead) {
  Imported found;
  found.documents.emplace_back();
  ImportedText text{LayerKind::transcript, "de", "", {}, {}, {}, false};
  const std::string words(32'000, 'a');
  for (std::size_t size = 0; size <= max_text_file; size += words.size()) text.blocks.push_back(paragraph(words));
  found.documents.back().texts.push_back(std::move(text));
  const ExhibitFiles files = exhibit_files(found, facts());
  EXPECT_TRUE(std::any_of(files.questions.begin(), files.questions.end(), [](const Remark& remark) {
    return remark.what.find("8388608 are the most that are read") != std::string::npos;
  }));
}

TEST(ExhibitFiles, SayWhereAPlaceIs) {
  Imported found;
  found.people.push_back({"wien", {{"de", "Wien"}}, {}, {}, EntryKind::place, GeoPoint{48.2, 16.4}});
  const std::string text = file_of(exhibit_files(found, facts()), "people.toml");
  EXPECT_NE(text.find("[wien]\nkind = \"place\"\nplace = [48.2, 16.4]\n[wien.name]\n"), std::string::npos) << text;
}

}  // namespace
}  // namespace lectern::compiler
