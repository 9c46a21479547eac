// SPDX-License-Identifier: MIT
#include "assets/base/colour.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace lectern {
namespace {

constexpr Colour black = Colour::from_rgb(0x000000);
constexpr Colour white = Colour::from_rgb(0xFFFFFF);

TEST(Colour, LuminanceIsThatOfWcag) {
  EXPECT_DOUBLE_EQ(luminance(black), 0);
  EXPECT_DOUBLE_EQ(luminance(white), 1);
  EXPECT_NEAR(luminance(Colour::from_rgb(0xFF0000)), 0.2126, 1e-9);
  EXPECT_NEAR(luminance(Colour::from_rgb(0x00FF00)), 0.7152, 1e-9);
  EXPECT_NEAR(luminance(Colour::from_rgb(0x0000FF)), 0.0722, 1e-9);
}

// The greys and pairs that WCAG's own techniques (G17, G18) and understanding pages name, to two places.
TEST(Colour, ContrastIsThatOfWcag) {
  EXPECT_DOUBLE_EQ(contrast(black, white), 21);
  EXPECT_DOUBLE_EQ(contrast(white, white), 1);
  EXPECT_NEAR(contrast(Colour::from_rgb(0x767676), white), 4.54, 0.005);
  EXPECT_NEAR(contrast(Colour::from_rgb(0x777777), white), 4.48, 0.005);
  EXPECT_NEAR(contrast(Colour::from_rgb(0x595959), white), 7.00, 0.005);
  EXPECT_NEAR(contrast(Colour::from_rgb(0x5A5A5A), white), 6.90, 0.005);
  EXPECT_NEAR(contrast(Colour::from_rgb(0xFF0000), white), 4.00, 0.005);
}

TEST(Colour, AlphaHasNoPartInContrast) {
  EXPECT_DOUBLE_EQ(contrast(black.with_alpha(10), white), contrast(black, white));
}

RC_GTEST_PROP(Colour, ContrastIsTheSameFromBothSidesAndWithinItsRange, (std::uint32_t one, std::uint32_t other)) {
  const Colour a = Colour::from_rgb(one);
  const Colour b = Colour::from_rgb(other);
  RC_ASSERT(contrast(a, b) == contrast(b, a));
  RC_ASSERT(contrast(a, b) >= 1);
  RC_ASSERT(contrast(a, b) <= 21);
}

RC_GTEST_PROP(Colour, ANumberIsAColourAndBack, (std::uint32_t number)) {
  RC_ASSERT(Colour::from_rgb(number).rgb() == (number & 0xFFFFFF));
}

}  // namespace
}  // namespace lectern
