// SPDX-License-Identifier: MIT
#include "assets/pack/writer.hpp"

#include <gtest/gtest.h>

#include "assets/pack/header.hpp"
#include "assets/pack/limits.hpp"
#include "assets/pack/pack.hpp"
#include "tests/assets/base/temporary_folder.hpp"
#include "tests/assets/pack/small_pack.hpp"

namespace lectern::pack {
namespace {

using test::TemporaryFolder;

TEST(Writer, TheSameExhibitGivesTheSameBytes) {
  const Bytes one = test::small_pack();
  EXPECT_EQ(one, test::small_pack());
  EXPECT_GT(one.size(), 4096U);
}

TEST(Writer, BlobsStandOneBehindTheOtherOnMultiplesOfEight) {
  const TemporaryFolder folder;
  auto writer = Writer::begin(folder / "x.pack");
  ASSERT_TRUE(writer);
  EXPECT_EQ(writer->size(), header_size);
  const auto first = writer->add(Bytes(3, std::byte{1}));
  const auto second = writer->add(Bytes(8, std::byte{2}));
  const auto third = writer->add(Bytes(9, std::byte{3}));
  ASSERT_TRUE(first && second && third);
  EXPECT_EQ(first->offset(), 64U);
  EXPECT_EQ(second->offset(), 72U);
  EXPECT_EQ(third->offset(), 80U);
  EXPECT_EQ(third->size(), 9U);
  EXPECT_EQ(writer->size(), 96U);
}

TEST(Writer, WritesBytesOfAFileAsItWritesThem) {
  const TemporaryFolder folder;
  Bytes bytes(3'000'000);
  for (std::size_t i = 0; i < bytes.size(); ++i) bytes[i] = static_cast<std::byte>(i * i / 7);
  ASSERT_TRUE(write_file(folder / "pieces", bytes));
  const auto file = open_file(folder / "pieces").value();
  constexpr std::size_t from = 5, size = 1'200'001;
  const ByteView part = ByteView(bytes).subspan(from, size);
  auto writer = Writer::begin(folder / "x.pack").value();
  ASSERT_TRUE(writer.add(Bytes(3)));
  const auto copied = writer.add(*file, from, size, hash({part}));
  ASSERT_TRUE(copied) << copied.error().what;
  EXPECT_EQ(copied->offset(), 72U);
  const auto same = writer.add(part);
  ASSERT_TRUE(same);
  EXPECT_EQ(same->offset(), copied->offset()) << "equal bytes stand once, wherever they come from";
  const auto small = writer.add(*file, 0, 4, hash({ByteView(bytes).first(4)}));
  ASSERT_TRUE(small);
  EXPECT_EQ(small->offset() % 8, 0U);
  EXPECT_FALSE(writer.add(*file, bytes.size() - 2, 4, hash({}))) << "the file ends before";
}

TEST(Writer, EqualBlobsStandOnce) {
  const TemporaryFolder folder;
  auto writer = Writer::begin(folder / "x.pack");
  const auto first = writer->add(Bytes(100, std::byte{1}));
  const auto again = writer->add(Bytes(100, std::byte{1}));
  EXPECT_EQ(first->offset(), again->offset());
  EXPECT_EQ(writer->size(), 64U + 104U);
}

TEST(Writer, ABlobOverTheLimitIsRefused) {
  const TemporaryFolder folder;
  auto writer = Writer::begin(folder / "x.pack");
  EXPECT_TRUE(writer->add(Bytes(max_blob_size)));
  const auto larger = writer->add(Bytes(max_blob_size + 1));
  ASSERT_FALSE(larger);
  EXPECT_EQ(larger.error().code, ErrorCode::too_large);
}

TEST(Writer, AnIndexOverTheLimitIsRefused) {
  const TemporaryFolder folder;
  auto writer = Writer::begin(folder / "x.pack");
  const auto finished = writer->finish(Bytes(max_index_size + 1));
  ASSERT_FALSE(finished);
  EXPECT_EQ(finished.error().code, ErrorCode::too_large);
}

TEST(Writer, AnIndexThatNoReaderWouldTakeIsRefusedAndLeavesNothing) {
  const TemporaryFolder folder;
  {
    auto writer = Writer::begin(folder / "x.pack");
    auto index = test::small_index([&](ByteView bytes) { return *writer->add(bytes); });
    index.documents[0]->answers = {7};
    const auto finished = writer->finish(test::finished(index));
    ASSERT_FALSE(finished);
    EXPECT_EQ(finished.error().code, ErrorCode::damaged);
  }
  EXPECT_EQ(folder.entries(), 0);
}

TEST(Writer, GivenUpLeavesNothing) {
  const TemporaryFolder folder;
  {
    auto writer = Writer::begin(folder / "x.pack");
    ASSERT_TRUE(writer->add(Bytes(100)));
  }
  EXPECT_EQ(folder.entries(), 0);
}

TEST(Writer, UntilItIsFinishedTheFileIsNoPack) {
  const TemporaryFolder folder;
  auto writer = Writer::begin(folder / "x.pack");
  auto index = test::small_index([&](ByteView bytes) { return *writer->add(bytes); });
  const auto part = std::filesystem::directory_iterator(folder.path())->path();
  EXPECT_EQ(Pack::open(part).error().code, ErrorCode::not_ours);
  ASSERT_TRUE(writer->finish(test::finished(index)));
  EXPECT_TRUE(Pack::open(folder / "x.pack"));
}

TEST(Writer, SaysHowLargeTheFileIs) {
  const TemporaryFolder folder;
  auto writer = Writer::begin(folder / "it.pack");
  ASSERT_TRUE(writer);
  const auto index =
      test::finished(test::small_index([&](ByteView bytes) { return writer->add(bytes).value(); }, test::stand_ins()));
  ASSERT_TRUE(writer->finish(index));
  EXPECT_EQ(writer->size(), std::filesystem::file_size(folder / "it.pack"));
}

/// Writes the small pack into one that grows, with a blob of its own if one is given.
Result<void> grow(GrownPack& pack, const Bytes& more = {}) {
  LECTERN_TRY(writer, Writer::grow(pack));
  if (!more.empty()) LECTERN_CHECK(writer.add(more));
  auto index = test::small_index([&](ByteView bytes) { return *writer.add(bytes); });
  return writer.finish(test::finished(index));
}

TEST(GrownPack, WhatItHoldsIsNotWrittenAgain) {
  const TemporaryFolder folder;
  GrownPack pack{folder / "it.pack"};
  ASSERT_TRUE(grow(pack));
  const auto whole = std::filesystem::file_size(pack.path);
  const auto before = Pack::open(pack.path);
  ASSERT_TRUE(before);
  ASSERT_TRUE(grow(pack));
  EXPECT_LT(std::filesystem::file_size(pack.path) - whole, whole) << "another index, and no blob";
  const auto after = Pack::open(pack.path);
  ASSERT_TRUE(after) << after.error().what;
  for (const auto* open : {&before, &after}) {
    const auto& document = *(*open)->index().documents()->Get(0);
    EXPECT_TRUE((*open)->read_text(&document, *document.layers()->Get(0)->parts()->Get(0)->blob()))
        << "who had it open goes on reading";
  }
}

TEST(GrownPack, WhatIsGivenUpLeavesItAsItWas) {
  const TemporaryFolder folder;
  GrownPack pack{folder / "it.pack"};
  ASSERT_TRUE(grow(pack));
  const auto whole = std::filesystem::file_size(pack.path);
  {
    auto writer = Writer::grow(pack);
    ASSERT_TRUE(writer);
    ASSERT_TRUE(writer->add(Bytes(5000, std::byte{1})));
  }
  EXPECT_EQ(std::filesystem::file_size(pack.path), whole);
  EXPECT_TRUE(Pack::open(pack.path));
  ASSERT_TRUE(grow(pack, Bytes(5000, std::byte{1})));
  EXPECT_TRUE(Pack::open(pack.path));
}

TEST(GrownPack, IsWrittenAnewWhereTooMuchOfItIsOld) {
  const TemporaryFolder folder;
  GrownPack pack{folder / "it.pack"};
  ASSERT_TRUE(grow(pack));
  const auto whole = std::filesystem::file_size(pack.path);
  pack.size = whole + (std::uint64_t{1} << 30);
  ASSERT_TRUE(grow(pack));
  EXPECT_EQ(std::filesystem::file_size(pack.path), whole);
  EXPECT_EQ(pack.size, whole);
}

TEST(Writer, NoFolderIsAnError) {
  const TemporaryFolder folder;
  EXPECT_EQ(Writer::begin(folder / "no/x.pack").error().code, ErrorCode::unwritable);
}

}  // namespace
}  // namespace lectern::pack
