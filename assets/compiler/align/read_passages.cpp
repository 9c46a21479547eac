// SPDX-License-Identifier: MIT
#include "assets/compiler/align/read_passages.hpp"

#include <algorithm>
#include <string>

#include "assets/compiler/align/unit_zones.hpp"
#include "assets/compiler/source/texts/passages.hpp"

namespace lectern::compiler {

namespace {

/// A line of the layer's text.
struct LayerLine {
  Cell* cell = nullptr;
  std::size_t start = 0, end = 0;  ///< bytes of the cell's text
  std::uint32_t owner = no_unit;
};

void split_cell(Cell& cell, std::vector<LayerLine>& lines) {
  for (std::size_t at = 0; at <= cell.text.size();) {
    const std::size_t end = std::min(cell.text.find('\n', at), cell.text.size());
    lines.push_back({&cell, at, end});
    at = end + 1;
  }
}

/// Lines of the layer with their owners; none where the two do not agree.
std::vector<LayerLine> owned_lines(const LineOwners& owners, SourceLayer& layer) {
  std::vector<LayerLine> lines;
  std::size_t mark = 0;
  std::size_t line = 0;
  const std::vector<std::uint32_t>* page = nullptr;
  for (SourceBlock& block : layer.blocks)
    for (Cell& cell : block.cells) {
      for (const SourceSpan& span : cell.spans) {
        if (span.kind != SpanKind::page) continue;
        if (mark >= layer.read_pages.size()) return {};
        const PageReadingPlace& place = layer.read_pages[mark++];
        const auto found = owners.find({place.reading.get(), place.page});
        page = found == owners.end() ? nullptr : &found->second;
        line = 0;
      }
      const std::size_t first = lines.size();
      split_cell(cell, lines);
      for (std::size_t i = first; i < lines.size(); ++i, ++line)
        if (page != nullptr && line < page->size()) lines[i].owner = (*page)[line];
    }
  return mark == layer.read_pages.size() ? lines : std::vector<LayerLine>{};
}

struct LineRun {
  std::size_t first = 0, end = 0;  ///< lines
  std::size_t bytes = 0;
};

/// The longest stretch of each passage; lines that are nobody's lie within it, never at its ends.
std::map<std::uint32_t, LineRun> longest_runs(const std::vector<LayerLine>& lines) {
  std::map<std::uint32_t, LineRun> longest;
  for (std::size_t i = 0; i < lines.size();) {
    const std::uint32_t owner = lines[i].owner;
    LineRun run{i, i + 1, lines[i].end - lines[i].start};
    for (std::size_t next = i + 1; next < lines.size() && (lines[next].owner == owner || lines[next].owner == no_unit);
         ++next) {
      if (lines[next].owner != owner) continue;
      run.bytes += lines[next].end - lines[next].start;
      run.end = next + 1;
    }
    if (owner != no_unit && run.bytes > longest[owner].bytes) longest[owner] = run;
    i = run.end;
  }
  return longest;
}

}  // namespace

void give_passages(const LineOwners& owners, const std::vector<std::string>& passages, SourceLayer& layer) {
  const std::vector<LayerLine> lines = owned_lines(owners, layer);
  for (const auto& [owner, run] : longest_runs(lines)) {
    for (std::size_t i = run.first; i < run.end;) {
      Cell& cell = *lines[i].cell;
      const std::size_t start = lines[i].start;
      std::size_t end = lines[i].end;
      for (++i; i < run.end && lines[i].cell == &cell; ++i) end = lines[i].end;
      if (end > start) cell.spans.push_back({start, end, SpanKind::passage, passages.at(owner), cell.place});
      sort_spans(cell);
    }
  }
}

}  // namespace lectern::compiler
