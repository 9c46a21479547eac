// SPDX-License-Identifier: MIT
#include "assets/compiler/build/occurrences.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>

namespace lectern::compiler {

namespace {

/// The passage that a place in a cell belongs to; null: none.
const SourceSpan* passage_at(const Cell& cell, std::size_t at) {
  const auto found = std::find_if(cell.spans.begin(), cell.spans.end(), [&](const SourceSpan& span) {
    return span.kind == SpanKind::passage && span.start <= at && at < span.end;
  });
  return found == cell.spans.end() ? nullptr : &*found;
}

/// By entry, the passage of a layer that names it first; forms only where no other does.
std::map<std::string, const SourceSpan*> named_in(const SourceLayer& layer) {
  std::map<std::string, const SourceSpan*> named;
  for (const SourceBlock& block : layer.blocks)
    for (const Cell& cell : block.cells)
      for (const SourceSpan& span : cell.spans) {
        if (span.kind != SpanKind::person) continue;
        const SourceSpan* passage = passage_at(cell, span.start);
        if (passage == nullptr) continue;
        const SourceSpan*& first = named.try_emplace(span.target, passage).first->second;
        if (first->form && !passage->form) first = passage;
      }
  return named;
}

/// The layers that a visitor of `language` is offered, the one that is shown first before the others.  Shape: as
/// firmware/texts/layers has it, into SourceDocument::layers.
std::vector<std::size_t> offered_in(const SourceDocument& document, std::string_view language) {
  const auto rank = [&](const SourceLayer& layer) {
    const bool gist = layer.kind == LayerKind::gist;
    if (layer.language == language) return gist ? 1 : 0;
    return gist ? 3 : 2;
  };
  std::vector<std::size_t> offered;
  for (int wanted = 0; wanted < 3; ++wanted)
    for (std::size_t i = 0; i < document.layers.size(); ++i)
      if (rank(document.layers[i]) == wanted) offered.push_back(i);
  return offered;
}

}  // namespace

OccurrencesById occurrences_for(const SourceExhibit& exhibit, std::string_view language) {
  OccurrencesById all;
  for (std::size_t number = 0; number < exhibit.documents.size(); ++number) {
    const SourceDocument& document = exhibit.documents[number];
    std::map<std::string, std::uint16_t> passages;
    for (const std::string& id : document.passages)
      passages.try_emplace(id, static_cast<std::uint16_t>(passages.size()));
    std::map<std::string, pack::fb::Occurrence> here;
    for (const std::size_t layer : offered_in(document, language))
      for (const auto& [entry, passage] : named_in(document.layers[layer]))
        if (const auto found = passages.find(passage->target); found != passages.end())
          here.try_emplace(entry, static_cast<std::uint16_t>(number), found->second, static_cast<std::uint16_t>(layer));
    for (const auto& [entry, where] : here) all[entry].push_back(where);
  }
  return all;
}

}  // namespace lectern::compiler
