// SPDX-License-Identifier: MIT
#include "assets/compiler/source/quotes.hpp"

#include <algorithm>

namespace lectern::compiler {

namespace {

bool is_white(char c) {
  return c == ' ' || c == '\n' || c == '\t';
}

/// Where words stand in a stretch, whichever white space parts them; npos where they do not.
std::size_t place_of_words(std::string_view stretch, std::string_view words, std::size_t from = 0) {
  const auto same = [](char a, char b) { return a == b || (is_white(a) && is_white(b)); };
  const auto begin = stretch.begin() + static_cast<std::ptrdiff_t>(std::min(from, stretch.size()));
  const auto found = std::search(begin, stretch.end(), words.begin(), words.end(), same);
  return found == stretch.end() ? std::string_view::npos : static_cast<std::size_t>(found - stretch.begin());
}

std::string on_one_line(std::string_view words) {
  std::string line(words);
  std::replace_if(line.begin(), line.end(), is_white, ' ');
  return line;
}

/// How well a text serves a visitor of a language: the less the better.
int rank_of(const SourceLayer& layer, const std::string& language) {
  if (layer.language == language) return 0;
  return layer.kind == LayerKind::translation ? 1 : 2;
}

}  // namespace

std::vector<std::string_view> stretches_of(const SourceLayer& layer, std::string_view passage) {
  std::vector<std::string_view> stretches;
  for (const SourceBlock& block : layer.blocks)
    for (const Cell& cell : block.cells)
      for (const SourceSpan& span : cell.spans)
        if (span.kind == SpanKind::passage && span.target == passage)
          stretches.push_back(std::string_view(cell.text).substr(span.start, span.end - span.start));
  return stretches;
}

const SourceLayer* layer_of(const SourceDocument& document, std::string_view id) {
  const auto found = std::find_if(document.layers.begin(), document.layers.end(),
                                  [&](const SourceLayer& layer) { return layer.id == id; });
  return found == document.layers.end() ? nullptr : &*found;
}

std::optional<std::string> quoted_words(const SourceDocument& document, const SourceQuote& quote) {
  const SourceLayer* layer = layer_of(document, quote.layer);
  if (layer == nullptr) return std::nullopt;
  for (const std::string_view stretch : stretches_of(*layer, quote.passage)) {
    const std::string_view first = quote.words.empty() ? quote.first : quote.words;
    const std::string_view last = quote.words.empty() ? quote.last : quote.words;
    if (first.empty() || last.empty()) continue;
    const std::size_t begin = place_of_words(stretch, first);
    if (begin == std::string_view::npos) continue;
    const std::size_t end = quote.words.empty() ? place_of_words(stretch, last, begin) : begin;
    if (end != std::string_view::npos) return on_one_line(stretch.substr(begin, end + last.size() - begin));
  }
  return std::nullopt;
}

const SourceQuote* quote_for(const SourceDocument& document, const std::string& language) {
  const SourceQuote* best = nullptr;
  int best_rank = 0;
  for (const SourceQuote& quote : document.quotes) {
    const SourceLayer* layer = layer_of(document, quote.layer);
    if (layer == nullptr || !quoted_words(document, quote)) continue;
    const int rank = 2 * rank_of(*layer, language) + (quote.gloss.contains(language) ? 0 : 1);
    if (best != nullptr && best_rank <= rank) continue;
    best = &quote;
    best_rank = rank;
  }
  return best;
}

}  // namespace lectern::compiler
