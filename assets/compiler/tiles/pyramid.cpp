// SPDX-License-Identifier: MIT
#include "assets/compiler/tiles/pyramid.hpp"

#include <algorithm>
#include <cassert>
#include <utility>

#include "assets/pack/limits.hpp"

namespace lectern::compiler {

namespace {

constexpr int side = pack::tile_size;
static_assert(side % 2 == 0, "a band ends between two pairs of rows");

}  // namespace

std::vector<Size> level_sizes(Size page) {
  std::vector<Size> sizes = {page};
  while (std::max(sizes.back().w, sizes.back().h) > side)
    sizes.push_back({(sizes.back().w + 1) / 2, (sizes.back().h + 1) / 2});
  return sizes;
}

PyramidCutter::PyramidCutter(Size page, int components, PutTile put_tile, PutBand put_band)
    : put_tile_(std::move(put_tile)), put_band_(std::move(put_band)) {
  for (const Size size : level_sizes(page))
    levels_.push_back({size, Pixels({size.w, std::min(side, size.h)}, components)});
}

Result<void> PyramidCutter::add(const std::uint8_t* rows, int count, std::size_t stride) {
  Level& finest = levels_.front();
  assert(finest.top + finest.filled + count <= finest.size.h);
  for (int y = 0; y < count; ++y) {
    std::copy_n(rows + static_cast<std::size_t>(y) * stride, finest.band.stride(), finest.band.row(finest.filled++));
    LECTERN_CHECK(cut_if_full(0));
  }
  return {};
}

std::size_t PyramidCutter::bytes() const {
  std::size_t sum = 0;
  for (const Level& level : levels_) sum += level.band.bytes.size();
  return sum;
}

Result<void> PyramidCutter::cut_if_full(std::size_t number) {
  Level& level = levels_[number];
  if (level.filled < side && level.top + level.filled < level.size.h) return {};
  level.band.size.h = level.filled;
  if (put_band_) LECTERN_CHECK(put_band_(number, level.band));
  LECTERN_CHECK(cut_band(number));
  if (number + 1 < levels_.size()) LECTERN_CHECK(halve_band(number));
  level.top += level.filled;
  level.filled = 0;
  return {};
}

Result<void> PyramidCutter::cut_band(std::size_t number) {
  const Level& level = levels_[number];
  for (int left = 0; left < level.size.w; left += side)
    LECTERN_CHECK(put_tile_(number, cut(level.band, {left, 0, std::min(side, level.size.w - left), level.filled})));
  return {};
}

Result<void> PyramidCutter::halve_band(std::size_t number) {
  const Level& level = levels_[number];
  Level& half = levels_[number + 1];
  for (int y = 0; y < level.filled; y += 2) {
    halve_rows(level.band.row(y), level.band.row(std::min(y + 1, level.filled - 1)), level.size.w,
               level.band.components, half.band.row(half.filled++));
    LECTERN_CHECK(cut_if_full(number + 1));
  }
  return {};
}

}  // namespace lectern::compiler
