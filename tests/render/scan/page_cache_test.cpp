// SPDX-License-Identifier: MIT
#include "render/scan/page_cache.hpp"

#include <gtest/gtest.h>

#include "tests/render/scan/made_pack.hpp"

namespace lectern::scan {
namespace {

constexpr std::uint16_t most_kept = 12;

class PageCacheTest : public testing::Test {
 protected:
  /// From now on the card gives something else where the first page's levels and tiles are told.
  void damage_first_page() {
    const auto& blob = *made_.pack->index().documents()->Get(0)->pages()->Get(0)->blob();
    (*made_.bytes)[blob.offset() + blob.size() / 2] ^= std::byte{1};
  }
  test::MadePack made_ =
      test::made_pack(std::vector<Size>(most_kept + 1, Size{8, 8}),
                      [](int page, int, int) -> std::uint8_t { return static_cast<std::uint8_t>(page * 9); });
  PageCache cache_{*made_.pack};
};

TEST_F(PageCacheTest, APageIsReadOnceUntilElevenOthersWereAskedFor) {
  const auto first = cache_.get(0, 0);
  ASSERT_TRUE(first);
  damage_first_page();
  for (std::uint16_t page = 1; page < most_kept; ++page) ASSERT_TRUE(cache_.get(0, page)) << page;
  const auto again = cache_.get(0, 0);
  ASSERT_TRUE(again);
  EXPECT_EQ(*again, *first);
}

TEST_F(PageCacheTest, KeepsTwelvePagesAndNoMore) {
  ASSERT_TRUE(cache_.get(0, 0));
  damage_first_page();
  for (std::uint16_t page = 1; page <= most_kept; ++page) ASSERT_TRUE(cache_.get(0, page)) << page;
  EXPECT_FALSE(cache_.get(0, 0)) << "it should have been forgotten, and read again";
}

TEST_F(PageCacheTest, WhatWasAskedForLastIsKeptLongest) {
  for (std::uint16_t page = 0; page < most_kept; ++page) ASSERT_TRUE(cache_.get(0, page)) << page;
  ASSERT_TRUE(cache_.get(0, 0));
  damage_first_page();
  ASSERT_TRUE(cache_.get(0, most_kept));
  EXPECT_TRUE(cache_.get(0, 0));
}

TEST_F(PageCacheTest, APageThatIsNotThereIsMissing) {
  EXPECT_EQ(cache_.get(0, most_kept + 1).error().code, ErrorCode::missing);
  EXPECT_EQ(cache_.get(9, 0).error().code, ErrorCode::missing);
}

}  // namespace
}  // namespace lectern::scan
