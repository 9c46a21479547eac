// SPDX-License-Identifier: MIT
#include "assets/signature/signature.hpp"

#include <algorithm>
#include <charconv>
#include <fmt/format.h>
#include <sodium.h>
#include <span>
#include <vector>

#include "assets/base/visible.hpp"
#include "assets/signature/key_slips.hpp"
#include "assets/signature/text_form.hpp"

namespace lectern::signature {

namespace {

constexpr std::string_view trusted_prefix = "trusted comment: ";
constexpr std::string_view of_keys = "Ed";
constexpr std::string_view prehashed = "ED";
constexpr std::string_view legacy = "Ed";
constexpr std::size_t kind_size = 2;
constexpr std::size_t key_line_size = kind_size + KeyId{}.size() + PublicKey{}.key.size();
constexpr std::size_t signature_line_size = kind_size + KeyId{}.size() + 64;

/// The longest digits of a key's number that minisign prints, which leaves out zeros before them.
constexpr std::size_t most_digits = 2 * KeyId{}.size();
/// Fewer would be a slip of whoever copied them: one key in 65,536 has so many zeros.
constexpr std::size_t fewest_digits = most_digits - 4;

constexpr std::string_view letters_of_ids = "abcdefghijklmnopqrstuvwxyz0123456789-";

tl::unexpected<Error> no_signature(std::string_view why) {
  return fail(
      ErrorCode::malformed,
      fmt::format("this is no signature of minisign: {}; copy the .minisig file again, or sign the pack again", why));
}

/// Whether a text has control characters; minisign's own comments have tabs.
bool has_controls(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return (byte < 0x20 && c != '\t') || byte == 0x7F;
  });
}

std::string_view kind_of(std::span<const std::uint8_t> line) {
  return {reinterpret_cast<const char*>(line.data()), kind_size};
}

/// What the second signature is made over.
std::vector<std::uint8_t> signed_with_comment(const Signature& signature) {
  std::vector<std::uint8_t> bytes(signature.of_digest.begin(), signature.of_digest.end());
  bytes.insert(bytes.end(), signature.trusted_comment.begin(), signature.trusted_comment.end());
  return bytes;
}

bool is_claimed_id(std::string_view text) {
  return !text.empty() && text.size() <= most_claimed_id &&
         text.find_first_not_of(letters_of_ids) == std::string_view::npos;
}

/// One way only to write a number, so that a claim is written in one way.
std::optional<std::uint32_t> revision_of(std::string_view text) {
  std::uint32_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size() || fmt::format("{}", value) != text) return std::nullopt;
  return value;
}

}  // namespace

std::string in_digits(const KeyId& id) {
  std::string digits;
  for (std::size_t i = id.size(); i > 0; --i) digits += fmt::format("{:02X}", id[i - 1]);
  return digits;
}

std::optional<KeyId> key_id_of(std::string_view digits) {
  if (digits.size() < fewest_digits || digits.size() > most_digits) return std::nullopt;
  std::uint64_t value = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value, 16);
  if (error != std::errc{} || end != digits.data() + digits.size()) return std::nullopt;
  KeyId id;
  for (std::uint8_t& byte : id) {
    byte = static_cast<std::uint8_t>(value & 0xFFU);
    value >>= 8U;
  }
  return id;
}

Result<PublicKey> parse_public_key(std::string_view text) {
  std::vector<std::string_view> lines =
      text.size() > most_signature_bytes ? std::vector<std::string_view>{} : lines_without_ends(text);
  if (lines.size() == 2 && lines.front().starts_with(untrusted_prefix)) lines.erase(lines.begin());
  std::array<std::uint8_t, key_line_size> line{};
  if (lines.size() != 1 || !decode(lines.front(), line) || kind_of(line) != of_keys)
    return fail(ErrorCode::malformed, fmt::format("this is no public key of minisign: {}", why_no_public_key(text)));
  PublicKey key;
  const auto id = line.begin() + kind_size;
  std::copy_n(id, key.id.size(), key.id.begin());
  std::copy_n(id + key.id.size(), key.key.size(), key.key.begin());
  return key;
}

