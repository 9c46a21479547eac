// SPDX-License-Identifier: MIT
// The land of the Earth as rings of points: Natural Earth at 1:50 million, read from its TopoJSON. Used by coasts and
// build. It knows coasts alone: no borders, no rivers, no names.
#pragma once

#include <filesystem>
#include <string_view>
#include <vector>

#include "assets/base/result.hpp"
#include "assets/compiler/source/geo_point.hpp"

namespace lectern::compiler {

/// A closed line; the last point is followed by the first.
using GeoRing = std::vector<GeoPoint>;

/// Shape: what lies within an odd number of rings is land.
using Land = std::vector<GeoRing>;

/// Where the land was installed with this program, else where it was built from.
[[nodiscard]] std::filesystem::path land_file();

/// Errors: those of reading a file; malformed.
[[nodiscard]] Result<Land> read_land(const std::filesystem::path& file);

/// Errors: malformed.  Source: The TopoJSON Format Specification, 2.1: quantised arcs, polygons and multipolygons.
[[nodiscard]] Result<Land> parse_land(std::string_view json);

}  // namespace lectern::compiler
