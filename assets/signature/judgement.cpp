// SPDX-License-Identifier: MIT
#include "assets/signature/judgement.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace lectern::signature {

namespace {

Judgement of_no_signature(const Trust& trust) {
  if (trust.trusted.empty()) return {Verdict::not_signed, {}, {}, {}, {}};
  return {Verdict::missing, {}, {}, {}, "a key is trusted here, and the pack has no signature"};
}

/// Whether the same exhibit was shown at a higher revision.
bool is_older(const Shown& pack, const std::vector<Shown>& shown) {
  return std::any_of(shown.begin(), shown.end(),
                     [&](const Shown& other) { return other.id == pack.id && other.revision > pack.revision; });
}

/// What a pack is, by its own words, else by those of a comment that is believed.
std::optional<Shown> known_of(const Evidence& evidence, const Judgement& judgement) {
  if (evidence.own) return evidence.own;
  if (judgement.claim) return Shown{judgement.claim->id, judgement.claim->revision};
  return std::nullopt;
}

/// Asks what staff may confirm, the weightiest first; `otherwise` where there is nothing else to ask.
void question(const Trust& trust, const Evidence& evidence, Verdict otherwise, Judgement& judgement) {
  const std::optional<Shown> pack = known_of(evidence, judgement);
  const std::string museum = judgement.claim ? judgement.claim->museum : std::string();
  if (!museum.empty() && !trust.museum.empty() && museum != trust.museum) {
    judgement.verdict = Verdict::other_museum;
    judgement.why = fmt::format("it was signed for {}; this kiosk is {}'s", museum, trust.museum);
  } else if (pack && is_older(*pack, evidence.shown)) {
    judgement.verdict = Verdict::older_revision;
    judgement.why = fmt::format("a later revision of {} than {} was shown here", pack->id, pack->revision);
  } else {
    judgement.verdict = otherwise;
    if (otherwise == Verdict::comment_free)
      judgement.why = "its signature does not say of which exhibit and revision it is";
  }
}

/// Holds a signature against the one trusted key that it names.  Empty: it is that key's.
std::string what_is_wrong(const Signature& signature, const std::optional<Digest>& digest, const PublicKey& key) {
  const Result<void> good = digest ? verify(signature, *digest, key) : verify_comment(signature, key);
  return good ? std::string() : good.error().what;
}

Judgement of_signature(const Trust& trust, const Evidence& evidence, const Signature& signature) {
  Judgement judgement{Verdict::trusted, signature.key, {}, {}, {}};
  if (std::find(trust.revoked.begin(), trust.revoked.end(), signature.key) != trust.revoked.end()) {
    judgement.verdict = Verdict::revoked;
    judgement.why = fmt::format("the key {} is revoked here", in_digits(signature.key));
    return judgement;
  }
  if (trust.trusted.empty()) {
    question(trust, evidence, Verdict::signer_unknown, judgement);
    return judgement;
  }
  const auto key = std::find_if(trust.trusted.begin(), trust.trusted.end(),
                                [&](const PublicKey& one) { return one.id == signature.key; });
  if (key == trust.trusted.end()) {
    judgement.verdict = Verdict::foreign;
    judgement.why = fmt::format("the key {} is none of those trusted here", in_digits(signature.key));
    return judgement;
  }
  judgement.why = what_is_wrong(signature, evidence.digest, *key);
  if (!judgement.why.empty()) {
    judgement.verdict = Verdict::wrong;
    return judgement;
  }
  judgement.comment = signature.trusted_comment;
  judgement.claim = claim_of(signature.trusted_comment);
  const std::optional<Shown>& own = evidence.own;
  const std::optional<Claim>& claim = judgement.claim;
  if (own && claim && (own->id != claim->id || own->revision != claim->revision)) {
    judgement.verdict = Verdict::comment_differs;
    judgement.why = fmt::format("its signature says {} {}, the pack itself {} {}", claim->id, claim->revision, own->id,
                                own->revision);
    return judgement;
  }
  question(trust, evidence, claim ? Verdict::trusted : Verdict::comment_free, judgement);
  return judgement;
}

}  // namespace

Judgement judge(const Trust& trust, const Evidence& evidence) {
  if (!evidence.signature) {
    Judgement judgement = of_no_signature(trust);
    if (judgement.verdict == Verdict::not_signed) question(trust, evidence, Verdict::not_signed, judgement);
    return judgement;
  }
  const Result<Signature> signature = parse_signature(*evidence.signature);
  if (signature) return of_signature(trust, evidence, *signature);
  const bool legacy = signature.error().code == ErrorCode::other_version;
  return {legacy ? Verdict::legacy : Verdict::malformed, {}, {}, {}, signature.error().what};
}

bool asks(Verdict verdict) {
  switch (verdict) {
    case Verdict::not_signed:
    case Verdict::signer_unknown:
    case Verdict::comment_free:
    case Verdict::older_revision:
    case Verdict::other_museum:
      return true;
    default:
      return false;
  }
}

bool refuses(Verdict verdict) {
  return verdict != Verdict::trusted && !asks(verdict);
}

}  // namespace lectern::signature
