// SPDX-License-Identifier: MIT
// Rings on a map's plane made fewer and smaller: what a picture of a few hundred pixels cannot show, and what lies
// beyond its frame. Used by coasts alone.
#pragma once

#include <cstdint>

#include "assets/compiler/coasts/projection.hpp"

namespace lectern::compiler {

/// What of the plane a map shows.  Units: metres.
struct PlaneFrame {
  std::int64_t x = 0, y = 0, w = 0, h = 0;
};

/// A ring with no point that lies nearer than `tolerance` metres to the line without it.
/// Source: Douglas and Peucker, 1973, from the two points that lie farthest apart.
[[nodiscard]] PlaneRing simplified(const PlaneRing& ring, double tolerance);

/// What of a ring lies within a frame; parts of it that the frame parts are tied to each other along its edge.
/// Source: Sutherland and Hodgman, 1974.
[[nodiscard]] PlaneRing clipped(PlaneRing ring, const PlaneFrame& frame);

/// A ring without points that stand on the line between their neighbours, or twice.
[[nodiscard]] PlaneRing without_needless(const PlaneRing& ring);

}  // namespace lectern::compiler
