// SPDX-License-Identifier: MIT
#include "render/text/shape_cache.hpp"

#include <array>
#include <gtest/gtest.h>
#include <string>

#include "tests/render/text/prepared.hpp"

namespace lectern::text {
namespace {

constexpr std::size_t plenty = 1U << 20;

class ShapeCacheTest : public ::testing::Test {
 protected:
  /// How often something was shaped, after these words too.
  std::uint64_t after(const Words& asked) {
    static_cast<void>(cache.shape(asked));
    return cache.shapes();
  }
  Fonts fonts{&tests::load_box};
  ShapeCache cache{fonts, {"ru", "sr"}, plenty};
  Words words{"abcd", 0, 0, tests::tag("Latn"), false, 0, {}};
};

TEST_F(ShapeCacheTest, TheSameWordsAreShapedOnceWhereverTheyStand) {
  EXPECT_EQ(after(words), 1U);
  EXPECT_EQ(after(words), 1U);
  words.start = 100;
  EXPECT_EQ(after(words), 1U);
}

TEST_F(ShapeCacheTest, WhateverChangesTheShapeIsShapedAnew) {
  EXPECT_EQ(after(words), 1U);
  Words other = words;
  other.utf8 = "abce";
  EXPECT_EQ(after(other), 2U);
  other = words;
  other.font = 1;
  EXPECT_EQ(after(other), 3U);
  other = words;
  other.language = 1;
  EXPECT_EQ(after(other), 4U) << "letters have other forms in another language";
  other = words;
  other.script = tests::tag("Hebr");
  EXPECT_EQ(after(other), 5U);
  other = words;
  other.right_to_left = true;
  EXPECT_EQ(after(other), 6U);
  EXPECT_EQ(after(words), 6U);
}

TEST_F(ShapeCacheTest, WhatIsJoinedCountsByItsPlaceInTheWords) {
  EXPECT_EQ(after(words), 1U);
  const std::array<std::uint32_t, 1> second = {1};
  words.joined = second;
  EXPECT_EQ(after(words), 2U);
  const std::array<std::uint32_t, 1> third = {2};
  words.joined = third;
  EXPECT_EQ(after(words), 3U);
  const std::array<std::uint32_t, 1> moved = {101};
  words.joined = moved;
  words.start = 100;
  EXPECT_EQ(after(words), 3U) << "the second letter again";
}

TEST_F(ShapeCacheTest, WhatWasUsedLastIsKeptLongest) {
  const std::string letters(40, 'a');
  words.utf8 = letters;
  static_cast<void>(cache.shape(words));
  ShapeCache small(fonts, {"ru"}, cache.bytes() * 2);
  const std::string others(40, 'b');
  const std::string third(40, 'c');
  const auto shape = [&](const std::string& text) {
    words.utf8 = text;
    static_cast<void>(small.shape(words));
    small.trim();
    return small.shapes();
  };
  shape(letters);
  shape(others);
  shape(letters);
  EXPECT_EQ(shape(third), 3U);
  EXPECT_EQ(shape(letters), 3U);
  EXPECT_EQ(shape(others), 4U);
  EXPECT_LE(small.bytes(), cache.bytes() * 2);
}

}  // namespace
}  // namespace lectern::text
