// SPDX-License-Identifier: MIT
#include "render/layout/table.hpp"

#include <algorithm>
#include <cstdint>

#include "assets/pack/words.hpp"

namespace lectern::layout {

namespace {

/// What a column would take in one line, and the least that breaks no word in it.
struct Wanted {
  int whole = 1;
  int least = 1;
};

// Em: a column of sentences is not made narrower while others can give way, and not made wider in a table that scrolls.
constexpr int least_line = 4;
constexpr int scrolled_line = 11;

/// The widest stretch between two places where a line may end, without the spaces at its end.  Units: px.
int longest_word(const pack::fb::Text& text, F26Dot6 size, text::Typesetter& typesetter) {
  constexpr F26Dot6 no_limit = F26Dot6::from_px(1 << 20);
  const text::SetText set = typesetter.set(text, size, no_limit);
  const auto& breaks = *text.breaks();
  flatbuffers::uoffset_t next = 0;
  F26Dot6 widest;
  F26Dot6 word;
  F26Dot6 blank;  // behind its last letter so far
  for (const text::Cluster& cluster : set.clusters) {
    bool ended = false;
    for (; next < breaks.size() && breaks.Get(next)->at() <= cluster.start; ++next)
      ended = ended || breaks.Get(next)->kind() != pack::fb::BreakKind::hyphen;
    if (ended) word = blank = {};
    if (text.utf8()->Get(cluster.start) == ' ') {
      blank += cluster.width;
      continue;
    }
    word += blank + cluster.width;
    blank = {};
    widest = std::max(widest, word);
  }
  return widest.ceil();
}

int sum_within(const std::vector<Wanted>& columns, int most) {
  int sum = 0;
  for (const Wanted& column : columns) sum += std::max(column.least, std::min(column.whole, most));
  return sum;
}

}  // namespace

std::vector<int> column_widths(text::Typesetter& typesetter, const pack::fb::TextBlob& blob, std::size_t first,
                               std::size_t end, const TableSpace& space) {
  std::vector<Wanted> columns;
  const auto each_cell = [&](const auto& visit) {
    for (std::size_t i = first; i < end; ++i) {
      const auto& texts = *pack::at(*blob.blocks(), i).texts();
      columns.resize(std::max<std::size_t>(columns.size(), texts.size()));
      for (std::size_t cell = 0; cell < texts.size(); ++cell) visit(columns[cell], pack::at(texts, cell));
    }
  };
  each_cell([&](Wanted& column, const pack::fb::Text& text) {
    column.whole = std::max(column.whole, typesetter.width(text, space.size).ceil());
  });
  const int count = static_cast<int>(columns.size());
  const int room = std::max(count, space.width - (count - 1) * space.gap);
  const auto widths_within = [&](int most) {
    std::vector<int> widths;
    for (const Wanted& column : columns) widths.push_back(std::max(column.least, std::min(column.whole, most)));
    return widths;
  };
  if (sum_within(columns, room) > room)
    each_cell([&](Wanted& column, const pack::fb::Text& text) {
      column.least = std::max(column.least, longest_word(text, space.size, typesetter));
    });
  const auto in_px = [&](int em) { return F26Dot6{space.size.raw * em}.ceil(); };
  const int least = space.may_scroll ? in_px(least_line) : 1;
  if (sum_within(columns, least) > room) {
    if (space.may_scroll) return widths_within(in_px(scrolled_line));
    // Where the words themselves are too wide, they are broken rather than lost.
    for (Wanted& column : columns) column.least = 1;
  }
  // The widest columns are cut to one common width until all fit; narrow ones keep what they need.
  int fits = 1;
  for (int low = 1, high = room; low <= high;) {
    const int middle = low + (high - low) / 2;
    const bool enough = sum_within(columns, middle) <= room;
    if (enough) fits = middle;
    (enough ? low : high) = enough ? middle + 1 : middle - 1;
  }
  return widths_within(fits);
}

}  // namespace lectern::layout
