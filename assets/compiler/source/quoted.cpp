// SPDX-License-Identifier: MIT
#include "assets/compiler/source/quoted.hpp"

#include <algorithm>

#include "assets/compiler/source/links/words.hpp"
#include "assets/compiler/source/texts/utf8.hpp"

namespace lectern::compiler {

namespace {

/// How much white space begins at a place.
std::size_t white_space_at(std::string_view text, std::size_t at) {
  std::size_t end = at;
  while (end < text.size()) {
    const CodePoint c = code_point_at(text, end);
    if (!is_white_space(c.value)) break;
    end += c.size;
  }
  return end - at;
}

/// Where words that begin at a place end; nothing where others stand there.
std::optional<std::size_t> end_of_words(std::string_view text, std::size_t at, std::string_view words) {
  for (std::size_t i = 0; i < words.size();) {
    const std::size_t wanted = white_space_at(words, i);
    const std::size_t found = wanted > 0 ? white_space_at(text, at) : 0;
    if ((wanted > 0) != (found > 0)) return std::nullopt;
    if (wanted == 0 && (at >= text.size() || text[at] != words[i])) return std::nullopt;
    i += std::max<std::size_t>(wanted, 1);
    at += std::max<std::size_t>(found, 1);
  }
  return at;
}

bool goes_on(char32_t letter) {
  return is_word_character(letter) && !stands_alone(letter);
}

/// Whether a place is within a word.
bool parts_a_word(std::string_view text, std::size_t at) {
  if (at == 0 || at >= text.size()) return false;
  return goes_on(code_point_at(text, before(text, at)).value) && goes_on(code_point_at(text, at).value);
}

/// Of two texts, how many words of the second stand in the first from one word on, each at its place.
std::size_t words_alike(const std::vector<Word>& there, std::size_t from, const std::vector<Word>& asked) {
  std::size_t alike = 0;
  for (std::size_t i = 0; i < asked.size() && from + i < there.size(); ++i)
    if (!asked[i].is_sign && there[from + i].folded == asked[i].folded) ++alike;
  return alike;
}

}  // namespace

std::string_view standing_in(const Stretch& stretch) {
  return std::string_view(stretch.cell->text).substr(stretch.start, stretch.end - stretch.start);
}

std::string on_one_line(const Stretch& stretch) {
  std::string line(standing_in(stretch));
  std::replace_if(
      line.begin(), line.end(), [](char c) { return c == '\n' || c == '\t'; }, ' ');
  return line;
}

const SourceLayer* layer_of(const SourceDocument& document, std::string_view id) {
  const auto found = std::find_if(document.layers.begin(), document.layers.end(),
                                  [&](const SourceLayer& layer) { return layer.id == id; });
  return found == document.layers.end() ? nullptr : &*found;
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
  std::size_t first = 0;
  std::size_t last = words.size();
  trim_range(words, first, last);
  const std::string_view wanted = words.substr(first, last - first);
  if (wanted.empty()) return places;
  for (const Stretch& stretch : passage) {
    const std::string_view text = standing_in(stretch);
    for (std::size_t at = text.find(wanted.front()); at != std::string_view::npos;
         at = text.find(wanted.front(), at + 1)) {
      const auto end = end_of_words(text, at, wanted);
      if (end && !parts_a_word(text, at) && !parts_a_word(text, *end))
        places.push_back({stretch.cell, stretch.start + at, stretch.start + *end});
    }
  }
  return places;
}

std::optional<Stretch> stretch_of(const SourceQuoted& quoted, const SourceLayer& layer) {
  const std::vector<Stretch> passage = passage_of(layer, quoted.passage);
  const bool whole = !quoted.words.empty();
  const auto first = places_of_words(passage, whole ? quoted.words : quoted.first);
  if (first.size() != 1 || whole) return first.size() == 1 ? std::optional(first.front()) : std::nullopt;
  const auto last = places_of_words(passage, quoted.last);
  if (last.size() != 1 || last.front().cell != first.front().cell) return std::nullopt;
  if (last.front().start < first.front().start || last.front().end < first.front().end) return std::nullopt;
  return Stretch{first.front().cell, first.front().start, last.front().end};
}

std::optional<Stretch> stretch_of(const SourceQuoted& quoted, const SourceDocument& document) {
  const SourceLayer* layer = layer_of(document, quoted.layer);
  return layer == nullptr ? std::nullopt : stretch_of(quoted, *layer);
}

std::optional<Stretch> nearest_words(const std::vector<Stretch>& passage, std::string_view words) {
  const std::vector<Word> asked = words_of(words);
  const auto letters = std::count_if(asked.begin(), asked.end(), [](const Word& word) { return !word.is_sign; });
  std::optional<Stretch> nearest;
  std::size_t most = static_cast<std::size_t>(letters) / 3;  // fewer in common are another sentence's
  for (const Stretch& stretch : passage) {
    const std::vector<Word> there = words_of(standing_in(stretch));
    for (std::size_t from = 0; from < there.size(); ++from) {
      const std::size_t alike = words_alike(there, from, asked);
      if (alike <= most) continue;
      most = alike;
      const std::size_t last = std::min(from + asked.size(), there.size()) - 1;
      nearest = Stretch{stretch.cell, stretch.start + there[from].start, stretch.start + there[last].end};
    }
  }
  return nearest;
}

}  // namespace lectern::compiler
