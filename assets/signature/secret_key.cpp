// SPDX-License-Identifier: MIT
#include "assets/signature/secret_key.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <sodium.h>
#include <span>
#include <utility>
#include <vector>

#include "assets/base/bytes.hpp"
#include "assets/signature/text_form.hpp"

namespace lectern::signature {

namespace {

constexpr std::string_view of_key = "Ed";
constexpr std::string_view scrypt = "Sc";
constexpr std::string_view no_kdf{"\0\0", 2};
constexpr std::string_view blake2b = "B2";
constexpr std::string_view of_prehashed = "ED";
// The same three words in base64, with and without a kdf: what a part of a key that was pasted is known by.
constexpr std::string_view beginning_of_plain = "RWQAAEIy";
constexpr std::string_view beginning_of_hidden = "RWRTY0Iy";
constexpr std::size_t word_size = 2;
constexpr std::size_t salt_size = crypto_pwhash_scryptsalsa208sha256_SALTBYTES;
constexpr std::size_t number_size = sizeof(std::uint64_t);
constexpr std::size_t checksum_size = 32;

// Where each part of the line stands.
constexpr std::size_t kdf_at = word_size;
constexpr std::size_t sum_at = kdf_at + word_size;
constexpr std::size_t salt_at = sum_at + word_size;
constexpr std::size_t work_at = salt_at + salt_size;
constexpr std::size_t memory_at = work_at + number_size;
constexpr std::size_t hidden_at = memory_at + number_size;
constexpr std::size_t key_at = hidden_at + KeyId{}.size();
constexpr std::size_t checksum_at = key_at + 64;
constexpr std::size_t line_size = checksum_at + checksum_size;

/// The bytes of a key file's second line, wiped when they go.
struct Line {
  std::array<std::uint8_t, line_size> bytes{};

  Line() = default;
  Line(const Line&) = default;
  Line& operator=(const Line&) = delete;
  ~Line() { sodium_memzero(bytes.data(), bytes.size()); }

