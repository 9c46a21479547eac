// SPDX-License-Identifier: MIT
#include "assets/compiler/build/cells.hpp"

#include <algorithm>
#include <vector>

#include "assets/compiler/build/targets.hpp"

namespace lectern::compiler {

namespace {

std::vector<StyleSpan> emphasis_of(const Cell& cell, Style base) {
  if (base != styles::words && base != styles::interface) return {};
  const Style strong = base == styles::words ? styles::strong : styles::interface_strong;
  std::vector<Style> bytes(cell.text.size(), base);
  for (const Emphasis kind : {Emphasis::italic, Emphasis::strong})
    for (const EmphasisSpan& span : cell.emphasis)
      if (span.kind == kind)
        for (std::size_t i = span.start; i < std::min(span.end, bytes.size()); ++i)
          bytes[i] = kind == Emphasis::strong ? strong : styles::emphasis;
  std::vector<StyleSpan> spans;
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    if (bytes[i] == base) continue;
    if (!spans.empty() && spans.back().end == i && spans.back().style == bytes[i])
      ++spans.back().end;
    else
      spans.push_back({i, i + 1, bytes[i]});
  }
  return spans;
}

std::vector<MarkSpan> marks_of(const Cell& cell) {
  std::vector<MarkSpan> marks;
  for (const EmphasisSpan& span : cell.emphasis)
    if (const auto kind = mark_kind(span.kind)) marks.push_back({span.start, span.end, *kind});
  return marks;
}

}  // namespace

Cell joined_cell(const std::vector<SourceBlock>& blocks) {
  Cell all;
  for (const SourceBlock& source : blocks)
    for (const Cell& cell : source.cells) {
      if (!all.text.empty()) all.text += "\n\n";
      for (EmphasisSpan span : cell.emphasis)
        all.emphasis.push_back({span.start + all.text.size(), span.end + all.text.size(), span.kind});
      all.text += cell.text;
    }
  return all;
}

Prepared prepare_cell(const Cell& cell, const Wish& wish, Preparer& preparer) {
  return preparer.prepare(cell.text, wish, emphasis_of(cell, wish.style), marks_of(cell));
}

}  // namespace lectern::compiler
