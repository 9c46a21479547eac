// SPDX-License-Identifier: MIT
// Cuts a page into the tiles of all its levels while its rows come by, from the top, so that a page of any height takes
// as much memory as a band of it. Used for scans and for re-set pages. Each level is halved before it is cut: a tile's
// edge is filtered with what lies beyond it, and no seam shows.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <vector>

#include "assets/base/result.hpp"
#include "assets/compiler/tiles/pixels.hpp"

namespace lectern::compiler {

/// Sizes of the levels, finest first, each half of the one before, rounded up; the last fits into one tile.
[[nodiscard]] std::vector<Size> level_sizes(Size page);

class PyramidCutter {
 public:
  /// Takes a tile of a level; within a level they come row by row.
  using PutTile = std::function<Result<void>(std::size_t level, const Pixels& tile)>;
  /// Takes the next rows of a level, each once; `band` lives for the call.
  using PutBand = std::function<Result<void>(std::size_t level, const Pixels& band)>;

  PyramidCutter(Size page, int components, PutTile put_tile, PutBand put_band = {});

  /// Takes the next rows of the page. When the last has come, all tiles have been put.
  /// Shape: `rows` holds `count` rows that begin `stride` bytes apart.  Errors: those of the takers.
  [[nodiscard]] Result<void> add(const std::uint8_t* rows, int count, std::size_t stride);

  /// Bytes of pixels that are held.  Cost: two bands of 512 rows of the finest level, whatever the page's height.
  [[nodiscard]] std::size_t bytes() const;

 private:
  struct Level {
    Size size;
    Pixels band;     ///< at most 512 rows
    int top = 0;     ///< rows of the level above the band
    int filled = 0;  ///< rows of the band
  };

  [[nodiscard]] Result<void> cut_if_full(std::size_t number);
  [[nodiscard]] Result<void> cut_band(std::size_t number);
  [[nodiscard]] Result<void> halve_band(std::size_t number);

  std::vector<Level> levels_;
  PutTile put_tile_;
  PutBand put_band_;
};

}  // namespace lectern::compiler
