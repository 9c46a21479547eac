// SPDX-License-Identifier: MIT
// Re-set pages: the machine reading of a document without scans, typed anew on grey pages, cut into pyramids, with the
// zones that we thereby know. Used when a pack is written; never linked into the viewer. It changes no word.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "assets/base/bytes.hpp"
#include "assets/base/result.hpp"
#include "assets/compiler/report.hpp"
#include "assets/compiler/source/model.hpp"

namespace lectern::compiler {

/// One step of a pyramid.  Shape: JPEG tiles of 512 px, row by row, as pack::fb::Level has them.
struct MadeLevel {
  std::uint32_t width = 0;
  std::uint32_t height = 0;
  std::vector<Bytes> tiles;
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

/// The modules of a QR code, a square row by row, 1 is dark; no quiet zone.  Errors: too_large.
[[nodiscard]] Result<Bytes> make_qr(std::string_view address);

}  // namespace lectern::compiler
