// SPDX-License-Identifier: MIT
// Which tiles of a page are wanted for a view of it, and how they lie on the glass. Used by page and tile_store; it
// decodes nothing and owns nothing.
#pragma once

#include <cstdint>
#include <vector>

#include "assets/base/colour.hpp"
#include "assets/base/geometry.hpp"
#include "render/draw/list.hpp"
#include "render/scan/viewport.hpp"

namespace lectern::scan {

class TileStore;

/// The levels of one page, finest first.
struct Pyramid {
  std::uint16_t document = 0;
  std::uint16_t page = 0;
  std::vector<Size> levels;
};

/// The one tile of a page's coarsest level; `finest` is the page's size.
[[nodiscard]] draw::TileId coarsest(std::uint16_t document, std::uint16_t page, Size finest);

/// The level with 0.7 to 1.4 of its pixels to a pixel of the glass, or the nearest there is.
[[nodiscard]] std::size_t level_for(const Pyramid& pyramid, double scale);

/// The tiles that a view wants, the most urgent first: the coarsest level, then those of the right level that can be
/// seen, from where the page is looked at outwards.
[[nodiscard]] std::vector<draw::TileId> wanted(const Pyramid& pyramid, const Viewport& viewport);

/// Those that lie within half a tile beyond the pane's edge: what a pan shows next.
[[nodiscard]] std::vector<draw::TileId> beyond_edge(const Pyramid& pyramid, const Viewport& viewport);

/// Whether every tile that can be seen is there in the right level (or known to be damaged).
[[nodiscard]] bool sharp(const Pyramid& pyramid, const Viewport& viewport, const TileStore& store);

/// Appends the page to a list, clipped to its pane: paper, then the tiles that are there, coarser ones where they are
/// not yet, and holes where they are damaged.
void place(draw::List& list, const Pyramid& pyramid, const Viewport& viewport, const TileStore& store, draw::Ramp ramp,
           Colour hole);

}  // namespace lectern::scan
