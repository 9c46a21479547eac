// SPDX-License-Identifier: MIT
// Keys and signatures of packs in minisign's own formats, so that either program reads what the other wrote. The pack
// compiler signs; what brings packs into a kiosk verifies, before anything is parsed. Only prehashed signatures: a pack
// of any size is verified in little memory.
//
//     untrusted comment: ...                       untrusted comment: ...
//     base64("Ed" key-id[8] key[32])               base64("ED" key-id[8] signature-of-digest[64])
//     a public key                                 trusted comment: ID REVISION MUSEUM
//                                                  base64(signature-of-signature-and-comment[64])
//                                                  a signature
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "assets/base/result.hpp"
#include "assets/signature/digest.hpp"

namespace lectern::signature {

/// By which a key is known; it proves nothing.
using KeyId = std::array<std::uint8_t, 8>;

/// Sixteen digits, A to F large, as minisign prints it; that leaves out zeros before them.
[[nodiscard]] std::string in_digits(const KeyId& id);
/// Nothing: it is none.  Case does not matter.
[[nodiscard]] std::optional<KeyId> key_id_of(std::string_view digits);

struct PublicKey {
  KeyId id{};
  std::array<std::uint8_t, 32> key{};
  friend bool operator==(const PublicKey&, const PublicKey&) = default;
};

/// Shape: a whole file, or its second line alone ("RW...").  Errors: malformed.
[[nodiscard]] Result<PublicKey> parse_public_key(std::string_view text);
/// The second line of its file.
[[nodiscard]] std::string as_line(const PublicKey& key);

struct Signature {
  KeyId key{};                               ///< which made it, as it says
  std::array<std::uint8_t, 64> of_digest{};  ///< Ed25519
  std::array<std::uint8_t, 64> of_comment{};
  std::string trusted_comment;  ///< trusted once it is verified; one line, without control characters but tabs
};

/// What a signature's file may be long, in bytes.
inline constexpr std::size_t most_signature_bytes = 4096;
/// What a signature's file is called after its pack.
inline constexpr std::string_view signature_ending = ".minisig";

/// Errors: malformed; other_version (the legacy kind "Ed", which would have a whole pack in memory: sign it again).
[[nodiscard]] Result<Signature> parse_signature(std::string_view text);

/// Whether the comment is the key's own: it can be told before the pack is read.  Errors: not_ours (another key made
/// it), damaged (it was changed).
[[nodiscard]] Result<void> verify_comment(const Signature& signature, const PublicKey& key);
/// Whether both the pack and the comment are.  Errors: as of verify_comment.
[[nodiscard]] Result<void> verify(const Signature& signature, const Digest& digest, const PublicKey& key);

/// What a trusted comment says of a pack: "ID REVISION", and perhaps the museum's name behind it. Never a date.
struct Claim {
  std::string id;
  std::uint32_t revision = 0;
  std::string museum;  ///< empty: not said
  friend bool operator==(const Claim&, const Claim&) = default;
};
/// What an exhibit's id may be long, in bytes; a pack's own limit, held by a test.
inline constexpr std::size_t most_claimed_id = 128;
/// What a museum's name may be long, in bytes.
inline constexpr std::size_t most_museum_bytes = 255;
/// Whether a text can be a museum's name here: characters that are seen, and no space before or after them.
[[nodiscard]] bool is_museum(std::string_view text);

[[nodiscard]] std::string as_comment(const Claim& claim);
/// Nothing: the comment is of another form, which any program may have written.
[[nodiscard]] std::optional<Claim> claim_of(std::string_view trusted_comment);

}  // namespace lectern::signature
