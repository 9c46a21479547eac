// SPDX-License-Identifier: MIT
// The one painter: walks a draw list over a canvas. Used by stage. Its only memory is the masks of glyphs, icons and
// corners; tiles and pictures are scaled straight from their source.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "assets/base/geometry.hpp"
#include "render/draw/list.hpp"
#include "render/draw/source.hpp"
#include "render/paint/canvas.hpp"
#include "render/paint/kept_tile.hpp"
#include "render/paint/mask_cache.hpp"
#include "render/paint/resample.hpp"

namespace lectern::paint {

class Painter {
 public:
  explicit Painter(std::size_t mask_ceiling) : masks_(mask_ceiling) {}

  /// Lifetime: both outlive their use here; null paints nothing of theirs.
  void use(draw::MaskSource* masks, const draw::TileSource* tiles);

  /// Begins a frame: brings in the masks of all that can be seen, and says where each command paints.
  /// Shape: bounds[i] belongs to list.commands[i], clipped; empty where it paints nothing.
  void measure(const draw::List& list, Rect glass, std::vector<Rect>& bounds);

  /// Paints what stands within `clip`, over whatever is there. `bounds` are those that `measure` gave for this list.
  /// Shape: the number of commands painted.
  std::uint64_t paint(const draw::List& list, std::span<const Rect> bounds, Canvas& canvas, Rect clip);

  [[nodiscard]] const MaskCache& masks() const { return masks_; }

 private:
  struct Measure;
  struct Paint;

  MaskCache masks_;
  const draw::TileSource* tiles_ = nullptr;
  Resampler resampler_;
  KeptTile kept_;
  std::vector<Rect> clips_;
};

}  // namespace lectern::paint
