// SPDX-License-Identifier: MIT
#include "assets/compiler/coasts/land.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "assets/base/storage.hpp"

namespace lectern::compiler {

namespace {

using nlohmann::json;

constexpr std::uint64_t most_bytes = 16U << 20;
constexpr double at_the_pole = 89.99;  // degrees: a ring around nothing but the pole closes what a flat map opens there

/// Arcs share their first and last points with their neighbours, and are read backwards where their number is negative.
class Reader {
 public:
  explicit Reader(const json& topology) {
    const json& transform = topology.at("transform");
    scale_ = point_of(transform.at("scale"));
    translate_ = point_of(transform.at("translate"));
    for (const json& arc : topology.at("arcs")) arcs_.push_back(arc_of(arc));
  }

  void add(const json& geometry, Land& land) const {
    const std::string type = geometry.at("type").get<std::string>();
    if (type == "GeometryCollection")
      for (const json& one : geometry.at("geometries")) add(one, land);
    if (type == "MultiPolygon")
      for (const json& polygon : geometry.at("arcs")) add_polygon(polygon, land);
    if (type == "Polygon") add_polygon(geometry.at("arcs"), land);
  }

 private:
  static GeoPoint point_of(const json& pair) { return {pair.at(1).get<double>(), pair.at(0).get<double>()}; }

  [[nodiscard]] GeoRing arc_of(const json& arc) const {
    GeoRing points;
    std::int64_t x = 0;
    std::int64_t y = 0;
    for (const json& step : arc) {
      x += step.at(0).get<std::int64_t>();
      y += step.at(1).get<std::int64_t>();
      points.push_back({static_cast<double>(y) * scale_.latitude + translate_.latitude,
                        static_cast<double>(x) * scale_.longitude + translate_.longitude});
    }
    return points;
  }

  void add_polygon(const json& rings, Land& land) const {
    for (const json& arcs : rings) {
      GeoRing ring;
      for (const json& number : arcs) append(number.get<std::int64_t>(), ring);
      if (ring.size() > 1) ring.pop_back();  // it is the first once more
      const bool around_a_pole =
          std::all_of(ring.begin(), ring.end(), [](GeoPoint point) { return std::abs(point.latitude) > at_the_pole; });
      constexpr std::size_t least = 3;
      if (ring.size() >= least && !around_a_pole) land.push_back(std::move(ring));
    }
  }

  void append(std::int64_t number, GeoRing& ring) const {
    const bool backwards = number < 0;
    GeoRing arc = arcs_.at(static_cast<std::size_t>(backwards ? ~number : number));
    if (backwards) std::reverse(arc.begin(), arc.end());
    if (!ring.empty()) ring.pop_back();
    ring.insert(ring.end(), arc.begin(), arc.end());
  }

  GeoPoint scale_, translate_;
  std::vector<GeoRing> arcs_;
};

}  // namespace

std::filesystem::path land_file() {
  const auto installed = this_program().parent_path().parent_path() / "share/lectern/coasts/land-50m.json";
  std::error_code ignored;
  return std::filesystem::is_regular_file(installed, ignored) ? installed : std::filesystem::path(LECTERN_SOURCE_LAND);
}

Result<Land> parse_land(std::string_view text) {
  try {
    const json topology = json::parse(text);
    Land land;
    Reader(topology).add(topology.at("objects").at("land"), land);
    if (land.empty()) return fail(ErrorCode::malformed, "it holds no land");
    return land;
  } catch (const std::exception& error) {  // of nlohmann-json, and numbers of arcs that are not there
    return fail(ErrorCode::malformed, fmt::format("it is no TopoJSON of land: {}", error.what()));
  }
}

Result<Land> read_land(const std::filesystem::path& file) {
  LECTERN_TRY(bytes, read_file(file, most_bytes));
  auto land = parse_land({reinterpret_cast<const char*>(bytes.data()), bytes.size()});
  if (!land) return fail(land.error().code, fmt::format("{}: {}", file.string(), land.error().what));
  return land;
}

}  // namespace lectern::compiler
