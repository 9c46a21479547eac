// SPDX-License-Identifier: MIT
#include "assets/compiler/source/links/pairs.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <unordered_set>

#include "assets/compiler/counted.hpp"
#include "assets/compiler/source/texts/passages.hpp"
#include "assets/compiler/source/texts/utf8.hpp"

namespace lectern::compiler {

namespace {

/// The blocks of one paragraph: rows that follow each other are one.
using Paragraph = std::vector<std::size_t>;

bool has_text(const SourceBlock& block) {
  return block.kind != BlockKind::aside &&
         std::any_of(block.cells.begin(), block.cells.end(), [](const Cell& cell) { return !cell.text.empty(); });
}

enum class Headings { count, stand_aside };

std::vector<Paragraph> paragraphs_of(const SourceLayer& layer, Headings headings = Headings::count) {
  std::vector<Paragraph> paragraphs;
  for (std::size_t b = 0; b < layer.blocks.size(); ++b) {
    if (!has_text(layer.blocks[b])) continue;
    if (headings == Headings::stand_aside && layer.blocks[b].kind == BlockKind::heading) continue;
    const bool goes_on = layer.blocks[b].kind == BlockKind::row && !paragraphs.empty() &&
                         paragraphs.back().back() + 1 == b && layer.blocks[b - 1].kind == BlockKind::row;
    if (goes_on)
      paragraphs.back().push_back(b);
    else
      paragraphs.push_back({b});
  }
  return paragraphs;
}

void give(SourceLayer& layer, const std::vector<Paragraph>& paragraphs, const std::vector<std::string>& ids) {
  for (std::size_t p = 0; p < paragraphs.size(); ++p)
    for (const std::size_t b : paragraphs[p])
      for (Cell& cell : layer.blocks[b].cells) {
        std::size_t start = 0;
        std::size_t end = cell.text.size();
        trim_range(cell.text, start, end);
        if (start < end) cell.spans.push_back({start, end, SpanKind::passage, ids[p], cell.place});
        sort_spans(cell);
      }
}

/// Headings are passages as paragraphs are, unless the texts without marks agree only where theirs stand aside: one
/// that says what a text is ("Letter 1, transcript") has no counterpart in the others.
Headings headings_of(const SourceDocument& document, std::size_t wanted, bool is_given) {
  const auto agree = [&](Headings headings) {
    std::size_t count = wanted;
    bool known = is_given;
    return std::all_of(document.layers.begin(), document.layers.end(), [&](const SourceLayer& layer) {
      if (layer.marked || !layer.read_pages.empty()) return true;
      const std::size_t own = paragraphs_of(layer, headings).size();
      if (!known) count = own;
      known = true;
      return own == count;
    });
  };
  const bool only_aside = !agree(Headings::count) && agree(Headings::stand_aside);
  return only_aside ? Headings::stand_aside : Headings::count;
}

/// Puts each new id behind the one that it follows in its own layer.
void merge(std::vector<std::string>& all, const std::vector<std::string>& ids) {
  std::unordered_set<std::string> known(all.begin(), all.end());
  std::size_t after = 0;
  for (const std::string& id : ids) {
    if (known.contains(id)) {
      after = static_cast<std::size_t>(std::find(all.begin(), all.end(), id) - all.begin()) + 1;
    } else {
      all.insert(all.begin() + static_cast<std::ptrdiff_t>(after), id);
      ++after;
    }
  }
}

}  // namespace

std::vector<std::string> passages_of(const SourceLayer& layer) {
  std::vector<std::string> ids;
  std::unordered_set<std::string> known;
  for (const SourceBlock& block : layer.blocks)
    for (const Cell& cell : block.cells)
      for (const SourceSpan& span : cell.spans)
        if (span.kind == SpanKind::passage && known.insert(span.target).second) ids.push_back(span.target);
  return ids;
}

void pair_passages(SourceDocument& document, Report& report) {
  const auto model =
      std::find_if(document.layers.begin(), document.layers.end(), [](const SourceLayer& l) { return l.marked; });
  std::vector<std::string> ids;
  std::string model_id;
  if (model != document.layers.end()) {
    ids = passages_of(*model);
    model_id = model->id;
  }
  const Headings headings = headings_of(document, ids.size(), !model_id.empty());
  for (SourceLayer& layer : document.layers) {
    if (layer.marked) continue;
    const std::vector<Paragraph> paragraphs = paragraphs_of(layer, headings);
    if (model_id.empty()) {
      for (std::size_t p = 0; p < paragraphs.size(); ++p) ids.push_back(fmt::format("p{}", p + 1));
      model_id = layer.id;
    }
    if (paragraphs.size() == ids.size())
      give(layer, paragraphs, ids);
    else if (layer.read_pages.empty())  // passages of a reading of scans are found by its words, in align
      report.warning({layer.file, 1, 1},
                     fmt::format("{} has no passage marks and {}, {} has {}; they are not paired", layer.id,
                                 counted(paragraphs.size(), "paragraph"), model_id, counted(ids.size(), "passage")),
                     "put marks as <!-- passage p1 --> before the words that belong together");
  }
  for (const SourceLayer& layer : document.layers) merge(document.passages, passages_of(layer));
}

}  // namespace lectern::compiler
