// SPDX-License-Identifier: MIT
#include "assets/pack/hash.hpp"

#include <sodium.h>

namespace lectern::pack {

Hash hash(std::initializer_list<ByteView> pieces) {
  crypto_generichash_state state;
  crypto_generichash_init(&state, nullptr, 0, Hash{}.size());
  for (const ByteView piece : pieces)
    crypto_generichash_update(&state, reinterpret_cast<const unsigned char*>(piece.data()), piece.size());
  Hash result;
  crypto_generichash_final(&state, result.data(), result.size());
  return result;
}

}  // namespace lectern::pack
