// SPDX-License-Identifier: MIT
// How a visitor looks at the pages of the document that is open: turned, lightened, inverted, as large as their paper.
// A part of the state; forgotten with the document. Used by state alone.
#pragma once

#include <cstddef>
#include <map>
#include <optional>

#include "render/draw/tone.hpp"
#include "render/draw/turn.hpp"
#include "render/scan/viewport.hpp"

namespace lectern::app {

/// Where a page was before it was shown as large as its paper.
struct BeforeActual {
  scan::View view;
  scan::Fit fit = scan::Fit::none;
};

struct PageLook {
  bool panel_open = false;                  ///< what can be done with the page stands beside its buttons
  std::map<std::size_t, draw::Turn> turns;  ///< by page; one that is not there stands upright
  draw::Tone tone;                          ///< of all pages
  std::optional<BeforeActual> before_actual;

  [[nodiscard]] draw::Turn turn_of(std::size_t page) const {
    const auto turn = turns.find(page);
    return turn == turns.end() ? draw::Turn::none : turn->second;
  }
};

}  // namespace lectern::app
