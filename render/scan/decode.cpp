// SPDX-License-Identifier: MIT
#include "render/scan/decode.hpp"

#include <cstdlib>
#include <fmt/format.h>

#include "render/scan/sound_jpeg.hpp"

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"
#pragma GCC diagnostic ignored "-Wsign-conversion"
#pragma GCC diagnostic ignored "-Wshadow"
#pragma GCC diagnostic ignored "-Wpedantic"
#pragma GCC diagnostic ignored "-Wunused-function"
#pragma GCC diagnostic ignored "-Wunused-parameter"
#ifdef __clang__
// Where a picture's data ends early stb_image shifts zeros in, by 32 places and more: no value depends on it.
#pragma clang attribute push(__attribute__((no_sanitize("shift-exponent"))), apply_to = function)
#endif
#define STB_IMAGE_IMPLEMENTATION
#define STB_IMAGE_STATIC
#define STBI_ONLY_JPEG
#define STBI_NO_STDIO
#define STBI_NO_LINEAR
#define STBI_MAX_DIMENSIONS 4096
#ifdef __aarch64__
#define STBI_NEON  // elsewhere stb_image finds out for itself what the processor has; the pixels are the same
#endif
#include <stb_image.h>
#ifdef __clang__
#pragma clang attribute pop
#endif
#pragma GCC diagnostic pop

namespace lectern::scan {

void FreePixels::operator()(std::uint8_t* memory) const {
  std::free(memory);
}

Result<Decoded> decode_jpeg(ByteView bytes, Size most) {
  if (bytes.size() > max_tile_bytes)
    return fail(ErrorCode::too_large,
                fmt::format("a tile of {} bytes passes the limit of {}", bytes.size(), max_tile_bytes));
  LECTERN_CHECK(check_jpeg(bytes));
  const auto* data = reinterpret_cast<const stbi_uc*>(bytes.data());
  const auto length = static_cast<int>(bytes.size());
  int w = 0;
  int h = 0;
  int components = 0;
  if (stbi_info_from_memory(data, length, &w, &h, &components) == 0 || w <= 0 || h <= 0)
    return fail(ErrorCode::damaged, "a tile is not a JPEG that can be decoded");
  if (w > most.w || h > most.h)
    return fail(ErrorCode::too_large,
                fmt::format("a tile of {}x{} px passes the limit of {}x{}", w, h, most.w, most.h));
  const int wanted = components == 1 ? 1 : 3;
  Decoded decoded{{w, h}, wanted, {}};
  decoded.pixels.reset(stbi_load_from_memory(data, length, &w, &h, &components, wanted));
  if (decoded.pixels == nullptr)
    return fail(ErrorCode::damaged, fmt::format("a tile cannot be decoded: {}", stbi_failure_reason()));
  return decoded;
}

}  // namespace lectern::scan
