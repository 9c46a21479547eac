// SPDX-License-Identifier: MIT
// A grey image in memory: a sheet that is typed on, and what is made of it by halving and cutting. Used by re-set
// pages.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "assets/base/geometry.hpp"
#include "render/draw/source.hpp"

namespace lectern::compiler {

/// Shape: one byte a pixel, 0 is ink, 255 is paper; rows without padding.
class Sheet {
 public:
  explicit Sheet(Size size);

  [[nodiscard]] Size size() const { return size_; }
  [[nodiscard]] const std::uint8_t* row(int y) const { return pixels_.data() + offset(y); }
  [[nodiscard]] std::uint8_t* row(int y) { return pixels_.data() + offset(y); }
  [[nodiscard]] const std::vector<std::uint8_t>& pixels() const { return pixels_; }

  /// Ink through a mask whose top left corner lies at `at`; what is inked already stays at least as dark.
  void stamp(const draw::Mask& mask, Point at);

 private:
  [[nodiscard]] std::size_t offset(int y) const {
    return static_cast<std::size_t>(y) * static_cast<std::size_t>(size_.w);
  }

  Size size_;
  std::vector<std::uint8_t> pixels_;
};

/// Half as large, rounded up; each pixel is the mean of those it covers.
[[nodiscard]] Sheet halved(const Sheet& sheet);

[[nodiscard]] Sheet cut(const Sheet& sheet, Rect part);

/// A part scaled down to `size`, each pixel the mean of the area it covers.
[[nodiscard]] Sheet reduced(const Sheet& sheet, Rect part, Size size);

}  // namespace lectern::compiler
