// SPDX-License-Identifier: MIT
#include "assets/signature/digest.hpp"

#include <fmt/format.h>
#include <gtest/gtest.h>
#include <sodium.h>
#include <string>

#include "tests/assets/base/memory_file.hpp"

namespace lectern::signature {
namespace {

std::string digits_of(const Digest& digest) {
  std::string digits;
  for (const std::uint8_t byte : digest) digits += fmt::format("{:02x}", byte);
  return digits;
}

TEST(Digest, IsBlake2b) {
  Digester digester;
  digester.append(as_bytes("a"));
  digester.append({});
  digester.append(as_bytes("bc"));
  // RFC 7693, appendix A.
  EXPECT_EQ(digits_of(digester.finish()),
            "ba80a53f981c4d0d6a2797b69f12f6e94c212f14685ac4b74b12bb6fdbffa2d1"
            "7d87c5392aab792dc252d5de4533cc9518d38aa8dbf1925ab92386edd4009923");
}

TEST(Digest, OfAFileIsThatOfItsPieces) {
  const std::string text((3U << 20U) + 5, 'x');
  Digester digester;
  digester.append(as_bytes(text));
  const Digest expected = digester.finish();
  const auto digest = digest_of(*test::memory_file(Bytes(as_bytes(text).begin(), as_bytes(text).end())));
  ASSERT_TRUE(digest);
  EXPECT_EQ(*digest, expected);
  EXPECT_EQ(digits_of(*digest_of(*test::memory_file(Bytes{}))), digits_of(Digester().finish()));
}

TEST(Digest, HoldsLibsodiumsState) {
  EXPECT_LE(crypto_generichash_statebytes(), sizeof(Digester));
}

}  // namespace
}  // namespace lectern::signature
