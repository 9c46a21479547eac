// SPDX-License-Identifier: MIT
#include "assets/pack/hash.hpp"

#include <sodium.h>

namespace lectern::pack {

Hash hash(std::initializer_list<ByteView> pieces) {
  // Lets libsodium choose the processor's own instructions; without it the portable ones serve.
  static const bool ready = sodium_init() >= 0;
  static_cast<void>(ready);
  crypto_generichash_state state;
  crypto_generichash_init(&state, nullptr, 0, Hash{}.size());
  for (const ByteView piece : pieces)
    crypto_generichash_update(&state, reinterpret_cast<const unsigned char*>(piece.data()), piece.size());
  Hash result;
  crypto_generichash_final(&state, result.data(), result.size());
  return result;
}

}  // namespace lectern::pack
