// SPDX-License-Identifier: MIT
// Colours of the interface and how far two of them stand apart. Used by check, render, firmware and audit. A Colour is
// straight (not premultiplied) sRGB.
#pragma once

#include <cstdint>

namespace lectern {

struct Colour {
  std::uint8_t r = 0, g = 0, b = 0, a = 255;

  constexpr bool operator==(const Colour&) const = default;
  [[nodiscard]] static constexpr Colour from_rgb(std::uint32_t rgb) {
    return {static_cast<std::uint8_t>(rgb >> 16), static_cast<std::uint8_t>(rgb >> 8), static_cast<std::uint8_t>(rgb),
            255};
  }
  [[nodiscard]] constexpr std::uint32_t rgb() const {
    return (static_cast<std::uint32_t>(r) << 16) | (static_cast<std::uint32_t>(g) << 8) | b;
  }
  [[nodiscard]] constexpr Colour with_alpha(std::uint8_t alpha) const { return {r, g, b, alpha}; }
};

/// Relative luminance, 0 to 1; alpha is not looked at.  Source: WCAG 2.1, "relative luminance".
[[nodiscard]] double luminance(Colour colour);

/// Contrast ratio, 1 to 21.  Source: WCAG 2.1, "contrast ratio".
[[nodiscard]] double contrast(Colour one, Colour other);

}  // namespace lectern
