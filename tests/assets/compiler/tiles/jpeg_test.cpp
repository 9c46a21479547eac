// SPDX-License-Identifier: MIT
#include "assets/compiler/tiles/jpeg.hpp"

#include <gtest/gtest.h>
#include <tuple>

#include "assets/compiler/vips/vips.hpp"

namespace lectern::compiler {
namespace {

Pixels grained(Size size, int components) {
  Pixels pixels(size, components);
  std::uint32_t random = 1951;
  for (std::uint8_t& byte : pixels.bytes) {
    random = random * 1664525U + 1013904223U;
    byte = static_cast<std::uint8_t>(random >> 25);
  }
  return pixels;
}

/// As tiles were encoded before: a pack of pages that did not change stays the same, byte by byte.
Bytes by_libvips(const Pixels& pixels, int quality) {
  const Image bare(vips_image_new_from_memory(pixels.bytes.data(), pixels.bytes.size(), pixels.size.w, pixels.size.h,
                                              pixels.components, VIPS_FORMAT_UCHAR));
  VipsImage* typed = nullptr;
  EXPECT_EQ(vips_copy(bare.get(), &typed, "interpretation",
                      pixels.components == 1 ? VIPS_INTERPRETATION_B_W : VIPS_INTERPRETATION_sRGB, nullptr),
            0);
  const Image image(typed);
  void* memory = nullptr;
  std::size_t size = 0;
  EXPECT_EQ(
      vips_jpegsave_buffer(image.get(), &memory, &size, "Q", quality, "strip", TRUE, "optimize_coding", TRUE, nullptr),
      0);
  const auto* begin = static_cast<const std::byte*>(memory);
  Bytes bytes(begin, begin + size);
  g_free(memory);
  return bytes;
}

TEST(Jpeg, IsWhatLibvipsWritesOfTheSamePixels) {
  ASSERT_TRUE(start_vips());
  using Case = std::tuple<Size, int, int>;
  for (const auto& [size, components, quality] : {Case{{512, 512}, 3, 85}, Case{{512, 512}, 1, 85}, Case{{1, 1}, 3, 85},
                                                  Case{{1, 7}, 1, 60}, Case{{512, 13}, 3, 95}, Case{{301, 511}, 1, 1},
                                                  Case{{17, 512}, 3, 100}, Case{{5, 5}, 3, 90}, Case{{5, 5}, 3, 89}}) {
    const Pixels pixels = grained(size, components);
    const auto jpeg = encode_jpeg(pixels, quality);
    ASSERT_TRUE(jpeg) << jpeg.error().what;
    EXPECT_EQ(*jpeg, by_libvips(pixels, quality)) << size.w << ' ' << size.h << ' ' << components << ' ' << quality;
  }
}

TEST(Jpeg, OfNoPixelsIsAnError) {
  const auto none = encode_jpeg(Pixels({0, 0}, 1), 85);
  ASSERT_FALSE(none);
  EXPECT_EQ(none.error().code, ErrorCode::unavailable);
  EXPECT_NE(none.error().what.find("a tile cannot be written: "), std::string::npos);
}

}  // namespace
}  // namespace lectern::compiler
