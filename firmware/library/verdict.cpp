// SPDX-License-Identifier: MIT
#include "firmware/library/verdict.hpp"

namespace lectern::app {

staff::Outcome verdict_of(signature::Verdict verdict) {
  using signature::Verdict;
  using staff::Outcome;
  switch (verdict) {
    case Verdict::trusted:
      return Outcome::trusted;
    case Verdict::not_signed:
      return Outcome::not_signed;
    case Verdict::signer_unknown:
      return Outcome::signer_unknown;
    case Verdict::comment_free:
      return Outcome::comment_free;
    case Verdict::older_revision:
      return Outcome::older_revision;
    case Verdict::other_museum:
      return Outcome::other_museum;
    case Verdict::missing:
      return Outcome::signature_missing;
    case Verdict::malformed:
      return Outcome::signature_malformed;
    case Verdict::legacy:
      return Outcome::signature_legacy;
    case Verdict::foreign:
      return Outcome::signature_foreign;
    case Verdict::revoked:
      return Outcome::signature_revoked;
    case Verdict::wrong:
      return Outcome::signature_wrong;
    case Verdict::comment_differs:
      return Outcome::comment_differs;
  }
  return Outcome::signature_malformed;  // no other value exists; of one that did, nothing would be shown
}

}  // namespace lectern::app
