// SPDX-License-Identifier: MIT
#include "assets/compiler/coasts/coasts.hpp"

#include <algorithm>
#include <cmath>

#include "assets/compiler/coasts/projection.hpp"
#include "assets/compiler/coasts/rings.hpp"
#include "assets/pack/limits.hpp"

namespace lectern::compiler {

namespace {

constexpr std::int64_t least_width = 1'600'000;  // metres: a coast that one knows shows around a single place
constexpr std::int64_t least_margin = 200'000;   // beside the outermost places
constexpr std::int64_t margin_part = 4;          // of the way between them
constexpr std::int64_t picture = 600;            // px that the widest picture of a map shows of its width
constexpr double picture_tolerance = 0.4;        // px: what a coast may leave out
constexpr double least_island = 1.5;             // square px
constexpr double half_the_earth = 2.55e14;       // square metres

/// Around all places, as wide to high as every map.
PlaneFrame frame_around(const PlaneRing& places) {
  const auto [left, right] =
      std::minmax_element(places.begin(), places.end(), [](auto a, auto b) { return a.x < b.x; });
  const auto [top, bottom] =
      std::minmax_element(places.begin(), places.end(), [](auto a, auto b) { return a.y < b.y; });
  const auto with_margin = [](std::int64_t length) {
    return length + 2 * std::max(least_margin, length / margin_part);
  };
  const std::int64_t wide = with_margin(right->x - left->x);
  const std::int64_t high = with_margin(bottom->y - top->y);
  const std::int64_t width = std::max({least_width, wide, high * map_width / map_height});
  const std::int64_t height = width * map_height / map_width;
  return {(left->x + right->x - width) / 2, (top->y + bottom->y - height) / 2, width, height};
}

/// Metres from a frame's edge in the map's own units.
MapPlace on_map(PlanePoint point, const PlaneFrame& frame) {
  const auto part = [](std::int64_t of, std::int64_t whole, std::int64_t side) {
    return static_cast<std::uint16_t>(std::clamp<std::int64_t>((of * side + whole / 2) / whole, 0, side));
  };
  return {part(point.x - frame.x, frame.w, map_width), part(point.y - frame.y, frame.h, map_height)};
}

/// A ring in the map's units; empty where nothing of it would be seen.
std::vector<MapPlace> drawn(const PlaneRing& ring, const PlaneFrame& frame) {
  constexpr std::size_t triangle = 3;
  PlaneRing whole;
  for (const PlanePoint& point : clipped(ring, frame)) {
    const MapPlace at = on_map(point, frame);
    whole.push_back({at.x, at.y});
  }
  whole = without_needless(whole);
  std::vector<MapPlace> result;
  if (whole.size() < triangle) return result;
  for (const PlanePoint& point : whole)
    result.push_back({static_cast<std::uint16_t>(point.x), static_cast<std::uint16_t>(point.y)});
  return result;
}

std::vector<std::vector<MapPlace>> coasts_of(const std::vector<PlaneRing>& rings, const PlaneFrame& frame,
                                             double tolerance) {
  const double pixel = static_cast<double>(frame.w) / static_cast<double>(picture);
  std::vector<std::vector<MapPlace>> coasts;
  for (const PlaneRing& ring : rings) {
    if (twice_area(ring) < 2 * least_island * pixel * pixel) continue;
    auto coast = drawn(simplified(ring, tolerance * pixel), frame);
    if (!coast.empty()) coasts.push_back(std::move(coast));
  }
  return coasts;
}

std::size_t points_of(const std::vector<std::vector<MapPlace>>& coasts) {
  std::size_t count = 0;
  for (const auto& coast : coasts) count += coast.size();
  return count;
}

}  // namespace

DrawnMap draw_map(const Land& land, std::span<const GeoPoint> places) {
  const Projection projection(middle_of(places));
  PlaneRing stands;
  for (const GeoPoint& place : places) stands.push_back(projection.project(place).value_or(PlanePoint{}));
  const PlaneFrame frame = frame_around(stands);
  std::vector<PlaneRing> rings;
  bool far_end_is_land = false;
  for (const GeoRing& ring : land) {
    rings.push_back(projection.project(ring));
    // Areas stay what they are: a coast around more than half of the Earth goes around the far end.
    if (twice_area(rings.back()) > 2 * half_the_earth) far_end_is_land = !far_end_is_land;
  }
  if (far_end_is_land) rings.push_back(far_circle());
  DrawnMap map;
  double tolerance = picture_tolerance;
  map.rings = coasts_of(rings, frame, tolerance);
  while (points_of(map.rings) > pack::max_map_points || map.rings.size() > pack::max_map_rings)
    map.rings = coasts_of(rings, frame, tolerance *= 2);
  for (const PlanePoint& point : stands) map.places.push_back(on_map(point, frame));
  return map;
}

}  // namespace lectern::compiler
