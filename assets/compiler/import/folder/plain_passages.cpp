// SPDX-License-Identifier: MIT
#include "assets/compiler/import/folder/plain_passages.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <set>
#include <string>
#include <tuple>
#include <utility>

#include "assets/compiler/source/ids.hpp"
#include "assets/compiler/source/texts/utf8.hpp"

namespace lectern::compiler {

namespace {

/// A passage's part within one cell.
struct Part {
  std::size_t cell = 0;  ///< counted over all blocks
  SourceSpan span;
};

std::vector<Cell*> cells_of(std::vector<SourceBlock>& blocks) {
  std::vector<Cell*> cells;
  for (SourceBlock& block : blocks)
    for (Cell& cell : block.cells) cells.push_back(&cell);
  return cells;
}

/// Takes all passages out, in order, each within what the one before leaves.
std::vector<Part> taken(const std::vector<Cell*>& cells) {
  std::vector<Part> parts;
  for (std::size_t c = 0; c < cells.size(); ++c) {
    Cell& cell = *cells[c];
    std::vector<SourceSpan> spans;
    for (const SourceSpan& span : cell.spans)
      if (span.kind == SpanKind::passage) spans.push_back(span);
    std::erase_if(cell.spans, [](const SourceSpan& span) { return span.kind == SpanKind::passage; });
    std::stable_sort(spans.begin(), spans.end(), [](const auto& a, const auto& b) {
      return std::tuple(a.start, a.end) < std::tuple(b.start, b.end);
    });
    std::size_t end = 0;
    for (SourceSpan& span : spans) {
      span.start = std::max(span.start, end);
      span.end = std::min(span.end, cell.text.size());
      if (span.start < span.end) trim_range(cell.text, span.start, span.end);
      if (span.start >= span.end) continue;
      end = span.end;
      parts.push_back({c, span});
    }
  }
  return parts;
}

std::string free_id(const std::string& id, const std::set<std::string>& used) {
  std::string free = id;
  for (std::size_t n = 2; used.contains(free); ++n) free = fmt::format("{}-{}", id, n);
  return free;
}

void cover(Cell& cell, SourceSpan span, std::size_t start, std::size_t end) {
  if (start >= end) return;
  trim_range(cell.text, start, end);
  if (start >= end) return;
  span.start = start;
  span.end = end;
  cell.spans.push_back(span);
}

}  // namespace

void order_passages(std::vector<SourceBlock>& blocks) {
  const std::vector<Cell*> cells = cells_of(blocks);
  std::vector<Part> parts = taken(cells);
  std::set<std::string> used;
  std::string given;  // what the source calls the passage before
  for (std::size_t p = 0; p < parts.size();) {
    SourceSpan span = parts[p].span;
    const std::string wanted = is_id(span.target) ? span.target : proposed_id(span.target);
    given = span.target;
    span.target = free_id(wanted.empty() ? "p" : wanted, used);
    used.insert(span.target);
    std::size_t last = p;
    while (last + 1 < parts.size() && parts[last + 1].span.target == given && parts[last + 1].span.form == span.form)
      ++last;
    const std::size_t first_cell = parts[p].cell;
    const std::size_t last_cell = parts[last].cell;
    for (std::size_t c = first_cell; c <= last_cell; ++c)
      cover(*cells[c], span, c == first_cell ? parts[p].span.start : 0,
            c == last_cell ? parts[last].span.end : cells[c]->text.size());
    p = last + 1;
  }
}

}  // namespace lectern::compiler