std::string as_line(const PublicKey& key) {
  std::vector<std::uint8_t> line(of_keys.begin(), of_keys.end());
  line.insert(line.end(), key.id.begin(), key.id.end());
  line.insert(line.end(), key.key.begin(), key.key.end());
  return encode(line);
}

Result<Signature> parse_signature(std::string_view text) {
  if (text.size() > most_signature_bytes)
    return no_signature(fmt::format("it has more than {} bytes", most_signature_bytes));
  const std::vector<std::string_view> lines = lines_without_ends(text);
  if (lines.size() != 4) return no_signature(fmt::format("it has {} lines and not four", lines.size()));
  if (!lines[0].starts_with(untrusted_prefix))
    return no_signature(fmt::format("line 1 does not begin with \"{}\"", untrusted_prefix));
  std::array<std::uint8_t, signature_line_size> line{};
  Signature signature;
  if (!decode(lines[1], line) || (kind_of(line) != prehashed && kind_of(line) != legacy))
    return no_signature("line 2 is no signature");
  if (!lines[2].starts_with(trusted_prefix))
    return no_signature(fmt::format("line 3 does not begin with \"{}\"", trusted_prefix));
  signature.trusted_comment = lines[2].substr(trusted_prefix.size());
  if (has_controls(signature.trusted_comment)) return no_signature("its comment has control characters");
  if (!decode(lines[3], signature.of_comment)) return no_signature("line 4 is no signature");
  if (kind_of(line) == legacy)
    return fail(
        ErrorCode::other_version,
        "this signature is of minisign's old kind, which is made over all of a pack at once; sign the pack again: "
        "lectern-pack sign PACK --key NAME.key, or minisign -S -H -s NAME.key -m PACK");
  const auto id = line.begin() + kind_size;
  std::copy_n(id, signature.key.size(), signature.key.begin());
  std::copy_n(id + signature.key.size(), signature.of_digest.size(), signature.of_digest.begin());
  return signature;
}

Result<void> verify_comment(const Signature& signature, const PublicKey& key) {
  if (signature.key != key.id)
    return fail(ErrorCode::not_ours, fmt::format("it was signed with the key {} and not with {}",
                                                 in_digits(signature.key), in_digits(key.id)));
  const std::vector<std::uint8_t> bytes = signed_with_comment(signature);
  if (crypto_sign_verify_detached(signature.of_comment.data(), bytes.data(), bytes.size(), key.key.data()) != 0)
    return fail(ErrorCode::damaged, "the signature's own lines were changed, or those of the key; copy both again");
  return {};
}

Result<void> verify(const Signature& signature, const Digest& digest, const PublicKey& key) {
  LECTERN_CHECK(verify_comment(signature, key));
  if (crypto_sign_verify_detached(signature.of_digest.data(), digest.data(), digest.size(), key.key.data()) != 0)
    return fail(ErrorCode::damaged,
                "the signature is not of these bytes: the pack was changed after it was signed, or "
                "the signature is another pack's");
  return {};
}

std::string as_comment(const Claim& claim) {
  return fmt::format("{} {}{}{}", claim.id, claim.revision, claim.museum.empty() ? "" : " ", claim.museum);
}

std::optional<Claim> claim_of(std::string_view trusted_comment) {
  const std::size_t after_id = std::min(trusted_comment.find(' '), trusted_comment.size());
  Claim claim{std::string(trusted_comment.substr(0, after_id)), 0, {}};
  std::string_view rest = trusted_comment.substr(std::min(after_id + 1, trusted_comment.size()));
  const std::size_t after_revision = std::min(rest.find(' '), rest.size());
  const std::optional<std::uint32_t> revision = revision_of(rest.substr(0, after_revision));
  if (!is_claimed_id(claim.id) || !revision) return std::nullopt;
  claim.revision = *revision;
  if (after_revision == rest.size()) return claim;
  claim.museum = rest.substr(after_revision + 1);
  if (!is_museum(claim.museum)) return std::nullopt;
  return claim;
}

bool is_museum(std::string_view text) {
  return !text.empty() && text.size() <= most_museum_bytes && text.front() != ' ' && text.back() != ' ' &&
         visible(text) == text;
}

}  // namespace lectern::signature
