// SPDX-License-Identifier: MIT
#include "assets/compiler/tiles/pixels.hpp"

#include <algorithm>
#include <array>

namespace lectern::compiler {

Pixels::Pixels(Size its_size, int its_components, std::uint8_t fill)
    : size(its_size),
      components(its_components),
      bytes(static_cast<std::size_t>(its_size.w) * static_cast<std::size_t>(its_size.h) *
                static_cast<std::size_t>(its_components),
            fill) {}

Pixels cut(const Pixels& pixels, Rect part) {
  Pixels result(part.size(), pixels.components);
  const auto left = static_cast<std::ptrdiff_t>(part.x) * pixels.components;
  for (int y = 0; y < part.h; ++y) std::copy_n(pixels.row(part.y + y) + left, result.stride(), result.row(y));
  return result;
}

void halve_rows(const std::uint8_t* above, const std::uint8_t* below, int width, int components, std::uint8_t* into) {
  const auto mean = [&](int left, int right) {
    return static_cast<std::uint8_t>((above[left] + above[right] + below[left] + below[right] + 2) / 4);
  };
  const int whole = width / 2 * components;
  // Component by component of each pair: written so that it is one walk over memory.
  for (int x = 0, from = 0; x < whole; x += components, from += 2 * components)
    for (int c = 0; c < components; ++c) into[x + c] = mean(from + c, from + components + c);
  if (width % 2 != 0)
    for (int c = 0; c < components; ++c) into[whole + c] = mean(2 * whole + c, 2 * whole + c);
}

Pixels reduced(const Pixels& pixels, Rect part, Size size) {
  Pixels result(size, pixels.components);
  const std::int64_t area = static_cast<std::int64_t>(part.w) * part.h;
  const auto components = static_cast<std::size_t>(pixels.components);
  // Everything is counted in pixels of the source times pixels of the result, so that all shares are whole numbers:
  // rows first, each walked once.
  std::vector<std::int64_t> columns(static_cast<std::size_t>(part.w) * components);
  for (int y = 0; y < size.h; ++y) {
    std::fill(columns.begin(), columns.end(), 0);
    for (int sy = y * part.h / size.h; sy * size.h < (y + 1) * part.h; ++sy) {
      const std::int64_t high = std::min((sy + 1) * size.h, (y + 1) * part.h) - std::max(sy * size.h, y * part.h);
      const std::uint8_t* row = pixels.row(part.y + sy) + static_cast<std::size_t>(part.x) * components;
      for (std::size_t i = 0; i < columns.size(); ++i) columns[i] += high * row[i];
    }
    std::uint8_t* into = result.row(y);
    for (int x = 0; x < size.w; ++x, into += components) {
      std::array<std::int64_t, 3> sums{};
      for (int sx = x * part.w / size.w; sx * size.w < (x + 1) * part.w; ++sx) {
        const std::int64_t wide = std::min((sx + 1) * size.w, (x + 1) * part.w) - std::max(sx * size.w, x * part.w);
        for (std::size_t c = 0; c < components; ++c)
          sums[c] += wide * columns[static_cast<std::size_t>(sx) * components + c];
      }
      for (std::size_t c = 0; c < components; ++c) into[c] = static_cast<std::uint8_t>((sums[c] + area / 2) / area);
    }
  }
  return result;
}

}  // namespace lectern::compiler
