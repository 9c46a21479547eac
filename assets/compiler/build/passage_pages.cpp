// SPDX-License-Identifier: MIT
#include "assets/compiler/build/passage_pages.hpp"

#include <algorithm>
#include <map>
#include <ranges>
#include <set>
#include <string>

#include "assets/compiler/source/pages.hpp"

namespace lectern::compiler {

namespace {

using Pages = std::set<std::uint16_t>;

/// Goes through a layer as it is read: marks turn the page, passages stand on the pages they are read on.
class PageTurner {
 public:
  explicit PageTurner(std::size_t pages) : pages_(pages) {}

  void read(const Cell& cell) {
    for (const SourceSpan& span : cell.spans) {
      marked_ = marked_ || span.kind == SpanKind::page;
      if (span.kind == SpanKind::passage) {
        const std::size_t first = page_at(cell, span.start, true);
        const std::size_t last = std::max(first, page_at(cell, span.end, false));
        for (std::size_t page = first; page <= last && page < pages_; ++page)
          on_pages_[span.target].insert(static_cast<std::uint16_t>(page));
      }
    }
    page_ = page_at(cell, cell.text.size(), true);
  }

  [[nodiscard]] bool marked() const { return marked_; }
  [[nodiscard]] const std::map<std::string, Pages>& on_pages() const { return on_pages_; }

 private:
  /// The page, from 0, that a place of the cell stands on; a mark at the place itself turns only if it comes first.
  [[nodiscard]] std::size_t page_at(const Cell& cell, std::size_t place, bool with_mark_there) const {
    std::size_t page = page_;
    for (const SourceSpan& mark : cell.spans) {
      if (mark.kind != SpanKind::page || mark.start > place || (mark.start == place && !with_mark_there)) continue;
      page = std::max<std::size_t>(1, page_of_mark(mark)) - 1;
    }
    return page;
  }

  std::size_t pages_;
  std::size_t page_ = 0;
  bool marked_ = false;
  std::map<std::string, Pages> on_pages_;
};

}  // namespace

MarkedPages marked_pages(const SourceDocument& document, std::size_t pages) {
  std::map<std::string, Pages> all;
  for (const SourceLayer& layer : document.layers | std::views::reverse) {
    PageTurner turner(pages);
    for (const SourceBlock& block : layer.blocks)
      for (const Cell& cell : block.cells) turner.read(cell);
    // A text without marks says where its passages stand only if there is but one page.
    if (turner.marked() || pages == 1) all.insert(turner.on_pages().begin(), turner.on_pages().end());
  }
  MarkedPages result;
  for (const std::string& passage : document.passages) {
    const auto found = all.find(passage);
    result.emplace_back();
    if (found != all.end()) result.back().assign(found->second.begin(), found->second.end());
  }
  return result;
}

}  // namespace lectern::compiler
