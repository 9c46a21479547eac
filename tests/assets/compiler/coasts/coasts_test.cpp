// SPDX-License-Identifier: MIT
// Maps of real coasts, judged by what is land on them.
#include "assets/compiler/coasts/coasts.hpp"

#include <array>
#include <cmath>
#include <gtest/gtest.h>
#include <string_view>

#include "assets/pack/limits.hpp"

namespace lectern::compiler {
namespace {

constexpr double picture_width = 600;  // px
constexpr double pixel = map_width / picture_width;

const Land& the_land() {
  static const Land land = read_land(land_file()).value();
  return land;
}

bool is_land(const DrawnMap& map, double x, double y) {
  bool inside = false;
  for (const auto& ring : map.rings)
    for (std::size_t i = 0; i < ring.size(); ++i) {
      const MapPlace& a = ring[i];
      const MapPlace& b = ring[(i + 1) % ring.size()];
      if ((a.y > y) == (b.y > y)) continue;
      if (x < a.x + (y - a.y) * (b.x - a.x) / (static_cast<double>(b.y) - a.y)) inside = !inside;
    }
  return inside;
}

/// Whether all within 4 px of a place, in a picture of 600, is land, or nothing of it.
struct Around {
  bool all = true, any = false;
};
Around land_around(const DrawnMap& map, MapPlace place) {
  Around found;
  for (int dx = -4; dx <= 4; ++dx)
    for (int dy = -4; dy <= 4; ++dy) {
      const bool land = is_land(map, place.x + dx * pixel, place.y + dy * pixel);
      found.all = found.all && land;
      found.any = found.any || land;
    }
  return found;
}

struct Known {
  std::string_view name;
  GeoPoint place;
  bool land;
};

/// Draws the places and looks whether each is land, or sea.
DrawnMap expect_known(const std::vector<Known>& known) {
  std::vector<GeoPoint> places;
  for (const Known& one : known) places.push_back(one.place);
  DrawnMap map = draw_map(the_land(), places);
  for (std::size_t i = 0; i < known.size(); ++i) {
    const Around around = land_around(map, map.places[i]);
    if (known[i].land)
      EXPECT_TRUE(around.all) << known[i].name << " is land";
    else
      EXPECT_FALSE(around.any) << known[i].name << " is sea";
  }
  return map;
}

void expect_sound(const DrawnMap& map) {
  std::size_t points = 0;
  for (const auto& ring : map.rings) {
    EXPECT_GE(ring.size(), 3U);
    points += ring.size();
    for (const MapPlace& point : ring) EXPECT_TRUE(point.x <= map_width && point.y <= map_height);
  }
  EXPECT_LE(points, pack::max_map_points);
  EXPECT_LE(map.rings.size(), pack::max_map_rings);
  for (const MapPlace& place : map.places) {
    EXPECT_GT(place.x, map_width / 20) << "no place stands at the map's edge";
    EXPECT_LT(place.x, map_width - map_width / 20);
    EXPECT_GT(place.y, map_height / 20);
    EXPECT_LT(place.y, map_height - map_height / 20);
  }
}

TEST(MapOfPlaces, ShowsTheCoastsOfKorea) {
  expect_sound(expect_known({{"Peking", {39.91, 116.39}, true},
                             {"Seoul", {37.57, 127.0}, true},
                             {"Changchun", {43.88, 125.32}, true},
                             {"the Yellow Sea", {36, 123.5}, false},
                             {"the Sea of Japan", {40, 134}, false}}));
}

TEST(MapOfPlaces, ReachesFromMoscowToKaesong) {
  const DrawnMap map = expect_known({{"Moscow", {55.75, 37.62}, true},
                                     {"Peking", {39.91, 116.39}, true},
                                     {"the Caspian Sea", {42, 51}, false},
                                     {"the Okhotsk Sea", {55, 148}, false}});
  expect_sound(map);
  EXPECT_LT(map.places[0].x, map.places[1].x) << "west is left";
}

TEST(MapOfPlaces, GoesOverTheDateLine) {
  const DrawnMap map = expect_known({{"Viti Levu, Fiji", {-17.8, 178.0}, true},
                                     {"the sea by 180 degrees", {-15, 179.9}, false},
                                     {"the sea west of Samoa", {-13.8, -175}, false}});
  expect_sound(map);
  EXPECT_LT(map.places[0].x, map.places[2].x);
  EXPECT_LT(map.places[2].x - map.places[0].x, map_width);
}

TEST(MapOfPlaces, GoesOverThePoles) {
  expect_sound(
      expect_known({{"the North Pole", {90, 0}, false}, {"Greenland", {75, -40}, true}, {"Taimyr", {74, 100}, true}}));
  expect_sound(expect_known({{"the South Pole", {-90, 0}, true},
                             {"Vostok", {-78.5, 106.9}, true},
                             {"Byrd Station", {-80, -119.5}, true},
                             {"the Weddell Sea", {-66, -35}, false}}));
}

TEST(MapOfPlaces, OfOneIsWideEnoughToKnowIt) {
  const std::array one = {GeoPoint{37.97, 126.55}};
  const DrawnMap map = draw_map(the_land(), one);
  expect_sound(map);
  EXPECT_EQ(map.places[0], (MapPlace{map_width / 2, map_height / 2}));
  EXPECT_GT(map.rings.size(), 3U) << "Korea, Japan, islands";
}

TEST(MapOfPlaces, HoldsAntipodes) {
  expect_sound(expect_known({{"the pampas", {-35, -65}, true}, {"the Yellow River", {35, 115}, true}}));
  // Antarctica lies around the far end of a map about the North Pole's neighbourhood, and is not the sea's colour.
  expect_sound(expect_known({{"the Arctic", {89, 0}, false}, {"Antarctica", {-89, 0}, true}}));
}

TEST(MapOfPlaces, IsNeverCoarserThanThePackAllows) {
  std::vector<GeoPoint> all_over;
  for (int latitude = -80; latitude <= 80; latitude += 20)
    for (int longitude = -170; longitude <= 180; longitude += 10)
      all_over.push_back({static_cast<double>(latitude), static_cast<double>(longitude)});
  const DrawnMap map = draw_map(the_land(), all_over);
  std::size_t points = 0;
  for (const auto& ring : map.rings) points += ring.size();
  EXPECT_LE(points, pack::max_map_points);
  EXPECT_GT(points, 500U);
}

TEST(MapOfPlaces, IsTheSameEachTime) {
  const std::array places = {GeoPoint{37.97, 126.55}, GeoPoint{55.75, 37.62}};
  const DrawnMap one = draw_map(the_land(), places);
  const DrawnMap other = draw_map(the_land(), places);
  EXPECT_EQ(one.rings, other.rings);
  EXPECT_EQ(one.places, other.places);
}

}  // namespace
}  // namespace lectern::compiler
