// SPDX-License-Identifier: MIT
#include "assets/compiler/readings/read_boxes.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <vector>

namespace lectern::compiler {

RectF around(RectF a, RectF b) {
  if (!has_place(a)) return b;
  if (!has_place(b)) return a;
  const double x = std::min(a.x, b.x);
  const double y = std::min(a.y, b.y);
  return {x, y, std::max(a.right(), b.right()) - x, std::max(a.bottom(), b.bottom()) - y};
}

RectF between_corners(PointF one, PointF other) {
  const double x = std::min(one.x, other.x);
  const double y = std::min(one.y, other.y);
  return {x, y, std::max(one.x, other.x) - x, std::max(one.y, other.y) - y};
}

std::optional<RectF> around_points(std::string_view points) {
  std::vector<double> numbers;
  const char* at = points.data();
  const char* const end = at + points.size();
  constexpr double largest = 1e7;
  while (at < end) {
    double number = 0;
    const auto read = std::from_chars(at, end, number);
    if (read.ec == std::errc::invalid_argument) {
      ++at;
      continue;
    }
    at = read.ptr;
    if (read.ec == std::errc() && std::isfinite(number) && std::abs(number) <= largest) numbers.push_back(number);
  }
  if (numbers.size() < 4) return std::nullopt;
  PointF low{numbers[0], numbers[1]};
  PointF high = low;
  for (std::size_t i = 0; i + 1 < numbers.size(); i += 2) {
    low = {std::min(low.x, numbers[i]), std::min(low.y, numbers[i + 1])};
    high = {std::max(high.x, numbers[i]), std::max(high.y, numbers[i + 1])};
  }
  return between_corners(low, high);
}

void complete(ReadLine& line) {
  double sum = 0;
  std::size_t sure = 0;
  RectF box;
  for (const ReadWord& word : line.words) {
    box = around(box, word.box);
    if (!word.confidence) continue;
    sum += *word.confidence;
    ++sure;
  }
  if (!has_place(line.box)) line.box = box;
  if (!line.confidence && sure > 0) line.confidence = sum / static_cast<double>(sure);
}

}  // namespace lectern::compiler
