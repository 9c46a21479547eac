// SPDX-License-Identifier: MIT
// How a page is lightened, darkened and inverted for whoever reads it. Used by list and page_look. Integers only, so
// that every processor paints the same.
#pragma once

#include <cstdint>

#include "assets/base/colour.hpp"

namespace lectern::draw {

/// So many steps lighter, or darker where it is below 0; as it is at 0.
inline constexpr int most_light = 3;

struct Tone {
  std::int8_t light = 0;  ///< -most_light to most_light
  bool inverted = false;
  bool operator==(const Tone&) const = default;
};

/// One channel of a colour. Black and white keep their place and what is between moves towards one of them: faded ink
/// is parted from its paper, and a page that was scanned too dark grows bright.
/// Source: Schlick, "Fast alternatives to Perlin's bias and gain functions", 1994, of 3/2 a step.
[[nodiscard]] constexpr std::uint8_t toned(std::uint8_t value, Tone tone) {
  std::uint32_t up = 1;
  std::uint32_t down = 1;
  for (int step = 0; step < tone.light; ++step) up *= 3, down *= 2;
  for (int step = 0; step > tone.light; --step) up *= 2, down *= 3;
  const std::uint32_t v = value;
  const std::uint32_t whole = v * up + (255 - v) * down;
  const std::uint32_t lit = (255 * v * up + whole / 2) / whole;
  return static_cast<std::uint8_t>(tone.inverted ? 255 - lit : lit);
}

[[nodiscard]] constexpr Colour toned(Colour colour, Tone tone) {
  return {toned(colour.r, tone), toned(colour.g, tone), toned(colour.b, tone), colour.a};
}

}  // namespace lectern::draw
