// SPDX-License-Identifier: MIT
// Pixels in memory, grey or colour, and what is made of them by cutting and reducing. Used by tiles and reset. It knows
// no format of files.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "assets/base/geometry.hpp"

namespace lectern::compiler {

/// Shape: `components` bytes a pixel, 1 (grey, 0 is black) or 3 (sRGB); rows without padding.
struct Pixels {
  Pixels() = default;
  Pixels(Size its_size, int its_components, std::uint8_t fill = 0);

  [[nodiscard]] std::size_t stride() const {
    return static_cast<std::size_t>(size.w) * static_cast<std::size_t>(components);
  }
  [[nodiscard]] const std::uint8_t* row(int y) const { return bytes.data() + static_cast<std::size_t>(y) * stride(); }
  [[nodiscard]] std::uint8_t* row(int y) { return bytes.data() + static_cast<std::size_t>(y) * stride(); }

  Size size;
  int components = 1;
  std::vector<std::uint8_t> bytes;
};

[[nodiscard]] Pixels cut(const Pixels& pixels, Rect part);

/// Two rows as one of half the width, rounded up; each pixel is the mean of those it covers.
/// Shape: `into` holds half of `width` pixels; the last column stands twice where the width is odd.
void halve_rows(const std::uint8_t* above, const std::uint8_t* below, int width, int components, std::uint8_t* into);

/// A part scaled down to `size`, each pixel the mean of the area it covers.
[[nodiscard]] Pixels reduced(const Pixels& pixels, Rect part, Size size);

}  // namespace lectern::compiler