  [[nodiscard]] std::string_view word(std::size_t at) const {
    return {reinterpret_cast<const char*>(bytes.data()) + at, word_size};
  }
  [[nodiscard]] std::uint64_t number(std::size_t at) const {
    return load_little_endian<std::uint64_t>(std::as_bytes(std::span(bytes)), at);
  }
  [[nodiscard]] std::span<std::uint8_t> hidden() { return std::span(bytes).subspan(hidden_at); }
};

tl::unexpected<Error> no_secret_key() {
  return fail(ErrorCode::malformed,
              "this is no secret key of minisign: a .key file of two lines, as lectern-pack "
              "keygen makes it");
}

Result<Line> parse_line(std::string_view file) {
  if (file.size() > most_key_file_bytes) return no_secret_key();
  const std::vector<std::string_view> lines = lines_without_ends(file);
  Line line;
  if (lines.size() != 2 || !lines[0].starts_with(untrusted_prefix) || !decode(lines[1], line.bytes) ||
      line.word(0) != of_key || line.word(sum_at) != blake2b ||
      (line.word(kdf_at) != scrypt && line.word(kdf_at) != no_kdf))
    return no_secret_key();
  return line;
}

/// Hides what is plain, or shows what is hidden.
Result<void> turn(Line& line, std::string_view password) {
  const std::uint64_t work = line.number(work_at);
  const std::uint64_t memory = line.number(memory_at);
  if (work > usual_cost.work || memory > usual_cost.memory)
    return fail(ErrorCode::too_large,
                fmt::format("this key's password takes more than minisign's do (work {}, {} bytes of memory; {} and {} "
                            "are the most): make another key",
                            work, memory, usual_cost.work, usual_cost.memory));
  std::array<std::uint8_t, line_size - hidden_at> stream{};
  const int failed =
      crypto_pwhash_scryptsalsa208sha256(stream.data(), stream.size(), password.data(), password.size(),
                                         line.bytes.data() + salt_at, work, static_cast<std::size_t>(memory));
  const std::span<std::uint8_t> hidden = line.hidden();
  for (std::size_t i = 0; i < hidden.size(); ++i) hidden[i] = static_cast<std::uint8_t>(hidden[i] ^ stream.at(i));
  sodium_memzero(stream.data(), stream.size());
  if (failed == 0) return {};
  return fail(ErrorCode::unavailable,
              fmt::format("this computer has too little memory for the key's password, which takes {} MiB: close other "
                          "programs and try again",
                          memory >> 20U));
}

/// Of the plain line.
std::array<std::uint8_t, checksum_size> checksum_of(const Line& line) {
  std::array<std::uint8_t, checksum_size> sum{};
  crypto_generichash_state state;
  crypto_generichash_init(&state, nullptr, 0, sum.size());
  crypto_generichash_update(&state, line.bytes.data(), word_size);
  crypto_generichash_update(&state, line.bytes.data() + hidden_at, checksum_at - hidden_at);
  crypto_generichash_final(&state, sum.data(), sum.size());
  sodium_memzero(&state, sizeof state);
  return sum;
}

/// Whether the public half is that of the secret one: a signature with another would give the secret away.
bool is_whole(const SecretKey& secret) {
  std::array<std::uint8_t, crypto_sign_PUBLICKEYBYTES> made{};
  SecretKey again;
  crypto_sign_seed_keypair(made.data(), again.key.data(), secret.key.data());
  return sodium_memcmp(again.key.data(), secret.key.data(), secret.key.size()) == 0;
}

void put(Line& line, std::size_t at, std::string_view word) {
  std::copy(word.begin(), word.end(), line.bytes.begin() + static_cast<std::ptrdiff_t>(at));
}

void put(Line& line, std::size_t at, std::span<const std::uint8_t> bytes) {
  std::copy(bytes.begin(), bytes.end(), line.bytes.begin() + static_cast<std::ptrdiff_t>(at));
}

void put(Line& line, std::size_t at, std::uint64_t number) {
  store_little_endian(std::as_writable_bytes(std::span(line.bytes)), at, number);
}

}  // namespace

SecretKey::SecretKey(SecretKey&& other) noexcept : id(other.id), key(other.key) {
  sodium_memzero(other.key.data(), other.key.size());
}

SecretKey::~SecretKey() {
  sodium_memzero(key.data(), key.size());
}

Result<SecretKey> make_secret_key() {
  if (sodium_init() < 0) return fail(ErrorCode::unavailable, "this computer gives no chance numbers to make a key of");
  SecretKey secret;
  std::array<std::uint8_t, crypto_sign_PUBLICKEYBYTES> made{};
  crypto_sign_keypair(made.data(), secret.key.data());
  randombytes_buf(secret.id.data(), secret.id.size());
  return secret;
}

PublicKey public_key_of(const SecretKey& secret) {
  PublicKey key{secret.id, {}};
  std::copy_n(secret.key.end() - static_cast<std::ptrdiff_t>(key.key.size()), key.key.size(), key.key.begin());
  return key;
}

bool holds_secret_key(std::string_view text) {
  const std::vector<std::string_view> lines = lines_without_ends(text.substr(0, most_key_file_bytes));
  return std::any_of(lines.begin(), lines.end(), [](std::string_view one) {
    return one.starts_with(beginning_of_plain) || one.starts_with(beginning_of_hidden);
  });
}

Result<bool> wants_password(std::string_view file) {
  LECTERN_TRY(line, parse_line(file));
  return line.word(kdf_at) == scrypt;
}

Result<SecretKey> parse_secret_key(std::string_view file, const Secret& password) {
  LECTERN_TRY(line, parse_line(file));
  const bool hidden = line.word(kdf_at) == scrypt;
  if (hidden) {
    LECTERN_CHECK(turn(line, password.text()));
    const auto sum = checksum_of(line);
    if (sodium_memcmp(sum.data(), line.bytes.data() + checksum_at, sum.size()) != 0)
      return fail(ErrorCode::not_ours, "this is not the key's password");
  }
  SecretKey secret;
  std::copy_n(line.bytes.begin() + hidden_at, secret.id.size(), secret.id.begin());
  std::copy_n(line.bytes.begin() + key_at, secret.key.size(), secret.key.begin());
  if (!is_whole(secret))
    return fail(ErrorCode::malformed,
                "this secret key was changed after it was made: take the copy that you keep "
                "elsewhere, or make another key");
  return secret;
}

Result<Secret> as_file(const SecretKey& secret, const Secret& password, const Cost& cost) {
  Line line;
  const bool hidden = !password.empty();
  put(line, 0, of_key);
  put(line, sum_at, blake2b);
  put(line, hidden_at, secret.id);
  put(line, key_at, secret.key);
  if (hidden) {
    put(line, kdf_at, scrypt);
    randombytes_buf(line.bytes.data() + salt_at, salt_size);
    put(line, work_at, cost.work);
    put(line, memory_at, cost.memory);
    put(line, checksum_at, checksum_of(line));
    LECTERN_CHECK(turn(line, password.text()));
  }
  Secret file;
  std::string encoded = encode(line.bytes);
  file.append(untrusted_prefix);
  file.append(hidden ? "minisign encrypted secret key\n" : "minisign secret key, not encrypted\n");
  file.append(encoded);
  file.append("\n");
  sodium_memzero(encoded.data(), encoded.size());
  return file;
}

std::string as_file(const PublicKey& key) {
  return fmt::format("{}minisign public key {}\n{}\n", untrusted_prefix, in_digits(key.id), as_line(key));
}

Signature sign(const Digest& digest, const SecretKey& secret, std::string_view trusted_comment) {
  Signature signature;
  signature.key = secret.id;
  signature.trusted_comment = trusted_comment;
  crypto_sign_detached(signature.of_digest.data(), nullptr, digest.data(), digest.size(), secret.key.data());
  std::vector<std::uint8_t> bytes(signature.of_digest.begin(), signature.of_digest.end());
  bytes.insert(bytes.end(), trusted_comment.begin(), trusted_comment.end());
  crypto_sign_detached(signature.of_comment.data(), nullptr, bytes.data(), bytes.size(), secret.key.data());
  return signature;
}

std::string as_file(const Signature& signature) {
  std::vector<std::uint8_t> line(of_prehashed.begin(), of_prehashed.end());
  line.insert(line.end(), signature.key.begin(), signature.key.end());
  line.insert(line.end(), signature.of_digest.begin(), signature.of_digest.end());
  return fmt::format("{}signature of a pack for Lectern\n{}\ntrusted comment: {}\n{}\n", untrusted_prefix, encode(line),
                     signature.trusted_comment, encode(signature.of_comment));
}

}  // namespace lectern::signature
