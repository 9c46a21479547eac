// SPDX-License-Identifier: MIT
// Secret keys in minisign's own format, with and without a password, and what they sign. No secret stays in memory
// longer than its object. Used by commands and settings.
//
//     untrusted comment: ...
//     base64("Ed" kdf[2] "B2" salt[32] work[8] memory[8] (key-id[8] key[64] checksum[32]))
//
// The kdf is "Sc" (scrypt), by which what stands in parentheses is hidden, or two zeros: nothing is hidden.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "assets/base/result.hpp"
#include "assets/signature/digest.hpp"
#include "assets/signature/secret.hpp"
#include "assets/signature/signature.hpp"

namespace lectern::signature {

/// What a password costs whoever tries one, in scrypt's own measures.
struct Cost {
  std::uint64_t work = 0;    ///< libsodium's "opslimit"
  std::uint64_t memory = 0;  ///< bytes
};
/// minisign's own, which takes a gibibyte and some seconds; a key file that asks for more is refused.
inline constexpr Cost usual_cost{33'554'432, 1'073'741'824};

class SecretKey {
 public:
  SecretKey() = default;
  SecretKey(SecretKey&& other) noexcept;
  SecretKey& operator=(SecretKey&&) = delete;
  ~SecretKey();

  KeyId id{};
  std::array<std::uint8_t, 64> key{};  ///< Ed25519: the seed and the public key
};

/// A new key.  Errors: unavailable (this computer has no chance numbers).
[[nodiscard]] Result<SecretKey> make_secret_key();

[[nodiscard]] PublicKey public_key_of(const SecretKey& secret);

/// What a key file may be long, in bytes.
inline constexpr std::size_t most_key_file_bytes = 4096;

/// Whether a text is a secret key's file or its second line, or the beginning of one, so that it is never printed.
[[nodiscard]] bool holds_secret_key(std::string_view text);

/// Whether a key file wants a password.  Errors: malformed.
[[nodiscard]] Result<bool> wants_password(std::string_view file);

/// Shape: a whole file; `password` is not looked at where it wants none.  Errors: malformed; too_large (it asks for
/// more than usual_cost); not_ours (the password is another's); unavailable (too little memory).  Cost: as it says.
[[nodiscard]] Result<SecretKey> parse_secret_key(std::string_view file, const Secret& password);

/// The whole file; an empty password hides nothing.  Errors: unavailable (too little memory).
[[nodiscard]] Result<Secret> as_file(const SecretKey& secret, const Secret& password, const Cost& cost = usual_cost);
/// The whole file of a public key.
[[nodiscard]] std::string as_file(const PublicKey& key);

/// Signs what has this digest, and the comment with it.  Shape: the comment is one line, as parse_signature takes it.
[[nodiscard]] Signature sign(const Digest& digest, const SecretKey& secret, std::string_view trusted_comment);
/// The whole file.
[[nodiscard]] std::string as_file(const Signature& signature);

}  // namespace lectern::signature
