// SPDX-License-Identifier: MIT
// How large things are on this glass. Every size of the interface is given in design pixels of 0.2484 mm and becomes
// screen pixels here, so that a button is as large on any screen. Used by views, gestures and the audit.
#pragma once

#include <cmath>

#include "assets/base/geometry.hpp"

namespace lectern::app {

/// One design pixel: a 1920x1080 screen of 477x268 mm.
inline constexpr double design_pixel_mm = 0.2484;

/// The smallest glass that the screens are made for.
inline constexpr Millimetres smallest_width{217};
inline constexpr Millimetres smallest_height{136};

struct Metrics {
  Size glass;
  double scale = 1;  ///< screen pixels for a design pixel

  bool operator==(const Metrics&) const = default;
  [[nodiscard]] int px(double design) const { return static_cast<int>(std::lround(design * scale)); }
  [[nodiscard]] F26Dot6 em(double design) const {
    return {static_cast<std::int32_t>(std::lround(design * scale * 64))};
  }
  [[nodiscard]] int mm(Millimetres length) const { return static_cast<int>(std::lround(length.value / mm_per_px())); }
  [[nodiscard]] double mm_per_px() const { return design_pixel_mm / scale; }
  /// The glass in design pixels.
  [[nodiscard]] double design_width() const { return glass.w / scale; }
  [[nodiscard]] double design_height() const { return glass.h / scale; }
};

/// Units: `width` is that of the glass.
[[nodiscard]] inline Metrics measure(Size glass, Millimetres width) {
  return {glass, design_pixel_mm / (width.value / glass.w)};
}

}  // namespace lectern::app
