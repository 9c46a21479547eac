// SPDX-License-Identifier: MIT
#include <algorithm>
#include <fmt/format.h>
#include <utility>

#include "assets/compiler/pages/layout.hpp"
#include "assets/compiler/pages/pages.hpp"
#include "assets/compiler/pages/pyramid.hpp"
#include "assets/compiler/pages/reading.hpp"
#include "assets/compiler/pages/sheet.hpp"
#include "assets/compiler/pages/typewriter.hpp"
#include "assets/compiler/pages/zones.hpp"
#include "assets/compiler/scans/jpeg.hpp"
#include "assets/pack/limits.hpp"

namespace lectern::compiler {

namespace {

const SourceLayer* reading_of(const SourceDocument& document) {
  const auto found = std::find_if(document.layers.begin(), document.layers.end(),
                                  [](const SourceLayer& layer) { return layer.kind == LayerKind::reading; });
  return found == document.layers.end() ? nullptr : &*found;
}

constexpr Size thumbnail_size{pack::max_thumbnail_width, pack::max_thumbnail_height};

/// What of a first page tells it from others on a card: its lines in their whole width, from the letterhead down.
Rect telling_part(const TypedPage& page) {
  constexpr int air = 40;
  int top = text_area.y;
  const auto head = std::find_if(page.lines.begin(), page.lines.end(), [](const TypedLine& line) { return line.head; });
  if (head != page.lines.end()) top = head->top;
  const int width = text_area.w + 2 * air;
  const int height = width * thumbnail_size.h / thumbnail_size.w;
  return {text_area.x - air, std::clamp(top - air / 2, 0, page_size.h - height), width, height};
}

}  // namespace

Result<MadePages> make_reset_pages(const SourceDocument& document, Report& report) {
  const SourceLayer* layer = reading_of(document);
  if (layer == nullptr)
    return fail(ErrorCode::missing,
                fmt::format("{} has no machine reading to set pages of; add reading.LANGUAGE.txt", document.id));
  const Reading reading = read_pages(*layer);
  const int cell = fitting_cell(reading);
  if (cell == 0)
    return fail(ErrorCode::too_large,
                fmt::format("a page of {} holds too many words for one sheet; mark more pages in {}", document.id,
                            layer->file.filename().string()));
  if (cell < smallest_good)
    report.warning({layer->file, 0, 0}, "its longest page is so long that the re-set pages are in small type",
                   "check that no page mark is missing");
  LECTERN_TRY(typewriter, Typewriter::open(reading, report));
  MadePages made;
  for (const TypedPage& typed : lay_out(reading, cell)) {
    Sheet sheet(page_size);
    for (const TypedLine& line : typed.lines) typewriter.strike(line, sheet);
    if (made.pages.empty()) {
      LECTERN_TRY(thumbnail,
                  encode_jpeg(reduced(sheet.pixels(), telling_part(typed), thumbnail_size), default_scan_quality));
      made.thumbnail = std::move(thumbnail);
    }
    LECTERN_TRY(levels, pyramid_of(sheet.pixels()));
    made.pages.push_back({std::move(levels), zones_of(typed, reading), true, page_dpi});
  }
  made.fallback_glyphs = typewriter.fallbacks();
  return made;
}

}  // namespace lectern::compiler
