// SPDX-License-Identifier: MIT
#include "assets/compiler/build/missing_glyphs.hpp"

#include "assets/compiler/prepare/breaks.hpp"
#include "assets/compiler/prepare/decoded.hpp"
#include "assets/compiler/source/texts/utf8.hpp"

namespace lectern::compiler {

namespace {

constexpr std::string_view box = "\u25A1";

/// Bytes [start, end) of the old text that became a box.
struct Replaced {
  std::size_t start, end;
};

std::size_t moved(std::size_t byte, const std::vector<Replaced>& boxes) {
  std::size_t gone = 0;
  std::size_t come = 0;
  for (const Replaced& replaced : boxes) {
    if (replaced.end > byte) break;
    gone += replaced.end - replaced.start;
    come += box.size();
  }
  return byte - gone + come;
}

}  // namespace

Cell with_boxes(const Cell& cell, const std::string& language, PackFonts& fonts, LackingLetters& lacking) {
  const Decoded text(cell.text);
  std::vector<Replaced> boxes;
  std::string changed;
  std::size_t start = 0;
  for (const std::size_t end : cluster_ends(text)) {
    const std::u32string_view cluster(text.points.data() + start, end - start);
    const std::size_t first = text.bytes[start];
    const std::size_t last = text.bytes[end];
    start = end;
    if (!refusal(cluster[0]).empty() || fonts.choose(styles::reading, language, cluster) != nullptr) {
      changed.append(cell.text, first, last - first);
      continue;
    }
    changed += box;
    boxes.push_back({first, last});
    lacking.add(code_point_name(cluster[0]), cell.place);
  }
  if (boxes.empty()) return cell;
  Cell result = cell;
  result.text = std::move(changed);
  for (SourceSpan& span : result.spans) {
    span.start = moved(span.start, boxes);
    span.end = moved(span.end, boxes);
  }
  for (EmphasisSpan& span : result.emphasis) {
    span.start = moved(span.start, boxes);
    span.end = moved(span.end, boxes);
  }
  return result;
}

}  // namespace lectern::compiler
