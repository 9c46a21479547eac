// SPDX-License-Identifier: MIT
// SHA-256 as `sha256sum` prints it, of files that other programs look at too: what an exhibit's SOURCES.md says of
// where its files came from. Used by import and commands; never by packs, whose hash is hash.hpp's.
#pragma once

#include <array>
#include <cstddef>
#include <string>

#include "assets/base/bytes.hpp"

namespace lectern::pack {

/// A sum that grows with what is added.  Source: FIPS 180-4, through libsodium's crypto_hash_sha256.
class Sha256 {
 public:
  Sha256();
  void add(ByteView bytes);
  /// Of all that was added; nothing may be added afterwards.  Shape: 64 small hexadecimal digits.
  [[nodiscard]] std::string digits();

 private:
  static constexpr std::size_t state_size = 128;  // bytes; libsodium's state has 104
  alignas(std::max_align_t) std::array<unsigned char, state_size> state_{};
};

[[nodiscard]] std::string sha256(ByteView bytes);

}  // namespace lectern::pack
