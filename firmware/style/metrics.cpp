// SPDX-License-Identifier: MIT
#include "firmware/style/metrics.hpp"

#include <charconv>
#include <fmt/format.h>

namespace lectern::app {

Metrics metrics_of(Size glass, std::optional<Millimetres> width) {
  return measure(glass, width.value_or(Millimetres{glass.w * design_pixel_mm}));
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
