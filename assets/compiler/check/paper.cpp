// SPDX-License-Identifier: MIT
#include <algorithm>
#include <fmt/format.h>
#include <string>
#include <vector>

#include "assets/compiler/check/rules.hpp"
#include "assets/compiler/counted.hpp"
#include "assets/compiler/source/nearest.hpp"
#include "assets/compiler/source/pages.hpp"

namespace lectern::compiler {

namespace {

/// Picture and paper may differ by so much: a scan is seldom cut to the very edge.
constexpr double same_shape = 1.08;

double shape(double width, double height) {
  return width / height;
}

bool alike(double one, double other) {
  return one <= other * same_shape && other <= one * same_shape;
}

/// A page whose picture is not of the shape that its paper is said to have.
struct Misshapen {
  std::size_t page = 0;
  ScanPage picture;
  PaperSize paper;
};

std::vector<Misshapen> misshapen(const SourceDocument& document) {
  std::vector<ScanPage> scanned;
  for (const SourceScan& scan : document.scans) scanned.insert(scanned.end(), scan.pages.begin(), scan.pages.end());
  const auto pictures = pictures_of(document);
  std::vector<Misshapen> found;
  for (std::size_t page = 1; page <= pictures.size(); ++page) {
    const auto picture = pictures[page - 1];
    const auto paper = paper_of(document, page);
    if (!picture || *picture >= scanned.size() || !paper) continue;
    const ScanPage& scan = scanned[*picture];
    if (scan.width == 0 || scan.height == 0) continue;
    if (!alike(shape(scan.width, scan.height), shape(paper->width, paper->height)))
      found.push_back({page, scan, *paper});
  }
  return found;
}

void check_shapes(const SourceDocument& document, const Place& place, Report& report) {
  const std::vector<Misshapen> found = misshapen(document);
  if (found.empty()) return;
  const Misshapen& first = found.front();
  const bool exchanged =
      alike(shape(first.picture.width, first.picture.height), shape(first.paper.height, first.paper.width));
  const std::string others = found.size() == 1 ? "" : fmt::format(", and of {} more", found.size() - 1);
  report.warning(place,
                 fmt::format("paper_mm is {} x {} mm, but the picture of page {} has another shape, {} x {} pixels{}",
                             first.paper.width, first.paper.height, name_of_page(document, first.page),
                             first.picture.width, first.picture.height, others),
                 exchanged ? fmt::format("width comes first: [{}, {}]; pages that lie across have a line of their own",
                                         first.paper.height, first.paper.width)
                           : "measure what the picture shows from edge to edge, width first; or cut the picture to it");
}

}  // namespace

void check_paper(const SourceDocument& document, Report& report) {
  if (!document.papers.all && document.papers.pages.empty()) return;
  const Place& place = place_of(document, "paper_mm");
  if (document.reset_pages)
    return report.error(place, "the pages are re-set, and have no paper of a size", "take paper_mm out");
  if (document.scans.empty())
    return report.error(place, "there are no scans whose paper could have a size", "take paper_mm out");
  if (!knows_its_pages(document)) return;
  const auto pictures = pictures_of(document);
  for (const auto& [name, paper] : document.papers.pages) {
    const std::size_t page = page_named(document, name);
    if (page < 1 || page > pictures.size())
      report.error(place_of(document, "paper_mm." + name), fmt::format("paper_mm: there is no page {}", name),
                   did_you_mean(name, document.labels,
                                fmt::format("its pages are 1 to {}, or as `labels` calls them", pictures.size())));
    else if (!pictures[page - 1])
      report.error(place_of(document, "paper_mm." + name), fmt::format("paper_mm: of page {} no picture is held", name),
                   "take it out");
  }
  check_shapes(document, place, report);
}

}  // namespace lectern::compiler
