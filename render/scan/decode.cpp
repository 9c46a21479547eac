// SPDX-License-Identifier: MIT
#include "render/scan/decode.hpp"

#include <algorithm>
#include <cstdlib>
#include <fmt/format.h>

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"
#pragma GCC diagnostic ignored "-Wsign-conversion"
#pragma GCC diagnostic ignored "-Wshadow"
#pragma GCC diagnostic ignored "-Wpedantic"
#pragma GCC diagnostic ignored "-Wunused-function"
#pragma GCC diagnostic ignored "-Wunused-parameter"
#define STB_IMAGE_IMPLEMENTATION
#define STB_IMAGE_STATIC
#define STBI_ONLY_JPEG
#define STBI_NO_STDIO
#define STBI_NO_LINEAR
#define STBI_MAX_DIMENSIONS 4096
#include <stb_image.h>
#pragma GCC diagnostic pop

namespace lectern::scan {

void FreePixels::operator()(std::uint8_t* memory) const {
  std::free(memory);
}

namespace {

/// Whether every Huffman table has at most 256 codes: stb_image counts them without looking (ITU-T T.81, B.2.4.2).
bool huffman_tables_fit(ByteView bytes) {
  constexpr std::size_t lengths = 16;
  constexpr std::size_t most_codes = 256;
  for (std::size_t at = 0; at + 4 <= bytes.size(); ++at) {
    if (bytes[at] != std::byte{0xFF} || bytes[at + 1] != std::byte{0xC4}) continue;
    const std::size_t size =
        (std::to_integer<std::size_t>(bytes[at + 2]) << 8) | std::to_integer<std::size_t>(bytes[at + 3]);
    const std::size_t end = std::min(bytes.size(), at + 2 + size);
    for (std::size_t table = at + 4; table + 1 + lengths <= end;) {
      std::size_t codes = 0;
      for (std::size_t i = 1; i <= lengths; ++i) codes += std::to_integer<std::size_t>(bytes[table + i]);
      if (codes > most_codes) return false;
      table += 1 + lengths + codes;
    }
  }
  // A table that the end of the file cuts short is no table.
  return true;
}

}  // namespace

Result<Decoded> decode_jpeg(ByteView bytes, Size most) {
  if (bytes.size() > max_tile_bytes)
    return fail(ErrorCode::too_large,
                fmt::format("a tile of {} bytes passes the limit of {}", bytes.size(), max_tile_bytes));
  if (!huffman_tables_fit(bytes)) return fail(ErrorCode::damaged, "a tile has a Huffman table of too many codes");
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
