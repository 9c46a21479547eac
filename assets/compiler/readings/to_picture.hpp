// SPDX-License-Identifier: MIT
// A page of a reading in the pixels of the picture that is shown: scaled, turned, clipped. Used by align and import.
// Pure.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "assets/compiler/readings/scan_reading.hpp"

namespace lectern::compiler {

/// The picture as visitors see it.
struct ShownPicture {
  std::uint32_t width = 0, height = 0;  ///< px, upright
  std::uint32_t dpi = 0;                ///< 0: not known
  int turn = 0;                         ///< degrees clockwise that it was turned by after the reading was made
};

struct PlacedPage {
  PageReading page;                 ///< boxes in px of the picture; those that have no place in it are empty
  std::vector<ReadRemark> remarks;  ///< what was wrong with them, of the whole file
};

/// Shape: lines stay as many and in their order.  Where sizes are missing a unit is taken for a pixel; where the
/// shapes of page and picture differ, no line has a place.
[[nodiscard]] PlacedPage to_picture(const PageReading& page, const ShownPicture& picture);

}  // namespace lectern::compiler
