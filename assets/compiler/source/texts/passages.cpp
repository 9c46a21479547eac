// SPDX-License-Identifier: MIT
#include "assets/compiler/source/texts/passages.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <map>
#include <ranges>
#include <string>
#include <tuple>

#include "assets/compiler/source/texts/utf8.hpp"

namespace lectern::compiler {

namespace {

class Passages {
 public:
  Passages(ParsedText& parsed, Report& report) : parsed_(parsed), report_(report) {}

  void take(const Mark& mark, Anchor anchor) {
    switch (mark.kind) {
      case MarkKind::page:
        return page(mark, anchor);
      case MarkKind::passage_end:
        return close(anchor);
      case MarkKind::passage:
        return open(mark, anchor);
    }
  }

  void end() { close({parsed_.blocks.size(), 0, 0}); }

 private:
  void page(const Mark& mark, Anchor anchor) {
    page_since_ = true;
    while (anchor.block < parsed_.blocks.size() && parsed_.blocks[anchor.block].cells.empty())
      anchor = {anchor.block + 1, 0, 0};
    if (anchor.block < parsed_.blocks.size())
      return add_page(mark, parsed_.blocks[anchor.block].cells[anchor.cell], anchor.offset);
    // No text follows: the page begins after the last word.
    for (SourceBlock& block : parsed_.blocks | std::views::reverse)
      if (!block.cells.empty()) return add_page(mark, block.cells.back(), block.cells.back().text.size());
  }

  static void add_page(const Mark& mark, Cell& cell, std::size_t at) {
    cell.spans.push_back({at, at, SpanKind::page, mark.target, mark.place, false});
  }

  void open(const Mark& mark, Anchor anchor) {
    if (mark.target == id_ && page_since_) {
      page_since_ = false;
      return;
    }
    close(anchor);
    const auto [known, is_new] = first_.emplace(mark.target, mark.place);
    if (!is_new)
      report_.error(mark.place,
                    fmt::format("the passage {} begins twice; first in line {}", mark.target, known->second.line),
                    "give one of them another id; only a page mark may part a passage");
    id_ = mark.target;
    start_ = anchor;
    place_ = mark.place;
    form_ = mark.form;
    page_since_ = false;
  }

  void close(Anchor end) {
    if (id_.empty()) return;
    bool covered = false;
    for (std::size_t b = start_.block; b < parsed_.blocks.size() && b <= end.block; ++b) {
      std::vector<Cell>& cells = parsed_.blocks[b].cells;
      for (std::size_t c = 0; c < cells.size(); ++c) covered = cover(cells[c], b, c, end) || covered;
    }
    if (!covered)
      report_.warning(place_, fmt::format("the passage {} holds no text", id_),
                      "take the mark out, or move it before its words");
    id_.clear();
  }

  bool cover(Cell& cell, std::size_t b, std::size_t c, Anchor end) const {
    const auto here = std::tuple(b, c);
    if (here < std::tuple(start_.block, start_.cell) || here > std::tuple(end.block, end.cell)) return false;
    std::size_t from = here == std::tuple(start_.block, start_.cell) ? start_.offset : 0;
    std::size_t to = here == std::tuple(end.block, end.cell) ? end.offset : cell.text.size();
    if (from >= to) return false;
    trim_range(cell.text, from, to);
    if (from == to) return false;
    cell.spans.push_back({from, to, SpanKind::passage, id_, place_, form_});
    return true;
  }

  ParsedText& parsed_;
  Report& report_;
  std::map<std::string, Place> first_;
  std::string id_;
  Anchor start_;
  Place place_;
  bool form_ = false;
  bool page_since_ = false;
};

}  // namespace

void apply_marks(ParsedText& parsed, const std::vector<Mark>& marks, Report& report) {
  Passages passages(parsed, report);
  for (std::size_t i = 0; i < marks.size(); ++i) passages.take(marks[i], parsed.anchors[i]);
  passages.end();
  for (SourceBlock& block : parsed.blocks)
    for (Cell& cell : block.cells) sort_spans(cell);
}

void sort_spans(Cell& cell) {
  std::stable_sort(cell.spans.begin(), cell.spans.end(), [](const SourceSpan& a, const SourceSpan& b) {
    return std::tuple(a.start, a.kind) < std::tuple(b.start, b.kind);
  });
}

}  // namespace lectern::compiler
