// SPDX-License-Identifier: MIT
#include "assets/compiler/source/nearest.hpp"

#include <gtest/gtest.h>
#include <string>
#include <vector>

namespace lectern::compiler {
namespace {

TEST(Distance, CountsLettersNotBytes) {
  EXPECT_EQ(distance("ФИЛИППОВУ", "ФИЛИПОВУ"), 1U);
  EXPECT_EQ(distance("title", "tilte"), 1U);
  EXPECT_EQ(distance("", "abc"), 3U);
  EXPECT_EQ(distance("kitten", "sitting"), 3U);
}

TEST(Distance, OfOneIsToldInOnePass) {
  const std::vector<std::u32string> words = {U"",    U"a",   U"ab",  U"ba",   U"aab",  U"aba", U"abb",
                                             U"abc", U"acb", U"bac", U"abcd", U"abdc", U"aaaa"};
  for (const std::u32string& one : words)
    for (const std::u32string& other : words) EXPECT_EQ(is_one_apart(one, other), distance(one, other) == 1);
}

TEST(Nearest, IsEmptyWhereNothingIsNear) {
  const std::vector<std::string> known = {"title", "short_title", "to"};
  EXPECT_EQ(nearest("tittle", known), "title");
  EXPECT_EQ(nearest("short-titel", known), "short_title");
  EXPECT_EQ(nearest("photograph", known), "");
  EXPECT_EQ(nearest("xy", known), "");
  EXPECT_EQ(nearest(std::string(1000, 'x'), known), "");
}

}  // namespace
}  // namespace lectern::compiler
