// SPDX-License-Identifier: MIT
// The index; check_blob.cpp has text blobs and page blobs.
#include "assets/pack/check.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <functional>
#include <string>
#include <string_view>

#include "assets/pack/check_parts.hpp"
#include "assets/pack/limits.hpp"
#include "assets/pack/name.hpp"
#include "assets/pack/place.hpp"
#include "assets/pack/string_id.hpp"

namespace lectern::pack {

namespace {

using Texts = flatbuffers::Vector<flatbuffers::Offset<fb::Text>>;
using Names = flatbuffers::Vector<flatbuffers::Offset<flatbuffers::String>>;
using Cards = flatbuffers::Vector<const fb::Blob*>;
using Numbers = flatbuffers::Vector<std::uint16_t>;

/// Walks an index and remembers the first thing that makes no sense; after that
/// it looks no further.
class IndexCheck {
 public:
  IndexCheck(const fb::Index& index, std::uint64_t blobs_end) : index_(index), blobs_end_(blobs_end) {}

  [[nodiscard]] Result<void> run() {
    require(index_.languages()->size() > 0 && index_.languages()->size() <= max_languages, "its languages");
    require(index_.tags()->size() <= max_tags, "the languages of its texts");
    require(index_.fonts()->size() <= max_fonts, "its fonts");
    require(index_.people()->size() <= max_people, "its people and terms");
    require(index_.documents()->size() > 0 && index_.documents()->size() <= max_documents, "its documents");
    require(index_.attract()->size() <= max_attract, "its attract pages");
    require(index_.context()->size() <= max_context, "its context lines");
    id(*index_.id());
    for (const Names* names : {index_.languages(), index_.tags()})
      each(*names, [&](const auto& tag) { language(tag); });
    fonts();
    words();
    each(*index_.people(), [&](const fb::Person& person) {
      id(*person.id());
      by_language(*person.names());
      by_language(*person.cards());
    });
    each(*index_.documents(), [&](const fb::Document& document) { check(document); });
    places();
    if (!wrong_.empty()) return fail(ErrorCode::damaged, fmt::format("the index makes no sense in {}", wrong_));
    return {};
  }

 private:
  void require(bool holds, std::string_view what) {
    if (!holds && wrong_.empty()) wrong_ = what;
  }

  /// Counts what is about to be looked at: a flatbuffer may name one part a
  /// million times, and a reader would walk it as often. No more is counted
  /// than parts take that are named once, so no index of theirs is over the
  /// limit by it. Returns whether to go on.
  [[nodiscard]] bool walk(std::uint64_t bytes) {
    walked_ += bytes;
    require(walked_ <= max_index_size, "its size, counted with the parts that are named more than once");
    return wrong_.empty();
  }

  /// Looks at one of a list after the other until something is wrong.
  template <class List, class Look>
  void each(const List& list, Look look) {
    if (!walk(std::uint64_t{list.size()} * sizeof(flatbuffers::uoffset_t))) return;
    for (const auto* one : list) {
      if (!wrong_.empty()) return;
      look(*one);
    }
  }

  void id(const flatbuffers::String& text) {
    if (walk(text.size())) require(is_id(view(text)), "an id");
  }

  void language(const flatbuffers::String& text) {
    if (walk(text.size())) require(is_language(view(text)), "a language");
  }

  void text(const fb::Text& text, std::uint32_t most, std::string_view what) {
    require(text.utf8()->size() <= most, what);
    const std::uint64_t joined = text.joined() == nullptr ? 0 : text.joined()->size();
    if (walk(text.utf8()->size() + std::uint64_t{text.runs()->size()} * sizeof(fb::Run) +
             std::uint64_t{text.breaks()->size()} * sizeof(fb::Break) + joined * sizeof(std::uint32_t)))
      require(makes_sense(text, {index_.fonts()->size(), index_.tags()->size()}), "a text");
  }

  void blob(const fb::Blob& blob, std::uint32_t most, std::string_view what) {
    if (!walk(sizeof(fb::Blob))) return;
    require(blob.size() <= most, what);
    require(lies_well(blob, blobs_end_), "a blob's place");
  }
  void text_blob(const fb::Blob& named) {
    require(named.size() > 0, "the size of a text");  // what stands beside it is measured by it
    blob(named, max_text_blob_size, "the size of a text");
  }

  void by_language(const Texts& texts, std::uint32_t most = max_index_text,
                   std::string_view what = "the length of a text") {
    require(texts.size() == index_.languages()->size(), "a text by language");
    each(texts, [&](const fb::Text& one) { text(one, most, what); });
  }

  void by_language(const Cards& cards) {
    require(cards.size() == index_.languages()->size(), "a card by language");
    each(cards, [&](const fb::Blob& card) { text_blob(card); });
  }

  /// Numbers that point into a list of `end`, `most` of them at the most.
  void numbers_below(const Numbers& numbers, std::size_t most, std::size_t end, std::string_view what) {
    require(numbers.size() <= most, what);
    if (!walk(std::uint64_t{numbers.size()} * sizeof(std::uint16_t))) return;
    for (const auto number : numbers) require(number < end, what);
  }

