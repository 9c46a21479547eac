// SPDX-License-Identifier: MIT
#include "assets/signature/secret_key.hpp"

#include <gtest/gtest.h>
#include <string>

#include "tests/assets/signature/made_by_minisign.hpp"

namespace lectern::signature {
namespace {

/// The least that libsodium takes, so that a test takes moments.
constexpr Cost little{32'768, 16'777'216};

Secret secret_of(std::string_view text) {
  Secret secret;
  EXPECT_TRUE(secret.append(text));
  return secret;
}

ErrorCode code_of_key(std::string_view file, std::string_view password = {}) {
  const auto key = parse_secret_key(file, secret_of(password));
  return key ? ErrorCode::missing : key.error().code;
}

/// A key file with one byte of its second line's bytes changed.
std::string with_byte(std::string file, std::size_t at, std::uint8_t value) {
  constexpr std::string_view letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  const std::size_t line = file.find('\n') + 1;
  const std::size_t group = line + (at / 3) * 4;
  unsigned bits = 0;
  for (std::size_t i = 0; i < 4; ++i) {
    const std::size_t letter = letters.find(file[group + i]);
    bits = (bits << 6U) | (letter == std::string_view::npos ? 0U : static_cast<unsigned>(letter));
  }
  const auto shift = static_cast<unsigned>(8 * (2 - at % 3));
  bits = (bits & ~(0xFFU << shift)) | (static_cast<unsigned>(value) << shift);
  for (std::size_t i = 0; i < 4; ++i)
    if (file[group + i] != '=') file[group + i] = letters[(bits >> (18 - 6 * i)) & 0x3FU];
  return file;
}

TEST(SecretKey, OfMinisignIsReadAndIsThatOfItsPublicKey) {
  EXPECT_FALSE(wants_password(made_by_minisign::secret_key).value_or(true));
  const auto secret = parse_secret_key(made_by_minisign::secret_key, {});
  const auto key = parse_public_key(made_by_minisign::public_key);
  ASSERT_TRUE(secret) << secret.error().what;
  ASSERT_TRUE(key);
  EXPECT_EQ(public_key_of(*secret), *key);
}

TEST(SecretKey, SignsAsMinisignDoes) {
  const auto secret = parse_secret_key(made_by_minisign::secret_key, {});
  ASSERT_TRUE(secret);
  Digester digester;
  digester.append(as_bytes(made_by_minisign::pack));
  const std::string file = as_file(sign(digester.finish(), *secret, "letters 3 Museum of Letters"));
  // All but the comment that is not trusted.
  EXPECT_EQ(file.substr(file.find('\n')), made_by_minisign::signature.substr(made_by_minisign::signature.find('\n')));
}

TEST(SecretKey, IsReadAsItIsWritten) {
  const auto made = make_secret_key();
  ASSERT_TRUE(made);
  for (const char* password : {"", "пароль \"7\""}) {
    const auto file = as_file(*made, secret_of(password), little);
    ASSERT_TRUE(file) << file.error().what;
    EXPECT_EQ(wants_password(file->text()).value_or(false), *password != '\0');
    const auto again = parse_secret_key(file->text(), secret_of(password));
    ASSERT_TRUE(again) << again.error().what;
    EXPECT_EQ(again->id, made->id);
    EXPECT_EQ(again->key, made->key);
  }
}

TEST(SecretKey, ThePublicKeysFileIsReadAsItIsWritten) {
  const auto made = make_secret_key();
  ASSERT_TRUE(made);
  const PublicKey key = public_key_of(*made);
  EXPECT_EQ(parse_public_key(as_file(key)).value_or(PublicKey{}), key);
  EXPECT_NE(as_file(key).find("minisign public key " + in_digits(key.id) + "\n"), std::string::npos);
}

TEST(SecretKey, OfAnotherPasswordIsNotShown) {
  const auto made = make_secret_key();
  ASSERT_TRUE(made);
  const auto file = as_file(*made, secret_of("one"), little);
  ASSERT_TRUE(file);
  EXPECT_EQ(code_of_key(file->text(), "two"), ErrorCode::not_ours);
  EXPECT_EQ(code_of_key(file->text(), ""), ErrorCode::not_ours);
  EXPECT_EQ(code_of_key(file->text(), "one "), ErrorCode::not_ours);
}

TEST(SecretKey, APreparedFileTakesNoMoreThanMinisigns) {
  const auto made = make_secret_key();
  ASSERT_TRUE(made);
  const auto file = as_file(*made, secret_of("one"), little);
  ASSERT_TRUE(file);
  constexpr std::size_t work_at = 38;
  constexpr std::size_t memory_at = 46;
  for (const std::size_t number : {work_at, memory_at})
    for (std::size_t high = 4; high < 8; ++high)
      EXPECT_EQ(code_of_key(with_byte(std::string(file->text()), number + high, 1), "one"), ErrorCode::too_large)
          << number + high;
}

/// What no check sum stands over are the check sum itself, the salt and the numbers, where nothing is hidden.
TEST(SecretKey, NoByteOfItIsChangedUnseen) {
  constexpr std::size_t bytes = 158;
  constexpr std::size_t unused_from = 6;
  constexpr std::size_t id_at = 54;
  constexpr std::size_t key_at = 62;
  constexpr std::size_t unused_again = 126;
  for (std::size_t at = 0; at < bytes; ++at) {
    const std::string file = with_byte(made_by_minisign::secret_key, at, 0xA5);
    if (file == made_by_minisign::secret_key) continue;
    const auto key = parse_secret_key(file, {});
    const bool unused = (at >= unused_from && at < id_at) || at >= unused_again;
    const bool is_id = at >= id_at && at < key_at;
    EXPECT_EQ(key.has_value(), unused || is_id) << at;
    if (key && !is_id) {
      EXPECT_EQ(public_key_of(*key), parse_public_key(made_by_minisign::public_key).value_or(PublicKey{}));
    }
  }
}

TEST(SecretKey, OtherFilesAreNone) {
  for (const std::string& text :
       {std::string(), made_by_minisign::public_key, made_by_minisign::signature, made_by_minisign::secret_key + "x",
        made_by_minisign::secret_key.substr(0, 200), std::string(most_key_file_bytes + 1, 'x')}) {
    EXPECT_EQ(code_of_key(text), ErrorCode::malformed);
    EXPECT_FALSE(wants_password(text));
  }
  std::string crlf;
  for (const char c : made_by_minisign::secret_key) crlf += c == '\n' ? "\r\n" : std::string(1, c);
  EXPECT_TRUE(parse_secret_key(crlf, {}));
}

TEST(SecretKey, IsKnownByItsBeginning) {
  const auto made = make_secret_key();
  ASSERT_TRUE(made);
  const auto hidden = as_file(*made, secret_of("one"), little);
  ASSERT_TRUE(hidden);
  for (const std::string& file : {made_by_minisign::secret_key, std::string(hidden->text())}) {
    EXPECT_TRUE(holds_secret_key(file));
    EXPECT_TRUE(holds_secret_key(std::string_view(file).substr(file.find('\n') + 1, 20)));
  }
  EXPECT_FALSE(holds_secret_key(made_by_minisign::public_key));
  EXPECT_FALSE(holds_secret_key(made_by_minisign::signature));
  EXPECT_FALSE(holds_secret_key(""));
}

TEST(Secret, TakesWhatFitsAndIsGoneWhenItMoved) {
  Secret secret = secret_of("one");
  EXPECT_FALSE(secret.append(std::string(Secret::most_bytes - 2, 'x')));
  EXPECT_EQ(secret.text(), "one");
  EXPECT_TRUE(secret.append(std::string(Secret::most_bytes - 3, 'x')));
  const char* place = secret.text().data();
  const Secret moved = std::move(secret);
  EXPECT_EQ(moved.text().size(), Secret::most_bytes);
  EXPECT_EQ(std::string_view(place, 3), std::string_view("\0\0\0", 3));
}

}  // namespace
}  // namespace lectern::signature
