// SPDX-License-Identifier: MIT
// page_pack OUT.pack [PAGE.jpg …]: a pack of these pages as our compiler would cut them; without pages, of eight typed
// A4 pages at 300 dpi with the grain of paper. What benchmarks turn the pages of.
#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <jpeglib.h>
#include <span>
#include <stdexcept>
#include <string>
#include <vector>

#include "assets/base/storage.hpp"
#include "assets/pack/limits.hpp"
#include "assets/pack/schema.hpp"
#include "assets/pack/writer.hpp"
#include "tests/render/scan/made_index.hpp"
#include "tests/render/scan/made_jpeg.hpp"

namespace {

using namespace lectern;
namespace fb = pack::fb;

constexpr int side = pack::tile_size;
constexpr int quality = 85;

template <class T>
T held(Result<T> result) {
  if (!result) throw std::runtime_error(result.error().what);
  return std::move(*result);
}

struct Plane {
  Size size;
  int components = 1;
  std::vector<std::uint8_t> pixels;
  [[nodiscard]] std::uint8_t at(int x, int y, int c) const {
    const auto pixel = static_cast<std::size_t>(std::min(y, size.h - 1)) * static_cast<std::size_t>(size.w) +
                       static_cast<std::size_t>(std::min(x, size.w - 1));
    return pixels[pixel * static_cast<std::size_t>(components) + static_cast<std::size_t>(c)];
  }
};

/// A page of typing: strokes in lines on a ground that no two pixels of are alike.
Plane typed(std::uint32_t number) {
  Plane plane{{2480, 3508}, 1, {}};
  std::uint32_t random = 1951 + number;
  for (int y = 0; y < plane.size.h; ++y)
    for (int x = 0; x < plane.size.w; ++x) {
      random = random * 1664525 + 1013904223;
      const int grain = static_cast<int>(random >> 27) - 16;
      const std::uint32_t letter =
          (static_cast<std::uint32_t>(x / 28) * 2654435761U) ^ (static_cast<std::uint32_t>(y / 66) * 40503U + number);
      const bool written = x > 220 && x < 2240 && y > 240 && y < 3080 && y % 66 < 40 && letter % 6 != 0;
      const bool stroke = written && (letter >> (((x % 28) / 6 + (y % 66) / 9 * 4) % 29) & 1) != 0;
      plane.pixels.push_back(static_cast<std::uint8_t>((stroke ? 60 : 196) + grain));
    }
  return plane;
}

Plane read_jpeg(const std::string& path) {
  const Bytes bytes = held(read_file(path, 1U << 30));
  jpeg_decompress_struct jpeg{};
  jpeg_error_mgr errors{};
  jpeg.err = jpeg_std_error(&errors);
  jpeg_create_decompress(&jpeg);
  jpeg_mem_src(&jpeg, reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size());
  jpeg_read_header(&jpeg, TRUE);
  jpeg_start_decompress(&jpeg);
  Plane plane{{static_cast<int>(jpeg.output_width), static_cast<int>(jpeg.output_height)}, jpeg.output_components, {}};
  const std::size_t row = static_cast<std::size_t>(plane.size.w) * static_cast<std::size_t>(plane.components);
  plane.pixels.resize(row * static_cast<std::size_t>(plane.size.h));
  while (jpeg.output_scanline < jpeg.output_height) {
    unsigned char* rows[] = {plane.pixels.data() + row * jpeg.output_scanline};
    jpeg_read_scanlines(&jpeg, rows, 1);
  }
  jpeg_finish_decompress(&jpeg);
  jpeg_destroy_decompress(&jpeg);
  return plane;
}

Plane halved(const Plane& plane) {
  Plane half{{(plane.size.w + 1) / 2, (plane.size.h + 1) / 2}, plane.components, {}};
  for (int y = 0; y < half.size.h; ++y)
    for (int x = 0; x < half.size.w; ++x)
      for (int c = 0; c < plane.components; ++c)
        half.pixels.push_back(
            static_cast<std::uint8_t>((plane.at(2 * x, 2 * y, c) + plane.at(2 * x + 1, 2 * y, c) +
                                       plane.at(2 * x, 2 * y + 1, c) + plane.at(2 * x + 1, 2 * y + 1, c) + 2) /
                                      4));
  return half;
}

fb::Blob written_tile(pack::Writer& writer, const Plane& plane, int left, int top) {
  return held(writer.add(test::made_jpeg(
      std::min(side, plane.size.w - left), std::min(side, plane.size.h - top), plane.components,
      [&](int x, int y, int c) { return plane.at(left + x, top + y, c); }, test::JpegKind::baseline, quality)));
}

/// Writes a page; `thumbnail` is its coarsest tile afterwards.
test::WrittenPage written_page(pack::Writer& writer, Plane plane, fb::Blob& thumbnail) {
  const Size size = plane.size;
  flatbuffers::FlatBufferBuilder builder;
  std::vector<flatbuffers::Offset<fb::Level>> levels;
  for (;; plane = halved(plane)) {
    std::vector<fb::Blob> tiles;
    for (int top = 0; top < plane.size.h; top += side)
      for (int left = 0; left < plane.size.w; left += side) tiles.push_back(written_tile(writer, plane, left, top));
    levels.push_back(fb::CreateLevelDirect(builder, static_cast<std::uint32_t>(plane.size.w),
                                           static_cast<std::uint32_t>(plane.size.h), &tiles));
    thumbnail = tiles.back();
    if (std::max(plane.size.w, plane.size.h) <= side) break;
  }
  const std::vector<fb::Zone> zones;
  fb::FinishPageBlobBuffer(builder, fb::CreatePageBlobDirect(builder, &levels, &zones));
  return {held(writer.add(std::as_bytes(std::span(builder.GetBufferPointer(), builder.GetSize())))), size,
          plane.components == 1};
}

}  // namespace

int main(int count, char** arguments) try {
  if (count < 2) return 2;
  const std::span<char*> files(arguments + 2, static_cast<std::size_t>(count - 2));
  pack::Writer writer = held(pack::Writer::begin(arguments[1]));
  std::vector<test::WrittenPage> pages;
  fb::Blob thumbnail;
  if (files.empty())
    for (std::uint32_t i = 0; i < 8; ++i) pages.push_back(written_page(writer, typed(i), thumbnail));
  for (const char* file : files) pages.push_back(written_page(writer, read_jpeg(file), thumbnail));
  test::finish_pack(writer, pages, thumbnail);
  return 0;
} catch (const std::exception& wrong) {
  std::fprintf(stderr, "page_pack: %s\n", wrong.what());
  return 1;
}
