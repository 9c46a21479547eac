// SPDX-License-Identifier: MIT
// A frame as the glass shows it. Captured from screens, written as PNG, compared by tests.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "assets/base/colour.hpp"
#include "assets/base/geometry.hpp"

namespace lectern::screen {

/// Shape: three bytes a pixel (R, G, B), rows without padding.
struct Image {
  Size size;
  std::vector<std::uint8_t> rgb;

  bool operator==(const Image&) const = default;
  [[nodiscard]] Colour at(Point p) const {
    const auto i =
        (static_cast<std::size_t>(p.y) * static_cast<std::size_t>(size.w) + static_cast<std::size_t>(p.x)) * 3;
    return {rgb[i], rgb[i + 1], rgb[i + 2], 255};
  }
};

}  // namespace lectern::screen
