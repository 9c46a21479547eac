// SPDX-License-Identifier: MIT
#include "assets/compiler/coasts/projection.hpp"

#include <array>
#include <cmath>
#include <gtest/gtest.h>
#include <numbers>

namespace lectern::compiler {
namespace {

constexpr double km = 1'000;

double length_of(PlanePoint point) {
  return std::hypot(static_cast<double>(point.x), static_cast<double>(point.y));
}

TEST(ProjectionOfTheEarth, ItsMiddleIsTheMiddle) {
  for (const GeoPoint middle : {GeoPoint{0, 0}, GeoPoint{39.9, 116.4}, GeoPoint{-18, 180}, GeoPoint{90, 12}})
    EXPECT_EQ(Projection(middle).project(middle), (PlanePoint{0, 0}));
}

TEST(ProjectionOfTheEarth, NorthIsUpAndEastIsRight) {
  const Projection projection({10, 170});
  const PlanePoint north = projection.project(GeoPoint{20, 170}).value();
  EXPECT_EQ(north.x, 0);
  EXPECT_LT(north.y, 0);
  const PlanePoint east = projection.project(GeoPoint{10, -175}).value();
  EXPECT_GT(east.x, 0) << "over 180 degrees";
}

TEST(ProjectionOfTheEarth, PutsPointsWhereSnyderHasThem) {
  // Snyder, "Map Projections: A Working Manual", 1987, page 332: a sphere of radius 3, its middle at 40 N, 100 W;
  // 20 S, 100 E stands at x = -4.2339303, y = 4.0257775.
  const PlanePoint at = Projection({40, -100}).project(GeoPoint{-20, 100}).value();
  EXPECT_NEAR(static_cast<double>(at.x), -4.2339303 / 3 * earth_radius, km);
  EXPECT_NEAR(static_cast<double>(at.y), -4.0257775 / 3 * earth_radius, km);
}

TEST(ProjectionOfTheEarth, DistancesFromTheMiddleAreChords) {
  const Projection projection({0, 0});
  EXPECT_NEAR(length_of(projection.project(GeoPoint{0, 90}).value()), std::numbers::sqrt2 * earth_radius, 1);
  EXPECT_NEAR(length_of(projection.project(GeoPoint{0, 1}).value()), 111.19 * km, km);
  EXPECT_NEAR(length_of(projection.project(GeoPoint{0, 179}).value()), farthest, 10 * km);
  EXPECT_FALSE(projection.project(GeoPoint{0, 180}));
}

TEST(ProjectionOfTheEarth, KeepsAreas) {
  const GeoRing square = {{0, 0}, {0, 1}, {1, 1}, {1, 0}};
  const double at_middle = twice_area(Projection({0, 0}).project(square));
  for (const GeoPoint middle : {GeoPoint{60, 20}, GeoPoint{0, 120}, GeoPoint{-80, -40}})
    EXPECT_NEAR(twice_area(Projection(middle).project(square)) / at_middle, 1, 0.01);
}

TEST(ProjectionOfTheEarth, ARingAroundTheFarEndComesOutAsAllTheRest) {
  const GeoRing square = {{-10, 170}, {-10, -170}, {10, -170}, {10, 170}};
  const PlaneRing ring = Projection({0, 0}).project(square);
  constexpr double earth = 4 * std::numbers::pi * earth_radius * earth_radius;
  EXPECT_NEAR(twice_area(ring) / 2 / earth, 1 - 0.0096, 0.01);
  EXPECT_GT(ring.size(), 100U) << "its edges follow the far circle";
}

TEST(MiddleOfPlaces, LiesBetweenThoseFarthestApart) {
  const std::array places = {GeoPoint{-18, 178}, GeoPoint{-14, -172}, GeoPoint{-17, 179}};
  const GeoPoint middle = middle_of(places);
  EXPECT_NEAR(middle.latitude, -16, 0.2);
  EXPECT_NEAR(std::abs(middle.longitude), 177, 0.2);
  EXPECT_LT(middle.longitude, 0);
}

TEST(MiddleOfPlaces, OfOneIsItselfAndOfAntipodesHalfwayBetween) {
  const std::array one = {GeoPoint{37.97, 126.55}};
  EXPECT_NEAR(middle_of(one).latitude, 37.97, 1e-4);
  EXPECT_NEAR(middle_of(one).longitude, 126.55, 1e-4);
  for (const std::array<GeoPoint, 2>& two :
       {std::array{GeoPoint{40, 20}, GeoPoint{-40, -160}}, std::array{GeoPoint{90, 0}, GeoPoint{-90, 0}}}) {
    const Projection projection(middle_of(two));
    for (const GeoPoint& place : two)
      EXPECT_NEAR(length_of(projection.project(place).value()), std::numbers::sqrt2 * earth_radius, km);
  }
}

}  // namespace
}  // namespace lectern::compiler
