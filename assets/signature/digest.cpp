// SPDX-License-Identifier: MIT
#include "assets/signature/digest.hpp"

#include <sodium.h>

#include "assets/base/pieces.hpp"

namespace lectern::signature {

namespace {

crypto_generichash_state* hash_state(void* bytes) {
  return static_cast<crypto_generichash_state*>(bytes);
}

}  // namespace

Digester::Digester() {
  static_assert(sizeof(crypto_generichash_state) <= state_size);
  static_assert(alignof(crypto_generichash_state) <= 64);
  // Lets libsodium choose the processor's own instructions; without it the portable ones serve.
  static const bool ready = sodium_init() >= 0;
  static_cast<void>(ready);
  crypto_generichash_init(hash_state(state_.data()), nullptr, 0, Digest{}.size());
}

void Digester::append(ByteView bytes) {
  crypto_generichash_update(hash_state(state_.data()), reinterpret_cast<const unsigned char*>(bytes.data()),
                            bytes.size());
}

Digest Digester::finish() {
  Digest digest;
  crypto_generichash_final(hash_state(state_.data()), digest.data(), digest.size());
  return digest;
}

Result<Digest> digest_of(const ReadableFile& file) {
  Digester digester;
  LECTERN_CHECK(for_each_piece(file, [&](ByteView piece) -> Result<void> {
    digester.append(piece);
    return {};
  }));
  return digester.finish();
}

}  // namespace lectern::signature
