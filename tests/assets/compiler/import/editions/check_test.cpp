// SPDX-License-Identifier: MIT
// Every good manifest and edition of others (LECTERN_TEST_DATA) as the folder of an exhibit, which `check` passes with
// warnings alone.
#include "assets/compiler/check/check.hpp"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "assets/base/storage.hpp"
#include "assets/compiler/import/editions/iiif.hpp"
#include "assets/compiler/import/editions/tei.hpp"
#include "assets/compiler/import/folder/exhibit_files.hpp"
#include "assets/compiler/source/exhibit.hpp"
#include "tests/assets/compiler/import/editions/edition_source.hpp"
#include "tests/assets/compiler/source/filled_folder.hpp"
#include "tests/exhibits/test_data.hpp"

namespace lectern::compiler::test {
namespace {

constexpr std::string_view fixtures_base = "http://iiif.io/api/presentation/2.1/example/fixtures";

/// How many letters the texts of an exhibit have, as they were read from its files.
std::size_t letters_in(const SourceExhibit& exhibit) {
  Letters letters;
  const auto count = [&](const std::vector<SourceBlock>& blocks) {
    for (const SourceBlock& block : blocks)
      for (const Cell& cell : block.cells) count_letters(cell.text, letters);
  };
  for (const SourceDocument& document : exhibit.documents) {
    for (const SourceNote& note : document.notes) count(note.blocks);
    for (const SourceLayer& layer : document.layers) {
      if (!layer.read_pages.empty()) continue;  // read from the places of lines, which repeat the words
      count(layer.blocks);
    }
  }
  std::size_t all = 0;
  for (const auto& [letter, times] : letters) all += times;
  return all;
}

std::size_t letters_in(const Imported& imported) {
  std::size_t all = 0;
  for (const ImportedDocument& document : imported.documents)
    for (const auto& [letter, times] : letters_of(document)) all += times;
  return all;
}

/// What all sources of a test held, and what the exhibits made of them hold.
struct Counts {
  std::size_t sources = 0, letters_in = 0, letters_out = 0;
};

void record(std::string_view what, const Counts& counts) {
  testing::Test::RecordProperty(fmt::format("{}_sources", what), fmt::format("{}", counts.sources));
  testing::Test::RecordProperty(fmt::format("{}_letters", what), fmt::format("{}", counts.letters_out));
  EXPECT_EQ(counts.letters_in, counts.letters_out);
}

/// The errors of the exhibit that a source makes.
std::string errors_of(const ImportSource& source, const Result<Imported>& imported, Counts& counts) {
  if (!imported) return imported.error().what;
  const FilledFolder folder;
  const auto has = [&](const std::string& name, const std::string&) { return source.beside(name).has_value(); };
  const ExhibitFiles files = exhibit_files(*imported, {"imported", source.name, {"en", "ru", "zh", "ko"}, has});
  for (const PlannedFile& file : files.files) {
    if (file.copy_of.empty()) {
      folder.write(file.path, file.text);
      continue;
    }
    const Bytes bytes = source.beside(file.copy_of).value();
    folder.write(file.path, as_text(bytes));
  }
  Report report;
  const SourceExhibit exhibit = read_exhibit(folder.path(), LECTERN_SOURCE_DIR "/assets/strings", report);
  ++counts.sources;
  counts.letters_in += letters_in(*imported);
  counts.letters_out += letters_in(exhibit);
  EXPECT_EQ(letters_in(*imported), letters_in(exhibit)) << source.name;
  check_exhibit(exhibit, report);
  std::string errors;
  for (const Finding& finding : report.findings())
    if (finding.severity == Severity::error)
      errors += fmt::format("{}:{}: {}; {}\n", finding.place.file.lexically_relative(folder.path()).string(),
                            finding.place.line, finding.what, finding.mend);
  return errors;
}

TEST(EditionCheck, GoodManifestsMakeExhibitsWithoutErrors) {
  LECTERN_NEEDS_TEST_DATA();
  const std::filesystem::path copies = lectern::test::test_data() / "iiif/prezi2-fixtures";
  Counts counts;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(lectern::test::test_data() / "iiif")) {
    const std::string path = entry.path().string();
    const bool is_good = path.find("prezi2-fixtures") != std::string::npos && path.ends_with("manifest.json");
    if (!is_good && !path.ends_with("Manifest-Response-Manifest.json")) continue;
    for (const bool is_mapped : {true, false}) {
      const ImportSource source =
          is_mapped ? source_at(path, {{std::string(fixtures_base), copies.string()}}) : source_at(path);
      Report report;
      EXPECT_EQ(errors_of(source, read_iiif(source, report), counts), "") << path << (is_mapped ? " mapped" : " alone");
    }
  }
  EXPECT_EQ(counts.sources, 112U);  // 56, each with and without copies
  record("manifests", counts);
}

TEST(EditionCheck, BadManifestsThatComeInMakeExhibitsWithoutErrors) {
  LECTERN_NEEDS_TEST_DATA();
  std::size_t count = 0;
  Counts counts;
  for (const auto& entry :
       std::filesystem::recursive_directory_iterator(lectern::test::test_data() / "iiif/prezi2-errors")) {
    if (entry.path().filename() != "manifest.json") continue;
    const ImportSource source = source_at(entry.path());
    Report report;
    const auto imported = read_iiif(source, report);
    if (!imported) continue;
    ++count;
    EXPECT_EQ(errors_of(source, imported, counts), "") << entry.path();
  }
  EXPECT_EQ(count, 35U);
  record("bad_manifests", counts);
}

/// testbare.xml is an empty form ("supply a title", no word in its text): of nothing no exhibit can be made, and that
/// is told with its place.
TEST(EditionCheck, EditionsMakeExhibitsWithoutErrors) {
  LECTERN_NEEDS_TEST_DATA();
  Counts counts;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(lectern::test::test_data() / "tei")) {
    if (entry.path().extension() != ".xml" || entry.path().filename() == "testbare.xml") continue;
    const ImportSource source = source_at(entry.path());
    Report report;
    EXPECT_EQ(errors_of(source, read_tei(source, report), counts), "") << entry.path();
  }
  EXPECT_EQ(counts.sources, 13U);
  record("editions", counts);
}

}  // namespace
}  // namespace lectern::compiler::test
