// SPDX-License-Identifier: MIT
// What a kiosk makes of a pack and its signature, as one value: who signed, whether that is trusted here, whether the
// comment fits. The importer asks before it copies (of the comment alone) and after (of the bytes), whatever exchanges
// packs once more before it does. Values in, a value out: nothing is read here.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "assets/signature/digest.hpp"
#include "assets/signature/signature.hpp"

namespace lectern::signature {

/// Whom a kiosk believes.
struct Trust {
  std::vector<PublicKey> trusted;
  std::vector<KeyId> revoked;  ///< known by number alone: a revoked key proves nothing any more
  std::string museum;          ///< the kiosk's own; empty: it takes packs for any
  friend bool operator==(const Trust&, const Trust&) = default;
};

enum class Verdict : std::uint8_t {
  trusted,
  // It may be shown if staff confirm it:
  not_signed,      ///< no key is trusted here, and nobody signed it
  signer_unknown,  ///< no key is trusted here; it is signed, which proves nothing here
  comment_free,    ///< signed by a trusted key whose comment does not say id and revision
  older_revision,  ///< than one of the same exhibit that was shown
  other_museum,    ///< signed by a trusted key for another museum
  // It may not:
  missing,  ///< a key is trusted here, and nobody signed it
  malformed,
  legacy,   ///< of the kind "Ed", which is not verified
  foreign,  ///< signed with none of the trusted keys
  revoked,
  wrong,            ///< it does not fit the bytes, or was changed itself
  comment_differs,  ///< it fits the bytes, and says another id or revision than they do
};
inline constexpr int verdicts = static_cast<int>(Verdict::comment_differs) + 1;

/// An exhibit at a revision.
struct Shown {
  std::string id;
  std::uint32_t revision = 0;
};

/// All that is known of a pack so far.
struct Evidence {
  std::optional<std::string_view> signature;  ///< the text of its file; nothing: there is none
  std::optional<Digest> digest;               ///< of the pack; nothing: not read yet, and its comment alone is judged
  std::optional<Shown> own;                   ///< what its index says, once that may be read
  std::vector<Shown> shown;                   ///< what this kiosk shows or has shown, as far as it is known
};

struct Judgement {
  Verdict verdict = Verdict::missing;
  std::optional<KeyId> key;    ///< which made the signature, as it says
  std::optional<Claim> claim;  ///< what its comment says; only of a verified one
  std::string comment;         ///< the same as it stands there; empty where it is not verified
  std::string why;             ///< for the technician, in English; empty: nothing is wrong
};

/// The first of what is wrong, refusals before questions.  Shape: a verdict without digest is one of the comment alone,
/// and never the last word.
[[nodiscard]] Judgement judge(const Trust& trust, const Evidence& evidence);

/// Whether a pack may be shown once staff have confirmed it.
[[nodiscard]] bool asks(Verdict verdict);
/// Whether a pack can never be shown.
[[nodiscard]] bool refuses(Verdict verdict);

}  // namespace lectern::signature
