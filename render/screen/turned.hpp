// SPDX-License-Identifier: MIT
// Pixels of a frame as they stand on a turned panel. Used by glass.
#pragma once

#include <vector>

#include "assets/base/geometry.hpp"
#include "render/paint/canvas.hpp"
#include "render/screen/mounting.hpp"

namespace lectern::screen {

/// A part of a frame, turned.  Shape: rows without padding, as wide as the part is once it is turned; `to` is made as
/// large as that needs.  Cost: one read and one write a pixel.
void copy_turned(const paint::Canvas& from, Rect part, Turn turn, std::vector<paint::Pixel>& to);

}  // namespace lectern::screen
