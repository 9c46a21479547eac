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

/// The smallest glass that the screens are made for, either way up: the official 7 inch displays of the board.
inline constexpr Millimetres smallest_longer_side{150};
inline constexpr Millimetres smallest_shorter_side{85};

/// Below these a glass is small, and its layout compact.
inline constexpr Millimetres compact_below_width{250};
inline constexpr Millimetres compact_below_height{130};

/// Below so many design pixels a glass is low.
inline constexpr double low_glass = 700;

/// Below so many design pixels of width a line is short even for a label.
inline constexpr double narrow_glass = 480;

/// The least side of a control and the margin at the glass's edge, of a small glass and of a larger one: 15 and 20 mm,
/// 5 and 13 mm.  Units: design px.
inline constexpr double compact_control = 61;
inline constexpr double full_control = 82;
inline constexpr double compact_margin = 20;
inline constexpr double full_margin = 52;

/// The text sizes a visitor steps through.  Units: hundredths.
inline constexpr std::array<int, 4> text_sizes = {100, 125, 150, 200};
/// From here on page and text no longer share the screen, but for an upright one.
inline constexpr int one_pane_from = 150;
/// So much larger than designed bars and tabs are at the most.
inline constexpr double most_control_growth = 1.5;
/// The longest words of most languages, set as a document's text: what a line holds at the least.  Units: design px.
inline constexpr double longest_word = 374;

struct Metrics {
  Size glass;
  double scale = 1;  ///< screen pixels for a design pixel
  double mm_per_px = design_pixel_mm;
  int text_percent = 100;  ///< one of text_sizes
  /// How much longer than mm_per_px a pixel is, for some panels' are no squares: nothing is smaller than it should be.
  double longer_across = 1, longer_down = 1;
  bool size_is_known = true;  ///< false: nobody said how large the glass is, and its pixels are taken for design pixels

  bool operator==(const Metrics&) const = default;
  [[nodiscard]] int px(double design) const { return static_cast<int>(std::lround(design * scale)); }
  [[nodiscard]] F26Dot6 em(double design) const {
    return {static_cast<std::int32_t>(std::lround(design * scale * 64))};
  }
  [[nodiscard]] int mm(Millimetres length) const { return static_cast<int>(std::lround(length.value / mm_per_px)); }
  /// How much larger than designed what is read is: the visitor's text size, in smaller steps where the glass is so
  /// narrow that the longest words would not stay whole.
  [[nodiscard]] double growth() const {
    const double asked = text_percent / 100.0;
    return asked <= 1 ? asked : 1 + (asked - 1) * (most_growth() - 1) / (text_sizes.back() / 100.0 - 1);
  }
  [[nodiscard]] double most_growth() const {
    return std::clamp((design_width() - 2 * margin()) / longest_word, 1.0, text_sizes.back() / 100.0);
  }
  /// Whether a larger text size makes a difference that is seen.
  [[nodiscard]] bool text_grows() const { return most_growth() >= text_sizes[1] / 100.0; }
  [[nodiscard]] bool portrait() const { return glass.h > glass.w; }
  /// So low that what stands around words spares room.
  [[nodiscard]] bool low() const { return design_height() < low_glass; }
  /// A small glass: one pane, few and smaller controls, the tabs scroll with the text.
  [[nodiscard]] bool compact() const {
    return width_mm() < compact_below_width.value || height_mm() < compact_below_height.value;
  }
  /// How much larger than designed controls are.
  [[nodiscard]] double control_growth() const { return compact() ? 1 : std::min(growth(), most_control_growth); }
  /// The least side of a control in bars and dialogues.  Units: design px.
  [[nodiscard]] double control() const { return compact() ? compact_control : full_control * control_growth(); }
  /// The same of what stands on a page or in a text, and does not grow.  Units: design px.
  [[nodiscard]] double small_button() const { return compact() ? compact_control : full_control; }
  /// What stays free at the glass's edges.  Units: design px.
  [[nodiscard]] double margin() const { return compact() ? compact_margin : full_margin; }
  [[nodiscard]] double width_mm() const { return glass.w * mm_per_px * longer_across; }
  [[nodiscard]] double height_mm() const { return glass.h * mm_per_px * longer_down; }
  /// The glass in design pixels.
  [[nodiscard]] double design_width() const { return glass.w / scale; }
  [[nodiscard]] double design_height() const { return glass.h / scale; }
};

/// Whether the screens find room on a glass, upright or not.
[[nodiscard]] inline bool large_enough(const Metrics& metrics) {
  constexpr double rounded = 1;  // mm: lengths are given in whole ones
  const double one = metrics.width_mm() + rounded;
  const double other = metrics.height_mm() + rounded;
  return std::max(one, other) >= smallest_longer_side.value && std::min(one, other) >= smallest_shorter_side.value;
}

/// A wall is read from further away than a desk: on a glass larger than the screens were drawn for, everything grows
/// with it, but less.
[[nodiscard]] inline double enlargement(double design_width, double design_height) {
  const double more =
      std::min(std::max(design_width, design_height) / 1920, std::min(design_width, design_height) / 1080);
  return more > 1 ? std::pow(more, 0.75) : 1;
}

/// Of a glass whose pixels are squares.  Units: `width` is that of the glass.
[[nodiscard]] inline Metrics measure(Size glass, Millimetres width) {
  const double mm_per_px = width.value / glass.w;
  const double design = mm_per_px / design_pixel_mm;  // design pixels for a screen pixel
  return {glass, enlargement(glass.w * design, glass.h * design) / design, mm_per_px, text_sizes.front()};
}

/// Of one of this size; within a millimetre its pixels are squares.
[[nodiscard]] Metrics measure(Size glass, MillimetreSize size);

/// The measures of a glass; without its size it is taken for one of design pixels.
[[nodiscard]] Metrics metrics_of(Size glass, std::optional<MillimetreSize> size);

/// Of another glass, of pixels of the same size.
[[nodiscard]] Metrics resized(const Metrics& metrics, Size glass);

/// What is said on a glass that is not large_enough.
[[nodiscard]] std::string too_small(const Metrics& metrics);

/// The most pixels of a glass either way.
inline constexpr int largest_side = 16'384;

/// "1920x1080".  Errors: usage.
[[nodiscard]] Result<Size> parse_size(std::string_view text);

}  // namespace lectern::app
