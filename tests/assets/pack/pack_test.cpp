// SPDX-License-Identifier: MIT
#include "assets/pack/pack.hpp"

#include <algorithm>
#include <fmt/format.h>

#include "assets/pack/every_blob.hpp"
#include "assets/pack/header.hpp"
#include "assets/pack/limits.hpp"
#include "tests/assets/base/memory_file.hpp"
#include "tests/assets/base/temporary_folder.hpp"
#include "tests/assets/pack/bombs.hpp"
#include "tests/assets/pack/small_pack.hpp"

namespace lectern::pack {
namespace {

using test::Card;
using test::memory_file;
using test::MemoryFile;
using test::TemporaryFolder;

static_assert(!std::is_copy_constructible_v<TextBlob> && std::is_move_constructible_v<TextBlob>);
static_assert(!std::is_copy_constructible_v<Pack> && std::is_move_constructible_v<Pack>);

TEST(Pack, GivesBackWhatWasWritten) {
  const TemporaryFolder folder;
  ASSERT_TRUE(test::write_small_pack(folder / "small.pack"));
  const auto pack = Pack::open(folder / "small.pack");
  ASSERT_TRUE(pack) << pack.error().what;
  EXPECT_EQ(pack->index().id()->str(), "small");
  const auto& document = *pack->index().documents()->Get(1);
  EXPECT_EQ(document.id()->str(), "second");
  const auto font = pack->read(*pack->index().fonts()->Get(0)->blob());
  ASSERT_TRUE(font);
  EXPECT_EQ(*font, test::stand_ins().font);
  const auto text = pack->read_text(&document, *document.layers()->Get(0)->parts()->Get(0)->blob());
  ASSERT_TRUE(text) << text.error().what;
  EXPECT_EQ((*text)->blocks()->Get(1)->texts()->Get(0)->utf8()->str(), "Comrade Filippov. We agree.");
  const auto page = pack->read_page(document, *document.pages()->Get(0));
  ASSERT_TRUE(page) << page.error().what;
  EXPECT_EQ((*page)->levels()->Get(0)->tiles()->size(), 2U);
}

TEST(Pack, EveryBlobOfASoundPackIsRead) {
  const auto pack = Pack::open(memory_file(test::small_pack()), "small.pack");
  ASSERT_TRUE(pack);
  const auto blobs = pack::every_blob(*pack);
  EXPECT_GT(blobs.size(), 20U);
  for (const auto& named : blobs) {
    const auto read = pack::read(*pack, named);
    EXPECT_TRUE(read) << read.error().what;
  }
}

TEST(Bombs, AreRefusedInWordsWhenTheyAreOpenedOrRead) {
  const TemporaryFolder folder;
  for (const test::Bomb& bomb : test::bombs()) {
    const auto path = folder.path() / (bomb.name + ".pack");
    ASSERT_TRUE(bomb.write(path)) << bomb.name;
    const auto pack = Pack::open(path);
    const Result<void> read = pack ? pack::read_whole(*pack) : Result<void>(tl::unexpected(pack.error()));
    ASSERT_FALSE(read) << bomb.name;
    EXPECT_EQ(read.error().code, ErrorCode::damaged) << bomb.name;
    EXPECT_NE(read.error().what.find(bomb.words), std::string::npos) << read.error().what;
  }
}

// Ten pages of one page blob, whose 1,365 tiles are all one tile.
TEST(ReadWhole, WhatIsNamedAgainIsReadOnce) {
  const TemporaryFolder folder;
  ASSERT_TRUE(test::write_endless_pages(folder / "pages.pack", 10, 16'384));
  const auto card = std::make_shared<Card>(*read_file(folder / "pages.pack", max_blob_size));
  const auto pack = Pack::open(std::make_unique<MemoryFile>(card), "pages.pack");
  ASSERT_TRUE(pack) << pack.error().what;
  const auto read = pack::read_whole(*pack);
  EXPECT_TRUE(read) << read.error().what;
  EXPECT_LT(card->bytes_read, 2 * card->size);
}

TEST(ReadWhole, EndsWhereMoreIsNamedThanMayBeRead) {
  const auto card = std::make_shared<Card>(test::small_pack());
  const auto pack = Pack::open(std::make_unique<MemoryFile>(card), "small.pack");
  ASSERT_TRUE(pack);
  EXPECT_TRUE(pack::read_whole(*pack, card->size));
  const std::uint64_t before = card->bytes_read;
  const auto read = pack::read_whole(*pack, 1'000);
  ASSERT_FALSE(read);
  EXPECT_EQ(read.error().code, ErrorCode::damaged);
  EXPECT_EQ(read.error().what, "its parts are named so often that reading them takes more than 1000 bytes");
  EXPECT_LE(card->bytes_read - before, 1'000U);
}

TEST(ReadWhole, MeetsTheFirstDamage) {
  const TemporaryFolder folder;
  ASSERT_TRUE(test::write_endless_pages(folder / "pages.pack", 10, 16'384));
  Bytes bytes = *read_file(folder / "pages.pack", max_blob_size);
  const auto tile = std::search_n(bytes.begin(), bytes.end(), 900, std::byte{'T'});
  const auto last = std::search_n(tile + 900, bytes.end(), 900, std::byte{'T'});
  *(last == bytes.end() ? tile : last) = std::byte{'U'};
  const auto pack = Pack::open(memory_file(bytes), "pages.pack");
  ASSERT_TRUE(pack);
  EXPECT_EQ(pack::read_whole(*pack).error().code, ErrorCode::damaged);
}

TEST(Pack, OpensWithTwoReadsWhateverItsSize) {
  auto content = test::stand_ins();
  content.font.resize(5U << 20);
  const Bytes bytes = test::small_pack(content);
  const auto index_size = load_little_endian<std::uint32_t>(bytes, 12);
  const auto card = std::make_shared<Card>(bytes);
  ASSERT_TRUE(Pack::open(std::make_unique<MemoryFile>(card), "small.pack"));
  EXPECT_EQ(card->reads, 2U);
  EXPECT_EQ(card->bytes_read, header_size + index_size);
}

TEST(Pack, ItsIndexStaysWhereItIsWhenThePackMoves) {
  auto pack = Pack::open(memory_file(test::small_pack()), "small.pack");
  ASSERT_TRUE(pack);
  const fb::Index* index = &pack->index();
  const Pack moved = std::move(*pack);
  EXPECT_EQ(&moved.index(), index);
  EXPECT_EQ(moved.index().id()->str(), "small");
}

TEST(Pack, AHigherMinorVersionOpens) {
  Bytes bytes = test::small_pack();
  store_little_endian(bytes, 10, std::uint16_t{7});
  EXPECT_TRUE(Pack::open(memory_file(test::sealed(bytes)), "small.pack"));
}

TEST(Pack, AnotherMajorVersionIsNamedWithTheWayOut) {
  Bytes bytes = test::small_pack();
  store_little_endian(bytes, 8, std::uint16_t{4});
  const auto pack = Pack::open(memory_file(test::sealed(bytes)), "small.pack");
  ASSERT_FALSE(pack);
  EXPECT_EQ(pack.error().code, ErrorCode::other_version);
  EXPECT_EQ(pack.error().what,
            fmt::format("small.pack is a pack of version 4.{}; this program shows version 3. Build it again with the "
                        "lectern-pack that came with this program",
                        minor_version));
}

TEST(Pack, NoFileIsMissing) {
  EXPECT_EQ(Pack::open("/no/such.pack").error().code, ErrorCode::missing);
}

TEST(Pack, AnIndexThatIsHashedButNotAnIndexIsRefused) {
  Bytes bytes = test::small_pack();
  const auto offset = load_little_endian<std::uint64_t>(bytes, 16);
  bytes[offset + 4] = std::byte{'X'};  // the identifier
  const auto pack = Pack::open(memory_file(test::sealed(bytes)), "small.pack");
  ASSERT_FALSE(pack);
  EXPECT_EQ(pack.error().code, ErrorCode::damaged);
  EXPECT_EQ(pack.error().what, "small.pack: the index is not built as an index must be; build it again");
}

TEST(Pack, EachByteOfABlobsHashCounts) {
  const Bytes sound = test::small_pack();
  const auto offset = load_little_endian<std::uint64_t>(sound, 16);
  const auto* hash = fb::GetIndex(sound.data() + offset)->fonts()->Get(0)->blob()->hash();
  const auto place = static_cast<std::size_t>(hash->data() - reinterpret_cast<const std::uint8_t*>(sound.data()));
  for (std::size_t i = 0; i < hash->size(); ++i) {
    Bytes bytes = sound;
    bytes[place + i] ^= std::byte{1};
    const auto pack = Pack::open(memory_file(test::sealed(bytes)), "small.pack");
    ASSERT_TRUE(pack) << i;
    EXPECT_EQ(pack->read(*pack->index().fonts()->Get(0)->blob()).error().code, ErrorCode::damaged) << i;
  }
}

TEST(FailingCard, WhileOpeningGivesAnError) {
  const Bytes bytes = test::small_pack();
  for (std::size_t reads = 0; reads < 2; ++reads) {
    const auto card = std::make_shared<Card>(bytes);
    card->reads_until_failure = reads;
    EXPECT_EQ(Pack::open(std::make_unique<MemoryFile>(card), "small.pack").error().code, ErrorCode::unreadable);
  }
}

TEST(FailingCard, AtOnePlaceCostsWhatLiesThere) {
  const auto card = std::make_shared<Card>(test::small_pack());
  const auto pack = Pack::open(std::make_unique<MemoryFile>(card), "small.pack");
  ASSERT_TRUE(pack);
  const auto blobs = pack::every_blob(*pack);
  card->fails_from = load_little_endian<std::uint64_t>(card->bytes, 16) / 2;  // the middle of the blobs
  std::size_t failed = 0;
  for (const auto& named : blobs) {
    const auto read = pack::read(*pack, named);
    const bool beyond = named.blob.offset() + (named.blob.size() + 7U) / 8 * 8 > card->fails_from;
    EXPECT_EQ(read.has_value(), !beyond);
    if (!read) {
      EXPECT_EQ(read.error().code, ErrorCode::unreadable);
    }
    failed += read ? 0 : 1;
  }
  EXPECT_GT(failed, 0U);
  EXPECT_LT(failed, blobs.size());
  card->fails_from = card->size;
  EXPECT_TRUE(pack::read(*pack, blobs.back())) << "a card that reads again is read again";
}

TEST(FailingCard, ThatHasLessThanItSaysIsDamage) {
  const Bytes whole = test::small_pack();
  for (const std::size_t there : {std::size_t{0}, std::size_t{63}, std::size_t{64}, whole.size() - 1}) {
    const auto card = std::make_shared<Card>(whole);
    card->bytes.resize(there);
    const auto pack = Pack::open(std::make_unique<MemoryFile>(card), "small.pack");
    ASSERT_FALSE(pack);
    EXPECT_EQ(pack.error().code, ErrorCode::damaged);
  }
}

TEST(FailingCard, AReadThatFailsOnceDoesNotSpoilTheNext) {
  const auto card = std::make_shared<Card>(test::small_pack());
  const auto pack = Pack::open(std::make_unique<MemoryFile>(card), "small.pack");
  const auto& font = *pack->index().fonts()->Get(0)->blob();
  card->reads_until_failure = 0;
  EXPECT_EQ(pack->read(font).error().code, ErrorCode::unreadable);
  card->reads_until_failure = 1000;
  EXPECT_TRUE(pack->read(font));
}

}  // namespace
}  // namespace lectern::pack
