// SPDX-License-Identifier: MIT
#include "assets/compiler/build/attract.hpp"

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

#include "assets/compiler/build/cells.hpp"
#include "assets/compiler/build/passage_pages.hpp"
#include "assets/compiler/prepare/breaks.hpp"
#include "assets/compiler/prepare/decoded.hpp"
#include "assets/compiler/source/pages.hpp"
#include "assets/compiler/source/places.hpp"
#include "assets/compiler/source/quoted.hpp"

namespace lectern::compiler {

namespace {

namespace fb = pack::fb;

template <class List>
std::optional<std::uint16_t> number_of_id(const List& list, const std::string& id) {
  for (std::size_t i = 0; i < list.size(); ++i)
    if (list[i].id == id) return static_cast<std::uint16_t>(i);
  return std::nullopt;
}

/// What of a stretch makes its words stand out, counted from its first byte.
Cell cut_out(const Stretch& stretch, LayerKind kind) {
  Cell cut;
  cut.place = stretch.cell->place;
  cut.text = stretch.cell->text.substr(stretch.start, stretch.end - stretch.start);
  // In a reading the lines are those of the sheet.
  if (kind == LayerKind::reading) std::replace(cut.text.begin(), cut.text.end(), '\n', ' ');
  for (EmphasisSpan span : stretch.cell->emphasis) {
    span.start = std::clamp(span.start, stretch.start, stretch.end) - stretch.start;
    span.end = std::clamp(span.end, stretch.start, stretch.end) - stretch.start;
    if (span.start < span.end) cut.emphasis.push_back(span);
  }
  return cut;
}

/// Whose quotation marks words of a text stand in: its own language's where the interface has that, else the first's.
const std::string& marks_of(const std::string& language, const std::vector<std::string>& languages) {
  const auto own = std::find(languages.begin(), languages.end(), language);
  return own == languages.end() ? languages.front() : *own;
}

/// Words within quotation marks, with what makes them stand out.
Cell quoted_cell(Cell words, const Wording& wording, const std::string& language) {
  const std::string text = std::exchange(words.text, {});
  words.text = wording.quotation(text, language);
  const std::size_t ahead = std::min(words.text.find(text), words.text.size());
  for (EmphasisSpan& span : words.emphasis) span = {span.start + ahead, span.end + ahead, span.kind};
  return words;
}

/// What the words say, for the languages that do not read them; none where nobody is told.
TextsOffset write_glosses(const SourceSentence& sentence, const std::string& text_language, Composer& composer) {
  const auto gloss = [&](const std::string& language) {
    return language == text_language ? std::string() : composer.wording.gloss(sentence.gloss, language);
  };
  const auto& languages = composer.languages();
  if (std::none_of(languages.begin(), languages.end(), [&](const auto& one) { return !gloss(one).empty(); })) return 0;
  return composer.composed(gloss, styles::interface, place_of(sentence, "gloss"));
}

/// The page that the words stand on, of those of their passage; none where no picture of it is held.
std::uint16_t page_of(const SourceDocument& document, std::size_t passage, std::size_t turned) {
  constexpr std::uint16_t none = 65'535;
  const auto pictures = pictures_of(document);
  const auto pages = marked_pages(document, pictures.size())[passage];
  if (pages.empty()) return none;
  const std::uint16_t page = pages[std::min(turned, pages.size() - 1)];
  return pictures[page] ? page : none;
}

/// How many pages a passage turns before the words of a sentence begin.
std::size_t turned_before(const SourceLayer& layer, const std::string& passage, const Stretch& sentence) {
  std::size_t turned = 0;
  for (const Stretch& part : passage_of(layer, passage)) {
    const bool of_sentence = part.cell == sentence.cell;
    const std::size_t end = of_sentence ? sentence.start : part.end;
    for (const SourceSpan& span : part.cell->spans)
      if (span.kind == SpanKind::page && span.start > part.start && span.start <= end) ++turned;
    if (of_sentence) break;
  }
  return turned;
}

}  // namespace

SentencesOffset write_sentences(Composer& composer) {
  const SourceExhibit& exhibit = composer.exhibit;
  std::vector<flatbuffers::Offset<fb::AttractSentence>> sentences;
  for (const SourceSentence& sentence : exhibit.sentences) {
    // What is not there was reported by check_attract.
    const auto document = number_of_id(exhibit.documents, sentence.document);
    if (!document) continue;
    const SourceDocument& of = exhibit.documents[*document];
    const auto layer = number_of_id(of.layers, sentence.layer);
    const auto passage = std::find(of.passages.begin(), of.passages.end(), sentence.passage);
    const auto stretch = layer ? stretch_of(sentence, of.layers[*layer]) : std::nullopt;
    if (!stretch || passage == of.passages.end()) continue;
    const auto number = static_cast<std::uint16_t>(passage - of.passages.begin());
    const SourceLayer& text_of = of.layers[*layer];
    const Cell words = quoted_cell(cut_out(*stretch, text_of.kind), composer.wording,
                                   marks_of(text_of.language, composer.languages()));
    const Prepared text = prepare_cell(words, {text_of.language, styles::words, false, words.place}, composer.preparer);
    const std::size_t letters = cluster_ends(Decoded(text.utf8)).size();
    const std::uint16_t page = page_of(of, number, turned_before(text_of, sentence.passage, *stretch));
    const auto written = write(composer.index, text);
    const auto whose =
        composer.composed([&](const std::string& language) { return composer.wording.whose(text_of, language); },
                          styles::interface, Place{text_of.file});
    const auto glosses = write_glosses(sentence, text_of.language, composer);
    sentences.push_back(fb::CreateAttractSentence(composer.index, *document, number, *layer, page, written,
                                                  static_cast<std::uint16_t>(letters), whose, glosses));
  }
  return sentences.empty() ? SentencesOffset() : composer.index.CreateVector(sentences);
}

}  // namespace lectern::compiler
