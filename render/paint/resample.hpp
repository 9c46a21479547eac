// SPDX-License-Identifier: MIT
// Pages and pictures scaled onto the canvas: a triangle filter over as many source pixels as a pixel of the glass
// covers. Used by painter. It looks beyond a tile's edge into its neighbours, so that tiles meet without a seam.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <vector>

#include "assets/base/geometry.hpp"
#include "render/draw/source.hpp"
#include "render/paint/canvas.hpp"

namespace lectern::paint {

/// A piece of a larger image and those around it.  Shape: three rows of three; [4] is the piece; absent ones have no
/// data.
struct Patch {
  std::array<draw::Pixels, 9> parts;
  Point at;  ///< of the piece's top left corner in the larger image
};

/// How the larger image lies on the glass: glass = origin + scale x image, turned about its own corner.
struct Placing {
  PointF origin;  ///< of the image's own top left corner
  double scale_x = 1;
  double scale_y = 1;
  draw::Turn turn = draw::Turn::none;
};

class Resampler {
 public:
  /// Paints the patch's own part of `target` within `clip`; grey goes through `ramp`, colour through its tone.
  void paint(const Patch& patch, const Placing& placing, Rect target, draw::Ramp ramp, Canvas& canvas, Rect clip);

 private:
  /// Weights of one axis.  Shape: out pixel i has `count` weights, of the source pixels from first[i].
  struct Taps {
    int count = 0;
    std::vector<int> first;
    std::vector<std::uint16_t> weights;
    /// `back`: the image runs against the glass.
    void make(int from, int to, double origin, double scale, bool back);
    /// The source pixels that are looked at, [low, high).
    [[nodiscard]] int low() const { return std::min(first.front(), first.back()); }
    [[nodiscard]] int high() const { return std::max(first.front(), first.back()) + count; }
  };
  void make_lookup(draw::Ramp ramp);
  template <int Components>
  void paint_rows(const Patch& patch, Rect part, Canvas& canvas);
  template <int Components>
  const std::uint16_t* filtered_row(const Patch& patch, int y);
  template <int Components>
  void put_row(Pixel* out, std::size_t width) const;
  /// The line of the image that a row of the glass needs: one of its rows, or of its columns where it lies across.
  template <int Components>
  const std::uint8_t* line_of(const Patch& patch, int line);
  template <int Components>
  void turn_columns(const Patch& patch);

  Taps across_, down_;  ///< of the glass
  bool lies_across_ = false;
  draw::Ramp ramp_;
  bool has_lookup_ = false;
  std::array<Pixel, 256> lookup_{};
  std::array<std::uint8_t, 256> toned_{};  ///< of a channel of colour
  std::vector<std::uint8_t> line_;
  std::vector<std::uint8_t> columns_;  ///< of the image, one after another, in which they are rows of the glass
  int first_column_ = 0, end_column_ = 0;
  std::vector<std::vector<std::uint16_t>> rows_;  ///< filtered across; row y lies in slot y mod their number
  std::vector<int> row_of_slot_;
  std::vector<std::uint32_t> sums_;
};

}  // namespace lectern::paint
