// SPDX-License-Identifier: MIT
#include "tests/render/scan/tiled_pack.hpp"

#include <algorithm>
#include <map>
#include <span>
#include <stdexcept>
#include <tuple>

#include "assets/pack/limits.hpp"
#include "assets/pack/schema.hpp"
#include "assets/pack/writer.hpp"
#include "tests/render/scan/made_index.hpp"
#include "tests/render/scan/made_jpeg.hpp"

namespace lectern::test {

namespace {

namespace fb = pack::fb;

constexpr int side = pack::tile_size;

template <class T>
T held(Result<T> result) {
  if (!result) throw std::runtime_error(result.error().what);
  return std::move(*result);
}

/// Lines of writing on paper, a rule around each tile: so that a wrong place, level or colour is seen.
std::uint8_t pattern(int x, int y, int component) {
  if (x % side < 2 || y % side < 2) return component == 0 ? 150 : 190;
  const bool line = y % 48 > 12 && y % 48 < 36;
  const bool stroke = (x * 7 + y * 3) % 31 < 9 && x % 96 < 80;
  const int paper = 226 - 8 * component;
  return static_cast<std::uint8_t>(line && stroke ? 40 + 20 * component : paper);
}

/// Tiles by size and colour, each written once.
class Tiles {
 public:
  explicit Tiles(pack::Writer& writer) : writer_(writer) {}
  const fb::Blob& get(Size size, bool grey) {
    const auto [it, fresh] = tiles_.try_emplace({size.w, size.h, grey});
    if (fresh) it->second = held(writer_.add(made_jpeg(size.w, size.h, grey ? 1 : 3, pattern)));
    return it->second;
  }

 private:
  pack::Writer& writer_;
  std::map<std::tuple<int, int, bool>, fb::Blob> tiles_;
};

fb::Blob written_page(pack::Writer& writer, Tiles& tiles, const TiledPage& page) {
  flatbuffers::FlatBufferBuilder builder;
  std::vector<flatbuffers::Offset<fb::Level>> levels;
  for (Size size = page.size;; size = {(size.w + 1) / 2, (size.h + 1) / 2}) {
    std::vector<fb::Blob> blobs;
    for (int top = 0; top < size.h; top += side)
      for (int left = 0; left < size.w; left += side)
        blobs.push_back(tiles.get({std::min(side, size.w - left), std::min(side, size.h - top)}, page.grey));
    levels.push_back(
        fb::CreateLevelDirect(builder, static_cast<std::uint32_t>(size.w), static_cast<std::uint32_t>(size.h), &blobs));
    if (std::max(size.w, size.h) <= side) break;
  }
  const std::vector<fb::Zone> zones;
  fb::FinishPageBlobBuffer(builder, fb::CreatePageBlobDirect(builder, &levels, &zones));
  return held(writer.add(std::as_bytes(std::span(builder.GetBufferPointer(), builder.GetSize()))));
}

}  // namespace

void write_tiled_pack(const std::filesystem::path& path, const std::vector<TiledPage>& pages) {
  pack::Writer writer = held(pack::Writer::begin(path));
  Tiles tiles(writer);
  std::vector<WrittenPage> written;
  for (const TiledPage& page : pages) written.push_back({written_page(writer, tiles, page), page.size, page.grey});
  finish_pack(writer, written, tiles.get({400, 300}, pages.front().grey));
}

}  // namespace lectern::test
