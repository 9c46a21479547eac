// SPDX-License-Identifier: MIT
// What finds room on the reader's bar: buttons with or without their words, and the strip of pages between them.
#pragma once

#include <optional>
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
/// While a path is walked: back, next and the way off it, with what helps to see.
[[nodiscard]] ReaderBar reader_bar_of(const Glass& glass);

/// The button to the pane that is not shown, where page and text take turns.
[[nodiscard]] std::optional<Button> pane_button(const Glass& glass, bool worded);
/// The same button with words beside its sign, for a list.
[[nodiscard]] Button worded(Button button, const pack::fb::Text& words);
/// What helps to see, and the languages, with their words, for the list of a small glass.
[[nodiscard]] std::vector<Button> sight_list(const Glass& glass);

}  // namespace lectern::app
