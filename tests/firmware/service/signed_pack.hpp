// SPDX-License-Identifier: MIT
// A museum's key, and what it signs. Used by tests/firmware/service.
#pragma once

#include <string>
#include <string_view>

#include "assets/signature/digest.hpp"
#include "assets/signature/judgement.hpp"
#include "assets/signature/secret_key.hpp"

namespace lectern::service::test {

inline const signature::SecretKey& museums_key() {
  static const signature::SecretKey key = signature::make_secret_key().value();
  return key;
}

inline signature::Trust trust_in_museum() {
  return {{signature::public_key_of(museums_key())}, {}, {}};
}

/// The signature's file.
inline std::string signature_of(ByteView pack, std::string_view comment,
                                const signature::SecretKey& key = museums_key()) {
  signature::Digester digester;
  digester.append(pack);
  return signature::as_file(signature::sign(digester.finish(), key, comment));
}

}  // namespace lectern::service::test
