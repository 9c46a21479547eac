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

/// The errors of the exhibit that a source makes.
std::string errors_of(const ImportSource& source, const Result<Imported>& imported) {
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
  check_exhibit(read_exhibit(folder.path(), LECTERN_SOURCE_DIR "/assets/strings", report), report);
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
  for (const auto& entry : std::filesystem::recursive_directory_iterator(lectern::test::test_data() / "iiif")) {
    const std::string path = entry.path().string();
    const bool is_good = path.find("prezi2-fixtures") != std::string::npos && path.ends_with("manifest.json");
    if (!is_good && !path.ends_with("Manifest-Response-Manifest.json")) continue;
    for (const bool is_mapped : {true, false}) {
      const ImportSource source =
          is_mapped ? source_at(path, {{std::string(fixtures_base), copies.string()}}) : source_at(path);
      Report report;
      EXPECT_EQ(errors_of(source, read_iiif(source, report)), "") << path << (is_mapped ? " mapped" : " alone");
    }
  }
}

TEST(EditionCheck, BadManifestsThatComeInMakeExhibitsWithoutErrors) {
  LECTERN_NEEDS_TEST_DATA();
  std::size_t count = 0;
  for (const auto& entry :
       std::filesystem::recursive_directory_iterator(lectern::test::test_data() / "iiif/prezi2-errors")) {
    if (entry.path().filename() != "manifest.json") continue;
    const ImportSource source = source_at(entry.path());
    Report report;
    const auto imported = read_iiif(source, report);
    if (!imported) continue;
    ++count;
    EXPECT_EQ(errors_of(source, imported), "") << entry.path();
  }
  EXPECT_EQ(count, 35U);
}

TEST(EditionCheck, EditionsMakeExhibitsWithoutErrors) {
  LECTERN_NEEDS_TEST_DATA();
  for (const auto& entry : std::filesystem::recursive_directory_iterator(lectern::test::test_data() / "tei")) {
    if (entry.path().extension() != ".xml" || entry.path().filename() == "testbare.xml") continue;
    const ImportSource source = source_at(entry.path());
    Report report;
    EXPECT_EQ(errors_of(source, read_tei(source, report)), "") << entry.path();
  }
}

}  // namespace
}  // namespace lectern::compiler::test
