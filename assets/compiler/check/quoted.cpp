// SPDX-License-Identifier: MIT
#include "assets/compiler/check/quoted.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <string>
#include <vector>

#include "assets/compiler/source/nearest.hpp"
#include "assets/compiler/source/places.hpp"
#include "assets/compiler/source/quoted.hpp"
#include "assets/compiler/source/texts/utf8.hpp"

namespace lectern::compiler {

namespace {

std::size_t width_of(std::string_view text) {
  std::size_t width = 0;
  for (const char32_t letter : code_points(text)) width += stands_alone(letter) ? 2 : 1;
  return width;
}

/// What is not shown of a hand's marks where words are quoted.
bool is_drawn_mark(Emphasis kind) {
  constexpr std::array drawn = {Emphasis::struck_out,  Emphasis::underlined, Emphasis::inserted,
                                Emphasis::highlighted, Emphasis::unclear,    Emphasis::illegible};
  return std::find(drawn.begin(), drawn.end(), kind) != drawn.end();
}

/// So much of a text as a finding quotes.
std::string shown_of(const std::string& text) {
  constexpr std::size_t most = 90;  // bytes
  if (text.size() <= most) return text;
  std::size_t end = text.rfind(' ', most);
  if (end == std::string::npos || end == 0) end = before(text, most + 1);
  return text.substr(0, end) + " …";
}

class Proof {
 public:
  Proof(const SourceDocument& document, const SourceQuoted& quoted, const QuotedKind& kind, Report& report)
      : document_(document), quoted_(quoted), kind_(kind), report_(report) {}

  void run() const {
    for (const auto& [language, gloss] : quoted_.gloss)
      too_long(place_of(quoted_, "gloss." + language), fmt::format("{}.gloss.{}", kind_.table, language),
               count_code_points(gloss), "", "shorten it");
    const bool says_which = which();
    if (quoted_.layer.empty() || quoted_.passage.empty()) return;
    const SourceLayer* layer = text();
    if (layer == nullptr || !says_which || !holds(*layer)) return;
    words(*layer);
  }

 private:
  /// Whether it says its words in one of the two ways.
  [[nodiscard]] bool which() const {
    const bool ends = !quoted_.first.empty() || !quoted_.last.empty();
    const bool both_ends = !quoted_.first.empty() && !quoted_.last.empty();
    if (!quoted_.words.empty() && ends)
      report_.error(place_of(quoted_, "words"), fmt::format("the {} has `words` and `first` or `last`", kind_.noun),
                    "keep the first and the last words, or all of them in `words`");
    else if (quoted_.words.empty() && !both_ends)
      report_.error(quoted_.place, fmt::format("the {} does not say which words it is", kind_.noun),
                    "copy its first words into `first` and its last into `last`, or all of it into `words`");
    return quoted_.words.empty() ? both_ends : !ends;
  }

  /// The text that it names; null where there is none.
  [[nodiscard]] const SourceLayer* text() const {
    const SourceLayer* layer = layer_of(document_, quoted_.layer);
    const auto& unread = document_.unread_layers;
    if (layer != nullptr || std::find(unread.begin(), unread.end(), quoted_.layer) != unread.end()) return layer;
    std::vector<std::string> ids;
    for (const SourceLayer& one : document_.layers) ids.push_back(one.id);
    report_.error(place_of(quoted_, "layer"), fmt::format("{} has no text {}", document_.id, quoted_.layer),
                  did_you_mean(quoted_.layer, ids,
                               ids.empty() ? "name a document that has texts"
                                           : fmt::format("its texts are {}; name one of them", fmt::join(ids, ", "))));
    return nullptr;
  }

  [[nodiscard]] bool holds(const SourceLayer& layer) const {
    if (!passage_of(layer, quoted_.passage).empty()) return true;
    std::vector<std::string> holding;
    for (const SourceLayer& one : document_.layers)
      if (!passage_of(one, quoted_.passage).empty()) holding.push_back(one.id);
    const std::string moved = elsewhere();
    if (!holding.empty())
      report_.error(place_of(quoted_, "layer"),
                    fmt::format("{} does not hold the passage {}", layer.id, quoted_.passage),
                    moved.empty() ? fmt::format("it stands in {}", fmt::join(holding, ", ")) : moved);
    // What could not be read may hold it.
    else if (document_.unread_layers.empty())
      report_.error(place_of(quoted_, "passage"), fmt::format("{} has no passage {}", document_.id, quoted_.passage),
                    moved.empty()
                        ? did_you_mean(quoted_.passage, document_.passages,
                                       fmt::format("mark it in the text with <!-- passage {} -->", quoted_.passage))
                        : moved);
    return false;
  }

