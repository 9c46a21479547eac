// SPDX-License-Identifier: MIT
#include "assets/pack/place.hpp"

#include <gtest/gtest.h>

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

}  // namespace
}  // namespace lectern::pack
