// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <string_view>
#include <vector>

#include "assets/compiler/check/rules.hpp"
#include "assets/compiler/source/nearest.hpp"
#include "assets/compiler/source/quoted.hpp"
#include "assets/compiler/source/texts/utf8.hpp"

namespace lectern::compiler {

namespace {

using Ids = std::vector<std::string>;

// What the smallest glass holds beside the button.  Units: letters of this alphabet; a Chinese one is two of them.
constexpr std::size_t longest_sentence = 200;

std::size_t width_of(std::string_view text) {
  std::size_t width = 0;
  for (const char32_t letter : code_points(text)) width += stands_alone(letter) ? 2 : 1;
  return width;
}

/// What the attract screen would not show of a hand's marks.
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

class AttractCheck {
 public:
  AttractCheck(const SourceExhibit& exhibit, Report& report) : exhibit_(exhibit), report_(report) {
    for (const SourceDocument& document : exhibit.documents) documents_.push_back(document.id);
  }

  void run() const {
    for (const SourceSentence& sentence : exhibit_.sentences) check(sentence);
    // What could not be read may be what a sentence's language hangs on.
    for (const SourceSentence& sentence : exhibit_.sentences)
      if (exhibit_.unread.documents.empty() && !sentence.layer.empty() && !is_ever_written(sentence))
        report_.warning(sentence.place,
                        fmt::format("{} of {} is never written: every language has sentences that come before it",
                                    sentence.layer, sentence.document),
                        "take the sentence out, or list its language in `languages`");
    if (!exhibit_.sentences.empty() && !exhibit_.attract.empty())
      report_.warning(place_of(exhibit_, "attract_pages"),
                      "attract_pages: no page drifts past where sentences are written",
                      "take attract_pages out, or [[attract]]");
  }

 private:
  void check(const SourceSentence& sentence) const {
    const bool says_how = how(sentence);
    if (sentence.document.empty() || sentence.layer.empty() || sentence.passage.empty()) return;
    const auto document = std::find_if(exhibit_.documents.begin(), exhibit_.documents.end(),
                                       [&](const SourceDocument& d) { return d.id == sentence.document; });
    if (document == exhibit_.documents.end()) {
      if (std::find(exhibit_.unread.documents.begin(), exhibit_.unread.documents.end(), sentence.document) ==
          exhibit_.unread.documents.end())
        report_.error(place_of(sentence, "document"), fmt::format("there is no document {}", sentence.document),
                      did_you_mean(sentence.document, documents_, "a document's id is the name of its folder"));
      return;
    }
    if (!document->unread_layers.empty()) return;  // what could not be read may hold it
    const SourceLayer* layer = layer_of(*document, sentence);
    if (layer != nullptr && holds(*document, *layer, sentence) && says_how) words(*document, *layer, sentence);
  }

  /// Whether it says its words in one of the two ways.
  [[nodiscard]] bool how(const SourceSentence& sentence) const {
    const bool ends = !sentence.first.empty() || !sentence.last.empty();
    const bool both_ends = !sentence.first.empty() && !sentence.last.empty();
    if (!sentence.words.empty() && ends)
      report_.error(place_of(sentence, "words"), "the sentence has `words` and `first` or `last`",
                    "keep the first and the last words, or all of them in `words`");
    else if (sentence.words.empty() && !both_ends)
      report_.error(sentence.place, "the sentence does not say which words it is",
                    "copy its first words into `first` and its last into `last`, or all of it into `words`");
    return sentence.words.empty() ? both_ends : !ends;
  }

  [[nodiscard]] const SourceLayer* layer_of(const SourceDocument& document, const SourceSentence& sentence) const {
    Ids layers;
    for (const SourceLayer& one : document.layers) {
      if (one.id == sentence.layer) return &one;
      layers.push_back(one.id);
    }
    report_.error(
        place_of(sentence, "layer"), fmt::format("{} has no text {}", document.id, sentence.layer),
        did_you_mean(sentence.layer, layers,
                     layers.empty() ? "name a document that has texts"
                                    : fmt::format("its texts are {}; name one of them", fmt::join(layers, ", "))));
    return nullptr;
  }

  [[nodiscard]] bool holds(const SourceDocument& document, const SourceLayer& layer,
                           const SourceSentence& sentence) const {
    if (!passage_of(layer, sentence.passage).empty()) return true;
    Ids holding;
    for (const SourceLayer& one : document.layers)
      if (!passage_of(one, sentence.passage).empty()) holding.push_back(one.id);
    if (holding.empty())
      report_.error(place_of(sentence, "passage"), fmt::format("{} has no passage {}", document.id, sentence.passage),
                    did_you_mean(sentence.passage, document.passages,
                                 fmt::format("mark it in the text with <!-- passage {} -->", sentence.passage)));
    else
      report_.error(place_of(sentence, "layer"),
                    fmt::format("{} does not hold the passage {}", sentence.layer, sentence.passage),
                    fmt::format("it stands in {}", fmt::join(holding, ", ")));
    return false;
  }

