// SPDX-License-Identifier: MIT
// The pages of a document as pyramids of tiles, and the makers of re-set ones: the machine reading of a document
// without scans, typed anew on grey pages, with the zones that we thereby know. Used when a pack is written; never
// linked into the viewer. It changes no word.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "assets/base/bytes.hpp"
#include "assets/base/result.hpp"
#include "assets/compiler/report.hpp"
#include "assets/compiler/scans/kept_tile.hpp"
#include "assets/compiler/source/model.hpp"

namespace lectern::compiler {

/// One step of a pyramid.  Shape: JPEG tiles of 512 px, row by row, as pack::fb::Level has them; either all in `tiles`
/// or all in `kept`, which stand in MadePage::file.
struct MadeLevel {
  std::uint32_t width = 0;
  std::uint32_t height = 0;
  std::vector<Bytes> tiles;
  std::vector<KeptTile> kept{};
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
};

/// The pages of a document, given out one at a time, so that a large document is never held whole.
struct PageSet {
  std::size_t count = 0;
  std::function<Result<MadePage>(std::size_t number)> page;  ///< number < count; asked for once each, in order
  Bytes thumbnail;                                           ///< JPEG: the top of the first page
  std::map<std::string, std::size_t> fallback_glyphs;        ///< "U+50B7 傷, FACE" to how often
};

struct MadePages {
  std::vector<MadePage> pages;
  Bytes thumbnail;                                     ///< JPEG: the top of the first page
  std::map<std::string, std::size_t> fallback_glyphs;  ///< "U+50B7 傷, FACE" to how often
};

/// Types the machine reading of `document` anew, page by page.
/// Errors: missing (no reading), unavailable (a font is not installed, or libvips fails), too_large (a page holds more
/// than a sheet). A letter that no font has is a box, and a warning.
[[nodiscard]] Result<MadePages> make_reset_pages(const SourceDocument& document, Report& report);

/// The same without the work of typing: pages of that number and size, with their zones and no tiles.  Errors: the
/// same.
[[nodiscard]] Result<MadePages> measure_reset_pages(const SourceDocument& document, Report& report);

/// The same pages for a writer of packs.
[[nodiscard]] PageSet page_set(MadePages made);

/// The modules of a QR code, a square row by row, 1 is dark; no quiet zone.  Errors: too_large.
[[nodiscard]] Result<Bytes> make_qr(std::string_view address);

}  // namespace lectern::compiler
