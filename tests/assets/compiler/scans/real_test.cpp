// SPDX-License-Identifier: MIT
// The real pages and PDFs in LECTERN_TEST_DATA, as whole exhibits: each opens, stays what it is, and is whole.
#include <gtest/gtest.h>

#include "assets/compiler/build/build.hpp"
#include "assets/compiler/source/exhibit.hpp"
#include "assets/pack/pack.hpp"
#include "render/scan/decode.hpp"
#include "tests/assets/base/temporary_folder.hpp"
#include "tests/exhibits/scan_exhibit.hpp"
#include "tests/exhibits/test_data.hpp"

namespace lectern::compiler {
namespace {

class RealExhibit : public ::testing::Test {
 protected:
  /// Builds an exhibit of these documents; every tile of it then decodes to what its page says.
  void build_and_read(const std::vector<lectern::test::ScanDocument>& documents) {
    lectern::test::write_scan_exhibit(folder_ / "exhibit", documents);
    Report report;
    NoProgress progress;
    const auto summary = build(read_exhibit(folder_ / "exhibit", LECTERN_SOURCE_DIR "/assets/strings", report),
                               {folder_ / "x.pack", {}, LECTERN_PACK_PROGRAM}, report, progress);
    for (const Finding& finding : report.findings())
      if (finding.what == "it is all but blank: nothing can be seen on it")
        ++blank_;
      else
        ADD_FAILURE() << finding.place.file << ": " << finding.what;
    ASSERT_TRUE(summary) << summary.error().what;
    const auto pack = pack::Pack::open(folder_ / "x.pack").value();
    for (const auto* document : *pack.index().documents())
      for (const auto* page : *document->pages()) read_page(pack, *document, *page);
  }

  void read_page(const pack::Pack& pack, const pack::fb::Document& document, const pack::fb::Page& page) {
    ++pages_;
    grey_ += page.grey() ? 1 : 0;
    told_dpi_ += page.dpi() > 0 ? 1 : 0;
    largest_ = std::max<std::uint64_t>(largest_, std::uint64_t{page.width()} * page.height());
    const auto blob = pack.read_page(document, page);
    ASSERT_TRUE(blob) << document.id()->str();
    for (const auto* level : *(*blob)->levels())
      for (const auto* tile : *level->tiles()) {
        const auto decoded = scan::decode_jpeg(pack.read(*tile).value(), {512, 512});
        ASSERT_TRUE(decoded) << document.id()->str();
        EXPECT_EQ(decoded->components, page.grey() ? 1 : 3);
      }
  }

  lectern::test::TemporaryFolder folder_;
  std::size_t pages_ = 0, grey_ = 0, told_dpi_ = 0, blank_ = 0;
  std::uint64_t largest_ = 0;
};

TEST_F(RealExhibit, OfTwentySixPages) {
  LECTERN_NEEDS_TEST_DATA();
  build_and_read(lectern::test::real_scans(lectern::test::test_data()));
  EXPECT_EQ(pages_, 26U);
  EXPECT_EQ(blank_, 0U);
  EXPECT_GT(grey_, 0U);
  EXPECT_LT(grey_, 26U);
  EXPECT_GT(told_dpi_, 13U);
  EXPECT_GT(largest_, 15'000'000U);
}

TEST_F(RealExhibit, OfPdfs) {
  LECTERN_NEEDS_TEST_DATA();
  build_and_read(lectern::test::real_pdfs(lectern::test::test_data()));
  EXPECT_EQ(pages_, 38U);
  EXPECT_EQ(blank_, 1U) << "one page of the suite has letters that are drawn with nothing";
  EXPECT_EQ(told_dpi_, 38U);
}

}  // namespace
}  // namespace lectern::compiler
