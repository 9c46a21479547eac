// SPDX-License-Identifier: MIT
// How wide the columns of a table are. Used by lay alone.
#pragma once

#include <vector>

#include "assets/pack/schema.hpp"
#include "render/text/set.hpp"

namespace lectern::layout {

/// Units: px; `size` is the em.
struct TableSpace {
  F26Dot6 size;
  int width = 0;
  int gap = 0;
  bool may_scroll = false;  ///< a table may be wider than `width`
};

/// Widths of the columns of the rows `first` to `end`: each as wide as its longest cell while all fit, else the widest
/// give way first, but never so far that a word breaks, or that a line has less than some words, while others can.
/// Where not even that has room, a table that may scroll has columns as wide as a few words, and others break words.
[[nodiscard]] std::vector<int> column_widths(text::Typesetter& typesetter, const pack::fb::TextBlob& blob,
                                             std::size_t first, std::size_t end, const TableSpace& space);

}  // namespace lectern::layout
