// SPDX-License-Identifier: MIT
#include "assets/signature/signature.hpp"

#include <gtest/gtest.h>
#include <string>
#include <vector>

#include "assets/pack/limits.hpp"
#include "tests/assets/signature/made_by_minisign.hpp"

namespace lectern::signature {
namespace {

namespace made = made_by_minisign;

Digest digest_of_text(std::string_view text) {
  Digester digester;
  digester.append(as_bytes(text));
  return digester.finish();
}

ErrorCode code_of_signature(std::string_view text) {
  const auto signature = parse_signature(text);
  return signature ? ErrorCode::missing : signature.error().code;
}

TEST(Signature, OfMinisignIsVerified) {
  const auto key = parse_public_key(made::public_key);
  ASSERT_TRUE(key);
  EXPECT_EQ(in_digits(key->id), "1880CD49B017876E");
  for (const std::string& text : {made::signature, made::signature_of_its_own}) {
    const auto signature = parse_signature(text);
    ASSERT_TRUE(signature) << signature.error().what;
    EXPECT_TRUE(verify_comment(*signature, *key));
    EXPECT_TRUE(verify(*signature, digest_of_text(made::pack), *key));
    const auto other = verify(*signature, digest_of_text("a small packs"), *key);
    ASSERT_FALSE(other);
    EXPECT_EQ(other.error().code, ErrorCode::damaged);
  }
}

TEST(Signature, OfTheOldKindIsRefusedWithTheWayOut) {
  const auto signature = parse_signature(made::legacy_signature);
  ASSERT_FALSE(signature);
  EXPECT_EQ(signature.error().code, ErrorCode::other_version);
  EXPECT_NE(signature.error().what.find("sign the pack again: lectern-pack sign PACK --key NAME.key"),
            std::string::npos);
}

/// A change of line 1 is nobody's concern: it is not trusted. Of the others no byte can be changed.
TEST(Signature, NoByteOfItIsChangedUnseen) {
  const auto key = parse_public_key(made::public_key);
  const auto sound = parse_signature(made::signature);
  ASSERT_TRUE(key && sound);
  const Digest digest = digest_of_text(made::pack);
  for (std::size_t i = 0; i < made::signature.size(); ++i) {
    for (int byte = 0; byte < 256; ++byte) {
      std::string text = made::signature;
      if (text[i] == static_cast<char>(byte)) continue;
      text[i] = static_cast<char>(byte);
      const auto signature = parse_signature(text);
      if (!signature || !verify(*signature, digest, *key)) continue;
      const bool untrusted = i < text.find('\n') || i == made::signature.find('\n');
      const bool end = i == text.size() - 1 && byte == '\r';
      EXPECT_TRUE(untrusted || end) << i << " " << byte;
      EXPECT_EQ(signature->trusted_comment, sound->trusted_comment);
    }
  }
}

TEST(Signature, NoByteOfAKeyIsChangedUnseen) {
  const auto signature = parse_signature(made::signature);
  const auto sound = parse_public_key(made::public_key);
  ASSERT_TRUE(signature && sound);
  const std::string line = as_line(*sound);
  EXPECT_EQ(parse_public_key(line).value_or(PublicKey{}), *sound);
  const Digest digest = digest_of_text(made::pack);
  for (std::size_t i = 0; i < line.size(); ++i) {
    for (int byte = 0; byte < 256; ++byte) {
      std::string text = line;
      if (text[i] == static_cast<char>(byte)) continue;
      text[i] = static_cast<char>(byte);
      const auto key = parse_public_key(text);
      EXPECT_FALSE(key && verify(*signature, digest, *key)) << i << " " << byte;
    }
  }
}

TEST(Signature, IsTakenWithOtherLineEnds) {
  const auto sound = parse_signature(made::signature);
  ASSERT_TRUE(sound);
  std::string crlf;
  for (const char c : made::signature) crlf += c == '\n' ? "\r\n" : std::string(1, c);
  for (const std::string& text : {crlf, made::signature.substr(0, made::signature.size() - 1)}) {
    const auto signature = parse_signature(text);
    ASSERT_TRUE(signature);
    EXPECT_EQ(signature->trusted_comment, sound->trusted_comment);
    EXPECT_EQ(signature->of_comment, sound->of_comment);
  }
}

TEST(Signature, IsRefusedAtEachTruncation) {
  for (std::size_t size = 0; size + 1 < made::signature.size(); ++size)
    EXPECT_EQ(code_of_signature(made::signature.substr(0, size)), ErrorCode::malformed) << size;
}

TEST(Signature, IsRefusedWhereItIsMore) {
  EXPECT_EQ(code_of_signature(made::signature + "x"), ErrorCode::malformed);
  EXPECT_EQ(code_of_signature(made::signature + "\n"), ErrorCode::malformed);
  EXPECT_EQ(code_of_signature(made::signature + made::signature), ErrorCode::malformed);
  EXPECT_EQ(code_of_signature("\xEF\xBB\xBF" + made::signature), ErrorCode::malformed);
  const std::string whole = "untrusted comment: " + std::string(most_signature_bytes, 'x');
  EXPECT_EQ(code_of_signature(whole), ErrorCode::malformed);
  std::string full = made::signature;
  full.insert(full.find('\n'), std::string(most_signature_bytes - full.size(), 'x'));
  EXPECT_TRUE(parse_signature(full));
  full.insert(full.find('\n'), "x");
  EXPECT_EQ(code_of_signature(full), ErrorCode::malformed);
}

TEST(Signature, HasNoControlCharactersInItsComment) {
  for (const char c : {'\0', '\x1B', '\r', '\x7F', '\a'}) {
    std::string text = made::signature;
    text.insert(text.find("letters"), 1, c);
    EXPECT_EQ(code_of_signature(text), ErrorCode::malformed) << static_cast<int>(c);
  }
}

TEST(Signature, OfAnotherKeyIsToldFromOneThatWasChanged) {
  auto signature = parse_signature(made::signature);
  const auto key = parse_public_key(made::public_key);
  ASSERT_TRUE(signature && key);
  PublicKey other = *key;
  other.id[0] ^= 1U;
  EXPECT_EQ(verify_comment(*signature, other).error().code, ErrorCode::not_ours);
  signature->trusted_comment += ".";
  EXPECT_EQ(verify_comment(*signature, *key).error().code, ErrorCode::damaged);
  EXPECT_EQ(verify_comment(*signature, *key).error().what,
            "the signature's own lines were changed, or those of the key; copy both again");
}

TEST(Signature, KeysAreKnownByTheirDigits) {
  const auto id = key_id_of("1880cd49b017876e");
  ASSERT_TRUE(id);
  EXPECT_EQ(in_digits(*id), "1880CD49B017876E");
  EXPECT_EQ(in_digits(key_id_of("80CD49B017876E").value_or(KeyId{})), "0080CD49B017876E");
  for (const char* text : {"", "1880CD49B01", "1880CD49B017876E0", "0x1880CD49B0178", "-880CD49B017876E",
                           "1880CD49B017876G", " 1880CD49B017876E", "1880CD49B017876 "})
    EXPECT_FALSE(key_id_of(text)) << text;
}

TEST(Signature, APublicKeyIsItsFileOrItsLine) {
  EXPECT_TRUE(parse_public_key(made::public_key));
  EXPECT_TRUE(parse_public_key("RWRuhxewSc2AGFPBtc0B/In1z/cdIRU7B+o2UsN+Hy03ecN5P9MHvwSn\r\n"));
  for (const std::string& text : {std::string(), std::string("\n"), made::signature, made::secret_key,
                                  made::public_key + made::public_key, std::string("/etc/lectern/museum.pub"),
                                  std::string(" RWRuhxewSc2AGFPBtc0B/In1z/cdIRU7B+o2UsN+Hy03ecN5P9MHvwSn")})
    EXPECT_FALSE(parse_public_key(text)) << text;
}

TEST(Signature, WhatIsNoPublicKeyIsToldWhy) {
  const std::string line = "RWRuhxewSc2AGFPBtc0B/In1z/cdIRU7B+o2UsN+Hy03ecN5P9MHvwSn";
  const std::string comment = "untrusted comment: minisign public key 1880CD49B017876E\n";
  struct Slip {
    std::string text;
    const char* told;
  };
  for (const Slip& slip : {Slip{" " + line, "a space or the like stands before or behind it"},
                           {comment + line + " \n", "more than the key stands there"},
                           {line.substr(0, 20) + " " + line.substr(20), "a space or the end of a line stands in it"},
                           {line.substr(0, 20) + "\n" + line.substr(20), "a space or the end of a line stands in it"},
                           {line + " " + line, "there are 2 keys in it"},
                           {line + "\",\"" + line, "there are 2 keys in it"},
                           {line.substr(0, 55), "it has 55 signs, and a key has 56"},
                           {comment + line + "A", "it has 57 signs, and a key has 56"},
                           {line.substr(0, 20) + "_" + line.substr(21), "a sign stands in it that is none of A to Z"},
                           {line.substr(0, 20) + "\u00A0" + line.substr(20), "a sign stands in it that is none of"},
                           {"\xEF\xBB\xBF" + comment + line + "\n", "it begins with an invisible mark (BOM)"},
                           {std::string("\xFF\xFER\0W\0", 6), "it is UTF-16"},
                           {"museum", "write the second line of a .pub file, 56 letters, digits, + and /"},
                           {"", "write the second line of a .pub file"}}) {
    const auto key = parse_public_key(slip.text);
    ASSERT_FALSE(key) << slip.text;
    EXPECT_NE(key.error().what.find(slip.told), std::string::npos) << slip.told << "\n" << key.error().what;
  }
}

TEST(Claim, IsReadAsItIsWritten) {
  for (const Claim& claim : {Claim{"letters", 0, ""}, Claim{"letters", 4294967295U, "Museum of Letters"},
                             Claim{"a-1", 3, "Музей  писем"}, Claim{"2", 3, "4"}}) {
    EXPECT_EQ(claim_of(as_comment(claim)), claim) << as_comment(claim);
  }
}

TEST(Claim, OfAnotherFormIsNone) {
  for (const std::string& text :
       {std::string(), std::string("letters"), std::string("letters "), std::string("letters 03"),
        std::string("letters +3"), std::string("letters -3"), std::string("letters 4294967296"),
        std::string("Letters 3"), std::string("letters  3"), std::string("letters 3 "), std::string("letters 3  x"),
        std::string("letters 3 x "),
        std::string("letters 3 a\xE2\x80\xAE"
                    "b"),
        std::string("letters 3 \xFF"), std::string("letters 3\tx"), std::string("letters 3x"),
        "letters 3 " + std::string(most_museum_bytes + 1, 'x'), std::string(most_claimed_id + 1, 'a') + " 3",
        std::string("timestamp:1795933172\tfile:x\thashed")})
    EXPECT_FALSE(claim_of(text)) << text;
}

TEST(Claim, TakesTheIdsOfPacks) {
  EXPECT_EQ(most_claimed_id, pack::max_id);
}

}  // namespace
}  // namespace lectern::signature
