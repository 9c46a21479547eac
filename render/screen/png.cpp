// SPDX-License-Identifier: MIT
#include "render/screen/png.hpp"

#include <cstdlib>
#include <memory>

#include "assets/base/storage.hpp"

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"
#pragma GCC diagnostic ignored "-Wsign-conversion"
#pragma GCC diagnostic ignored "-Wshadow"
#pragma GCC diagnostic ignored "-Wpedantic"
#pragma GCC diagnostic ignored "-Wunused-function"
#pragma GCC diagnostic ignored "-Wmissing-field-initializers"
#define STB_IMAGE_WRITE_IMPLEMENTATION
#define STB_IMAGE_WRITE_STATIC
#define STBI_WRITE_NO_STDIO
#include <stb_image_write.h>
#pragma GCC diagnostic pop

namespace lectern::screen {

namespace {

constexpr int max_side = 16'384;  // px; stb_image_write counts bytes in int

struct Free {
  void operator()(unsigned char* memory) const { std::free(memory); }
};

}  // namespace

Result<Bytes> encode_png(const Image& image) {
  const auto [w, h] = image.size;
  if (w <= 0 || h <= 0 || w > max_side || h > max_side)
    return fail(ErrorCode::too_large, "an image of this size cannot be written as PNG");
  int length = 0;
  const std::unique_ptr<unsigned char, Free> png(stbi_write_png_to_mem(image.rgb.data(), w * 3, w, h, 3, &length));
  if (png == nullptr) return fail(ErrorCode::too_large, "there is no memory to write an image as PNG");
  const auto* begin = reinterpret_cast<const std::byte*>(png.get());
  return Bytes(begin, begin + length);
}

Result<void> write_png(const Image& image, const std::filesystem::path& path) {
  LECTERN_TRY(bytes, encode_png(image));
  return write_file(path, bytes);
}

}  // namespace lectern::screen
