// SPDX-License-Identifier: MIT
#include "assets/compiler/coasts/projection.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace lectern::compiler {

namespace {

using Vector = std::array<double, 3>;

constexpr double degree = std::numbers::pi / 180;
constexpr double far_step = 3 * degree;       // of a line along the circle of the far end
constexpr double bends = 1.2 * earth_radius;  // from here on, 74 degrees away, lines follow that circle
constexpr double nearly_nothing = 1e-9;
constexpr double kept_digits = 10'000;  // of a degree: 11 m; the last digits of sines differ between processors

Vector vector_of(GeoPoint point) {
  const double across = std::cos(point.latitude * degree);
  return {across * std::cos(point.longitude * degree), across * std::sin(point.longitude * degree),
          std::sin(point.latitude * degree)};
}

double dot(const Vector& a, const Vector& b) {
  return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
}

double length(const Vector& v) {
  return std::sqrt(dot(v, v));
}

Vector cross(const Vector& a, const Vector& b) {
  return {a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]};
}

GeoPoint point_of(const Vector& v) {
  const auto kept = [](double radians) { return std::round(radians / degree * kept_digits) / kept_digits; };
  return {kept(std::atan2(v[2], std::hypot(v[0], v[1]))), kept(std::atan2(v[1], v[0]))};
}

PlanePoint whole(double x, double y) {
  return {std::llround(x), std::llround(y)};
}

/// The same angle between -180 and 180 degrees.
double shortest(double radians) {
  return std::remainder(radians, 2 * std::numbers::pi);
}

}  // namespace

GeoPoint middle_of(std::span<const GeoPoint> places) {
  if (places.empty()) return {};
  std::vector<Vector> vectors;
  for (const GeoPoint& place : places) vectors.push_back(vector_of(place));
  std::size_t one = 0;
  std::size_t other = 0;
  double least = 2;
  for (std::size_t i = 0; i < vectors.size(); ++i)
    for (std::size_t k = i; k < vectors.size(); ++k)
      if (const double close = dot(vectors[i], vectors[k]); close < least - nearly_nothing)
        least = close, one = i, other = k;
  const Vector& a = vectors[one];
  const Vector& b = vectors[other];
  Vector middle{a[0] + b[0], a[1] + b[1], a[2] + b[2]};
  constexpr double opposite = 1e-6;
  // Between antipodes lies a whole circle: the point of it on the equator, or for the poles on the meridian of 0.
  if (length(middle) < opposite) {
    middle = cross(a, {0, 0, 1});
    if (length(middle) < opposite) middle = {1, 0, 0};
  }
  return point_of(middle);
}

Projection::Projection(GeoPoint middle) : latitude_(middle.latitude * degree), longitude_(middle.longitude * degree) {}

std::optional<PlanePoint> Projection::project(GeoPoint point) const {
  const double latitude = point.latitude * degree;
  const double east = point.longitude * degree - longitude_;
  const double near =
      1 + std::sin(latitude_) * std::sin(latitude) + std::cos(latitude_) * std::cos(latitude) * std::cos(east);
  if (near < nearly_nothing) return std::nullopt;
  // Source: Snyder, "Map Projections: A Working Manual", 1987, formulas 22-4, 22-5 and 24-2.
  const double k = earth_radius * std::sqrt(2 / near);
  return whole(
      k * std::cos(latitude) * std::sin(east),
      -k * (std::cos(latitude_) * std::sin(latitude) - std::sin(latitude_) * std::cos(latitude) * std::cos(east)));
}

PlaneRing Projection::project(const GeoRing& ring) const {
  PlaneRing points;
  for (const GeoPoint& point : ring)
    if (const auto at = project(point)) points.push_back(*at);
  PlaneRing result;
  for (std::size_t i = 0; i < points.size(); ++i) {
    const PlanePoint a = points[i];
    const PlanePoint b = points[(i + 1) % points.size()];
    result.push_back(a);
    const auto far = [](PlanePoint p) { return std::hypot(static_cast<double>(p.x), static_cast<double>(p.y)); };
    const auto turn = [](PlanePoint p) { return std::atan2(static_cast<double>(p.y), static_cast<double>(p.x)); };
    if (far(a) < bends || far(b) < bends) continue;
    const double way = shortest(turn(b) - turn(a));
    const int steps = static_cast<int>(std::ceil(std::abs(way) / far_step));
    for (int step = 1; step < steps; ++step) {
      const double part = static_cast<double>(step) / steps;
      const double r = far(a) + (far(b) - far(a)) * part;
      const double angle = turn(a) + way * part;
      result.push_back(whole(r * std::cos(angle), r * std::sin(angle)));
    }
  }
  return result;
}

PlaneRing far_circle() {
  PlaneRing ring;
  const int steps = static_cast<int>(std::lround(2 * std::numbers::pi / far_step));
  for (int step = 0; step < steps; ++step)
    ring.push_back(whole(farthest * std::cos(step * far_step), farthest * std::sin(step * far_step)));
  return ring;
}

double twice_area(const PlaneRing& ring) {
  double sum = 0;
  for (std::size_t i = 0; i < ring.size(); ++i) {
    const PlanePoint& a = ring[i];
    const PlanePoint& b = ring[(i + 1) % ring.size()];
    sum += static_cast<double>(a.x) * static_cast<double>(b.y) - static_cast<double>(b.x) * static_cast<double>(a.y);
  }
  return std::abs(sum);
}

}  // namespace lectern::compiler
