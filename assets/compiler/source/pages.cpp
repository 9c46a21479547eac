// SPDX-License-Identifier: MIT
#include "assets/compiler/source/pages.hpp"

#include <algorithm>
#include <charconv>
#include <utility>

namespace lectern::compiler {

namespace {

std::size_t last_mark(const SourceLayer& layer) {
  std::size_t last = 1;
  for (const SourceBlock& block : layer.blocks)
    for (const Cell& cell : block.cells)
      for (const SourceSpan& span : cell.spans)
        if (span.kind == SpanKind::page) last = std::max(last, page_of_mark(span));
  return last;
}

std::size_t scanned_pages(const SourceDocument& document) {
  std::size_t pages = 0;
  for (const SourceScan& scan : document.scans) pages += scan.pages.size();
  return pages;
}

}  // namespace

std::size_t page_of_mark(const SourceSpan& mark) {
  std::size_t number = 0;
  std::from_chars(mark.target.data(), mark.target.data() + mark.target.size(), number);
  return number;
}

std::size_t pages_of(const SourceDocument& document) {
  if (!document.scans.empty()) return scanned_pages(document) + document.lost.size();
  std::size_t pages = std::max<std::size_t>(document.reset_pages ? 0 : document.lost.size(), 1);
  for (const SourceLayer& layer : document.layers) {
    if (document.reset_pages && layer.kind != LayerKind::reading) continue;
    pages = std::max(pages, last_mark(layer));
    if (document.reset_pages) break;
  }
  return pages;
}

bool knows_its_pages(const SourceDocument& document) {
  if (document.reset_pages && lacks_reading(document)) return false;
  return std::none_of(document.scans.begin(), document.scans.end(),
                      [](const SourceScan& scan) { return scan.pages.empty(); });
}

bool has_pictures(const SourceDocument& document) {
  return !document.scans.empty() || document.reset_pages;
}

std::vector<std::optional<std::size_t>> pictures_of(const SourceDocument& document) {
  return pictures_of(document, has_pictures(document) ? pages_of(document) - document.lost.size() : 0);
}

std::vector<std::optional<std::size_t>> pictures_of(const SourceDocument& document, std::size_t pictures) {
  std::vector<std::optional<std::size_t>> pages(pictures == 0 ? pages_of(document) : pictures + document.lost.size());
  std::size_t next = 0;
  for (std::size_t page = 0; page < pages.size() && next < pictures; ++page)
    if (std::find(document.lost.begin(), document.lost.end(), page + 1) == document.lost.end()) pages[page] = next++;
  return pages;
}

std::size_t page_named(const SourceDocument& document, std::string_view name) {
  const auto label = std::find(document.labels.begin(), document.labels.end(), name);
  if (label != document.labels.end()) return static_cast<std::size_t>(label - document.labels.begin()) + 1;
  std::size_t number = 0;
  const auto read = std::from_chars(name.data(), name.data() + name.size(), number);
  return read.ec == std::errc() && read.ptr == name.data() + name.size() ? number : 0;
}

std::string name_of_page(const SourceDocument& document, std::size_t page) {
  return page >= 1 && page <= document.labels.size() ? document.labels[page - 1] : std::to_string(page);
}

void turn_scans(SourceDocument& document) {
  const std::vector<std::optional<std::size_t>> pictures = pictures_of(document);
  std::vector<int> turns(scanned_pages(document), document.turns.all);
  for (const auto& [name, degrees] : document.turns.pages) {
    const std::size_t page = page_named(document, name);
    if (page >= 1 && page <= pictures.size() && pictures[page - 1] && *pictures[page - 1] < turns.size())
      turns[*pictures[page - 1]] = degrees;
  }
  std::size_t number = 0;
  for (SourceScan& scan : document.scans)
    for (ScanPage& page : scan.pages) {
      page.turn = turns[number++];
      constexpr int half_turn = 180;
      if (page.turn % half_turn != 0) std::swap(page.width, page.height);
    }
}

std::optional<PaperSize> paper_of(const SourceDocument& document, std::size_t page) {
  for (const auto& [name, size] : document.papers.pages)
    if (page_named(document, name) == page) return size;
  return document.papers.all;
}

bool lacks_reading(const SourceDocument& document) {
  return std::any_of(document.unread_layers.begin(), document.unread_layers.end(),
                     [](const std::string& id) { return id.starts_with("reading."); });
}

}  // namespace lectern::compiler
