// SPDX-License-Identifier: MIT
#include "render/scan/decode.hpp"

#include <gtest/gtest.h>

#include "assets/base/storage.hpp"
#include "tests/render/scan/made_jpeg.hpp"

namespace lectern::scan {
namespace {

using test::JpegKind;
using test::made_jpeg;

constexpr Size tile{512, 512};
std::uint8_t slope(int x, int y, int c) {
  return static_cast<std::uint8_t>(x * 2 + y + c * 40);
}

TEST(Decode, GreyStaysGrey) {
  const auto decoded = decode_jpeg(made_jpeg(40, 30, 1, slope), tile);
  ASSERT_TRUE(decoded) << decoded.error().what;
  EXPECT_EQ(decoded->size, (Size{40, 30}));
  EXPECT_EQ(decoded->components, 1);
  EXPECT_EQ(decoded->bytes(), 1200U);
  EXPECT_NEAR(decoded->pixels.get()[40 * 10 + 20], 50, 3);
}

TEST(Decode, ColourIsThreeBytes) {
  const auto decoded = decode_jpeg(made_jpeg(40, 30, 3, slope), tile);
  ASSERT_TRUE(decoded);
  EXPECT_EQ(decoded->components, 3);
  EXPECT_NEAR(decoded->pixels.get()[(40 * 10 + 20) * 3 + 2], 130, 12);
}

/// Why it is refused, or nothing.
std::string refusal(const Bytes& jpeg) {
  const auto decoded = decode_jpeg(jpeg, tile);
  return decoded ? std::string()
                 : decoded.error().what.substr(std::string("a tile is no JPEG that we decode: ").size());
}

std::size_t segment_of(const Bytes& jpeg, std::byte marker) {
  for (std::size_t i = 0; i + 8 < jpeg.size(); ++i)
    if (jpeg[i] == std::byte{0xFF} && jpeg[i + 1] == marker) return i;
  ADD_FAILURE() << "it has no such segment";
  return 0;
}

TEST(Decode, ItsReasonsAreTold) {
  constexpr std::byte frame{0xC0};
  EXPECT_EQ(refusal(made_jpeg(64, 64, 1, slope, JpegKind::progressive)), "it is not baseline");
  const Bytes sound = made_jpeg(16, 16, 1, slope);
  Bytes no_table = sound;
  no_table[segment_of(sound, frame) + 12] = std::byte{1};
  EXPECT_EQ(refusal(no_table), "a quantisation table is missing");
  Bytes two_frames = sound;
  const auto at = static_cast<std::ptrdiff_t>(segment_of(sound, frame));
  constexpr std::ptrdiff_t length = 13;
  two_frames.insert(two_frames.begin() + at, sound.begin() + at, sound.begin() + at + length);
  EXPECT_EQ(refusal(two_frames), "its frame is not of 8 bits");
  Bytes two_scans = sound;
  const auto scan = static_cast<std::ptrdiff_t>(segment_of(sound, std::byte{0xDA}));
  two_scans.insert(two_scans.end() - 2, sound.begin() + scan, sound.end() - 2);
  EXPECT_EQ(refusal(two_scans), "something follows its picture");
}

TEST(Decode, ProgressiveIsDamage) {
  // Our compiler writes none, and decoding one takes three times the memory.
  EXPECT_EQ(decode_jpeg(made_jpeg(64, 64, 1, slope, JpegKind::progressive), tile).error().code, ErrorCode::damaged);
}

TEST(Decode, ArithmeticIsDamage) {
  const auto decoded = decode_jpeg(made_jpeg(64, 64, 1, slope, JpegKind::arithmetic), tile);
  ASSERT_FALSE(decoded);
  EXPECT_EQ(decoded.error().code, ErrorCode::damaged);
}

TEST(Decode, CmykIsDamage) {
  EXPECT_EQ(decode_jpeg(made_jpeg(16, 16, 4, slope, JpegKind::cmyk), tile).error().code, ErrorCode::damaged);
}

TEST(Decode, LooksAtTheSizeFirst) {
  const auto decoded = decode_jpeg(made_jpeg(513, 8, 1, slope), tile);
  ASSERT_FALSE(decoded);
  EXPECT_EQ(decoded.error().code, ErrorCode::too_large);
}

TEST(Decode, AHeaderThatPromisesTheWorldCostsNothing) {
  Bytes bytes = made_jpeg(16, 16, 1, slope);
  for (std::size_t i = 0; i + 8 < bytes.size(); ++i)
    if (bytes[i] == std::byte{0xFF} && bytes[i + 1] == std::byte{0xC0})
      for (std::size_t k = 5; k < 9; ++k) bytes[i + k] = std::byte{0xFF};
  EXPECT_FALSE(decode_jpeg(bytes, tile));
}

TEST(Decode, EveryTruncationIsAnErrorOrAPicture) {
  const Bytes whole = made_jpeg(48, 48, 1, slope);
  for (std::size_t length = 0; length < whole.size(); ++length) {
    const auto decoded = decode_jpeg(ByteView(whole).first(length), tile);
    EXPECT_TRUE(!decoded || decoded->size == (Size{48, 48})) << length;
  }
  EXPECT_FALSE(decode_jpeg(ByteView(whole).first(20), tile));
}

TEST(Decode, TooManyBytesAreNotLookedAt) {
  EXPECT_EQ(decode_jpeg(Bytes(max_tile_bytes + 1), tile).error().code, ErrorCode::too_large);
}

TEST(Decode, OtherFormatsAreDamage) {
  EXPECT_FALSE(decode_jpeg(as_bytes("\x89PNG\r\n\x1a\n and more"), tile));
  EXPECT_FALSE(decode_jpeg({}, tile));
}

/// A JPEG that says of its first Huffman table how many codes of each length it has, and as many values as it says.
Bytes with_codes(std::size_t full_lengths, std::size_t more) {
  Bytes bytes = made_jpeg(16, 16, 1, slope);
  Bytes table = {std::byte{0xFF}, std::byte{0xC4}, std::byte{0}, std::byte{0}, std::byte{0}};
  for (std::size_t length = 0; length < 16; ++length)
    table.push_back(static_cast<std::byte>(length < full_lengths ? 255 : length == full_lengths ? more : 0));
  table.resize(table.size() + 255 * full_lengths + more);
  table[2] = static_cast<std::byte>((table.size() - 2) >> 8);
  table[3] = static_cast<std::byte>((table.size() - 2) & 0xFF);
  bytes.insert(bytes.begin() + 2, table.begin(), table.end());
  return bytes;
}

TEST(Decode, AHuffmanTableHasAtMost256Codes) {
  // More would be written past the end of the decoder's own table.
  const auto refused = [](std::size_t full_lengths, std::size_t more) {
    const auto decoded = decode_jpeg(with_codes(full_lengths, more), tile);
    return !decoded && decoded.error().what.find("a Huffman table has too many codes") != std::string::npos;
  };
  EXPECT_FALSE(refused(1, 1)) << "256 codes";
  EXPECT_TRUE(refused(1, 2)) << "257 codes";
  EXPECT_TRUE(refused(2, 2)) << "512 codes";
  EXPECT_TRUE(refused(10, 10)) << "2560 codes";
  EXPECT_TRUE(refused(0, 0)) << "none";
  // One value fewer than it says: the segment is a byte shorter.
  Bytes shorter = with_codes(0, 9);
  shorter[2 + 3] = static_cast<std::byte>(std::to_integer<int>(shorter[2 + 3]) - 1);
  shorter.erase(shorter.begin() + 2 + 2 + 2 + 1 + 16 + 8);
  EXPECT_EQ(refusal(shorter), "a Huffman table has too many codes");
}

std::string reason(std::string_view seed) {
  const auto bytes = read_file(std::string(LECTERN_SOURCE_DIR "/tests/fuzz/corpus/tile/") + std::string(seed), 4096);
  EXPECT_TRUE(bytes);
  const auto decoded = decode_jpeg(*bytes, tile);
  return decoded ? "" : decoded.error().what;
}

TEST(Decode, WhatTheFuzzerFoundIsDamage) {
  EXPECT_NE(reason("table-beyond-its-segment.jpg"), "");
  EXPECT_NE(reason("table-that-is-not-there.jpg"), "");
}

TEST(Decode, ATableThatIsNotThereIsNamed) {
  // The two tables that the scan names, of which there is only the first of either kind.
  for (const int named : {0x11, 0x10, 0x01}) {
    Bytes bytes = made_jpeg(16, 16, 1, slope);
    for (std::size_t i = 0; i + 8 < bytes.size(); ++i)
      if (bytes[i] == std::byte{0xFF} && bytes[i + 1] == std::byte{0xDA}) bytes[i + 6] = static_cast<std::byte>(named);
    EXPECT_EQ(refusal(bytes), "a Huffman table is missing") << named;
  }
}

}  // namespace
}  // namespace lectern::scan
