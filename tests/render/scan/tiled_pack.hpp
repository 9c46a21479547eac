// SPDX-License-Identifier: MIT
// A pack of pages of any size for the price of a few tiles: every page is one pattern over and over. For tests of what
// large, small and oddly shaped pages cost.
#pragma once

#include <filesystem>
#include <vector>

#include "assets/base/geometry.hpp"

namespace lectern::test {

struct TiledPage {
  Size size;
  bool grey = true;
};

/// Writes one document of these pages.
void write_tiled_pack(const std::filesystem::path& path, const std::vector<TiledPage>& pages);

}  // namespace lectern::test
