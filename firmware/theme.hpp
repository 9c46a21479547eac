// SPDX-License-Identifier: MIT
// The colours of the interface by name, from the pack. Used by views.
#pragma once

#include "assets/base/colour.hpp"
#include "assets/pack/schema.hpp"

namespace lectern::app {

struct Theme {
  Colour night, panel, line, bone, muted, paper, paper_lit, ink, soft_ink, red, gold, gold_ink;
  Colour button, band, page_paper, page_ink;  ///< made from the named ones
};

[[nodiscard]] Theme theme_of(const pack::fb::Theme& theme);

}  // namespace lectern::app
