// SPDX-License-Identifier: MIT
// What readers make of a few editions of others (LECTERN_TEST_DATA), whole: goldens/NAME.txt beside this file. A golden
// that differs is written into the build folder, to be looked at and copied by hand.
#include <fstream>
#include <gtest/gtest.h>

#include "assets/base/storage.hpp"
#include "assets/compiler/import/editions/iiif.hpp"
#include "assets/compiler/import/editions/tei.hpp"
#include "tests/assets/compiler/import/editions/edition_source.hpp"
#include "tests/exhibits/test_data.hpp"

namespace lectern::compiler::test {
namespace {

void expect_golden(const std::string& name, const Result<Imported>& imported) {
  ASSERT_TRUE(imported) << imported.error().what;
  const std::string actual = dump(*imported);
  const std::filesystem::path written =
      std::filesystem::path(LECTERN_BINARY_DIR) / "tests" / ("edition-" + name + ".txt");
  std::ofstream(written, std::ios::binary) << actual;
  const auto golden =
      read_file(LECTERN_SOURCE_DIR "/tests/assets/compiler/import/editions/goldens/" + name + ".txt", max_import_file);
  ASSERT_TRUE(golden) << "no golden; it would be " << written;
  EXPECT_EQ(as_text(*golden), actual) << "see " << written;
}

void expect_tei(const std::string& name, const std::string& file) {
  Report report;
  expect_golden(name, read_tei(source_at(lectern::test::test_data() / "tei" / file), report));
}

void expect_iiif(const std::string& name, const std::string& file) {
  Report report;
  const std::string copies = (lectern::test::test_data() / "iiif/prezi2-fixtures").string();
  expect_golden(name, read_iiif(source_at(lectern::test::test_data() / "iiif" / file,
                                          {{"http://iiif.io/api/presentation/2.1/example/fixtures", copies}}),
                                report));
}

TEST(EditionGoldens, Diary) {
  LECTERN_NEEDS_TEST_DATA();
  expect_tei("diary", "diaryfragment/diaryfragment.xml");
}

TEST(EditionGoldens, SurfacesAndZones) {
  LECTERN_NEEDS_TEST_DATA();
  expect_tei("zones", "P5-Test/testtranscr2.xml");
}

TEST(EditionGoldens, SurfaceInPixels) {
  LECTERN_NEEDS_TEST_DATA();
  expect_tei("pixels", "P5-Test/testtranscr.xml");
}

TEST(EditionGoldens, Corpus) {
  LECTERN_NEEDS_TEST_DATA();
  expect_tei("corpus", "P5-Test/testcorpus.xml");
}

TEST(EditionGoldens, ManifestFromRightToLeft) {
  LECTERN_NEEDS_TEST_DATA();
  expect_iiif("book", "prezi3-spec-examples/07-B-Example-Manifest-Response-Manifest.json");
}

TEST(EditionGoldens, ManifestWithATranscript) {
  LECTERN_NEEDS_TEST_DATA();
  expect_iiif("transcript", "prezi2-fixtures/46/manifest.json");
}

TEST(EditionGoldens, ManifestWithAChoice) {
  LECTERN_NEEDS_TEST_DATA();
  expect_iiif("choice", "prezi2-fixtures/29/manifest.json");
}

}  // namespace
}  // namespace lectern::compiler::test
