// SPDX-License-Identifier: MIT
// How large short texts are once they are set. Asked by plans of screens and by views, so that both agree.
#pragma once

#include "firmware/style/metrics.hpp"
#include "firmware/style/styles.hpp"
#include "firmware/texts/flows.hpp"

namespace lectern::app {

/// Lifetime: `flows` outlives it.  Units: px of the glass.
struct Measure {
  Flows& flows;
  Metrics metrics;

  [[nodiscard]] int height_of(const pack::fb::Text& text, TypeSize type, int width) const;
  /// Of its longest line where none is cut.
  [[nodiscard]] int width_of(const pack::fb::Text& text, TypeSize type) const;
  /// The narrowest width in which a text takes no more lines than in `width`: lines of about one length.
  [[nodiscard]] int balanced_width(const pack::fb::Text& text, TypeSize type, int width) const;
};

/// Whether a line ends within a word because the word is wider than the room.
[[nodiscard]] bool breaks_a_word(const pack::fb::Text& text, const text::SetText& set);

}  // namespace lectern::app
