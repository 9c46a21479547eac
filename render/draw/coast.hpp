// SPDX-License-Identifier: MIT
// The exhibit's map on the glass. Used by list alone.
#pragma once

#include "assets/base/colour.hpp"
#include "assets/base/geometry.hpp"

namespace lectern::draw {

/// The land of the exhibit's map, as large as the rect, or its coasts as a line.
struct Coast {
  Rect rect;
  Colour colour;
  int line = 0;  ///< px wide; 0: the land
  bool operator==(const Coast&) const = default;
};

}  // namespace lectern::draw