  void words(const SourceLayer& layer) const {
    const bool whole = !quoted_.words.empty();
    // Of both ends each is told.
    const bool first = whole ? once(layer, "words", quoted_.words) : once(layer, "first", quoted_.first);
    const bool last = whole || once(layer, "last", quoted_.last);
    if (!first || !last) return;
    const auto stretch = stretch_of(quoted_, layer);
    if (!stretch) return order(layer);
    const std::string_view text = standing_in(*stretch);
    if (kind_.counts_by_width)
      too_long(quoted_.place, fmt::format("the {}", kind_.noun), width_of(text), ", a Chinese one counted twice",
               "choose a shorter one, or end it earlier");
    else
      too_long(quoted_.place, fmt::format("the {}", kind_.noun), count_code_points(text), "",
               "choose a shorter one, or end it earlier");
    for (const EmphasisSpan& span : stretch->cell->emphasis)
      if (is_drawn_mark(span.kind) && span.start < stretch->end && span.end > stretch->start)
        return report_.warning(
            quoted_.place, fmt::format("a hand marked words of the {}, which is shown without those marks", kind_.noun),
            "choose one without struck-out, underlined or doubtful words");
  }

  void too_long(const Place& place, const std::string& what, std::size_t count, std::string_view how,
                std::string_view mend) const {
    if (count > kind_.longest)
      report_.error(place,
                    fmt::format("{} has {} characters, {} too many: {} holds {}{}", what, count, count - kind_.longest,
                                kind_.holder, kind_.longest, how),
                    std::string(mend));
  }

  /// Whether words stand in the passage, and no second time.
  [[nodiscard]] bool once(const SourceLayer& layer, std::string_view key, const std::string& wanted) const {
    const std::vector<Stretch> passage = passage_of(layer, quoted_.passage);
    const auto found = places_of_words(passage, wanted);
    if (found.size() == 1) return true;
    const Place place = place_of(quoted_, key);
    if (found.size() > 1)
      report_.error(place,
                    fmt::format("\"{}\" stands {} times in {} of {}", wanted, found.size(), quoted_.passage, layer.id),
                    "write more of its words, until they stand there once");
    else
      report_.error(place,
                    fmt::format("\"{}\" does not stand in {} of {}; {}", wanted, quoted_.passage, layer.id,
                                instead(passage, wanted)),
                    mend_of(passage, wanted));
    return false;
  }

  static std::string instead(const std::vector<Stretch>& passage, const std::string& wanted) {
    if (const auto near = nearest_words(passage, wanted))
      return fmt::format("there stands \"{}\"", shown_of(on_one_line(*near)));
    return fmt::format("the passage begins \"{}\"", shown_of(on_one_line(passage.front())));
  }

  [[nodiscard]] std::string mend_of(const std::vector<Stretch>& passage, const std::string& wanted) const {
    if (std::string moved = elsewhere(); !moved.empty()) return moved;
    // Where nothing is like them, another passage may have been meant of which the other end was copied wrongly.
    if (!nearest_words(passage, wanted))
      for (const SourceLayer& layer : document_.layers)
        for (const std::string& id : document_.passages)
          if (places_of_words(passage_of(layer, id), wanted).size() == 1)
            return fmt::format("these words stand in {} of {}; copy all from one passage, with every sign", id,
                               layer.id);
    return "copy the words from the text, with every sign";
  }

  /// Where all of it stands instead, first in the same text, and what to write; empty where that is nowhere.
  [[nodiscard]] std::string elsewhere() const {
    for (const bool same_layer : {true, false})
      for (const SourceLayer& layer : document_.layers)
        for (const std::string& id : document_.passages) {
          if ((layer.id == quoted_.layer) != same_layer) continue;
          SourceQuoted moved = quoted_;
          moved.passage = id;
          if (!stretch_of(moved, layer)) continue;
          if (same_layer) return fmt::format("it stands in the passage {}: write passage = \"{}\"", id, id);
          const std::string write = id == quoted_.passage ? "" : fmt::format("passage = \"{}\" and ", id);
          return fmt::format("it stands in {} of {}: write {}layer = \"{}\"", id, layer.id, write, layer.id);
        }
    return {};
  }

  void order(const SourceLayer& layer) const {
    const std::vector<Stretch> passage = passage_of(layer, quoted_.passage);
    const Stretch first = places_of_words(passage, quoted_.first).front();
    const Stretch last = places_of_words(passage, quoted_.last).front();
    if (first.cell == last.cell)
      report_.error(place_of(quoted_, "last"),
                    fmt::format("\"{}\" stands before \"{}\" in {}", quoted_.last, quoted_.first, quoted_.passage),
                    fmt::format("write the words with which the {} begins into `first`, those with which it ends into "
                                "`last`",
                                kind_.noun));
    else
      report_.error(place_of(quoted_, "last"),
                    fmt::format("the {} begins in one paragraph and ends in another", kind_.noun),
                    "choose words of one paragraph");
  }

  const SourceDocument& document_;
  const SourceQuoted& quoted_;
  const QuotedKind& kind_;
  Report& report_;
};

}  // namespace

void check_quoted(const SourceDocument& document, const SourceQuoted& quoted, const QuotedKind& kind, Report& report) {
  Proof(document, quoted, kind, report).run();
}

}  // namespace lectern::compiler
