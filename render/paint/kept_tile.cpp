// SPDX-License-Identifier: MIT
#include "render/paint/kept_tile.hpp"

#include <algorithm>
#include <cstdint>

namespace lectern::paint {

bool KeptTile::paint(const draw::Tile& tile, Canvas& canvas, Rect clip,
                     const std::function<void(const draw::Tile& tile, Canvas& canvas)>& scale) {
  const Rect at = tile.target;
  if (at.empty() || static_cast<std::int64_t>(at.w) * at.h > most_kept_pixels) return false;
  draw::Tile alone = tile;
  alone.target = {0, 0, at.w, at.h};
  alone.origin = {tile.origin.x - at.x, tile.origin.y - at.y};
  if (!tile_ || *tile_ != alone) {
    if (pixels_.size() != at.size()) pixels_ = Canvas(at.size());
    scale(alone, pixels_);
    tile_ = alone;
  }
  const Rect part = intersection(intersection(at, clip), canvas.rect());
  for (int y = part.y; y < part.bottom(); ++y)
    std::copy_n(pixels_.row(y - at.y) + (part.x - at.x), part.w, canvas.row(y) + part.x);
  return true;
}

}  // namespace lectern::paint
