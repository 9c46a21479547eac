// SPDX-License-Identifier: MIT
// The index; check_blob.cpp has text blobs and page blobs.
#include "assets/pack/check.hpp"

#include <algorithm>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "assets/pack/check_walk.hpp"
#include "assets/pack/limits.hpp"
#include "assets/pack/name.hpp"

namespace lectern::pack {

namespace {

using Texts = flatbuffers::Vector<flatbuffers::Offset<fb::Text>>;
using Cards = flatbuffers::Vector<const fb::Blob*>;
using Numbers = flatbuffers::Vector<std::uint16_t>;

class IndexCheck : Walker {
 public:
  IndexCheck(const fb::Index& index, std::uint64_t blobs_end)
      : Walker({index.fonts()->size(), index.tags()->size()}, blobs_end), index_(index) {}

  [[nodiscard]] Result<void> run() {
    beginning(index_);
    require(index_.people()->size() <= max_people, "its people and terms");
    require(index_.documents()->size() > 0 && index_.documents()->size() <= max_documents, "its documents");
    require(index_.attract()->size() <= max_attract, "its attract pages");
    require(index_.context()->size() <= max_context, "its context lines");
    if (index_.paths() != nullptr) require(index_.paths()->size() <= max_paths, "its paths");
    if (index_.attract_sentences() != nullptr)
      require(index_.attract_sentences()->size() <= max_attract_sentences, "its attract sentences");
    id(*index_.id());
    languages(index_);
    fonts(*index_.fonts());
    words();
    if (index_.map() != nullptr) check(*index_.map());
    each(*index_.documents(), [&](const fb::Document& document) { check(document); });
    each(*index_.people(), [&](const fb::Person& person) { check(person); });
    if (index_.people_order() != nullptr) orders(*index_.people_order());
    if (index_.short_days() != nullptr) {
      require(index_.short_days()->size() == index_.documents()->size(), "what its documents are called by their day");
      each(*index_.short_days(), [&](const fb::ShortDay& day) { by_language(*day.text()); });
    }
    places();
    if (index_.paths() != nullptr) each(*index_.paths(), [&](const fb::Path& path) { check(path); });
    if (index_.attract_sentences() != nullptr)
      each(*index_.attract_sentences(), [&](const fb::AttractSentence& sentence) { check(sentence); });
    return found("the index");
  }

 private:
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
    if (!sound()) return;
    require(std::adjacent_find(numbers.begin(), numbers.end(), std::greater_equal<>()) == numbers.end(), what);
  }

