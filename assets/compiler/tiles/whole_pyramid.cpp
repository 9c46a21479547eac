// SPDX-License-Identifier: MIT
#include "assets/compiler/tiles/whole_pyramid.hpp"

#include <utility>

#include "assets/compiler/tiles/jpeg.hpp"
#include "assets/compiler/tiles/pyramid.hpp"

namespace lectern::compiler {

Result<std::vector<MadeLevel>> pyramid_of(const Pixels& page, int quality) {
  std::vector<MadeLevel> levels;
  for (const Size size : level_sizes(page.size))
    levels.push_back({static_cast<std::uint32_t>(size.w), static_cast<std::uint32_t>(size.h), {}, {}});
  PyramidCutter cutter(page.size, page.components, [&](std::size_t level, const Pixels& tile) -> Result<void> {
    LECTERN_TRY(jpeg, encode_jpeg(tile, quality));
    levels[level].tiles.push_back(std::move(jpeg));
    return {};
  });
  LECTERN_CHECK(cutter.add(page.row(0), page.size.h, page.stride()));
  return levels;
}

}  // namespace lectern::compiler
