// SPDX-License-Identifier: MIT
// A sheet of paper in memory that is typed on. Used by reset alone.
#pragma once

#include <cstddef>
#include <cstdint>

#include "assets/base/geometry.hpp"
#include "assets/compiler/tiles/pixels.hpp"
#include "render/draw/source.hpp"

namespace lectern::compiler {

/// Shape: grey; 0 is ink, 255 is paper.
class Sheet {
 public:
  explicit Sheet(Size size) : pixels_(size, 1, paper) {}

  [[nodiscard]] const Pixels& pixels() const { return pixels_; }

  /// Ink through a mask whose top left corner lies at `at`; what is inked already stays at least as dark.
  void stamp(const draw::Mask& mask, Point at);

 private:
  static constexpr std::uint8_t paper = 255;

  Pixels pixels_;
};

}  // namespace lectern::compiler
