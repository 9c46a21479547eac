// SPDX-License-Identifier: MIT
// Lambert's azimuthal equal-area projection: a map that works anywhere on the Earth, over its poles and over 180
// degrees too. Used by coasts alone. What comes out is whole metres, so that everything after it is the same on every
// processor.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "assets/compiler/coasts/land.hpp"

namespace lectern::compiler {

/// A place on the map's plane.  Units: metres from the map's middle, to the east and to the south.
struct PlanePoint {
  std::int64_t x = 0, y = 0;
  bool operator==(const PlanePoint&) const = default;
};

/// A closed line on the plane.
using PlaneRing = std::vector<PlanePoint>;

/// Of a sphere as large as the Earth.  Units: metres.
inline constexpr double earth_radius = 6'371'007;  // of one of the same area as WGS 84's ellipsoid
/// The far end of the Earth lies on a circle so far from the middle.  Units: metres.
inline constexpr double farthest = 2 * earth_radius;

/// The middle between the two of them that lie farthest apart; of antipodes one of the many.
[[nodiscard]] GeoPoint middle_of(std::span<const GeoPoint> places);

class Projection {
 public:
  explicit Projection(GeoPoint middle);

  /// Nothing for the far end itself, which is a whole circle.
  [[nodiscard]] std::optional<PlanePoint> project(GeoPoint point) const;

  /// A ring of the Earth on the plane; where it passes the far end it follows the circle there.  A ring around the far
  /// end comes out as one around all that is not within it.
  [[nodiscard]] PlaneRing project(const GeoRing& ring) const;

 private:
  double latitude_, longitude_;  ///< radians
};

/// The circle of the far end as a ring.
[[nodiscard]] PlaneRing far_circle();

/// Twice the area within a ring, above 0 either way round.  Units: square metres.
[[nodiscard]] double twice_area(const PlaneRing& ring);

}  // namespace lectern::compiler
