// SPDX-License-Identifier: MIT
#include "assets/pack/sha256.hpp"

#include <fmt/format.h>
#include <sodium.h>

namespace lectern::pack {

namespace {

crypto_hash_sha256_state* state_in(void* bytes) {
  return static_cast<crypto_hash_sha256_state*>(bytes);
}

}  // namespace

Sha256::Sha256() {
  static_assert(sizeof(crypto_hash_sha256_state) <= state_size);
  crypto_hash_sha256_init(state_in(state_.data()));
}

void Sha256::add(ByteView bytes) {
  crypto_hash_sha256_update(state_in(state_.data()), reinterpret_cast<const unsigned char*>(bytes.data()),
                            bytes.size());
}

std::string Sha256::digits() {
  std::array<unsigned char, crypto_hash_sha256_BYTES> sum{};
  crypto_hash_sha256_final(state_in(state_.data()), sum.data());
  std::string text;
  for (const unsigned char byte : sum) text += fmt::format("{:02x}", byte);
  return text;
}

std::string sha256(ByteView bytes) {
  Sha256 sum;
  sum.add(bytes);
  return sum.digits();
}

}  // namespace lectern::pack
