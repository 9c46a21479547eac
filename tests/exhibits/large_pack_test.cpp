// SPDX-License-Identifier: MIT
#include "tests/exhibits/large_pack.hpp"

#include <gtest/gtest.h>

#include "assets/pack/pack.hpp"
#include "tests/assets/base/temporary_folder.hpp"
#include "tests/exhibits/scan_exhibit.hpp"
#include "tests/exhibits/test_data.hpp"

namespace lectern::test {
namespace {

TEST(LargePack, HoldsPagesOfAHundredMegapixelsInFewBytes) {
  const TemporaryFolder folder;
  const auto written = write_large_pack(folder / "large.pack", {2, 20});
  ASSERT_TRUE(written) << written.error().what;
  const auto pack = pack::Pack::open(folder / "large.pack");
  ASSERT_TRUE(pack) << pack.error().what;
  ASSERT_EQ(pack->index().documents()->size(), 2U);
  const auto& document = *pack->index().documents()->Get(1);
  ASSERT_EQ(document.pages()->size(), 20U);
  const auto& page = *document.pages()->Get(19);
  EXPECT_EQ(page.dpi(), 300U);
  EXPECT_FALSE(page.reset());
  const auto blob = pack->read_page(document, page);
  ASSERT_TRUE(blob) << blob.error().what;
  EXPECT_EQ((*blob)->levels()->size(), 6U);
  EXPECT_EQ((*blob)->levels()->Get(0)->tiles()->size(), 400U);
  ASSERT_EQ((*blob)->zones()->size(), 1U);
  EXPECT_EQ((*blob)->zones()->Get(0)->passage(), 19U);
  EXPECT_LT(pack->file_size(), 16U << 20);
}

TEST(RealScans, AreTwentySixPages) {
  LECTERN_NEEDS_TEST_DATA();
  std::size_t pages = 0;
  for (const ScanDocument& document : real_scans(test_data())) pages += document.files.size();
  EXPECT_EQ(pages, 26U);
}

}  // namespace
}  // namespace lectern::test
