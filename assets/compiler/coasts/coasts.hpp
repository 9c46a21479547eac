// SPDX-License-Identifier: MIT
// The map of an exhibit: its places on the coasts around them, as whole numbers that any picture of it scales. Used by
// build alone. It draws land alone, and no borders.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "assets/compiler/coasts/land.hpp"

namespace lectern::compiler {

/// The sides of every map, nine to five: names are long, and not high.  Units: of its own, finer than any picture's
/// pixels.
inline constexpr std::uint16_t map_width = 36'000;
inline constexpr std::uint16_t map_height = 20'000;

/// A place on a map.  Units: the map's, from its upper left corner.
struct MapPlace {
  std::uint16_t x = 0, y = 0;
  bool operator==(const MapPlace&) const = default;
};

struct DrawnMap {
  std::vector<std::vector<MapPlace>> rings;  ///< what lies within an odd number of them is land
  std::vector<MapPlace> places;              ///< those asked for, in their order
};

/// Draws the map around places, with a margin, 1,600 km from side to side at the least.
/// Shape: at least one place.  Cost: some hundredths of a second.
[[nodiscard]] DrawnMap draw_map(const Land& land, std::span<const GeoPoint> places);

}  // namespace lectern::compiler
