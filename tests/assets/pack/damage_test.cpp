// SPDX-License-Identifier: MIT
// Every byte of a pack is under a hash: whatever is changed or cut off is met, where it lies, with an Error.
#include <algorithm>
#include <gtest/gtest.h>
#include <memory>
#include <random>

#include "assets/pack/every_blob.hpp"
#include "assets/pack/limits.hpp"
#include "assets/pack/pack.hpp"
#include "assets/pack/place.hpp"
#include "tests/assets/base/memory_file.hpp"
#include "tests/assets/pack/small_pack.hpp"

namespace lectern::pack {
namespace {

using test::Card;
using test::MemoryFile;

Result<Pack> open(const std::shared_ptr<Card>& card) {
  return Pack::open(std::make_unique<MemoryFile>(card), "small.pack");
}

std::uint64_t index_offset(const Bytes& pack) {
  return load_little_endian<std::uint64_t>(pack, 16);
}

TEST(Damage, EachByteOfTheHeaderInAll255WaysIsRefused) {
  const auto card = std::make_shared<Card>(test::small_pack());
  ASSERT_TRUE(open(card));
  for (std::size_t at = 0; at < header_size; ++at) {
    for (unsigned mask = 1; mask < 256; ++mask) {
      card->bytes[at] ^= static_cast<std::byte>(mask);
      ASSERT_FALSE(open(card)) << "byte " << at << " changed by " << mask;
      card->bytes[at] ^= static_cast<std::byte>(mask);
    }
  }
  EXPECT_TRUE(open(card));
}

TEST(Damage, EachByteOfTheIndexIsRefused) {
  const auto card = std::make_shared<Card>(test::small_pack());
  for (std::size_t at = index_offset(card->bytes); at < card->bytes.size(); ++at) {
    const auto mask = static_cast<std::byte>(1U << (at % 8));
    card->bytes[at] ^= mask;
    const auto pack = open(card);
    ASSERT_FALSE(pack) << "byte " << at;
    ASSERT_EQ(pack.error().code, ErrorCode::damaged);
    card->bytes[at] ^= mask;
  }
}

bool holds(const NamedBlob& named, std::uint64_t at) {
  return at >= named.blob.offset() && at < named.blob.offset() + padded(named.blob.size());
}

TEST(Damage, NoByteLiesOutsideHeaderBlobsAndIndex) {
  const Bytes bytes = test::small_pack();
  const auto pack = Pack::open(test::memory_file(bytes), "small.pack");
  auto blobs = pack::every_blob(*pack);
  std::sort(blobs.begin(), blobs.end(),
            [](const NamedBlob& a, const NamedBlob& b) { return a.blob.offset() < b.blob.offset(); });
  std::uint64_t end = header_size;
  for (const NamedBlob& named : blobs) {
    ASSERT_LE(named.blob.offset(), end);
    end = std::max(end, named.blob.offset() + padded(named.blob.size()));
  }
  EXPECT_EQ(end, index_offset(bytes));
}

TEST(Damage, TenThousandChangesElsewhereCostTheBlobTheyHitAndNoOther) {
  constexpr int changes = 10'000;
  const auto card = std::make_shared<Card>(test::small_pack());
  const auto sound = open(card);
  ASSERT_TRUE(sound);
  const auto blobs = pack::every_blob(*sound);
  std::mt19937 random(1951);
  std::uniform_int_distribution<std::size_t> places(header_size, index_offset(card->bytes) - 1);
  std::uniform_int_distribution<unsigned> masks(1, 255);
  for (int change = 0; change < changes; ++change) {
    const std::size_t at = places(random);
    const auto mask = static_cast<std::byte>(masks(random));
    card->bytes[at] ^= mask;
    const auto pack = open(card);
    ASSERT_TRUE(pack) << "byte " << at;
    std::size_t hit = 0;
    for (const NamedBlob& named : blobs) {
      const auto read = pack->read(named.blob);
      ASSERT_EQ(read.has_value(), !holds(named, at)) << "byte " << at;
      if (read) continue;
      ASSERT_EQ(read.error().code, ErrorCode::damaged);
      ASSERT_FALSE(pack::read(*pack, named));
      ++hit;
    }
    ASSERT_GT(hit, 0U) << "byte " << at;
    card->bytes[at] ^= mask;
  }
}

TEST(Damage, EveryLengthButTheWholeIsRefused) {
  const Bytes whole = test::small_pack();
  const auto card = std::make_shared<Card>(whole);
  for (std::size_t length = 0; length < whole.size(); ++length) {
    card->size = length;
    ASSERT_FALSE(open(card)) << length << " bytes";
  }
  card->bytes.push_back(std::byte{0});
  card->size = whole.size() + 1;
  EXPECT_FALSE(open(card));
}

TEST(Damage, ALongPackCutAtEach4KiBIsRefused) {
  auto content = test::stand_ins();
  content.font.resize(3U << 20);
  const auto card = std::make_shared<Card>(test::small_pack(content));
  ASSERT_TRUE(open(card));
  const std::uint64_t whole = card->size;
  for (std::uint64_t length = 0; length < whole; length += 4096) {
    card->size = length;
    const auto pack = open(card);
    ASSERT_FALSE(pack) << length << " bytes";
    ASSERT_EQ(pack.error().code, length < header_size ? ErrorCode::not_ours : ErrorCode::damaged);
  }
}

}  // namespace
}  // namespace lectern::pack
