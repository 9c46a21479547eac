// SPDX-License-Identifier: MIT
#include "render/layout/table.hpp"

#include <algorithm>
#include <numeric>

#include "assets/pack/words.hpp"

namespace lectern::layout {

std::vector<int> column_widths(text::Typesetter& typesetter, const pack::fb::TextBlob& blob, std::size_t first,
                               std::size_t end, const TableSpace& space) {
  std::vector<int> widths;
  for (std::size_t i = first; i < end; ++i) {
    const auto& texts = *pack::at(*blob.blocks(), i).texts();
    widths.resize(std::max<std::size_t>(widths.size(), texts.size()), 1);
    for (std::size_t cell = 0; cell < texts.size(); ++cell) {
      const auto& text = pack::at(texts, cell);
      widths[cell] = std::max(widths[cell], typesetter.width(text, space.size).ceil());
    }
  }
  const int columns = static_cast<int>(widths.size());
  const int room = std::max(columns, space.width - (columns - 1) * space.gap);
  // The widest columns are cut to one common width until all fit; narrow ones keep what they need.
  std::vector<int> ascending = widths;
  std::sort(ascending.begin(), ascending.end());
  int left = room;
  for (int i = 0; i < columns; ++i) {
    const int share = left / (columns - i);
    if (ascending[static_cast<std::size_t>(i)] > share) {
      for (int& width : widths) width = std::min(width, std::max(share, 1));
      break;
    }
    left -= ascending[static_cast<std::size_t>(i)];
  }
  return widths;
}

}  // namespace lectern::layout
