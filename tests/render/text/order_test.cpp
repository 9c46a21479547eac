// SPDX-License-Identifier: MIT
#include "render/text/order.hpp"

#include <algorithm>
#include <gtest/gtest.h>
#include <rapidcheck.h>

namespace lectern::text {
namespace {

using Order = std::vector<std::uint32_t>;

TEST(Order, LevelOneIsReversed) {
  const std::vector<std::uint8_t> levels = {0, 0, 1, 1, 1, 0};
  EXPECT_EQ(visual_order(levels), (Order{0, 1, 4, 3, 2, 5}));
}

// Source: UAX #9, the example "he said "<RLE>car MEANS CAR<PDF>"" of section 3.4, in levels.
TEST(Order, NestedLevels) {
  const std::vector<std::uint8_t> levels = {0, 1, 1, 2, 2, 1, 0};
  EXPECT_EQ(visual_order(levels), (Order{0, 5, 3, 4, 2, 1, 6}));
}

TEST(Order, SpacesAtTheEndTakeTheParagraphsLevel) {
  std::vector<std::uint8_t> levels = {1, 1, 1, 1};
  const std::vector<ClusterKind> kinds = {ClusterKind::text, ClusterKind::space, ClusterKind::text, ClusterKind::space};
  reset_levels(levels, kinds, 0);
  EXPECT_EQ(levels, (std::vector<std::uint8_t>{1, 1, 1, 0}));
}

TEST(Order, SeparatorsAndSpacesBeforeThemTakeTheParagraphsLevel) {
  std::vector<std::uint8_t> levels = {1, 1, 1, 1, 1};
  const std::vector<ClusterKind> kinds = {ClusterKind::text, ClusterKind::space, ClusterKind::separator,
                                          ClusterKind::space, ClusterKind::text};
  reset_levels(levels, kinds, 0);
  EXPECT_EQ(levels, (std::vector<std::uint8_t>{1, 0, 0, 1, 1}));
}

TEST(Order, IsAPermutation) {
  EXPECT_TRUE(rc::check([] {
    const auto levels = *rc::gen::container<std::vector<std::uint8_t>>(rc::gen::inRange<std::uint8_t>(0, 6));
    Order order = visual_order(levels);
    std::sort(order.begin(), order.end());
    RC_ASSERT(order.size() == levels.size());
    for (std::uint32_t i = 0; i < order.size(); ++i) RC_ASSERT(order[i] == i);
  }));
}

}  // namespace
}  // namespace lectern::text
