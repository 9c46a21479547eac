// SPDX-License-Identifier: MIT
// What a prehashed signature is made over: BLAKE2b-512 of all of a file, taken piece by piece. Used by
// signature.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

#include "assets/base/bytes.hpp"
#include "assets/base/result.hpp"
#include "assets/base/storage.hpp"

namespace lectern::signature {

/// BLAKE2b-512.
using Digest = std::array<std::uint8_t, 64>;

class Digester {
 public:
  Digester();
  void append(ByteView bytes);
  /// Of all that was appended; nothing is appended after.
  [[nodiscard]] Digest finish();

 private:
  static constexpr std::size_t state_size = 384;  // libsodium's crypto_generichash_state, held by a test
  alignas(64) std::array<std::byte, state_size> state_{};
};

/// Of a whole file.  Errors: those of read_at.  Cost: one reading, 1 MiB of memory.
[[nodiscard]] Result<Digest> digest_of(const ReadableFile& file);

}  // namespace lectern::signature