  void words() {
    for (const Texts* texts :
         {index_.language_names(), index_.title(), index_.subtitle(), index_.short_title(), index_.overview_title()})
      by_language(*texts);
    by_language(*index_.introduction(), max_introduction, "the length of its introduction");
    for (const Texts* texts : {index_.hook(), index_.shown_here()})
      if (texts != nullptr) by_language(*texts);
    for (const Texts* texts : {index_.opening(), index_.provenance()}) {
      require((texts == nullptr) == (index_.hook() == nullptr), "what stands beside its question");
      if (texts != nullptr) by_language(*texts, max_introduction, "the length of its introduction");
    }
    words_by_language(*index_.words(), index_.languages()->size());
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
      for (const Texts* texts : {line.day(), line.source()})
        if (texts != nullptr) by_language(*texts);
      days(line.days());
      if (line.cards() != nullptr) by_language(*line.cards());
      require(
          (line.days() == nullptr) == (line.day() == nullptr) && (line.days() == nullptr) == (line.cards() == nullptr),
          "the date of a context line");
    });
  }

  void check(const fb::Person& person) {
    id(*person.id());
    by_language(*person.names());
    by_language(*person.cards());
    require(person.kind() <= fb::EntryKind::MAX, "the kind of an entry");
    for (const Texts* texts : {person.headings(), person.initials(), person.sentences()}) {
      require((texts == nullptr) == (person.headings() == nullptr), "what the list says of an entry");
      if (texts != nullptr) by_language(*texts);
    }
    if (person.occurrences() != nullptr) {
      require(person.occurrences()->size() == index_.languages()->size(), "where an entry occurs, by language");
      each(*person.occurrences(), [&](const fb::Occurrences& occurrences) { check(occurrences); });
    }
    if (person.portrait() != nullptr) check(*person.portrait());
    if (person.place() != nullptr) require(is_on_map(*person.place()), "the place of a person on the map");
  }

  void check(const fb::Occurrences& occurrences) {
    constexpr std::uint16_t all = 65'535;
    if (!walk(std::uint64_t{occurrences.where()->size()} * sizeof(fb::Occurrence))) return;
    std::size_t next = 0;
    for (const fb::Occurrence* where : *occurrences.where()) {
      require(where->document() >= next && where->document() < index_.documents()->size(),
              "the document that an entry occurs in");
      if (!sound()) return;
      const fb::Document& document = *index_.documents()->Get(where->document());
      require(where->passage() < document.passages()->size(), "the passage that an entry occurs in");
      require(where->layer() < document.layers()->size(), "the text that an entry occurs in");
      require(index_.short_days() != nullptr, "what its documents are called by their day");
      next = std::size_t{where->document()} + 1;
    }
    const bool folds = occurrences.more() != nullptr;
    require(folds ? occurrences.shown() > 0 && occurrences.shown() < occurrences.where()->size()
                  : occurrences.shown() == all,
            "how many places of an entry are shown");
    if (folds) text(*occurrences.more(), max_index_text, "the length of a text");
  }

  void check(const fb::Portrait& portrait) {
    blob(*portrait.blob(), max_tile_size, "the size of a portrait");
    require(portrait.width() > 0 && portrait.height() > 0 && std::max(portrait.width(), portrait.height()) <= tile_size,
            "the size of a portrait");
    by_language(*portrait.credit());
    each(*portrait.credit(),
         [&](const fb::Text& credit) { require(credit.utf8()->size() > 0, "a portrait without a credit"); });
  }

  /// All of the entries, each once, of one kind after another.
  void orders(const flatbuffers::Vector<flatbuffers::Offset<fb::PeopleOrder>>& orders) {
    require(orders.size() == index_.languages()->size(), "the order of its people and terms");
    each(orders, [&](const fb::PeopleOrder& order) {
      const std::size_t count = index_.people()->size();
      require(order.people()->size() == count, "the order of its people and terms");
      numbers_below(*order.people(), count, count, "the order of its people and terms");
      if (!sound()) return;
      std::vector<bool> seen(count);
      auto kind = fb::EntryKind::MIN;
      for (const std::uint16_t number : *order.people()) {
        const fb::EntryKind next = index_.people()->Get(number)->kind();
        require(!seen[number] && next >= kind, "the order of its people and terms");
        seen[number] = true;
        kind = next;
      }
    });
  }

  [[nodiscard]] bool is_on_map(const fb::MapPlace& place) const {
    const fb::Map* map = index_.map();
    return map != nullptr && place.x() <= map->width() && place.y() <= map->height();
  }

  void check(const fb::Map& map) {
    const std::uint32_t shorter = std::min(map.width(), map.height());
    require(shorter > 0 && std::max(map.width(), map.height()) <= max_map_shape * shorter, "the shape of its map");
    require(map.points()->size() <= max_map_points, "the points of its map");
    require(map.ends()->size() <= max_map_rings, "the rings of its map");
    if (!walk(std::uint64_t{map.points()->size()} * sizeof(fb::MapPlace) +
              std::uint64_t{map.ends()->size()} * sizeof(std::uint16_t)))
      return;
    for (const fb::MapPlace* point : *map.points()) require(is_on_map(*point), "the points of its map");
    constexpr std::uint32_t triangle = 3;
    std::uint32_t first = 0;
    for (const std::uint16_t end : *map.ends()) {
      require(end >= first + triangle, "the rings of its map");
      first = end;
    }
    require(first == map.points()->size(), "the rings of its map");
  }

  void check(const fb::Path& path) {
    id(*path.id());
    for (const Texts* texts : {path.title(), path.length()}) by_language(*texts);
    if (path.end() != nullptr) by_language(*path.end());
    require(path.steps()->size() > 0 && path.steps()->size() <= max_steps, "the steps of a path");
    each(*path.steps(), [&](const fb::PathStep& step) {
      constexpr std::uint16_t none = 65'535;
      require(step.document() < index_.documents()->size(), "the document of a step");
      if (!sound()) return;
      const fb::Document& document = *index_.documents()->Get(step.document());
      require(step.passage() < document.passages()->size(), "the passage of a step");
      require(step.layer() < document.layers()->size() || step.layer() == none, "the layer of a step");
      by_language(*step.text());
      for (const Texts* texts : {step.note(), step.number()})
        if (texts != nullptr) by_language(*texts);
    });
  }

  void check(const fb::AttractSentence& sentence) {
    constexpr std::uint16_t none = 65'535;
    require(sentence.document() < index_.documents()->size(), "the document of an attract sentence");
    if (!sound()) return;
    const fb::Document& document = *index_.documents()->Get(sentence.document());
    require(sentence.passage() < document.passages()->size(), "the passage of an attract sentence");
    require(sentence.layer() < document.layers()->size(), "the layer of an attract sentence");
    require(sentence.page() < document.pages()->size() || sentence.page() == none, "the page of an attract sentence");
    // One without words would never have been written.
    require(sentence.text()->utf8()->size() > 0 && sentence.letters() > 0 &&
                sentence.letters() <= sentence.text()->utf8()->size(),
            "the letters of an attract sentence");
    text(*sentence.text(), max_index_text, "the length of a text");
    by_language(*sentence.whose());
    if (sentence.glosses() != nullptr) by_language(*sentence.glosses());
  }

  void check(const fb::Document& document) {
    id(*document.id());
    language(*document.original_language());
    for (const Texts* texts : {document.from(), document.to(), document.byline(), document.short_title(),
                               document.heading(), document.line(), document.holds(), document.missing()})
      by_language(*texts);
    for (const Texts* texts : {document.day(), document.time_since_previous()})
      if (texts != nullptr) by_language(*texts);
    by_language(*document.about());
    if (document.thumbnail() != nullptr) blob(*document.thumbnail(), max_thumbnail_size, "the size of a thumbnail");
    require(document.passages()->size() <= max_passages, "the passages of a document");
    require(document.notes()->size() <= max_notes, "the notes of a document");
    for (const Numbers* relations : {document.answers(), document.same_point()})
      numbers_below(*relations, max_relations, index_.documents()->size(), "a relation");
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
    card(document);
    if (document.qr() != nullptr) require(is_square(document.qr()->size()), "a QR code");
  }

  void days(const fb::Days* days) {
    if (days == nullptr) return;
    constexpr std::int64_t farthest = 400'000'000'000;  // days from 1970: years of nine digits, as EDTF has them
    require(-farthest < days->first() && days->first() <= days->last() && days->last() < farthest,
            "the days of a date");
  }

  /// What the overview shows of a document besides its words.
  void card(const fb::Document& document) {
    days(document.days());
    constexpr std::uint16_t not_stated = 65'535;
    require(document.sender() < index_.people()->size() || document.sender() == not_stated, "the sender of a document");
    if (document.later() != nullptr) by_language(*document.later());
    if (const fb::Quote* quote = document.quote(); quote != nullptr) {
      for (const Texts* texts : {quote->words(), quote->sources()}) by_language(*texts);
      if (quote->glosses() != nullptr) by_language(*quote->glosses());
    }
    const fb::Detail* detail = document.detail();
    if (detail == nullptr || !sound()) return;
    require(detail->page() < document.pages()->size(), "the page that a card shows");
    if (!sound()) return;
    const fb::Page& page = *document.pages()->Get(detail->page());
    require(page.blob() != nullptr && detail->w() > 0 && detail->h() > 0 && detail->x() < page.width() &&
                detail->y() < page.height() && detail->w() <= page.width() - detail->x() &&
                detail->h() <= page.height() - detail->y(),
            "what a card shows of a page");
  }

  void pages(const fb::Document& document) {
    require(document.pages()->size() > 0 && document.pages()->size() <= max_pages, "the pages of a document");
    each(*document.pages(), [&](const fb::Page& page) {
      if (page.blob() != nullptr) blob(*page.blob(), max_page_blob_size, "the size of a page's description");
      text(*page.label(), max_page_label, "the label of a page");
      require(page.width() > 0 && page.height() > 0 && std::max(page.width(), page.height()) <= max_page_side,
              "the size of a page");
      require((page.paper_width() == 0) == (page.paper_height() == 0) &&
                  std::max(page.paper_width(), page.paper_height()) <= max_paper,
              "the size of a page's paper");
      if (page.paper() != nullptr) by_language(*page.paper());
    });
  }

  void layers(const fb::Document& document) {
    require(document.layers()->size() <= max_layers, "the layers of a document");
    each(*document.layers(), [&](const fb::Layer& layer) {
      if (walk(layer.id()->size())) require(is_layer_id(view(*layer.id())), "an id");
      language(*layer.language());
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
};

}  // namespace

Result<void> check_index(ByteView bytes, std::uint64_t blobs_end) {
  const auto* index = verified<fb::Index>(bytes, fb::IndexIdentifier());
  if (index == nullptr) return fail(ErrorCode::damaged, "the index is not built as an index must be");
  return IndexCheck(*index, blobs_end).run();
}

}  // namespace lectern::pack
