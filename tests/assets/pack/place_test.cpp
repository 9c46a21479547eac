// SPDX-License-Identifier: MIT
#include "assets/pack/place.hpp"

#include <gtest/gtest.h>
#include <tuple>

#include "assets/pack/check.hpp"
#include "tests/assets/pack/small_pack.hpp"

namespace lectern::pack {
namespace {

constexpr std::uint64_t end = 4096;

bool lies(std::uint64_t offset, std::uint32_t size, std::uint64_t blobs_end = end) {
  return lies_well(fb::Blob(offset, size), blobs_end);
}

TEST(Place, ABlobTakesUpWholeEights) {
  EXPECT_EQ(padded(0), 0U);
  EXPECT_EQ(padded(1), 8U);
  EXPECT_EQ(padded(8), 8U);
  EXPECT_EQ(padded(9), 16U);
  EXPECT_EQ(padded(max_blob_size), max_blob_size);
}

TEST(Place, ABlobLiesBehindTheHeaderOnAnEighthByte) {
  EXPECT_TRUE(lies(header_size, 1));
  EXPECT_TRUE(lies(header_size + 8, 1));
  for (const std::uint64_t offset : {0U, 8U, header_size - 8, header_size + 1, header_size + 4, header_size + 7})
    EXPECT_FALSE(lies(offset, 1)) << offset;
}

TEST(Place, ABlobEndsWhereTheIndexBegins) {
  EXPECT_TRUE(lies(header_size, end - header_size));
  EXPECT_TRUE(lies(end - 8, 8));
  EXPECT_TRUE(lies(end, 0));
  EXPECT_FALSE(lies(header_size, end - header_size + 1));
  EXPECT_FALSE(lies(header_size, 10 * end));
  EXPECT_FALSE(lies(end - 8, 9)) << "eight bytes into the index";
  EXPECT_FALSE(lies(end - 8, 16)) << "eight bytes into the index";
  EXPECT_FALSE(lies(end, 1));
  EXPECT_FALSE(lies(end + 8, 0));
  EXPECT_FALSE(lies(~std::uint64_t{7}, 16)) << "the sum of both wraps round";
}

TEST(Place, ABlobIsNoLargerThanBlobsMayBe) {
  constexpr std::uint64_t far = 1ULL << 40;
  EXPECT_TRUE(lies(header_size, max_blob_size, far));
  EXPECT_FALSE(lies(header_size, max_blob_size + 1, far));
  EXPECT_FALSE(lies(header_size, ~std::uint32_t{0}, far));
}

TEST(Place, AnIndexWithABlobThatReachesIntoItIsRefused) {
  std::uint64_t blobs_end = 0;
  test::plain::IndexT index = test::small_index(blobs_end);
  index.fonts[0]->blob->mutate_size(16);
  index.fonts[0]->blob->mutate_offset(blobs_end - 16);
  EXPECT_TRUE(check_index(test::finished(index), blobs_end));
  index.fonts[0]->blob->mutate_offset(blobs_end - 8);
  EXPECT_FALSE(check_index(test::finished(index), blobs_end));
}

TEST(Place, APageWithATileThatReachesIntoTheIndexIsRefused) {
  std::uint64_t blobs_end = 0;
  const Bytes index = test::finished(test::small_index(blobs_end));
  const fb::Document& document = *fb::GetIndex(index.data())->documents()->Get(0);
  const fb::Page& page = *document.pages()->Get(0);
  const auto taken = [&](std::uint64_t offset) {
    test::plain::PageBlobT blob;
    blob.levels.push_back(std::make_unique<test::plain::LevelT>());
    blob.levels[0]->width = page.width();
    blob.levels[0]->height = page.height();
    test::plain::Blob tile;
    tile.mutate_offset(offset);
    tile.mutate_size(16);
    blob.levels[0]->tiles = {tile};
    return check_page_blob(test::finished(blob), document, page, blobs_end).has_value();
  };
  EXPECT_TRUE(taken(blobs_end - 16));
  EXPECT_FALSE(taken(blobs_end - 8));
  EXPECT_FALSE(taken(blobs_end));
}

TEST(Place, LevelsOfOddPagesAreRoundedUp) {
  std::uint64_t blobs_end = 0;
  test::plain::IndexT index = test::small_index(blobs_end);
  index.documents[0]->pages[0]->width = 1025;
  index.documents[0]->pages[0]->height = 515;
  const Bytes bytes = test::finished(index);
  const fb::Document& document = *fb::GetIndex(bytes.data())->documents()->Get(0);
  test::plain::PageBlobT blob;
  for (const auto& [width, height, tiles] : {std::tuple{1025U, 515U, 6U}, {513U, 258U, 2U}, {257U, 129U, 1U}}) {
    auto& level = blob.levels.emplace_back(std::make_unique<test::plain::LevelT>());
    level->width = width;
    level->height = height;
    test::plain::Blob tile;
    tile.mutate_offset(header_size);
    level->tiles.assign(tiles, tile);
  }
  EXPECT_TRUE(check_page_blob(test::finished(blob), document, *document.pages()->Get(0), blobs_end));
}

}  // namespace
}  // namespace lectern::pack
