// SPDX-License-Identifier: MIT
// The pixels of a frame, and the few ways to put colour on them. Used by paint, stage and glass: a glass carries the
// pixels to what is seen. Integers only, so that every processor paints the same.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "assets/base/colour.hpp"
#include "assets/base/geometry.hpp"
#include "render/draw/source.hpp"

namespace lectern::paint {

/// One pixel, 0xAARRGGBB; alpha is always 255 in a finished frame.
using Pixel = std::uint32_t;

[[nodiscard]] constexpr Pixel opaque(Colour c) {
  return 0xFF000000U | c.rgb();
}

class Canvas {
 public:
  /// Black pixels of its own.
  explicit Canvas(Size size);
  /// Pixels of someone else, who keeps them as long as the canvas.  Units: `stride` pixels from row to row.
  Canvas(Size size, Pixel* pixels, std::ptrdiff_t stride) : size_(size), pixels_(pixels), stride_(stride) {}
  Canvas(Canvas&&) noexcept = default;
  Canvas& operator=(Canvas&&) noexcept = default;
  Canvas(const Canvas&) = delete;
  Canvas& operator=(const Canvas&) = delete;
  ~Canvas() = default;

  [[nodiscard]] Size size() const { return size_; }
  [[nodiscard]] Rect rect() const { return {0, 0, size_.w, size_.h}; }
  [[nodiscard]] Pixel* row(int y) { return pixels_ + y * stride_; }
  [[nodiscard]] const Pixel* row(int y) const { return pixels_ + y * stride_; }
  [[nodiscard]] std::ptrdiff_t stride() const { return stride_; }

  /// Covers a rect; what lies outside `clip` or the canvas is left alone. So do all below.
  void fill(Rect rect, Colour colour, Rect clip);
  /// Takes from every channel what `white_to` lacks of white, down to nothing.
  void darken(Rect rect, Colour white_to, Rect clip);
  /// Moves pixels: what is to stand in `to`, within the canvas, stands `by` further back.
  void shift(Rect to, Point by);
  /// Puts `colour` through a mask whose top left corner lies at `at`.
  void stamp(const draw::Mask& mask, Point at, Colour colour, Rect clip);
  /// The same with the mask mirrored, for corners.
  void stamp_mirrored(const draw::Mask& mask, Point at, bool across, bool down, Colour colour, Rect clip);

 private:
  Size size_;
  std::vector<Pixel> own_;
  Pixel* pixels_;
  std::ptrdiff_t stride_;
};

/// Puts a colour over a pixel.  Units: `alpha` 0 to 255.
[[nodiscard]] constexpr Pixel over(Pixel under, Colour colour, std::uint32_t alpha) {
  // x / 255 rounded to nearest, exactly, for x up to 255 * 255.
  constexpr auto divided = [](std::uint32_t x) { return (x + 128 + ((x + 128) >> 8)) >> 8; };
  const std::uint32_t rest = 255 - alpha;
  const std::uint32_t r = divided(colour.r * alpha + ((under >> 16) & 0xFF) * rest);
  const std::uint32_t g = divided(colour.g * alpha + ((under >> 8) & 0xFF) * rest);
  const std::uint32_t b = divided(colour.b * alpha + (under & 0xFF) * rest);
  return 0xFF000000U | (r << 16) | (g << 8) | b;
}

/// A pixel without so much of each channel, down to nothing.  Units: `less` as a pixel, 0x00RRGGBB.
[[nodiscard]] constexpr Pixel darker(Pixel under, Pixel less) {
  constexpr auto channel = [](Pixel from, Pixel take, int shift) {
    const int rest = static_cast<int>((from >> shift) & 0xFF) - static_cast<int>((take >> shift) & 0xFF);
    return static_cast<Pixel>(rest > 0 ? rest : 0) << shift;
  };
  return 0xFF000000U | channel(under, less, 16) | channel(under, less, 8) | channel(under, less, 0);
}

}  // namespace lectern::paint
