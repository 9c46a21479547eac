// SPDX-License-Identifier: MIT
// Every manifest and edition that others wrote (LECTERN_TEST_DATA): words in are words out, the bad ones are refused
// with a place or come in, and none is a crash.
#include <fmt/format.h>
#include <gtest/gtest.h>
#include <pugixml.hpp>

#include "assets/base/storage.hpp"
#include "assets/compiler/import/editions/iiif.hpp"
#include "assets/compiler/import/editions/tei.hpp"
#include "tests/assets/compiler/import/editions/edition_source.hpp"
#include "tests/exhibits/test_data.hpp"

namespace lectern::compiler::test {
namespace {

constexpr std::string_view fixtures = "http://iiif.io/api/presentation/2.1/example/fixtures";

std::vector<std::filesystem::path> files_in(std::string_view folder, std::string_view ending) {
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(lectern::test::test_data() / folder))
    if (entry.path().filename().string().ends_with(ending)) files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  return files;
}

Result<Imported> read_mapped(const std::filesystem::path& file, Report& report) {
  const std::string copies = (lectern::test::test_data() / "iiif/prezi2-fixtures").string();
  const ImportSource source = source_at(file, {{std::string(fixtures), copies}});
  EXPECT_TRUE(knows_iiif(source)) << file;
  return read_iiif(source, report);
}

TEST(EditionData, EveryGoodManifestComesIn) {
  LECTERN_NEEDS_TEST_DATA();
  std::size_t count = 0;
  auto files = files_in("iiif/prezi2-fixtures", "manifest.json");
  files.push_back(lectern::test::test_data() /
                  "iiif/prezi3-spec-examples/07-B-Example-Manifest-Response-Manifest.json");
  for (const auto& file : files) {
    Report report;
    const auto imported = read_mapped(file, report);
    ASSERT_TRUE(imported) << file << imported.error().what;
    EXPECT_FALSE(report.has_errors()) << file;
    EXPECT_EQ(broken_promise(*imported), "") << file;
    const Bytes bytes = read_file(file, max_import_file).value();
    const std::string text(as_text(bytes));
    std::size_t canvases = 0;
    for (const char* const sign : {"\"sc:Canvas\"", "\"type\": \"Canvas\",\n      \"label\""})
      for (std::size_t at = text.find(sign); at != std::string::npos; at = text.find(sign, at + 1)) ++canvases;
    EXPECT_EQ(imported->documents.front().pages.size(), canvases) << file;
    ++count;
  }
  EXPECT_EQ(count, 56U);
}

TEST(EditionData, TranscriptsOfManifestsHaveAllTheirWords) {
  LECTERN_NEEDS_TEST_DATA();
  const std::map<std::string, std::string> wanted = {
      {"43", "Top of First Page to Display Middle of First Page on Angle Bottom of First Page to Display"},
      {"44", "Top of First Page to Display"},
      {"45", "Top of First Page to Display Middle of First Page on Angle Bottom of First Page to Display"},
      {"46", "Top of First Page to Display"},
      {"47", "Top of First Page to Display Middle of First Page on Angle Bottom of First Page to Display"},
      {"48", "Top of First Page to Display"},
      {"61", "Top of First Page to Display"}};
  for (const auto& [folder, words] : wanted) {
    Report report;
    const auto imported =
        read_mapped(lectern::test::test_data() / "iiif/prezi2-fixtures" / folder / "manifest.json", report);
    ASSERT_TRUE(imported) << folder;
    Letters letters;
    count_letters(words, letters);
    EXPECT_EQ(letters_of(imported->documents.front()), letters) << folder << dump(*imported);
    const bool has_place = folder == "44" || folder == "46" || folder == "48" || folder == "61";
    EXPECT_EQ(imported->documents.front().pages.front().lines.size(), has_place ? 1U : 0U) << folder;
  }
}

TEST(EditionData, BadManifestsAreRefusedWithAPlaceOrComeIn) {
  LECTERN_NEEDS_TEST_DATA();
  std::size_t refused = 0;
  const auto files = files_in("iiif/prezi2-errors", "manifest.json");
  for (const auto& file : files) {
    Report report;
    const auto imported = read_iiif(source_at(file), report);
    if (imported) {
      EXPECT_EQ(broken_promise(*imported), "") << file;
      continue;
    }
    ++refused;
    ASSERT_TRUE(report.has_errors()) << file;
    for (const Finding& finding : report.findings()) {
      EXPECT_GT(finding.place.line, 0U) << file;
      EXPECT_FALSE(finding.mend.empty()) << file;
    }
  }
  EXPECT_EQ(files.size(), 52U);
  EXPECT_EQ(refused, 17U);
}

TEST(EditionData, OtherFilesOfIiifAreSaidByName) {
  LECTERN_NEEDS_TEST_DATA();
  for (const auto& file : files_in("iiif/prezi4-examples", ".json")) {
    Report report;
    EXPECT_TRUE(knows_iiif(source_at(file))) << file;
    const auto imported = read_iiif(source_at(file), report);
    ASSERT_FALSE(imported) << file;
    EXPECT_TRUE(report.has_errors()) << file;
  }
  for (const auto& [file, word] : std::map<std::string, std::string>{
           {"iiif/prezi2-fixtures/collection.json", "Collection"},
           {"iiif/prezi3-spec-examples/03-5-1-Collection-Collection.json", "Collection"},
           {"iiif/prezi3-spec-examples/04-5-6-Annotation-Annotation.json", "Annotation"},
           {"iiif/prezi3-spec-examples/06-5-8-Annotation-Collection-AnnotationCollection.json", "AnnotationCollection"},
           {"iiif/prezi2-fixtures/list/43/list1.json", "sc:AnnotationList"},
           {"iiif/prezi4-examples/uc02_book.json", "IIIF Presentation 4"}}) {
    Report report;
    const auto imported = read_iiif(source_at(lectern::test::test_data() / file), report);
    ASSERT_FALSE(imported) << file;
    EXPECT_NE(imported.error().what.find(word), std::string::npos) << imported.error().what;
  }
}

bool is_named(const pugi::xml_node& node, std::initializer_list<const char*> names) {
  return std::any_of(names.begin(), names.end(),
                     [&](const char* name) { return std::string_view(node.name()) == name; });
}

/// The letters of an edition's texts, but for what is left out on purpose: the editor's reading of a choice.
void count_text(const pugi::xml_node& node, Letters& letters) {
  for (const pugi::xml_node& one : node.children()) {
    const bool is_second =
        is_named(one.parent(), {"choice"}) && one.previous_sibling() && is_named(one, {"corr", "reg", "expan"});
    if (one.type() == pugi::node_pcdata || one.type() == pugi::node_cdata) count_letters(one.value(), letters);
    if (one.type() == pugi::node_element && !is_second) count_text(one, letters);
  }
}

void count_texts(const pugi::xml_node& root, Letters& letters) {
  for (const pugi::xml_node& one : root.children())
    if (is_named(one, {"text", "Text"}))
      count_text(one, letters);
    else if (is_named(one, {"TEI"}))
      count_texts(one, letters);
}

TEST(EditionData, EveryEditionHasAllItsWords) {
  LECTERN_NEEDS_TEST_DATA();
  std::size_t count = 0;
  for (const auto& file : files_in("tei", ".xml")) {
    SCOPED_TRACE(file);
    Report report;
    EXPECT_TRUE(knows_tei(source_at(file)));
    const auto imported = read_tei(source_at(file), report);
    pugi::xml_document document;
    ASSERT_TRUE(document.load_file(file.c_str(), pugi::parse_default | pugi::parse_ws_pcdata));
    Letters letters;
    count_texts(document.document_element(), letters);
    ++count;
    if (letters.empty()) {
      EXPECT_FALSE(imported);
      EXPECT_TRUE(report.has_errors());
      continue;
    }
    ASSERT_TRUE(imported) << imported.error().what;
    EXPECT_EQ(broken_promise(*imported), "");
    Letters found;
    for (const ImportedDocument& one : imported->documents)
      for (const auto& [letter, times] : letters_of(one)) found[letter] += times;
    EXPECT_EQ(found, letters);
  }
  EXPECT_EQ(count, 14U);
}

}  // namespace
}  // namespace lectern::compiler::test
