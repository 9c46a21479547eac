// SPDX-License-Identifier: MIT
#include "render/screen/turned.hpp"

#include <algorithm>
#include <cstddef>

namespace lectern::screen {

namespace {

constexpr int block = 32;  // px: rows of both sides of such a square stay in the processor's first cache

}  // namespace

void copy_turned(const paint::Canvas& from, Rect part, Turn turn, std::vector<paint::Pixel>& to) {
  const auto width = static_cast<std::ptrdiff_t>(part.w);
  const auto height = static_cast<std::ptrdiff_t>(part.h);
  to.resize(static_cast<std::size_t>(width * height));
  // Where the first pixel goes, and how much further the next one of a row and of a column.
  std::ptrdiff_t first = 0;
  std::ptrdiff_t along = 1;
  std::ptrdiff_t down = width;
  if (turn == Turn::quarter) {
    first = height - 1;
    along = height;
    down = -1;
  } else if (turn == Turn::half) {
    first = width * height - 1;
    along = -1;
    down = -width;
  } else if (turn == Turn::three_quarters) {
    first = (width - 1) * height;
    along = -height;
    down = 1;
  }
  for (int top = 0; top < part.h; top += block) {
    for (int left = 0; left < part.w; left += block) {
      for (int y = top; y < std::min(top + block, part.h); ++y) {
        const paint::Pixel* row = from.row(part.y + y) + part.x;
        for (int x = left; x < std::min(left + block, part.w); ++x)
          to[static_cast<std::size_t>(first + x * along + y * down)] = row[x];
      }
    }
  }
}

}  // namespace lectern::screen
