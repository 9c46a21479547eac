// SPDX-License-Identifier: MIT
// The one hash of a pack: BLAKE2b-256. Used when packs are written and at every read of one.
#pragma once

#include <array>
#include <cstdint>
#include <initializer_list>

#include "assets/base/bytes.hpp"

namespace lectern::pack {

using Hash = std::array<std::uint8_t, 32>;

/// Hashes the pieces as if they stood together.  Source: RFC 7693, through libsodium's crypto_generichash.
[[nodiscard]] Hash hash(std::initializer_list<ByteView> pieces);

}  // namespace lectern::pack
