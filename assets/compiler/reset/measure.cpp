// SPDX-License-Identifier: MIT
#include "assets/compiler/reset/measure.hpp"

#include <algorithm>
#include <cstddef>

namespace lectern::compiler {

namespace {

constexpr int widest_gap = 6 * cell_units;
constexpr int narrowest_gap = 2 * cell_units;
constexpr int narrowest_column = 6 * cell_units;

Letters without_end(Letters letters) {
  while (!letters.empty() && (letters.back().space || letters.back().cells == 0))
    letters = letters.first(letters.size() - 1);
  return letters;
}

}  // namespace

int width_of(Letters letters) {
  int width = 0;
  for (const TypePiece& piece : letters) width += width_of(piece);
  return width;
}

std::vector<Letters> lines_of(const TypeWords& words, int room, int first_indent) {
  const Letters all(words);
  std::vector<Letters> lines;
  std::size_t start = 0;
  std::size_t last_break = 0;
  int left = room - first_indent;
  const auto end_line = [&](std::size_t end, bool told_end) {
    lines.push_back(without_end(all.subspan(start, end - start)));
    start = last_break = end;
    left = room - (told_end ? first_indent : 0);
  };
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i > start && words[i].before == BreakHere::must) end_line(i, true);
    if (i > start && words[i].before != BreakHere::no) last_break = i;
    const bool hangs = words[i].space || words[i].cells == 0;
    if (!hangs && i > start && width_of(all.subspan(start, i - start)) + width_of(words[i]) > left)
      end_line(last_break > start ? last_break : i, false);
  }
  if (start < words.size()) end_line(words.size(), false);
  return lines;
}

std::vector<TypeColumn> columns_of(std::span<const TypeItem> rows, int room) {
  std::vector<TypeColumn> columns;
  for (const TypeItem& row : rows)
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
      if (columns.size() <= i) columns.emplace_back();
      columns[i].width = std::max(columns[i].width, width_of(Letters(row.cells[i])));
    }
  const auto count = static_cast<int>(columns.size());
  if (count == 0) return columns;
  const auto total = [&] {
    int sum = 0;
    for (const TypeColumn& column : columns) sum += column.width;
    return sum;
  };
  // What does not fit is taken from the widest column, cell by cell; its words go on below.
  while (total() + narrowest_gap * (count - 1) > room) {
    const auto widest =
        std::max_element(columns.begin(), columns.end(), [](TypeColumn a, TypeColumn b) { return a.width < b.width; });
    if (widest->width <= narrowest_column) break;
    widest->width -= cell_units;
  }
  const int gap = count > 1 ? std::clamp(whole_cells((room - total()) / (count - 1)), narrowest_gap, widest_gap) : 0;
  int start = 0;
  for (TypeColumn& column : columns) {
    column.start = start;
    start += column.width + (column.width > 0 ? gap : 0);
  }
  return columns;
}

}  // namespace lectern::compiler
