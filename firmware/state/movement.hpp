// SPDX-License-Identifier: MIT
// What moves for a moment from one picture to the next, so that an eye sees where things come from. Used by state.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>

#include "assets/base/geometry.hpp"
#include "assets/base/time.hpp"
#include "render/scan/viewport.hpp"

namespace lectern::app {

/// How long any movement takes.
inline constexpr Duration movement_time = std::chrono::milliseconds(240);

/// What moves, of one pane or of what lies over it.
enum class Moves : std::uint8_t {
  nothing,
  attract,  ///< the attract screen lifts off
  page,     ///< a page grows out of its card
  turning,  ///< a page slides in beside the one before it
  text,     ///< another text rises and comes up
  card      ///< a card comes from the word that it explains
};

struct Movement {
  Moves what = Moves::nothing;
  Moment since;
  Rect from = {};                       ///< px of the glass: the card, or the word
  std::size_t page = 0;                 ///< the one that slides away
  scan::Viewport view{{1, 1}, {}, {}};  ///< as it was seen
  int way = 1;                          ///< 1: the new page comes from the right
  std::size_t language = 0;             ///< that the attract screen spoke first
};

/// How far it has gone, slowing down: 0 at its beginning, 1 when it is over.
[[nodiscard]] double part_of(Moment since, Moment now);

}  // namespace lectern::app
