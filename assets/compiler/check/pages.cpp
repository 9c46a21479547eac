// SPDX-License-Identifier: MIT
#include "assets/compiler/source/pages.hpp"

#include <algorithm>
#include <fmt/format.h>

#include "assets/compiler/check/rules.hpp"
#include "assets/compiler/counted.hpp"
#include "assets/pack/limits.hpp"

namespace lectern::compiler {

namespace {

template <class Visit>
void visit_page_marks(const SourceLayer& layer, Visit visit) {
  bool text_before = false;
  for (const SourceBlock& block : layer.blocks)
    for (const Cell& cell : block.cells) {
      for (const SourceSpan& span : cell.spans)
        if (span.kind == SpanKind::page) visit(span, text_before || span.start > 0);
      text_before = text_before || !cell.text.empty();
    }
}

void check_order(const SourceLayer& layer, bool is_set, Report& report) {
  std::size_t last = 0;
  visit_page_marks(layer, [&](const SourceSpan& span, bool text_before) {
    const std::size_t page = page_of_mark(span);
    // Text before any mark stands on page 1, marked or not.
    if (last == 0 && text_before) last = 1;
    const bool follows = is_set ? page == last + 1 : page > last;
    if (!follows)
      report.error(
          span.place,
          last == 0 ? fmt::format("the first page is {}", page) : fmt::format("page {} follows page {}", page, last),
          fmt::format("pages are counted from 1, one by one; this one is {}", last + 1));
    last = std::max(last, page);
  });
  if (last > pack::max_pages)
    report.error({layer.file}, fmt::format("{} pages; a document holds {} at the most", last, pack::max_pages),
                 "divide the document");
}

void check_marks(const SourceDocument& document, Report& report) {
  if (!knows_its_pages(document)) return;
  const std::size_t pages = pages_of(document);
  const std::string_view which = document.scans.empty() ? "the machine reading has" : "the scans have";
  for (const SourceLayer& layer : document.layers)
    visit_page_marks(layer, [&](const SourceSpan& span, bool) {
      if (const std::size_t page = page_of_mark(span); page > pages)
        report.error(span.place, fmt::format("page {} is marked, but {} {}", page, which, counted(pages, "page")),
                     document.scans.empty() ? "mark the page in the reading too, or mend the mark"
                                            : "add the scan that is missing, or mend the mark");
    });
}

}  // namespace

void check_pages(const SourceDocument& document, Report& report) {
  const bool has_reading = std::any_of(document.layers.begin(), document.layers.end(),
                                       [](const SourceLayer& l) { return l.kind == LayerKind::reading; });
  if (!has_pictures(document) && !document.layers.empty())
    report.hint(document.place, "no picture of it is held: its texts take the whole glass",
                has_reading
                    ? "put scans into scans/, or have its pages re-set from the machine reading: pages = \"reset\""
                    : "if there are scans, put them into scans/");
  if (document.reset_pages && !has_reading && !lacks_reading(document))
    report.error(
        place_of(document, "pages"), "pages = \"reset\" needs a machine reading to set",
        fmt::format("add reading.{}.txt", document.original_language.empty() ? "ru" : document.original_language));
  for (const SourceLayer& layer : document.layers)
    check_order(layer, document.reset_pages && layer.kind == LayerKind::reading, report);
  if (!document.scans.empty() || (document.reset_pages && has_reading)) check_marks(document, report);
}

}  // namespace lectern::compiler
