// SPDX-License-Identifier: MIT
#include "assets/compiler/pages/pyramid.hpp"

#include <algorithm>
#include <utility>

#include "assets/compiler/pages/jpeg.hpp"
#include "assets/pack/limits.hpp"

namespace lectern::compiler {

namespace {

constexpr int side = pack::tile_size;

Result<MadeLevel> level_of(const Sheet& sheet) {
  const auto [w, h] = sheet.size();
  MadeLevel level{static_cast<std::uint32_t>(w), static_cast<std::uint32_t>(h), {}};
  for (int top = 0; top < h; top += side)
    for (int left = 0; left < w; left += side) {
      LECTERN_TRY(tile, encode_jpeg(cut(sheet, {left, top, std::min(side, w - left), std::min(side, h - top)})));
      level.tiles.push_back(std::move(tile));
    }
  return level;
}

}  // namespace

Result<std::vector<MadeLevel>> pyramid_of(Sheet page) {
  std::vector<MadeLevel> levels;
  for (;;) {
    LECTERN_TRY(level, level_of(page));
    levels.push_back(std::move(level));
    if (std::max(page.size().w, page.size().h) <= side) return levels;
    page = halved(page);
  }
}

}  // namespace lectern::compiler
