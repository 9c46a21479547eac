// SPDX-License-Identifier: MIT
// Which blocks of two texts stand beside each other when they are read side by side. Used by flows.
#pragma once

#include <cstddef>
#include <vector>

#include "assets/pack/schema.hpp"

namespace lectern::layout {

/// Blocks of the left and of the right text that begin on one line.  Shape: half-open ranges; either may be empty.
struct Pair {
  std::size_t left_first = 0, left_end = 0;
  std::size_t right_first = 0, right_end = 0;
  bool operator==(const Pair&) const = default;
};

/// For each block the passages it holds, in order.
using PassagesOfBlocks = std::vector<std::vector<std::uint16_t>>;

[[nodiscard]] PassagesOfBlocks passages_of_blocks(const pack::fb::TextBlob& blob);

/// Pairs two texts at every place where both begin a passage with a block; what lies between stays together.
/// Shape: the pairs' ranges cover both texts in order.
[[nodiscard]] std::vector<Pair> pair_blocks(const PassagesOfBlocks& left, const PassagesOfBlocks& right);

}  // namespace lectern::layout
