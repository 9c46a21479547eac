// SPDX-License-Identifier: MIT
// Pages as pyramids of tiles, as whoever makes them hands them to a writer of packs: re-set pages, and those of scans.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "assets/base/bytes.hpp"
#include "assets/base/result.hpp"
#include "assets/base/storage.hpp"
#include "assets/compiler/tiles/stored_tile.hpp"

namespace lectern::compiler {

/// One step of a pyramid.  Shape: JPEG tiles of 512 px, row by row, as pack::fb::Level has them; either all in `tiles`
/// or all in `kept`, which stand in MadePage::file.
struct MadeLevel {
  std::uint32_t width = 0;
  std::uint32_t height = 0;
  std::vector<Bytes> tiles;
  std::vector<StoredTile> kept{};
};

/// Part of a passage on a page.  Units: pixels of the finest level.
struct MadeZone {
  std::string passage;
  std::uint32_t x = 0, y = 0, w = 0, h = 0;
};

struct MadePage {
  std::vector<MadeLevel> levels;  ///< finest first; the last is one tile
  std::vector<MadeZone> zones;    ///< in reading order
  bool grey = true;
  std::uint16_t dpi = 0;         ///< 0: not known
  std::filesystem::path file{};  ///< where `kept` tiles stand
  FileState whole{};             ///< in which state of that file they are as they were written; empty: none is known
};

/// The pictures of a document's pages, given out one at a time, so that a large document is never held whole; none
/// where it has no pictures.
struct PageSet {
  std::size_t count = 0;
  std::function<Result<MadePage>(std::size_t number)> page;  ///< number < count; asked for once each, in order
  Bytes thumbnail;                                           ///< JPEG: the top of the first; empty without pictures
  std::map<std::string, std::size_t> fallback_glyphs;        ///< "U+50B7 傷, FACE" to how often
};

struct MadePages {
  std::vector<MadePage> pages;
  Bytes thumbnail;                                     ///< JPEG: the top of the first page
  std::map<std::string, std::size_t> fallback_glyphs;  ///< "U+50B7 傷, FACE" to how often
};

/// A person's picture, whole.
struct MadePortrait {
  Bytes jpeg;  ///< at most a tile's size
  std::uint16_t width = 0, height = 0;
  bool grey = true;
};

/// The same pages for a writer of packs.
[[nodiscard]] PageSet page_set(MadePages made);

}  // namespace lectern::compiler
