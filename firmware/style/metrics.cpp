// SPDX-License-Identifier: MIT
#include "firmware/style/metrics.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <fmt/format.h>

namespace lectern::app {

Metrics measure(Size glass, MillimetreSize size) {
  constexpr double rounded = 1;  // mm: lengths are given in whole ones
  const double across = size.w.value / glass.w;
  const double down = size.h.value / glass.h;
  if (std::abs(across - down) * std::max(glass.w, glass.h) <= rounded) return measure(glass, size.w);
  const double least = std::min(across, down);
  Metrics metrics = measure(glass, Millimetres{least * glass.w});
  metrics.longer_across = across / least;
  metrics.longer_down = down / least;
  return metrics;
}

Metrics metrics_of(Size glass, std::optional<MillimetreSize> size) {
  if (size) return measure(glass, *size);
  Metrics metrics = measure(glass, Millimetres{glass.w * design_pixel_mm});
  metrics.size_is_known = false;
  return metrics;
}

Metrics resized(const Metrics& metrics, Size glass) {
  Metrics other = measure(glass, Millimetres{metrics.mm_per_px * glass.w});
  other.longer_across = metrics.longer_across;
  other.longer_down = metrics.longer_down;
  other.size_is_known = metrics.size_is_known;
  return other;
}

std::string too_small(const Metrics& metrics) {
  return fmt::format(
      "the screen is {:.0f} x {:.0f} mm, and {:.0f} x {:.0f} mm is the least that texts find room on; if it is larger, "
      "say its size (screen.mm in the configuration, or --mm)",
      metrics.width_mm(), metrics.height_mm(), smallest_longer_side.value, smallest_shorter_side.value);
}

Result<Size> parse_size(std::string_view text) {
  const auto side = [](std::string_view digits) -> std::optional<int> {
    int value = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (error != std::errc{} || end != digits.data() + digits.size() || value < 1 || value > largest_side)
      return std::nullopt;
    return value;
  };
  if (const auto x = text.find('x'); x != std::string_view::npos)
    if (const auto w = side(text.substr(0, x)), h = side(text.substr(x + 1)); w && h) return Size{*w, *h};
  return fail(ErrorCode::usage,
              fmt::format("'{}' is no size; write it as 1920x1080, at most {} either way", text, largest_side));
}

}  // namespace lectern::app
