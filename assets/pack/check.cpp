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
#include "assets/pack/place.hpp"
#include "assets/pack/string_id.hpp"

namespace lectern::pack {

namespace {

using Texts = flatbuffers::Vector<flatbuffers::Offset<fb::Text>>;
using Names = flatbuffers::Vector<flatbuffers::Offset<flatbuffers::String>>;
using Cards = flatbuffers::Vector<const fb::Blob*>;
using Numbers = flatbuffers::Vector<std::uint16_t>;

/// Walks an index and remembers the first thing that makes no sense; after that it looks no further.
class IndexCheck {
 public:
  IndexCheck(const fb::Index& index, std::uint64_t blobs_end) : index_(index), blobs_end_(blobs_end) {}

  [[nodiscard]] Result<void> run() {
    require(index_.languages()->size() > 0 && index_.languages()->size() <= max_languages, "its languages");
    require(index_.tags()->size() <= max_tags, "the languages of its texts");
    require(index_.fonts()->size() <= max_fonts, "its fonts");
    require(index_.people()->size() <= max_people, "its people and terms");
    require(index_.documents()->size() > 0 && index_.documents()->size() <= max_documents, "its documents");
    name(*index_.id());
    for (const Names* names : {index_.languages(), index_.tags()})
      for (const auto* tag : *names) name(*tag);
    for (const auto* font : *index_.fonts()) {
      blob(*font->blob());
      name(*font->name());
    }
    words();
    for (const auto* person : *index_.people()) {
      name(*person->id());
      by_language(*person->names());
      by_language(*person->cards());
    }
    for (const auto* document : *index_.documents()) check(*document);
    places();
    if (!wrong_.empty()) return fail(ErrorCode::damaged, fmt::format("the index makes no sense in {}", wrong_));
    return {};
  }

 private:
  void require(bool holds, std::string_view what) {
    if (!holds && wrong_.empty()) wrong_ = what;
  }

  /// Counts what is about to be looked at: a flatbuffer may name one part a million times, and a reader would walk it
  /// as often. Returns whether to go on.
  [[nodiscard]] bool walk(std::uint64_t bytes) {
    walked_ += bytes;
    require(walked_ <= max_index_size, "its size, counted with the parts that are named more than once");
    return wrong_.empty();
  }

  void name(const flatbuffers::String& name) {
    if (walk(name.size())) require(is_name(name), "an id or name");
  }

  void text(const fb::Text& text) {
    if (walk(text.utf8()->size()))
      require(makes_sense(text, {index_.fonts()->size(), index_.tags()->size()}), "a text");
  }

  void blob(const fb::Blob& blob) { require(lies_well(blob, blobs_end_), "a blob's place"); }

  void by_language(const Texts& texts) {
    require(texts.size() == index_.languages()->size(), "a text by language");
    if (!walk(texts.size())) return;
    for (const auto* one : texts) text(*one);
  }

  void by_language(const Cards& cards) {
    require(cards.size() == index_.languages()->size(), "a card by language");
    if (!walk(cards.size())) return;
    for (const auto* card : cards) blob(*card);
  }

  void numbers_below(const Numbers& numbers, std::size_t end, std::string_view what) {
    if (!walk(numbers.size())) return;
    for (const auto number : numbers) require(number < end, what);
  }

  void ascending_below(const Numbers& numbers, std::size_t end, std::string_view what) {
    numbers_below(numbers, end, what);
    if (!wrong_.empty()) return;
    require(std::adjacent_find(numbers.begin(), numbers.end(), std::greater_equal<>()) == numbers.end(), what);
  }

  void words() {
    for (const Texts* texts : {index_.language_names(), index_.title(), index_.subtitle(), index_.short_title(),
                               index_.overview_title(), index_.introduction()})
      by_language(*texts);
    require(index_.strings()->size() == index_.languages()->size(), "its strings");
    for (const auto* strings : *index_.strings()) {
      require(strings->texts()->size() == string_keys.size(), "its strings");
      require(strings->seconds_left()->size() == most_seconds_left + 1, "its countdown");
      if (!wrong_.empty()) return;
      for (const auto* texts : {strings->texts(), strings->seconds_left()})
        for (const auto* one : *texts) text(*one);
    }
  }

  void places() {
    for (const auto* page : *index_.attract())
      require(page->document() < index_.documents()->size() &&
                  page->page() < index_.documents()->Get(page->document())->pages()->size(),
              "its attract pages");
    for (const auto* line : *index_.context()) {
      require(line->after() < index_.documents()->size(), "its context lines");
      by_language(*line->text());
    }
  }

  void check(const fb::Document& document) {
    name(*document.id());
    name(*document.original_language());
    for (const Texts* texts :
         {document.day(), document.from(), document.to(), document.byline(), document.short_title(), document.heading(),
          document.line(), document.holds(), document.missing()})
      by_language(*texts);
    if (document.days_since_previous() != nullptr) by_language(*document.days_since_previous());
    by_language(*document.about());
    blob(*document.thumbnail());
    require(document.passages()->size() <= max_passages, "the passages of a document");
    require(document.notes()->size() <= max_notes, "the notes of a document");
    numbers_below(*document.answers(), index_.documents()->size(), "a tie");
    numbers_below(*document.same_point(), index_.documents()->size(), "a tie");
    pages(document);
    layers(document);
    for (const auto* passage : *document.passages()) {
      name(*passage->id());
      ascending_below(*passage->pages(), document.pages()->size(), "the pages of a passage");
      ascending_below(*passage->layers(), document.layers()->size(), "the layers of a passage");
    }
    for (const auto* note : *document.notes()) {
      name(*note->id());
      by_language(*note->cards());
    }
    if (document.qr() != nullptr) require(is_square(document.qr()->size()), "a QR code");
  }

  void pages(const fb::Document& document) {
    require(document.pages()->size() > 0 && document.pages()->size() <= max_pages, "the pages of a document");
    for (const auto* page : *document.pages()) {
      blob(*page->blob());
      text(*page->label());
      require(page->width() > 0 && page->height() > 0 && std::max(page->width(), page->height()) <= max_page_side,
              "the size of a page");
    }
  }

  void layers(const fb::Document& document) {
    require(document.layers()->size() > 0 && document.layers()->size() <= max_layers, "the layers of a document");
    for (const auto* layer : *document.layers()) {
      name(*layer->id());
      name(*layer->language());
      require(layer->kind() <= fb::LayerKind::MAX, "the kind of a layer");
      by_language(*layer->tabs());
      by_language(*layer->labels());
      require(layer->parts()->size() > 0, "the parts of a layer");
      std::uint16_t first = 0;
      for (const auto* part : *layer->parts()) {
        blob(*part->blob());
        require(part->first_page() >= first && part->first_page() < document.pages()->size(), "the page of a part");
        first = part->first_page();
        if (part->passages() != nullptr)
          numbers_below(*part->passages(), document.passages()->size(), "the passages of a part");
      }
    }
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
