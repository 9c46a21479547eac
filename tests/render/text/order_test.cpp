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

// UAX #9, L2, as it is written: from the highest level to the lowest odd one, any stretch of that level or higher.
Order as_written(const std::vector<std::uint8_t>& levels) {
  Order order(levels.size());
  for (std::uint32_t i = 0; i < order.size(); ++i) order[i] = i;
  for (std::uint8_t level = 126; level >= 1; --level) {
    const auto in = [&](std::uint32_t i) { return levels[i] >= level; };
    for (auto from = std::find_if(order.begin(), order.end(), in); from != order.end();) {
      const auto to = std::find_if_not(from, order.end(), in);
      std::reverse(from, to);
      from = std::find_if(to, order.end(), in);
    }
  }
  return order;
}

TEST(Order, IsAsTheRuleSays) {
  EXPECT_TRUE(rc::check([] {
    const auto levels = *rc::gen::container<std::vector<std::uint8_t>>(rc::gen::weightedOneOf<std::uint8_t>(
        {{3, rc::gen::inRange<std::uint8_t>(0, 4)}, {1, rc::gen::inRange<std::uint8_t>(0, 127)}}));
    RC_ASSERT(visual_order(levels) == as_written(levels));
  }));
}

// L1 again, cluster by cluster: it is reset if it is a separator, or white and nothing but white stands before the
// line's end or the next separator.
TEST(Order, ResetsWhatTheRuleSays) {
  EXPECT_TRUE(rc::check([] {
    const auto kinds = *rc::gen::container<std::vector<ClusterKind>>(
        rc::gen::element(ClusterKind::text, ClusterKind::space, ClusterKind::separator, ClusterKind::nothing));
    std::vector<std::uint8_t> levels(kinds.size(), 2);
    reset_levels(levels, kinds, 1);
    for (std::size_t i = 0; i < kinds.size(); ++i) {
      const auto next = std::find_if(kinds.begin() + static_cast<std::ptrdiff_t>(i), kinds.end(), [](ClusterKind k) {
        return k == ClusterKind::text || k == ClusterKind::separator;
      });
      const bool reset = next == kinds.end() || *next == ClusterKind::separator;
      RC_ASSERT(levels[i] == (reset ? 1 : 2));
    }
  }));
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
