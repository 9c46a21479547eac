// SPDX-License-Identifier: MIT
#include "render/layout/pairs.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace lectern::layout {
namespace {

TEST(Pairs, PassageAgainstPassage) {
  EXPECT_EQ(pair_blocks({{0}, {1}, {2}}, {{0}, {1}, {2}}),
            (std::vector<Pair>{{0, 1, 0, 1}, {1, 2, 1, 2}, {2, 3, 2, 3}}));
}

TEST(Pairs, PassagesThatShareABlockStayTogether) {
  // The left text joins 1 and 2 in one paragraph, the right does not.
  EXPECT_EQ(pair_blocks({{0}, {1, 2}, {3}}, {{0}, {1}, {2}, {3}}),
            (std::vector<Pair>{{0, 1, 0, 1}, {1, 2, 1, 3}, {2, 3, 3, 4}}));
}

TEST(Pairs, WhatOneSideLacksStandsAlone) {
  EXPECT_EQ(pair_blocks({{0}, {}, {2}}, {{2}}), (std::vector<Pair>{{0, 2, 0, 0}, {2, 3, 0, 1}}));
}

TEST(Pairs, WhereTheOtherTextHasAnotherOrderEachKeepsItsOwn) {
  EXPECT_EQ(pair_blocks({{0}, {1}}, {{1}, {0}}), (std::vector<Pair>{{0, 0, 0, 1}, {0, 2, 1, 2}}));
  EXPECT_EQ(pair_blocks({{0}, {1}, {2}}, {{0}, {2}, {1}}), (std::vector<Pair>{{0, 1, 0, 2}, {1, 3, 2, 3}}));
}

TEST(Pairs, WithoutCommonPassagesThereIsOnePair) {
  EXPECT_EQ(pair_blocks({{}, {}}, {{}}), (std::vector<Pair>{{0, 2, 0, 1}}));
  EXPECT_TRUE(pair_blocks({}, {}).empty());
}

PassagesOfBlocks any_blocks() {
  return *rc::gen::container<PassagesOfBlocks>(
      rc::gen::container<std::vector<std::uint16_t>>(rc::gen::inRange<std::uint16_t>(0, 6)));
}

RC_GTEST_PROP(Pairs, CoverBothTextsInOrder, ()) {
  const PassagesOfBlocks left = any_blocks();
  const PassagesOfBlocks right = any_blocks();
  std::size_t at_left = 0;
  std::size_t at_right = 0;
  for (const Pair& pair : pair_blocks(left, right)) {
    RC_ASSERT(pair.left_first == at_left && pair.right_first == at_right);
    RC_ASSERT(pair.left_end >= at_left && pair.right_end >= at_right);
    at_left = pair.left_end;
    at_right = pair.right_end;
  }
  RC_ASSERT(at_left == left.size() && at_right == right.size());
}

}  // namespace
}  // namespace lectern::layout
