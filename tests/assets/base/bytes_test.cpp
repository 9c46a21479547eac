// SPDX-License-Identifier: MIT
#include "assets/base/bytes.hpp"

#include <array>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace lectern {
namespace {

TEST(Bytes, NumbersAreLittleEndianOnEveryProcessor) {
  std::array<std::byte, 8> bytes{};
  store_little_endian(bytes, 2, std::uint32_t{0x11223344});
  EXPECT_EQ(bytes[2], std::byte{0x44});
  EXPECT_EQ(bytes[5], std::byte{0x11});
  EXPECT_EQ(bytes[1], std::byte{0});
  EXPECT_EQ(bytes[6], std::byte{0});
}

RC_GTEST_PROP(Bytes, WhatIsStoredIsLoaded, (std::uint64_t number)) {
  std::array<std::byte, 16> bytes{};
  store_little_endian(bytes, 3, number);
  RC_ASSERT(load_little_endian<std::uint64_t>(bytes, 3) == number);
  RC_ASSERT(load_little_endian<std::uint16_t>(bytes, 3) == static_cast<std::uint16_t>(number));
}

TEST(Bytes, TextIsSeenAsBytesAndBack) {
  constexpr std::string_view text = "пять";
  EXPECT_EQ(as_bytes(text).size(), 8U);
  EXPECT_EQ(as_text(as_bytes(text)), text);
}

}  // namespace
}  // namespace lectern
