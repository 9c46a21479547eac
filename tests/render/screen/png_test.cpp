// SPDX-License-Identifier: MIT
#include "render/screen/png.hpp"

#include <gtest/gtest.h>

namespace lectern::screen {
namespace {

Image chequered(Size size) {
  Image image{size, {}};
  for (int y = 0; y < size.h; ++y)
    for (int x = 0; x < size.w; ++x)
      for (int c = 0; c < 3; ++c)
        image.rgb.push_back((x + y) % 2 == 0 ? std::uint8_t{255} : static_cast<std::uint8_t>(c));
  return image;
}

TEST(Png, HasTheSizeInItsHeader) {
  const auto png = encode_png(chequered({5, 3}));
  ASSERT_TRUE(png);
  ASSERT_GT(png->size(), 33U);
  EXPECT_EQ(as_text(ByteView(*png).subspan(1, 3)), "PNG");
  EXPECT_EQ((*png)[19], std::byte{5});
  EXPECT_EQ((*png)[23], std::byte{3});
}

TEST(Png, IsTheSameEachTime) {
  const Image image = chequered({33, 17});
  EXPECT_EQ(*encode_png(image), *encode_png(image));
}

TEST(Png, RefusesWhatPngCannotHold) {
  EXPECT_FALSE(encode_png({}));
  EXPECT_FALSE(encode_png({{20'000, 1}, std::vector<std::uint8_t>(60'000)}));
}

}  // namespace
}  // namespace lectern::screen
