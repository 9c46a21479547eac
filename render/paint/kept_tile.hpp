// SPDX-License-Identifier: MIT
// A small tile as it was last scaled, so that it is copied where what it stands over moves: scaling a page down to a
// map costs ten times as much. Used by painter alone. It holds one, of a size that is bounded.
#pragma once

#include <functional>
#include <optional>

#include "render/draw/list.hpp"
#include "render/paint/canvas.hpp"

namespace lectern::paint {

/// The most pixels that are kept: four bytes each.
inline constexpr int most_kept_pixels = 1 << 17;

class KeptTile {
 public:
  /// Ids mean other pixels now.
  void forget() { tile_.reset(); }

  /// Copies what `scale` paints of a tile, which stands alone, within `clip`.  Shape: false where it is too large to be
  /// kept.  Cost: `scale` is called where it is not the one kept.
  bool paint(const draw::Tile& tile, Canvas& canvas, Rect clip,
             const std::function<void(const draw::Tile& tile, Canvas& canvas)>& scale);

 private:
  std::optional<draw::Tile> tile_;  ///< with its target at the corner of `pixels_`
  Canvas pixels_{{1, 1}};
};

}  // namespace lectern::paint
