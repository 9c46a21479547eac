// SPDX-License-Identifier: MIT
#include "assets/compiler/source/links/aliases.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "assets/compiler/source/links/words.hpp"
#include "assets/compiler/source/texts/passages.hpp"

namespace lectern::compiler {

namespace {

/// Person by the key of each of their forms.
using Forms = std::map<std::string, std::string>;

Forms forms_for(const SourceExhibit& exhibit, std::string_view language) {
  Forms forms;
  for (const SourcePerson& person : exhibit.people)
    for (const auto& [alias_language, aliases] : person.aliases)
      if (serves(alias_language, language))
        for (const std::string& alias : aliases) forms.emplace(key_of(alias), person.id);
  forms.erase("");
  return forms;
}

struct Found {
  std::size_t words = 0;
  std::string person;
};

/// The longest form that begins at words[first].
std::optional<Found> longest(const Forms& forms, const std::vector<Word>& words, std::size_t first) {
  std::optional<Found> found;
  std::string key;
  for (std::size_t i = first; i < words.size(); ++i) {
    key += words[i].folded;
    const auto at = forms.lower_bound(key);
    if (at == forms.end() || !at->first.starts_with(key)) break;
    if (at->first == key) found = Found{i - first + 1, at->second};
  }
  return found;
}

bool is_tied(const Cell& cell, std::size_t start, std::size_t end) {
  return std::any_of(cell.spans.begin(), cell.spans.end(), [&](const SourceSpan& span) {
    return (span.kind == SpanKind::person || span.kind == SpanKind::note) && span.start < end && start < span.end;
  });
}

/// The passage that a place stands in, by its own start; nothing outside of passages.
std::optional<std::size_t> passage_at(const Cell& cell, std::size_t at) {
  for (const SourceSpan& span : cell.spans)
    if (span.kind == SpanKind::passage && span.start <= at && at < span.end) return span.start;
  return std::nullopt;
}

/// A text dotted under every name is hard to read: a card is offered once in a passage.
bool is_offered(const Cell& cell, const std::string& person, std::size_t at) {
  return std::any_of(cell.spans.begin(), cell.spans.end(), [&](const SourceSpan& span) {
    return span.kind == SpanKind::person && span.target == person &&
           passage_at(cell, span.start) == passage_at(cell, at);
  });
}

void link_cell(const Forms& forms, Cell& cell) {
  const std::vector<Word> words = words_of(cell.text);
  for (std::size_t i = 0; i < words.size();) {
    const std::optional<Found> found = longest(forms, words, i);
    const std::size_t end = found ? words[i + found->words - 1].end : 0;
    if (!found || is_tied(cell, words[i].start, end)) {
      ++i;
      continue;
    }
    if (!is_offered(cell, found->person, words[i].start))
      cell.spans.push_back({words[i].start, end, SpanKind::person, found->person, cell.place});
    i += found->words;
  }
  sort_spans(cell);
}

}  // namespace

bool serves(std::string_view alias_language, std::string_view layer_language) {
  return layer_language.starts_with(alias_language) &&
         (layer_language.size() == alias_language.size() || layer_language[alias_language.size()] == '-');
}

void link_aliases(SourceExhibit& exhibit) {
  std::map<std::string, Forms> forms;
  for (SourceDocument& document : exhibit.documents)
    for (SourceLayer& layer : document.layers) {
      const auto [known, is_new] = forms.try_emplace(layer.language);
      if (is_new) known->second = forms_for(exhibit, layer.language);
      for (SourceBlock& block : layer.blocks)
        for (Cell& cell : block.cells) link_cell(known->second, cell);
    }
}

}  // namespace lectern::compiler
