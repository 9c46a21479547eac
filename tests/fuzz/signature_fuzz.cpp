// SPDX-License-Identifier: MIT
// Any bytes as files of minisign's: what is read is written and read again alike, what nobody signed is never trusted,
// and a key file never asks for more than it may.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "assets/base/visible.hpp"
#include "assets/signature/judgement.hpp"
#include "assets/signature/secret_key.hpp"

namespace {

using namespace lectern;
using namespace lectern::signature;

void must(bool holds) {
  if (!holds) std::abort();
}

void as_signature(std::string_view text) {
  const auto signature = parse_signature(text);
  if (!signature) return;
  const std::string written = as_file(*signature);
  const auto again = parse_signature(written);
  // What others write before the comment that nobody trusts may be shorter than ours.
  must(written.size() > most_signature_bytes || again.has_value());
  if (!again) return;
  must(again->key == signature->key && again->of_digest == signature->of_digest);
  must(again->of_comment == signature->of_comment && again->trusted_comment == signature->trusted_comment);
  if (const auto claim = claim_of(signature->trusted_comment)) {
    must(as_comment(*claim) == signature->trusted_comment);
    must(visible(signature->trusted_comment) == signature->trusted_comment);
  }
}

void as_judged(std::string_view text) {
  Trust trust;
  trust.trusted = {PublicKey{}};
  must(refuses(judge(trust, {text, Digest{}, {}, {}}).verdict));
  must(refuses(judge(trust, {text, {}, {}, {}}).verdict));
  must(judge(Trust{}, {text, Digest{}, {}, {}}).verdict != Verdict::trusted);
}

void as_key(std::string_view text) {
  if (const auto key = parse_public_key(text)) must(parse_public_key(as_line(*key)).value_or(PublicKey{}) == *key);
  // With a password a computer would do nothing else.
  const auto asks = wants_password(text);
  if (asks && !*asks) (void)parse_secret_key(text, {}).has_value();
  if (const auto id = key_id_of(text)) must(key_id_of(in_digits(*id)) == *id);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  as_signature(text);
  as_judged(text);
  as_key(text);
  (void)claim_of(text).has_value();
  return 0;
}
