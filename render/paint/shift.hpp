// SPDX-License-Identifier: MIT
// What of a frame moved as a whole, as a page under a finger or a text that scrolls: its pixels are moved, and only
// what came into view is painted. Used by stage. A guess that is wrong costs time, never a wrong pixel.
#pragma once

#include <optional>
#include <vector>

#include "assets/base/geometry.hpp"
#include "render/paint/changes.hpp"

namespace lectern::paint {

/// The pixels that are to stand in `to` stand `by` further back.
struct Shift {
  Rect to;
  Point by;
};

/// The largest part that a move by whole pixels explains; nothing: there is none.
[[nodiscard]] std::optional<Shift> shift_between(const Measured& before, const Measured& now);

/// What differs once the frame before was shifted.  Shape: as `changes`; the rects may overlap.
[[nodiscard]] std::vector<Rect> changes_after(const Shift& shift, const Measured& before, const Measured& now,
                                              Rect glass);

}  // namespace lectern::paint
