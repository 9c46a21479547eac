// SPDX-License-Identifier: MIT
// The page blobs last asked for: levels, tiles' places, zones. Owned by the tile store; a few are kept, each is small.
#pragma once

#include <cstdint>
#include <deque>
#include <memory>
#include <utility>

#include "assets/base/result.hpp"
#include "assets/pack/pack.hpp"

namespace lectern::scan {

class PageCache {
 public:
  explicit PageCache(const pack::Pack& pack) : pack_(pack) {}

  /// Errors: missing (no such page), unreadable, damaged.  Lifetime: until eleven other pages were asked for.
  [[nodiscard]] Result<const pack::PageBlob*> get(std::uint16_t document, std::uint16_t page);

 private:
  using Kept = Result<pack::PageBlob>;
  const pack::Pack& pack_;
  std::deque<std::pair<std::pair<std::uint16_t, std::uint16_t>, std::unique_ptr<Kept>>> kept_;  ///< the last used first
};

}  // namespace lectern::scan
