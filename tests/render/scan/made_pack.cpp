// SPDX-License-Identifier: MIT
#include "tests/render/scan/made_pack.hpp"

#include <algorithm>
#include <cstring>
#include <stdexcept>
#include <unistd.h>

#include "assets/pack/limits.hpp"
#include "assets/pack/writer.hpp"
#include "tests/render/scan/made_index.hpp"
#include "tests/render/scan/made_jpeg.hpp"

namespace lectern::test {

namespace {

namespace fb = pack::fb;
using flatbuffers::FlatBufferBuilder;
using flatbuffers::Offset;

/// A file in memory; its bytes may change under it, as those of a failing card do.
class MemoryFile final : public ReadableFile {
 public:
  explicit MemoryFile(std::shared_ptr<Bytes> bytes) : bytes_(std::move(bytes)) {}
  [[nodiscard]] std::uint64_t size() const override { return bytes_->size(); }
  [[nodiscard]] Result<void> read_at(std::uint64_t offset, std::span<std::byte> into) const override {
    if (offset + into.size() > bytes_->size()) return fail(ErrorCode::damaged, "the file ends before");
    std::memcpy(into.data(), bytes_->data() + offset, into.size());
    return {};
  }

 private:
  std::shared_ptr<Bytes> bytes_;
};

template <class T>
T held(Result<T> result) {
  if (!result) throw std::runtime_error(result.error().what);
  return std::move(*result);
}

struct Plane {
  int w, h;
  std::vector<std::uint8_t> pixels;
  [[nodiscard]] std::uint8_t at(int x, int y) const {
    return pixels[static_cast<std::size_t>(std::min(y, h - 1) * w + std::min(x, w - 1))];
  }
};

Plane halved(const Plane& plane) {
  Plane result{(plane.w + 1) / 2, (plane.h + 1) / 2, {}};
  for (int y = 0; y < result.h; ++y)
    for (int x = 0; x < result.w; ++x)
      result.pixels.push_back(
          static_cast<std::uint8_t>((plane.at(2 * x, 2 * y) + plane.at(2 * x + 1, 2 * y) + plane.at(2 * x, 2 * y + 1) +
                                     plane.at(2 * x + 1, 2 * y + 1) + 2) /
                                    4));
  return result;
}

Offset<fb::Level> written_level(FlatBufferBuilder& builder, pack::Writer& writer, MadePack& made, const Plane& plane,
                                draw::TileId id) {
  constexpr int side = pack::tile_size;
  std::vector<fb::Blob> blobs;
  for (int top = 0; top < plane.h; top += side)
    for (int left = 0; left < plane.w; left += side) {
      const Bytes jpeg = made_jpeg(std::min(side, plane.w - left), std::min(side, plane.h - top), 1,
                                   [&](int x, int y, int) { return plane.at(left + x, top + y); });
      blobs.push_back(held(writer.add(jpeg)));
      id.column = static_cast<std::uint16_t>(left / side);
      id.row = static_cast<std::uint16_t>(top / side);
      made.tiles.push_back({id, blobs.back()});
    }
  return fb::CreateLevelDirect(builder, static_cast<std::uint32_t>(plane.w), static_cast<std::uint32_t>(plane.h),
                               &blobs);
}

fb::Blob written_page(pack::Writer& writer, MadePack& made, std::uint16_t number, Size size, const PageValue& value) {
  Plane plane{size.w, size.h, {}};
  for (int y = 0; y < size.h; ++y)
    for (int x = 0; x < size.w; ++x) plane.pixels.push_back(value(number, x, y));
  FlatBufferBuilder builder;
  std::vector<Offset<fb::Level>> levels;
  for (std::uint8_t level = 0;; ++level, plane = halved(plane)) {
    levels.push_back(written_level(builder, writer, made, plane, {0, number, 0, 0, level}));
    if (std::max(plane.w, plane.h) <= static_cast<int>(pack::tile_size)) break;
  }
  const std::vector<fb::Zone> zones;
  fb::FinishPageBlobBuffer(builder, fb::CreatePageBlobDirect(builder, &levels, &zones));
  return held(writer.add(std::as_bytes(std::span(builder.GetBufferPointer(), builder.GetSize()))));
}

}  // namespace

const fb::Blob& MadePack::blob(const draw::TileId& id) const {
  return std::find_if(tiles.begin(), tiles.end(), [&](const MadeTile& tile) { return tile.id == id; })->blob;
}

MadePack made_pack(const std::vector<Size>& pages, const PageValue& value) {
  const auto path = std::filesystem::temp_directory_path() / ("lectern-made-" + std::to_string(::getpid()) + ".pack");
  pack::Writer writer = held(pack::Writer::begin(path));
  MadePack made;
  std::vector<WrittenPage> written;
  for (std::size_t number = 0; number < pages.size(); ++number)
    written.push_back(
        {written_page(writer, made, static_cast<std::uint16_t>(number), pages[number], value), pages[number]});
  // The coarsest tile of the first page is small enough to be the thumbnail.
  finish_pack(writer, written, made.tiles[0].blob);
  made.bytes = std::make_shared<Bytes>(held(read_file(path, 1U << 30)));
  std::filesystem::remove(path);
  made.pack =
      std::make_unique<pack::Pack>(held(pack::Pack::open(std::make_unique<MemoryFile>(made.bytes), "made.pack")));
  return made;
}

}  // namespace lectern::test
