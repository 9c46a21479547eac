// SPDX-License-Identifier: MIT
#include "assets/compiler/build/page_blobs.hpp"

#include <filesystem>
#include <set>
#include <utility>

#include "assets/base/storage.hpp"
#include "assets/compiler/tiles/stored_tile.hpp"

namespace lectern::compiler {

namespace {

/// Tiles that are known to be whole are copied by the system, unread.
Result<pack::fb::Blob> write_kept(const ReadableFile& file, const StoredTile& kept, bool whole, pack::Writer& writer) {
  if (whole) return writer.add(file, kept.offset, kept.size, kept.hash);
  LECTERN_TRY(tile, read_tile(file, kept));
  return writer.add(tile, kept.hash);
}

Result<std::vector<pack::fb::Blob>> write_tiles(const MadeLevel& level, const MadePage& page, pack::Writer& writer) {
  std::vector<pack::fb::Blob> blobs;
  for (const Bytes& tile : level.tiles) {
    LECTERN_TRY(blob, writer.add(tile));
    blobs.push_back(blob);
  }
  if (level.kept.empty()) return blobs;
  LECTERN_TRY(file, open_file(page.file));
  const bool whole = file->state() == page.whole;
  for (const StoredTile& kept : level.kept) {
    LECTERN_TRY(blob, write_kept(*file, kept, whole, writer));
    blobs.push_back(blob);
  }
  return blobs;
}

}  // namespace

Result<WrittenPage> write_page(const MadePage& page, const Targets& targets, pack::Writer& writer) {
  WrittenPage written;
  written.width = page.levels.front().width;
  written.height = page.levels.front().height;
  written.grey = page.grey;
  written.dpi = page.dpi;
  // Coarsest first, as they are wanted when a page is turned to.
  std::vector<std::vector<pack::fb::Blob>> tiles(page.levels.size());
  for (std::size_t level = page.levels.size(); level-- > 0;) {
    LECTERN_TRY(blobs, write_tiles(page.levels[level], page, writer));
    written.tiles += blobs.size();
    tiles[level] = std::move(blobs);
  }
  std::vector<pack::fb::Zone> zones;
  std::set<std::uint16_t> passages;
  for (const MadeZone& zone : page.zones) {
    const auto passage = targets.passage(zone.passage);
    if (!passage) continue;
    zones.emplace_back(*passage, zone.x, zone.y, zone.w, zone.h);
    passages.insert(*passage);
  }
  written.passages.assign(passages.begin(), passages.end());

  flatbuffers::FlatBufferBuilder builder;
  std::vector<flatbuffers::Offset<pack::fb::Level>> levels;
  for (std::size_t level = 0; level < page.levels.size(); ++level)
    levels.push_back(pack::fb::CreateLevel(builder, page.levels[level].width, page.levels[level].height,
                                           builder.CreateVectorOfStructs(tiles[level])));
  const auto level_vector = builder.CreateVector(levels);
  const auto zone_vector = builder.CreateVectorOfStructs(zones);
  pack::fb::FinishPageBlobBuffer(builder, pack::fb::CreatePageBlob(builder, level_vector, zone_vector));
  LECTERN_TRY(blob, writer.add({reinterpret_cast<const std::byte*>(builder.GetBufferPointer()), builder.GetSize()}));
  written.blob = blob;
  return written;
}

}  // namespace lectern::compiler
