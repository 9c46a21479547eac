// SPDX-License-Identifier: MIT
#include "assets/compiler/source/quotes.hpp"

#include "assets/compiler/source/quoted.hpp"

namespace lectern::compiler {

namespace {

/// How well a text serves a visitor of a language: the less the better.
int rank_of(const SourceLayer& layer, const std::string& language) {
  if (layer.language == language) return 0;
  return layer.kind == LayerKind::translation ? 1 : 2;
}

}  // namespace

const SourceQuoted* quote_for(const SourceDocument& document, const std::string& language) {
  const SourceQuoted* best = nullptr;
  int best_rank = 0;
  for (const SourceQuoted& quote : document.quotes) {
    const SourceLayer* layer = layer_of(document, quote.layer);
    if (layer == nullptr || !stretch_of(quote, *layer)) continue;
    const int rank = 2 * rank_of(*layer, language) + (quote.gloss.contains(language) ? 0 : 1);
    if (best != nullptr && best_rank <= rank) continue;
    best = &quote;
    best_rank = rank;
  }
  return best;
}

}  // namespace lectern::compiler
