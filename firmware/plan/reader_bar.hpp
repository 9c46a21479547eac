// SPDX-License-Identifier: MIT
// What finds room on the reader's bar: buttons with or without their words, and the strip of pages between them.
#pragma once

#include <vector>

#include "firmware/plan/bar.hpp"
#include "firmware/plan/strip.hpp"

namespace lectern::app {

struct ReaderBar {
  std::vector<BarRow> rows;
  Strip strip;
  std::vector<Button> more;  ///< of a small glass: what stands in the list that the last button opens
};

/// The most that finds room: all buttons with their words and some pages at the best, signs and "2 / 3" at the least.
/// A small glass has five buttons, or four where it is narrow, and the rest in a list.
[[nodiscard]] ReaderBar reader_bar_of(const Glass& glass);

}  // namespace lectern::app
