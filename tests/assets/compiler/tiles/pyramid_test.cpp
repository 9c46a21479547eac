// SPDX-License-Identifier: MIT
#include "assets/compiler/tiles/pyramid.hpp"

#include <algorithm>
#include <gtest/gtest.h>
#include <map>

#include "tests/assets/compiler/scans/made_scan.hpp"

namespace lectern::compiler {
namespace {

constexpr int side = 512;

/// All levels by halving the whole page, which the cutter never holds.
std::vector<Pixels> whole_levels(const Pixels& page) {
  std::vector<Pixels> levels = {page};
  const std::vector<Size> sizes = level_sizes(page.size);
  for (std::size_t i = 1; i < sizes.size(); ++i) {
    const Pixels& above = levels.back();
    Pixels half(sizes[i], page.components);
    for (int y = 0; y < half.size.h; ++y)
      halve_rows(above.row(2 * y), above.row(std::min(2 * y + 1, above.size.h - 1)), above.size.w, page.components,
                 half.row(y));
    levels.push_back(std::move(half));
  }
  return levels;
}

Pixels noise(Size size, int components) {
  unsigned state = 1951;
  return test::drawn(size, components, [&](int, int, int) {
    state = state * 1664525U + 1013904223U;
    return static_cast<int>(state >> 24);
  });
}

class Cutting : public ::testing::TestWithParam<std::tuple<Size, int, int>> {};

TEST_P(Cutting, GivesTheSameTilesAsTheWholePage) {
  const auto [size, components, rows_at_once] = GetParam();
  const Pixels page = noise(size, components);
  std::vector<std::vector<Pixels>> tiles(level_sizes(size).size());
  PyramidCutter cutter(size, components, [&](std::size_t level, const Pixels& tile) -> Result<void> {
    tiles[level].push_back(tile);
    return {};
  });
  for (int top = 0; top < size.h; top += rows_at_once)
    ASSERT_TRUE(cutter.add(page.row(top), std::min(rows_at_once, size.h - top), page.stride()));
  const std::vector<Pixels> levels = whole_levels(page);
  ASSERT_EQ(tiles.size(), levels.size());
  EXPECT_EQ(tiles.back().size(), 1U);
  for (std::size_t level = 0; level < levels.size(); ++level) {
    const Size whole = levels[level].size;
    std::size_t i = 0;
    for (int top = 0; top < whole.h; top += side)
      for (int left = 0; left < whole.w; left += side, ++i) {
        const Rect part{left, top, std::min(side, whole.w - left), std::min(side, whole.h - top)};
        ASSERT_LT(i, tiles[level].size());
        EXPECT_EQ(tiles[level][i].size, part.size());
        EXPECT_TRUE(tiles[level][i].bytes == cut(levels[level], part).bytes) << level << ' ' << left << ' ' << top;
      }
    EXPECT_EQ(i, tiles[level].size());
  }
}

INSTANTIATE_TEST_SUITE_P(Sizes, Cutting,
                         ::testing::Values(std::tuple(Size{1, 1}, 1, 64), std::tuple(Size{512, 512}, 3, 64),
                                           std::tuple(Size{513, 512}, 1, 64), std::tuple(Size{1025, 2049}, 1, 64),
                                           std::tuple(Size{1199, 1801}, 3, 7), std::tuple(Size{3, 5000}, 1, 1000),
                                           std::tuple(Size{5000, 3}, 3, 1)));

TEST(Cutter, HoldsAsMuchOfAHighPageAsOfALowOne) {
  const PyramidCutter low({4000, 8192}, 3, {});
  const PyramidCutter high({4000, 60'000}, 3, {});
  constexpr std::size_t two_bands = 2ULL * 512 * 4000 * 3;
  EXPECT_LE(high.bytes(), two_bands + two_bands / 100);
  EXPECT_LE(high.bytes(), low.bytes() * 11 / 10);
}

TEST(Cutter, PassesOnWhatItsTakerSays) {
  PyramidCutter cutter({4, 4}, 1,
                       [](std::size_t, const Pixels&) -> Result<void> { return fail(ErrorCode::unwritable, "full"); });
  const Pixels page({4, 4}, 1);
  EXPECT_EQ(cutter.add(page.row(0), 4, page.stride()).error().code, ErrorCode::unwritable);
}

}  // namespace
}  // namespace lectern::compiler
