// SPDX-License-Identifier: MIT
#include "assets/compiler/coasts/land.hpp"

#include <gtest/gtest.h>

namespace lectern::compiler {
namespace {

std::string topology(std::string_view arcs, std::string_view polygons) {
  return std::string(R"({"type":"Topology","transform":{"scale":[2,1],"translate":[-180,-90]},"objects":{"land":)") +
         R"({"type":"GeometryCollection","geometries":[{"type":"MultiPolygon","arcs":)" + std::string(polygons) +
         R"(}]}},"arcs":)" + std::string(arcs) + "}";
}

TEST(Land, JoinsArcsAndReadsThemBackwards) {
  const auto land = parse_land(topology("[[[90,90],[1,0],[0,2]],[[90,90],[0,2],[1,0]]]", "[[[0,-2]]]"));
  ASSERT_TRUE(land) << land.error().what;
  ASSERT_EQ(land->size(), 1U);
  const GeoRing& ring = land->front();
  ASSERT_EQ(ring.size(), 4U) << "the ends of arcs stand once";
  EXPECT_EQ(ring[0].longitude, 0);
  EXPECT_EQ(ring[0].latitude, 0);
  EXPECT_EQ(ring[2].longitude, 2);
  EXPECT_EQ(ring[2].latitude, 2);
  EXPECT_EQ(ring[3].longitude, 0) << "from the second arc, backwards";
}

TEST(Land, LeavesOutARingAroundNothingButThePole) {
  const auto land =
      parse_land(topology("[[[0,0],[90,0],[90,0],[-180,0]],[[90,90],[1,0],[0,2],[-1,-2]]]", "[[[1]],[[0]]]"));
  ASSERT_TRUE(land) << land.error().what;
  EXPECT_EQ(land->size(), 1U);
}

TEST(Land, RefusesWhatIsNoTopologyOfLand) {
  for (const std::string& text :
       {std::string(), std::string("[]"), std::string("{}"), topology("[]", "[[[0]]]"), topology("[]", "[]"),
        topology("[[[\"a\",1]]]", "[[[0]]]"), topology("[[[1]]]", "[[[0]]]")}) {
    const auto land = parse_land(text);
    ASSERT_FALSE(land) << text;
    EXPECT_EQ(land.error().code, ErrorCode::malformed);
  }
}

TEST(Land, ComesWithTheCompiler) {
  const auto land = read_land(land_file());
  ASSERT_TRUE(land) << land.error().what;
  EXPECT_GT(land->size(), 1'000U);
  EXPECT_FALSE(read_land("no such file.json"));
}

}  // namespace
}  // namespace lectern::compiler
