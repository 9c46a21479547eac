// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include "assets/compiler/check/quoted.hpp"
#include "assets/compiler/check/rules.hpp"
#include "assets/compiler/source/nearest.hpp"
#include "assets/compiler/source/pages.hpp"

namespace lectern::compiler {

namespace {

// What a card holds.
constexpr QuotedKind quote_kind{"quote", "quote", "a card", 200, false};

void check_detail(const SourceDocument& document, Report& report) {
  if (!document.detail) return;
  constexpr int whole = 100;
  const SourceDetail& detail = *document.detail;
  const Place place = place_of(document, "detail");
  if (document.scans.empty())
    return report.error(place, "detail cuts a scan for the card, and there are no scans",
                        "take it out; a re-set page's card shows a quote, or the page's beginning");
  if (detail.w < 1 || detail.h < 1 || detail.x + detail.w > whole || detail.y + detail.h > whole)
    report.error(place,
                 fmt::format("detail reaches from {} to {} across and from {} to {} down", detail.x,
                             detail.x + detail.w, detail.y, detail.y + detail.h),
                 "x, y, w and h are hundredths of the page: x + w and y + h are 100 at the most, w and h at least 1");
  if (!knows_its_pages(document)) return;
  const auto pictures = pictures_of(document);
  const std::size_t page = page_named(document, detail.page);
  if (page < 1 || page > pictures.size())
    report.error(place_of(document, "detail.page"), fmt::format("detail: there is no page {}", detail.page),
                 did_you_mean(detail.page, document.labels,
                              fmt::format("its pages are 1 to {}, or as `labels` calls them", pictures.size())));
  else if (!pictures[page - 1])
    report.error(place_of(document, "detail.page"), fmt::format("detail: of page {} no picture is held", detail.page),
                 "name another page");
}

}  // namespace

void check_quotes(const SourceDocument& document, Report& report) {
  for (const SourceQuoted& quote : document.quotes) check_quoted(document, quote, quote_kind, report);
  check_detail(document, report);
}

}  // namespace lectern::compiler
