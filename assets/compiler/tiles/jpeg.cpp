// SPDX-License-Identifier: MIT
#include "assets/compiler/tiles/jpeg.hpp"

#include <fmt/format.h>

#include "assets/compiler/vips/vips.hpp"

namespace lectern::compiler {

namespace {

struct Free {
  void operator()(void* memory) const { g_free(memory); }
};

tl::unexpected<Error> failed() {
  return fail(ErrorCode::unavailable, fmt::format("libvips cannot write a tile: {}", vips_words()));
}

}  // namespace

Result<Bytes> encode_jpeg(const Pixels& pixels, int quality) {
  LECTERN_CHECK(start_vips());
  const Image bare(vips_image_new_from_memory(pixels.bytes.data(), pixels.bytes.size(), pixels.size.w, pixels.size.h,
                                              pixels.components, VIPS_FORMAT_UCHAR));
  if (bare == nullptr) return failed();
  VipsImage* typed = nullptr;
  if (vips_copy(bare.get(), &typed, "interpretation",
                pixels.components == 1 ? VIPS_INTERPRETATION_B_W : VIPS_INTERPRETATION_sRGB, nullptr) != 0)
    return failed();
  const Image image(typed);
  void* memory = nullptr;
  std::size_t length = 0;
  if (vips_jpegsave_buffer(image.get(), &memory, &length, "Q", quality, "strip", TRUE, "optimize_coding", TRUE,
                           nullptr) != 0)
    return failed();
  const std::unique_ptr<void, Free> held(memory);
  const auto* begin = static_cast<const std::byte*>(memory);
  return Bytes(begin, begin + length);
}

}  // namespace lectern::compiler
