// SPDX-License-Identifier: MIT
// The colours of the interface by name: the exhibit's own, and black and white for those who need it. Used by state and
// placed_text.
#pragma once

#include "assets/base/colour.hpp"
#include "assets/pack/schema.hpp"

namespace lectern::app {

struct Theme {
  Colour night, panel, line, bone, muted, paper, paper_lit, ink, soft_ink, red, gold, gold_ink;
  // Made from the named ones.
  Colour button, band;
  Colour page_paper, page_ink;  ///< of re-set pages
  Colour gist_paper;            ///< under the exhibit's own words, passage by passage
  Colour page_tint;             ///< what white paper becomes where a page is lit
  Colour on_red;                ///< words on red
  Colour red_edge;              ///< around what is red, on night
  Colour paper_line;            ///< edges on paper
  Colour disabled;              ///< the sign of what does nothing now
  Colour marker;                ///< behind highlighted words
  Colour land, coast;           ///< of the map, on night as its sea
  /// The ring around what the keys are at where words stand on paper: at least 3:1 under them and on it.
  Colour paper_ring;
};

[[nodiscard]] Theme theme_of(const pack::fb::Theme& theme);

/// Black and white.
[[nodiscard]] Theme contrast_theme();

}  // namespace lectern::app
