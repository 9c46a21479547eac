// SPDX-License-Identifier: MIT
// A person's portrait on their card, with whose picture it is: above the words, and scrolled with them. Used by
// text_column and view.
#pragma once

#include <cstddef>

#include "assets/base/geometry.hpp"
#include "firmware/texts/measure.hpp"

namespace lectern::app {

/// Units: px from the corner of the card's words.
struct PortraitLay {
  Rect picture;
  Rect credit;     ///< beside the picture, at its foot; below it where there is no room
  int height = 0;  ///< with what keeps it from the words
};

/// `width` px of the card's words.
[[nodiscard]] PortraitLay lay_portrait(const pack::fb::Portrait& portrait, std::size_t language, const Measure& measure,
                                       int width);

[[nodiscard]] TypeSize credit_type(const Metrics& metrics);

}  // namespace lectern::app