  void words(const SourceDocument& document, const SourceLayer& layer, const SourceSentence& sentence) const {
    const bool whole = !sentence.words.empty();
    const auto stands = [&](std::string_view key, const std::string& wanted) {
      return once(document, layer, sentence, key, wanted);
    };
    // Of both ends each is told.
    const bool first = whole ? stands("words", sentence.words) : stands("first", sentence.first);
    const bool last = whole || stands("last", sentence.last);
    if (!first || !last) return;
    const auto stretch = stretch_of(sentence, layer);
    if (!stretch) return order(layer, sentence);
    const std::string text = words_of(*stretch);
    if (const std::size_t width = width_of(text); width > longest_sentence)
      report_.error(sentence.place,
                    fmt::format("the sentence has {} letters, {} too many: {} fit on the smallest glass, a Chinese one "
                                "counted twice",
                                width, width - longest_sentence, longest_sentence),
                    "choose a shorter one, or end it earlier");
    for (const EmphasisSpan& span : stretch->cell->emphasis)
      if (is_drawn_mark(span.kind) && span.start < stretch->end && span.end > stretch->start)
        return report_.warning(sentence.place,
                               "a hand marked words of the sentence, which is written without those marks",
                               "choose one without struck-out, underlined or doubtful words");
  }

  /// Whether words stand in the passage, and no second time.
  [[nodiscard]] bool once(const SourceDocument& document, const SourceLayer& layer, const SourceSentence& sentence,
                          std::string_view key, const std::string& wanted) const {
    const std::vector<Stretch> passage = passage_of(layer, sentence.passage);
    const auto found = places_of_words(passage, wanted);
    if (found.size() == 1) return true;
    const Place place = place_of(sentence, key);
    if (found.size() > 1)
      report_.error(place,
                    fmt::format("\"{}\" stands {} times in {} of {}", wanted, found.size(), sentence.passage, layer.id),
                    "write more of its words, until they stand there once");
    else
      report_.error(place,
                    fmt::format("\"{}\" does not stand in {} of {}; {}", wanted, sentence.passage, layer.id,
                                instead(passage, wanted)),
                    elsewhere(document, sentence, wanted));
    return false;
  }

  static std::string instead(const std::vector<Stretch>& passage, const std::string& wanted) {
    if (const auto near = nearest_words(passage, wanted))
      return fmt::format("there stands \"{}\"", shown_of(words_of(*near)));
    return fmt::format("the passage begins \"{}\"", shown_of(words_of(passage.front())));
  }

  static std::string elsewhere(const SourceDocument& document, const SourceSentence& sentence,
                               const std::string& wanted) {
    for (const bool same_layer : {true, false})
      for (const SourceLayer& layer : document.layers)
        for (const std::string& id : document.passages)
          if ((layer.id == sentence.layer) == same_layer && places_of_words(passage_of(layer, id), wanted).size() == 1)
            return same_layer ? fmt::format("it stands in the passage {}: write passage = \"{}\"", id, id)
                              : fmt::format("it stands in {} of {}: write layer = \"{}\"", id, layer.id, layer.id);
    return "copy the words from the text, with every sign";
  }

  void order(const SourceLayer& layer, const SourceSentence& sentence) const {
    const std::vector<Stretch> passage = passage_of(layer, sentence.passage);
    const Stretch first = places_of_words(passage, sentence.first).front();
    const Stretch last = places_of_words(passage, sentence.last).front();
    if (first.cell == last.cell)
      report_.error(
          place_of(sentence, "last"),
          fmt::format("\"{}\" stands before \"{}\" in {}", sentence.last, sentence.first, sentence.passage),
          "write the words with which the sentence begins into `first`, those with which it ends into `last`");
    else
      report_.error(place_of(sentence, "last"), "the sentence begins in one paragraph and ends in another",
                    "choose words of one paragraph");
  }

  /// Whether a language writes it: of its own sentences all, else of those in their document's own language, else any.
  [[nodiscard]] bool is_ever_written(const SourceSentence& sentence) const {
    const auto language = [](const SourceSentence& one) {
      const std::size_t from = one.layer.find('.');
      const std::size_t start = from == std::string::npos ? one.layer.size() : from + 1;
      return one.layer.substr(start, one.layer.find('.', start) - start);
    };
    const auto is_original = [&](const SourceSentence& one) {
      return std::any_of(exhibit_.documents.begin(), exhibit_.documents.end(), [&](const SourceDocument& document) {
        return document.id == one.document && document.original_language == language(one);
      });
    };
    const auto& all = exhibit_.sentences;
    return std::any_of(exhibit_.languages.begin(), exhibit_.languages.end(), [&](const std::string& shown) {
      const auto own = [&](const SourceSentence& one) { return language(one) == shown; };
      if (std::any_of(all.begin(), all.end(), own)) return own(sentence);
      return is_original(sentence) || std::none_of(all.begin(), all.end(), is_original);
    });
  }

  const SourceExhibit& exhibit_;
  Report& report_;
  Ids documents_;
};

}  // namespace

void check_attract(const SourceExhibit& exhibit, Report& report) {
  AttractCheck(exhibit, report).run();
}

}  // namespace lectern::compiler
