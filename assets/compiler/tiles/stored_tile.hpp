// SPDX-License-Identifier: MIT
// A tile that was made and put by in a file, until a pack is written of it. Used by made_page and page_blobs.
#pragma once

#include <cstdint>

#include "assets/base/bytes.hpp"
#include "assets/base/result.hpp"
#include "assets/base/storage.hpp"
#include "assets/pack/hash.hpp"

namespace lectern::compiler {

/// Where its bytes lie, and what they hash to.
struct StoredTile {
  std::uint64_t offset = 0;
  std::uint32_t size = 0;
  pack::Hash hash{};
};

/// Errors: unreadable, damaged.
[[nodiscard]] Result<Bytes> read_tile(const ReadableFile& file, const StoredTile& tile);

}  // namespace lectern::compiler
