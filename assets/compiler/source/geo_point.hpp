// SPDX-License-Identifier: MIT
// A point of the Earth. Used by source and coasts. Pure.
#pragma once

#include <cmath>

namespace lectern::compiler {

/// Units: degrees of WGS 84; north and east are positive.
struct GeoPoint {
  double latitude = 0, longitude = 0;
};

inline constexpr double most_latitude = 90;
inline constexpr double most_longitude = 180;

/// Whether there is such a point: neither beyond a pole nor more than half around, nor "not a number".
[[nodiscard]] inline bool is_on_earth(GeoPoint point) {
  return std::abs(point.latitude) <= most_latitude && std::abs(point.longitude) <= most_longitude;
}

}  // namespace lectern::compiler
