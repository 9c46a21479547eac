// SPDX-License-Identifier: MIT
#include "assets/compiler/build/qr.hpp"

#include <gtest/gtest.h>
#include <string>

#include "assets/compiler/check/rules.hpp"

namespace lectern::compiler {
namespace {

TEST(Qr, IsASquareWithThreeEyes) {
  const auto made = make_qr("https://digitalarchive.wilsoncenter.org/document/112095");
  ASSERT_TRUE(made);
  std::size_t side = 0;
  while (side * side < made->size()) ++side;
  EXPECT_EQ(side * side, made->size());
  EXPECT_EQ(side, 33U);
  EXPECT_EQ((*made)[0], std::byte{1});
  EXPECT_EQ((*made)[side - 1], std::byte{1});
  EXPECT_EQ((*made)[side * (side - 1)], std::byte{1});
  EXPECT_EQ((*made)[side + 1], std::byte{0});
  EXPECT_TRUE(make_qr(std::string(longest_qr_address, 'x')));
  EXPECT_FALSE(make_qr(std::string(longest_qr_address + 1, 'x')));
  EXPECT_EQ(make_qr("").error().code, ErrorCode::too_large);
}

}  // namespace
}  // namespace lectern::compiler
