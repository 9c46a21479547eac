// SPDX-License-Identifier: MIT
#include "assets/compiler/reset/reset_pages.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <utility>

#include "assets/compiler/counted.hpp"
#include "assets/compiler/reset/layout.hpp"
#include "assets/compiler/reset/reading.hpp"
#include "assets/compiler/reset/sheet.hpp"
#include "assets/compiler/reset/typewriter.hpp"
#include "assets/compiler/reset/zones.hpp"
#include "assets/compiler/tiles/jpeg.hpp"
#include "assets/compiler/tiles/made_page.hpp"
#include "assets/compiler/tiles/whole_pyramid.hpp"
#include "assets/pack/limits.hpp"

namespace lectern::compiler {

namespace {

const SourceLayer* reading_of(const SourceDocument& document) {
  const auto found = std::find_if(document.layers.begin(), document.layers.end(),
                                  [](const SourceLayer& layer) { return layer.kind == LayerKind::reading; });
  return found == document.layers.end() ? nullptr : &*found;
}

// Wide enough for a card on a wall; as high as the tallest card has room for.
constexpr Size thumbnail_size{640, pack::max_thumbnail_height};

/// What of a first page distinguishes it from others on a card: its lines in their whole width, from the letterhead
/// down.
Rect telling_part(const TypedPage& page) {
  constexpr int air = 40;
  int top = text_area.y;
  const auto head = std::find_if(page.lines.begin(), page.lines.end(), [](const TypedLine& line) { return line.head; });
  if (head != page.lines.end()) top = head->top;
  const int width = text_area.w + 2 * air;
  top = std::max(0, top - air / 2);
  return {text_area.x - air, top, width, std::min(width * thumbnail_size.h / thumbnail_size.w, page_size.h - top)};
}

/// That part, reduced to a picture for cards.
Pixels thumbnail_of(const Pixels& page, Rect part) {
  return reduced(page, part, {thumbnail_size.w, part.h * thumbnail_size.w / part.w});
}

/// A reading as pages, in the cell that all of them fit into, and what strikes it.
struct SetReading {
  Reading reading;
  std::vector<TypedPage> pages;
  Typewriter typewriter;
};

/// The reading without its tables: each row as a paragraph.
Reading without_rows(Reading reading) {
  for (ReadPage& page : reading.pages)
    for (TypeItem& item : page.items) {
      item.row = false;
      for (std::size_t i = 1; i < item.cells.size(); ++i)
        item.cells[0].insert(item.cells[0].end(), item.cells[i].begin(), item.cells[i].end());
      item.cells.resize(1);
    }
  return reading;
}

const TypeItem* first_row(const Reading& reading) {
  for (const ReadPage& page : reading.pages)
    for (const TypeItem& item : page.items)
      if (item.row) return &item;
  return nullptr;
}

void tell_small_type(const SourceLayer& layer, const Reading& reading, Report& report) {
  const TypeItem* row = first_row(reading);
  if (row != nullptr && fitting_cell(without_rows(reading)) >= smallest_good)
    return report.warning(row->place,
                          "a sign | or a tab makes columns of this line and others; in columns they take so much room "
                          "that the re-set pages are in small type",
                          "take the sign out where no table is meant");
  report.warning({layer.file, 0, 0}, "its longest page is so long that the re-set pages are in small type",
                 "check that no page mark is missing");
}

void tell_blank_pages(const SourceLayer& layer, const Reading& reading, Report& report) {
  std::vector<std::string> blank;
  for (std::size_t page = 0; page < reading.pages.size(); ++page)
    if (reading.pages[page].items.empty()) blank.push_back(std::to_string(page + 1));
  if (blank.empty()) return;
  report.warning({layer.file, 0, 0},
                 fmt::format("it has no words for page {}: {}", some_of(blank),
                             blank.size() == 1 ? "a blank sheet is shown" : "blank sheets are shown"),
                 "write what is on the page, or take its page mark out");
}

Result<SetReading> set_reading(const SourceDocument& document, Report& report) {
  const SourceLayer* layer = reading_of(document);
  if (layer == nullptr)
    return fail(ErrorCode::missing,
                fmt::format("{} has no machine reading to set pages of; add reading.LANGUAGE.txt", document.id));
  Reading reading = read_pages(*layer);
  LECTERN_TRY(typewriter, Typewriter::open(reading, report));
  typewriter.measure(reading);
  const int cell = fitting_cell(reading);
  if (cell == 0) {
    report.error({layer->file, 0, 0}, "one of its pages holds too many words for one sheet",
                 "mark more pages in it: <!-- page 2 -->");
    return fail(ErrorCode::too_large, fmt::format("a page of {} holds too many words for one sheet", document.id));
  }
  if (cell < smallest_good) tell_small_type(*layer, reading, report);
  tell_blank_pages(*layer, reading, report);
  SetReading set{std::move(reading), {}, std::move(typewriter)};
  set.pages = lay_out(set.reading, cell);
  return set;
}

}  // namespace

Result<MadePages> make_reset_pages(const SourceDocument& document, Report& report) {
  LECTERN_TRY(set, set_reading(document, report));
  MadePages made;
  for (const TypedPage& typed : set.pages) {
    Sheet sheet(page_size);
    for (const TypedLine& line : typed.lines) set.typewriter.strike(line, sheet);
    if (made.pages.empty()) {
      LECTERN_TRY(thumbnail, encode_jpeg(thumbnail_of(sheet.pixels(), telling_part(typed)), default_scan_quality));
      made.thumbnail = std::move(thumbnail);
    }
    LECTERN_TRY(levels, pyramid_of(sheet.pixels(), default_scan_quality));
    made.pages.push_back({std::move(levels), zones_of(typed, set.reading), true, page_dpi});
  }
  made.fallback_glyphs = set.typewriter.fallbacks();
  return made;
}

Result<MadePages> measure_reset_pages(const SourceDocument& document, Report& report) {
  LECTERN_TRY(set, set_reading(document, report));
  MadePages made;
  made.thumbnail = Bytes(1);
  const MadeLevel level{static_cast<std::uint32_t>(page_size.w), static_cast<std::uint32_t>(page_size.h), {}};
  for (const TypedPage& typed : set.pages)
    made.pages.push_back({{level}, zones_of(typed, set.reading), true, page_dpi});
  made.fallback_glyphs = set.typewriter.fallbacks();
  return made;
}

}  // namespace lectern::compiler
