// SPDX-License-Identifier: MIT
#include "assets/compiler/build/map.hpp"

#include <fmt/format.h>
#include <vector>

#include "assets/compiler/coasts/coasts.hpp"
#include "assets/compiler/coasts/land.hpp"

namespace lectern::compiler {

namespace fb = pack::fb;

WrittenMap write_map(Composer& composer) {
  const std::vector<SourcePerson>& people = composer.exhibit.people;
  std::vector<std::size_t> numbers;
  std::vector<GeoPoint> places;
  for (std::size_t i = 0; i < people.size(); ++i)
    if (people[i].position) {
      numbers.push_back(i);
      places.push_back(*people[i].position);
    }
  if (places.empty()) return {};
  const auto land = read_land(land_file());
  if (!land) {
    composer.report.error(people[numbers.front()].place, fmt::format("no map can be drawn: {}", land.error().what),
                          "install lectern-pack once more");
    return {};
  }
  const DrawnMap drawn = draw_map(*land, places);
  std::vector<fb::MapPlace> points;
  std::vector<std::uint16_t> ends;
  for (const auto& ring : drawn.rings) {
    for (const MapPlace& point : ring) points.emplace_back(point.x, point.y);
    ends.push_back(static_cast<std::uint16_t>(points.size()));
  }
  WrittenMap written;
  written.map = fb::CreateMap(composer.index, map_width, map_height, composer.index.CreateVectorOfStructs(points),
                              composer.index.CreateVector(ends));
  for (std::size_t i = 0; i < numbers.size(); ++i)
    written.places.emplace(numbers[i], fb::MapPlace(drawn.places[i].x, drawn.places[i].y));
  return written;
}

}  // namespace lectern::compiler
