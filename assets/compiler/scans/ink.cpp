// SPDX-License-Identifier: MIT
#include "assets/compiler/scans/ink.hpp"

#include <algorithm>

namespace lectern::compiler {

void Ink::add(const std::uint8_t* rows, int count, int width, int bands, std::size_t stride) {
  // Green: of the three the one that stands for lightness.
  const std::size_t first = bands == 3 ? 1 : 0;
  const auto step = static_cast<std::size_t>(bands);
  for (int y = 0; y < count; ++y) {
    const std::uint8_t* row = rows + static_cast<std::size_t>(y) * stride + first;
    for (int x = 0; x < width; ++x) ++pixels_[row[static_cast<std::size_t>(x) * step]];
  }
  total_ += static_cast<std::uint64_t>(count) * static_cast<std::uint64_t>(width);
}

int Ink::lightness_at(double share) const {
  const auto wanted = static_cast<std::uint64_t>(static_cast<double>(total_) * share);
  std::uint64_t seen = 0;
  for (int lightness = 0; lightness < static_cast<int>(pixels_.size()); ++lightness) {
    seen += pixels_[static_cast<std::size_t>(lightness)];
    if (seen > wanted) return lightness;
  }
  return static_cast<int>(pixels_.size()) - 1;
}

std::optional<std::string> Ink::warning() const {
  // One word of common type covers a ten-thousandth of a sheet; faint pencil differs from it by more than this.
  constexpr double rare = 0.00003;
  constexpr int hardly_differs = 24;
  constexpr int dark = 48;
  if (total_ == 0) return std::nullopt;
  const int darkest = lightness_at(rare);
  const int lightest = lightness_at(1 - rare);
  if (lightest < dark) return "it is all but black: nothing can be seen on it";
  if (lightest - darkest < hardly_differs) return "it is all but blank: nothing can be seen on it";
  return std::nullopt;
}

}  // namespace lectern::compiler
