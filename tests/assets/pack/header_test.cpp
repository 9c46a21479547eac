// SPDX-License-Identifier: MIT
#include "assets/pack/header.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>
#include <string>

namespace lectern::pack {
namespace {

constexpr std::uint64_t file_size = 1064;

Header sound() {
  Header header;
  header.minor = 0;  // so that figures below do not change with each version
  header.index_size = 1000;
  header.index_offset = 64;
  header.file_size = file_size;
  return header;
}

const Bytes index_bytes(1000, std::byte{7});

TEST(Header, StandsAsItIsDrawn) {
  Header header = sound();
  header.index_offset = 0x0102030405060708;
  const auto bytes = encode(header, index_bytes);
  EXPECT_EQ(as_text(ByteView(bytes).first(8)), "\x89LECTR\r\n");
  EXPECT_EQ(load_little_endian<std::uint16_t>(bytes, 8), 3);
  EXPECT_EQ(load_little_endian<std::uint16_t>(bytes, 10), 0);
  EXPECT_EQ(load_little_endian<std::uint32_t>(bytes, 12), 1000U);
  EXPECT_EQ(bytes[16], std::byte{8});
  EXPECT_EQ(bytes[23], std::byte{1});
  EXPECT_EQ(load_little_endian<std::uint64_t>(bytes, 24), file_size);
  EXPECT_TRUE(matches(bytes, index_bytes));
}

// Made with coreutils: { head -c 32 header; head -c 1000 /dev/zero | tr '\0' '\7'; } | b2sum -l 256
TEST(Header, ItsHashIsThatOfAnyBlake2b) {
  const auto bytes = encode(sound(), index_bytes);
  std::string printed;
  for (std::size_t i = 32; i < 64; ++i) {
    constexpr std::string_view digits = "0123456789abcdef";
    printed += digits[std::to_integer<unsigned>(bytes[i]) >> 4];
    printed += digits[std::to_integer<unsigned>(bytes[i]) & 15];
  }
  EXPECT_EQ(printed, "483db656355f3ad21308c78b2e276aeb708214ab8aaaa52b9dc547b86ddcd102");
}

TEST(Header, MatchesNeitherAnotherIndexNorAnotherHeader) {
  auto bytes = encode(sound(), index_bytes);
  Bytes other = index_bytes;
  other[999] = std::byte{8};
  EXPECT_FALSE(matches(bytes, other));
  bytes[10] ^= std::byte{1};
  EXPECT_FALSE(matches(bytes, index_bytes));
}

RC_GTEST_PROP(Header, WhatIsEncodedIsDecoded, ()) {
  Header header;
  header.minor = *rc::gen::arbitrary<std::uint16_t>();
  header.index_size = *rc::gen::inRange<std::uint32_t>(0, max_index_size + 1);
  header.index_offset = *rc::gen::inRange<std::uint64_t>(8, 1U << 30) * 8;
  header.file_size = header.index_offset + header.index_size;
  const auto decoded = decode(encode(header, {}), header.file_size, "x.pack");
  RC_ASSERT(decoded.has_value());
  RC_ASSERT(decoded->minor == header.minor);
  RC_ASSERT(decoded->index_size == header.index_size);
  RC_ASSERT(decoded->index_offset == header.index_offset);
  RC_ASSERT(decoded->file_size == header.file_size);
}

struct Wrong {
  const char* name;
  void (*change)(Header&);
  std::uint64_t actual_size;
  ErrorCode code;
  const char* words;
};

class WrongHeader : public testing::TestWithParam<Wrong> {};

TEST_P(WrongHeader, IsRefusedWithTheReasonAndTheName) {
  Header header = sound();
  GetParam().change(header);
  const auto decoded = decode(encode(header, {}), GetParam().actual_size, "x.pack");
  ASSERT_FALSE(decoded);
  EXPECT_EQ(decoded.error().code, GetParam().code);
  EXPECT_NE(decoded.error().what.find(GetParam().words), std::string::npos) << decoded.error().what;
  EXPECT_NE(decoded.error().what.find("x.pack"), std::string::npos);
}

constexpr std::uint64_t huge = max_pack_size + 8;

const Wrong wrongs[] = {
    {"NewerMajor", [](Header& h) { h.major = 4; }, file_size, ErrorCode::other_version, "is a pack of version 4.0"},
    {"OlderMajor",
     [](Header& h) {
       h.major = 0;
       h.minor = 9;
     },
     file_size, ErrorCode::other_version, "version 0.9"},
    {"Shorter", [](Header&) {}, file_size - 1, ErrorCode::damaged, "should have 1064 bytes and has 1063"},
    {"Longer", [](Header&) {}, file_size + 1, ErrorCode::damaged, "should have 1064 bytes and has 1065"},
    {"HugeFile", [](Header& h) { h.file_size = huge; }, huge, ErrorCode::too_large, "larger than this program shows"},
    {"HugeIndex", [](Header& h) { h.index_size = max_index_size + 1; }, file_size, ErrorCode::too_large, "larger than"},
    {"IndexOverHeader",
     [](Header& h) {
       h.index_offset = 56;
       h.index_size = 1008;
     },
     file_size, ErrorCode::damaged, "header"},
    {"IndexOffEight",
     [](Header& h) {
       h.index_offset = 68;
       h.index_size = 996;
     },
     file_size, ErrorCode::damaged, "header"},
    {"IndexBeyondEnd",
     [](Header& h) {
       h.index_offset = 1072;
       h.index_size = 0;
     },
     file_size, ErrorCode::damaged, "header"},
    {"IndexTooShort", [](Header& h) { h.index_size = 999; }, file_size, ErrorCode::damaged, "header"},
    {"IndexTooLong", [](Header& h) { h.index_size = 1001; }, file_size, ErrorCode::damaged, "header"},
    {"OffsetWrapsToTheSize",
     [](Header& h) {
       h.index_offset = ~std::uint64_t{7};
       h.index_size = file_size + 8;
     },
     file_size, ErrorCode::damaged, "header"},
    {"OffsetWrapsAround", [](Header& h) { h.index_offset = ~std::uint64_t{7}; }, file_size, ErrorCode::damaged,
     "header"},
};

INSTANTIATE_TEST_SUITE_P(Header, WrongHeader, testing::ValuesIn(wrongs),
                         [](const auto& fault) { return std::string(fault.param.name); });

TEST(Header, ThePackAndTheIndexMayBeAsLargeAsTheirLimits) {
  Header header;
  header.index_size = max_index_size;
  header.file_size = max_pack_size;
  header.index_offset = max_pack_size - max_index_size;
  EXPECT_TRUE(decode(encode(header, {}), max_pack_size, "x.pack"));
}

TEST(Header, EachByteOfItsBeginningCounts) {
  const auto encoded = encode(sound(), {});
  EXPECT_TRUE(begins_as_pack(encoded));
  for (std::size_t i = 0; i < 8; ++i) {
    auto other = encoded;
    other[i] ^= std::byte{1};
    EXPECT_FALSE(begins_as_pack(other)) << i;
    EXPECT_EQ(decode(other, file_size, "x.pack").error().code, ErrorCode::not_ours) << i;
  }
  EXPECT_FALSE(begins_as_pack(ByteView(encoded).first(7)));
}

TEST(Header, AnotherFileIsNotOurs) {
  Bytes bytes(header_size, std::byte{'%'});
  EXPECT_EQ(decode(bytes, 1000, "x.pdf").error().code, ErrorCode::not_ours);
  EXPECT_EQ(decode(Bytes(header_size), 1000, "x.pdf").error().code, ErrorCode::not_ours);
}

}  // namespace
}  // namespace lectern::pack
