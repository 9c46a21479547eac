// SPDX-License-Identifier: MIT
// The words of a reading, with their letters and places, in the order that they are read in: what a text is held
// against. Used by align and tests/bench.
#pragma once

#include <cstddef>
#include <vector>

#include "assets/base/geometry.hpp"
#include "assets/compiler/align/letters.hpp"
#include "assets/compiler/readings/scan_reading.hpp"

namespace lectern::compiler {

/// A word of a reading.  Shape: its letters are [first, end) of ReadTokens::letters.
struct ReadToken {
  std::size_t page = 0, line = 0;  ///< line: into the page's lines
  RectF box;                       ///< px; empty: not known
  std::size_t first = 0, end = 0;
};

struct ReadTokens {
  std::u32string letters;
  std::vector<ReadToken> tokens;
};

/// Adds the words of a page; of a line whose words have no places of their own each gets its share of the line.
void append_tokens(const PageReading& page, std::size_t number, ReadTokens& tokens);

/// The height that half of a page's lines do not reach; 0 without lines.
[[nodiscard]] double median_height(const PageReading& page);

}  // namespace lectern::compiler
