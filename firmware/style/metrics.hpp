// SPDX-License-Identifier: MIT
// How large things are on this glass. Every size of the interface is given in design pixels of 0.2484 mm and becomes
// screen pixels here, so that a button is as large on any screen; what is read grows with the visitor's text size as
// well. Used by plan, state, texts, gestures, audit and script.
#pragma once

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "assets/base/geometry.hpp"
#include "assets/base/result.hpp"

namespace lectern::app {

/// One design pixel: a 1920x1080 screen of 477x268 mm.
inline constexpr double design_pixel_mm = 0.2484;

/// The smallest glass that the screens are made for.
inline constexpr Millimetres smallest_width{217};
inline constexpr Millimetres smallest_height{136};

/// Below so many design pixels a glass is low.
inline constexpr double low_glass = 700;

/// The text sizes a visitor steps through.  Units: hundredths.
inline constexpr std::array<int, 4> text_sizes = {100, 125, 150, 200};
/// From here on page and text no longer share the screen.
inline constexpr int one_pane_from = 150;

struct Metrics {
  Size glass;
  double scale = 1;  ///< screen pixels for a design pixel
  double mm_per_px = design_pixel_mm;
  int text_percent = 100;  ///< one of text_sizes

  bool operator==(const Metrics&) const = default;
  [[nodiscard]] int px(double design) const { return static_cast<int>(std::lround(design * scale)); }
  [[nodiscard]] F26Dot6 em(double design) const {
    return {static_cast<std::int32_t>(std::lround(design * scale * 64))};
  }
  [[nodiscard]] int mm(Millimetres length) const { return static_cast<int>(std::lround(length.value / mm_per_px)); }
  /// How much larger than designed what is read is.
  [[nodiscard]] double growth() const { return text_percent / 100.0; }
  [[nodiscard]] bool portrait() const { return glass.h > glass.w; }
  /// So low that what stands around words spares room.
  [[nodiscard]] bool low() const { return design_height() < low_glass; }
  /// The glass in design pixels.
  [[nodiscard]] double design_width() const { return glass.w / scale; }
  [[nodiscard]] double design_height() const { return glass.h / scale; }
};

/// Whether the screens find room on a glass, upright or not.
[[nodiscard]] inline bool large_enough(const Metrics& metrics) {
  constexpr double rounded = 1;  // mm: lengths are given in whole ones
  const double one = metrics.glass.w * metrics.mm_per_px + rounded;
  const double other = metrics.glass.h * metrics.mm_per_px + rounded;
  return std::max(one, other) >= smallest_width.value && std::min(one, other) >= smallest_height.value;
}

/// A wall is read from further away than a desk: on a glass larger than the screens were drawn for, everything grows
/// with it, but less.
[[nodiscard]] inline double enlargement(double design_width, double design_height) {
  const double more =
      std::min(std::max(design_width, design_height) / 1920, std::min(design_width, design_height) / 1080);
  return more > 1 ? std::pow(more, 0.75) : 1;
}

/// Units: `width` is that of the glass.
[[nodiscard]] inline Metrics measure(Size glass, Millimetres width) {
  const double mm_per_px = width.value / glass.w;
  const double design = mm_per_px / design_pixel_mm;  // design pixels for a screen pixel
  return {glass, enlargement(glass.w * design, glass.h * design) / design, mm_per_px, text_sizes.front()};
}

/// The measures of a glass; without its width it is taken for one of design pixels.
[[nodiscard]] Metrics metrics_of(Size glass, std::optional<Millimetres> width);

/// What is said on a glass that is not large_enough.
[[nodiscard]] std::string too_small(const Metrics& metrics);

/// The most pixels of a glass either way.
inline constexpr int largest_side = 16'384;

/// "1920x1080".  Errors: usage.
[[nodiscard]] Result<Size> parse_size(std::string_view text);

}  // namespace lectern::app