  /// Each at most once.
  void ascending_below(const Numbers& numbers, std::size_t end, std::string_view what) {
    numbers_below(numbers, end, end, what);
    if (!wrong_.empty()) return;
    require(std::adjacent_find(numbers.begin(), numbers.end(), std::greater_equal<>()) == numbers.end(), what);
  }

  void fonts() {
    std::uint64_t size = 0;
    each(*index_.fonts(), [&](const fb::Font& font) {
      blob(*font.blob(), max_blob_size, "the size of a font");
      if (walk(font.name()->size())) require(is_name(view(*font.name())), "the name of a font");
      size += font.blob()->size();
    });
    require(size <= max_fonts_size, "the size of its fonts");
  }

  void words() {
    for (const Texts* texts :
         {index_.language_names(), index_.title(), index_.subtitle(), index_.short_title(), index_.overview_title()})
      by_language(*texts);
    by_language(*index_.introduction(), max_introduction, "the length of its introduction");
    require(index_.strings()->size() == index_.languages()->size(), "its strings");
    each(*index_.strings(), [&](const fb::Strings& strings) {
      require(strings.texts()->size() == string_keys.size(), "its strings");
      require(strings.seconds_left()->size() == most_seconds_left + 1, "its countdown");
      for (const auto* texts : {strings.texts(), strings.seconds_left()})
        each(*texts, [&](const fb::Text& one) { text(one, max_interface_text, "the length of a string"); });
    });
  }

  void places() {
    each(*index_.attract(), [&](const fb::AttractPage& page) {
      require(page.document() < index_.documents()->size() &&
                  page.page() < index_.documents()->Get(page.document())->pages()->size(),
              "its attract pages");
    });
    each(*index_.context(), [&](const fb::ContextLine& line) {
      require(line.after() < index_.documents()->size(), "its context lines");
      by_language(*line.text());
    });
  }

  void check(const fb::Document& document) {
    id(*document.id());
    language(*document.original_language());
    for (const Texts* texts :
         {document.day(), document.from(), document.to(), document.byline(), document.short_title(), document.heading(),
          document.line(), document.holds(), document.missing()})
      by_language(*texts);
    if (document.days_since_previous() != nullptr) by_language(*document.days_since_previous());
    by_language(*document.about());
    blob(*document.thumbnail(), max_thumbnail_size, "the size of a thumbnail");
    require(document.passages()->size() <= max_passages, "the passages of a document");
    require(document.notes()->size() <= max_notes, "the notes of a document");
    for (const Numbers* ties : {document.answers(), document.same_point()})
      numbers_below(*ties, max_relations, index_.documents()->size(), "a tie");
    pages(document);
    layers(document);
    each(*document.passages(), [&](const fb::Passage& passage) {
      id(*passage.id());
      ascending_below(*passage.pages(), document.pages()->size(), "the pages of a passage");
      ascending_below(*passage.layers(), document.layers()->size(), "the layers of a passage");
    });
    each(*document.notes(), [&](const fb::Note& note) {
      id(*note.id());
      by_language(*note.cards());
    });
    if (document.qr() != nullptr) require(is_square(document.qr()->size()), "a QR code");
  }

  void pages(const fb::Document& document) {
    require(document.pages()->size() > 0 && document.pages()->size() <= max_pages, "the pages of a document");
    each(*document.pages(), [&](const fb::Page& page) {
      blob(*page.blob(), max_page_blob_size, "the size of a page's description");
      text(*page.label(), max_page_label, "the label of a page");
      require(page.width() > 0 && page.height() > 0 && std::max(page.width(), page.height()) <= max_page_side,
              "the size of a page");
    });
  }

  void layers(const fb::Document& document) {
    require(document.layers()->size() > 0 && document.layers()->size() <= max_layers, "the layers of a document");
    each(*document.layers(), [&](const fb::Layer& layer) {
      if (walk(layer.id()->size())) require(is_layer_id(view(*layer.id())), "an id");
      language(*layer.language());
      require(layer.kind() <= fb::LayerKind::MAX, "the kind of a layer");
      by_language(*layer.tabs());
      by_language(*layer.labels());
      parts(document, layer);
    });
  }

  void parts(const fb::Document& document, const fb::Layer& layer) {
    require(layer.parts()->size() > 0 && layer.parts()->size() <= max_parts, "the parts of a layer");
    std::uint16_t first = 0;
    each(*layer.parts(), [&](const fb::Part& part) {
      text_blob(*part.blob());
      require(part.first_page() >= first && part.first_page() < document.pages()->size(), "the page of a part");
      first = part.first_page();
      const std::size_t passages = document.passages()->size();
      if (part.passages() != nullptr) numbers_below(*part.passages(), passages, passages, "the passages of a part");
    });
  }

  static bool is_square(std::uint32_t modules) {
    std::uint32_t side = 1;
    while (side < max_qr_side && side * side < modules) ++side;
    return side * side == modules;
  }

  const fb::Index& index_;
  std::uint64_t blobs_end_;
  std::uint64_t walked_ = 0;
  std::string wrong_;
};

}  // namespace

Result<void> check_index(ByteView bytes, std::uint64_t blobs_end) {
  const auto* index = verified<fb::Index>(bytes, fb::IndexIdentifier());
  if (index == nullptr) return fail(ErrorCode::damaged, "the index is not built as an index must be");
  return IndexCheck(*index, blobs_end).run();
}

}  // namespace lectern::pack
