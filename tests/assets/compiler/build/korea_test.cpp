// SPDX-License-Identifier: MIT
// The five telegrams as they are, with small pages in place of re-set ones: every blob opens, and nothing needs a font
// that Debian lacks.
#include <filesystem>
#include <gtest/gtest.h>

#include "assets/compiler/source/exhibit.hpp"
#include "assets/pack/pack.hpp"
#include "tests/assets/compiler/build/exhibit.hpp"

namespace lectern::compiler {
namespace {

namespace fb = pack::fb;

// As many pages as the texts have marks for.
Result<PageSet> enough_pages(const SourceDocument& document, Report& report) {
  PageSet set = tests::one_tile_pages().pages(document, report).value();
  set.count = 6;
  return set;
}

void check_blobs(const pack::Pack& pack, const fb::Document& document) {
  for (const auto* layer : *document.layers())
    for (const auto* part : *layer->parts()) EXPECT_TRUE(pack.read_text(&document, *part->blob()).has_value());
  for (const auto* about : *document.about()) EXPECT_TRUE(pack.read_text(&document, *about).has_value());
  for (const auto* note : *document.notes())
    for (const auto* card : *note->cards()) EXPECT_TRUE(pack.read_text(&document, *card).has_value());
  for (const auto* page : *document.pages()) EXPECT_TRUE(pack.read_page(document, *page).has_value());
}

TEST(Korea, BuildsWhole) {
  const std::filesystem::path path = std::filesystem::path(LECTERN_BINARY_DIR) / "tests" / "korea_test.pack";
  Report report;
  const SourceExhibit exhibit =
      read_exhibit(LECTERN_SOURCE_DIR "/assets/exhibits/korea-1951", LECTERN_SOURCE_DIR "/assets/strings", report);
  tests::Silent progress;
  const auto summary = compose(exhibit, {path}, {enough_pages, tests::one_tile_pages().qr}, report, progress);
  for (const Finding& finding : report.findings())
    if (finding.severity == Severity::error)
      ADD_FAILURE() << finding.place.file << ":" << finding.place.line << " " << finding.what;
  ASSERT_TRUE(summary.has_value()) << summary.error().what;
  const pack::Pack pack = pack::Pack::open(path).value();
  EXPECT_EQ(pack.index().documents()->size(), 5U);
  for (const auto* document : *pack.index().documents()) check_blobs(pack, *document);
  for (const auto* person : *pack.index().people())
    for (const auto* card : *person->cards()) EXPECT_TRUE(pack.read_text(nullptr, *card).has_value());
  for (const auto* font : *pack.index().fonts()) EXPECT_LT(font->blob()->size(), 400'000U) << font->name()->str();
  std::filesystem::remove(path);
}

}  // namespace
}  // namespace lectern::compiler
