// SPDX-License-Identifier: MIT
#include "assets/compiler/source/quoted.hpp"

#include <algorithm>

#include "assets/compiler/source/texts/utf8.hpp"

namespace lectern::compiler {

namespace {

std::string with_spaces(std::string_view text) {
  std::string level(text);
  std::replace(level.begin(), level.end(), '\n', ' ');
  return level;
}

bool is_edge(std::string_view text, std::size_t at) {
  constexpr unsigned char continuation = 0x80;
  constexpr unsigned char kind = 0xC0;
  return at >= text.size() || (static_cast<unsigned char>(text[at]) & kind) != continuation;
}

}  // namespace

std::string words_of(const Stretch& stretch) {
  return with_spaces(std::string_view(stretch.cell->text).substr(stretch.start, stretch.end - stretch.start));
}

std::vector<Stretch> passage_of(const SourceLayer& layer, std::string_view passage) {
  std::vector<Stretch> stretches;
  for (const SourceBlock& block : layer.blocks)
    for (const Cell& cell : block.cells) {
      Stretch stretch{&cell, cell.text.size(), 0};
      // Where a page mark parts a passage, its pieces are one.
      for (const SourceSpan& span : cell.spans)
        if (span.kind == SpanKind::passage && span.target == passage)
          stretch = {&cell, std::min(stretch.start, span.start), std::max(stretch.end, span.end)};
      if (stretch.start < stretch.end) stretches.push_back(stretch);
    }
  return stretches;
}

std::vector<Stretch> places_of_words(const std::vector<Stretch>& passage, std::string_view words) {
  std::vector<Stretch> places;
  const std::string wanted = with_spaces(words);
  if (wanted.empty()) return places;
  for (const Stretch& stretch : passage) {
    const std::string text = words_of(stretch);
    for (std::size_t at = text.find(wanted); at != std::string::npos; at = text.find(wanted, at + 1))
      places.push_back({stretch.cell, stretch.start + at, stretch.start + at + wanted.size()});
  }
  return places;
}

std::optional<Stretch> stretch_of(const SourceSentence& sentence, const SourceLayer& layer) {
  const std::vector<Stretch> passage = passage_of(layer, sentence.passage);
  const bool whole = !sentence.words.empty();
  const auto first = places_of_words(passage, whole ? sentence.words : sentence.first);
  if (first.size() != 1 || whole) return first.size() == 1 ? std::optional(first.front()) : std::nullopt;
  const auto last = places_of_words(passage, sentence.last);
  if (last.size() != 1 || last.front().cell != first.front().cell) return std::nullopt;
  if (last.front().start < first.front().start || last.front().end < first.front().end) return std::nullopt;
  return Stretch{first.front().cell, first.front().start, last.front().end};
}

std::optional<Stretch> nearest_words(const std::vector<Stretch>& passage, std::string_view words) {
  const std::string wanted = with_spaces(words);
  const std::size_t first_word = std::min(wanted.find(' '), wanted.size());
  for (std::size_t size = wanted.size(); size >= std::max<std::size_t>(first_word, 1); --size) {
    if (!is_edge(wanted, size)) continue;
    const auto places = places_of_words(passage, std::string_view(wanted).substr(0, size));
    if (places.empty()) continue;
    Stretch found = places.front();
    const auto of = std::find_if(passage.begin(), passage.end(), [&](const Stretch& part) {
      return part.cell == found.cell && part.start <= found.start && found.end <= part.end;
    });
    // To the end of the word that stands where the quotation ends.
    const std::string_view text = found.cell->text;
    found.end = std::min(of->end, found.start + wanted.size());
    while (found.end < of->end && (!is_edge(text, found.end) || (text[found.end] != ' ' && text[found.end] != '\n')))
      ++found.end;
    return found;
  }
  return std::nullopt;
}

}  // namespace lectern::compiler
