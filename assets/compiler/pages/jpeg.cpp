// SPDX-License-Identifier: MIT
#include "assets/compiler/pages/jpeg.hpp"

#include <fmt/format.h>

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wpedantic"
#pragma GCC diagnostic ignored "-Wconversion"
#include <vips/vips.h>
#pragma GCC diagnostic pop

#include <memory>

namespace lectern::compiler {

namespace {

constexpr int quality = 85;  // typed letters show no ringing at 300 %, and a page of A4 weighs about 300 KiB

struct Free {
  void operator()(VipsImage* image) const { g_object_unref(image); }
  void operator()(void* memory) const { g_free(memory); }
};

tl::unexpected<Error> failed() {
  const std::string why = vips_error_buffer();
  vips_error_clear();
  return fail(ErrorCode::unavailable, fmt::format("libvips cannot write a tile: {}", why));
}

}  // namespace

Result<Bytes> encode_jpeg(const Sheet& sheet) {
  if (VIPS_INIT("lectern-pack") != 0) return failed();
  const auto& pixels = sheet.pixels();
  const std::unique_ptr<VipsImage, Free> image(
      vips_image_new_from_memory(pixels.data(), pixels.size(), sheet.size().w, sheet.size().h, 1, VIPS_FORMAT_UCHAR));
  if (image == nullptr) return failed();
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
