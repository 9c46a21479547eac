// SPDX-License-Identifier: MIT
#include "firmware/settings/signatures.hpp"

#include <algorithm>
#include <fmt/format.h>

#include "assets/base/visible.hpp"
#include "assets/signature/key_slips.hpp"
#include "assets/signature/secret_key.hpp"

namespace lectern::app {

namespace {

using signature::in_digits;
using signature::KeyId;
using signature::PublicKey;

/// Why a text is no public key. A secret key is never repeated: the sentence stands on the screen and in the journal.
std::string why_no_key(const std::string& text) {
  if (signature::holds_secret_key(text))
    return "this is a secret key, and whoever read it can sign packs: make another with lectern-pack keygen, and write "
           "the second line of its .pub file here";
  if (text.find('/') != std::string::npos && !text.starts_with("RW"))
    return fmt::format("{} is a file's name; write the second line of that file itself", visible(shortened(text)));
  if (text.ends_with(".pub") || text.ends_with(".key"))
    return fmt::format("{} is a file's name; write the second line of the .pub file itself", visible(shortened(text)));
  if (signature::key_id_of(text))
    return fmt::format("{} is a key's number, which proves nothing; write the second line of its .pub file",
                       visible(text));
  return fmt::format("{} is no public key: {}", visible(shortened(text)), signature::why_no_public_key(text));
}

std::string why_no_number(const std::string& text) {
  if (const auto key = signature::parse_public_key(text))
    return fmt::format("this is a public key; write its number, {}", in_digits(key->id));
  return fmt::format(
      "{} is no key's number; write the sixteen digits and letters from A to F that stand in the first "
      "line of its .pub file",
      signature::holds_secret_key(text) ? "this" : visible(shortened(text)));
}

}  // namespace

std::optional<WrongText> read_keys(const std::vector<SettingText>& trusted, const std::vector<SettingText>& revoked,
                                   signature::Trust& trust) {
  for (const SettingText& one : revoked) {
    const std::optional<KeyId> id = signature::key_id_of(one.text);
    if (!id) return WrongText{one, why_no_number(one.text)};
    if (std::find(trust.revoked.begin(), trust.revoked.end(), *id) != trust.revoked.end())
      return WrongText{one, fmt::format("the key {} is revoked twice; take one out", in_digits(*id))};
    trust.revoked.push_back(*id);
  }
  for (const SettingText& one : trusted) {
    const Result<PublicKey> key = signature::parse_public_key(one.text);
    if (!key) return WrongText{one, why_no_key(one.text)};
    const auto same = [&](const PublicKey& other) { return other.id == key->id; };
    const auto before = std::find_if(trust.trusted.begin(), trust.trusted.end(), same);
    if (before != trust.trusted.end() && *before == *key)
      return WrongText{one, fmt::format("the key {} is trusted twice; take one out", in_digits(key->id))};
    if (before != trust.trusted.end())
      return WrongText{one, fmt::format("two different keys have the number {}, and one of them is forged; write only "
                                        "the one that you made",
                                        in_digits(key->id))};
    if (std::find(trust.revoked.begin(), trust.revoked.end(), key->id) != trust.revoked.end())
      return WrongText{one, fmt::format("the key {} is both trusted and revoked; take it out of one of the lists",
                                        in_digits(key->id))};
    trust.trusted.push_back(*key);
  }
  return std::nullopt;
}

}  // namespace lectern::app
