// SPDX-License-Identifier: MIT
#include "assets/pack/check.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <string_view>

#include "assets/pack/check_text.hpp"
#include "assets/pack/limits.hpp"
#include "assets/pack/string_id.hpp"

namespace lectern::pack {

namespace {

using Texts = flatbuffers::Vector<flatbuffers::Offset<fb::Text>>;

template <class Root>
const Root* verified(ByteView bytes, const char* identifier) {
  // The Verifier's own defaults, but for the number of tables: a large exhibit has many short texts.
  constexpr flatbuffers::uoffset_t max_depth = 16;
  constexpr flatbuffers::uoffset_t max_tables = 8'000'000;
  const auto* data = reinterpret_cast<const std::uint8_t*>(bytes.data());
  flatbuffers::Verifier verifier(data, bytes.size(), max_depth, max_tables);
  if (bytes.size() < 8 || !verifier.VerifyBuffer<Root>(identifier)) return nullptr;
  return flatbuffers::GetRoot<Root>(data);
}

tl::unexpected<Error> damaged(std::string what) { return fail(ErrorCode::damaged, std::move(what)); }

/// Walks an index and remembers the first thing that makes no sense.
class IndexCheck {
 public:
  IndexCheck(const fb::Index& index, std::uint64_t blobs_end) : index_(index), blobs_end_(blobs_end) {}

  [[nodiscard]] Result<void> run() {
    require(index_.languages()->size() > 0 && index_.languages()->size() <= max_languages, "its languages");
    require(index_.fonts()->size() <= max_fonts, "its fonts");
    require(index_.people()->size() <= max_people, "its people and terms");
    require(index_.documents()->size() > 0 && index_.documents()->size() <= max_documents, "its documents");
    for (const auto* font : *index_.fonts()) check(*font->blob());
    for (const auto* name : {index_.language_names(), index_.title(), index_.subtitle(), index_.short_title(),
                             index_.overview_title(), index_.introduction()})
      by_language(*name);
    require(index_.strings()->size() == index_.languages()->size(), "its strings");
    for (const auto* strings : *index_.strings()) {
      require(strings->texts()->size() == string_keys.size(), "its strings");
      for (const auto* text : *strings->texts()) check(*text);
    }
    for (const auto* person : *index_.people()) by_language(*person->cards());
    for (const auto* document : *index_.documents()) check(*document);
    for (const auto* page : *index_.attract())
      require(page->document() < index_.documents()->size() &&
                  page->page() < index_.documents()->Get(page->document())->pages()->size(),
              "its attract pages");
    for (const auto* line : *index_.context()) {
      require(line->after() < index_.documents()->size(), "its context lines");
      by_language(*line->text());
    }
    if (!wrong_.empty()) return damaged(fmt::format("the index makes no sense in {}", wrong_));
    return {};
  }

 private:
  void require(bool holds, std::string_view what) {
    if (!holds && wrong_.empty()) wrong_ = what;
  }

  void check(const fb::Text& text) {
    require(makes_sense(text, {index_.fonts()->size(), index_.tags()->size()}), "a text");
  }

  void check(const fb::Blob& blob) {
    require(blob.offset() >= header_size && blob.offset() % blob_alignment == 0 && blob.size() <= max_blob_size &&
                blob.offset() <= blobs_end_ && blob.size() <= blobs_end_ - blob.offset(),
            "a blob's place");
  }

  void by_language(const Texts& texts) {
    require(texts.size() == index_.languages()->size(), "a text by language");
    for (const auto* text : texts) check(*text);
  }

  void by_language(const flatbuffers::Vector<const fb::Blob*>& blobs) {
    require(blobs.size() == index_.languages()->size(), "a card by language");
    for (const auto* blob : blobs) check(*blob);
  }

  template <class List>
  void numbers_below(const List& numbers, std::size_t end, std::string_view what) {
    for (const auto number : numbers) require(number < end, what);
  }

  void check(const fb::Document& document) {
    for (const auto* texts : {document.day(), document.from(), document.to(), document.byline(), document.short_title(),
                              document.heading(), document.line(), document.holds(), document.missing()})
      by_language(*texts);
    if (document.days_since_previous() != nullptr) by_language(*document.days_since_previous());
    by_language(*document.about());
    check(*document.thumbnail());
    require(document.pages()->size() > 0 && document.pages()->size() <= max_pages, "the pages of a document");
    require(document.layers()->size() > 0, "the layers of a document");
    require(document.passages()->size() <= max_passages, "the passages of a document");
    numbers_below(*document.answers(), index_.documents()->size(), "a tie");
    numbers_below(*document.same_point(), index_.documents()->size(), "a tie");
    for (const auto* page : *document.pages()) {
      check(*page->blob());
      check(*page->label());
      require(page->width() > 0 && page->height() > 0 && std::max(page->width(), page->height()) <= max_page_side,
              "the size of a page");
    }
    for (const auto* layer : *document.layers()) {
      require(layer->kind() <= fb::LayerKind::MAX, "the kind of a layer");
      by_language(*layer->tabs());
      by_language(*layer->labels());
      require(layer->parts()->size() > 0, "the parts of a layer");
      for (const auto* part : *layer->parts()) {
        check(*part->blob());
        require(part->first_page() < document.pages()->size(), "the page of a part");
      }
    }
    for (const auto* passage : *document.passages()) {
      numbers_below(*passage->pages(), document.pages()->size(), "the pages of a passage");
      numbers_below(*passage->layers(), document.layers()->size(), "the layers of a passage");
    }
    for (const auto* note : *document.notes()) by_language(*note->cards());
    if (document.qr() != nullptr) {
      constexpr std::uint32_t max_qr_side = 177;  // ISO/IEC 18004, version 40
      std::uint32_t side = 0;
      while (side < max_qr_side && side * side < document.qr()->size()) ++side;
      require(side > 0 && side * side == document.qr()->size(), "a QR code");
    }
  }

  const fb::Index& index_;
  std::uint64_t blobs_end_;
  std::string wrong_;
};

bool targets_exist(const fb::Block& block, const fb::Index& index, const fb::Document* document) {
  for (const fb::Span* span : *block.spans()) {
    if (span->cell() >= block.texts()->size() || span->start() > span->end() ||
        span->end() > block.texts()->Get(span->cell())->utf8()->size())
      return false;
    std::size_t targets = 0;
    switch (span->kind()) {
      case fb::SpanKind::word: targets = index.people()->size(); break;
      case fb::SpanKind::passage: targets = document != nullptr ? document->passages()->size() : 0; break;
      case fb::SpanKind::note: targets = document != nullptr ? document->notes()->size() : 0; break;
      case fb::SpanKind::page: targets = document != nullptr ? document->pages()->size() : 0; break;
    }
    if (span->target() >= targets) return false;
  }
  return true;
}

}  // namespace

Result<void> check_index(ByteView bytes, std::uint64_t blobs_end) {
  const auto* index = verified<fb::Index>(bytes, fb::IndexIdentifier());
  if (index == nullptr) return damaged("the index is not built as an index must be");
  return IndexCheck(*index, blobs_end).run();
}

Result<void> check_text_blob(ByteView bytes, const fb::Index& index, const fb::Document* document) {
  const auto* blob = verified<fb::TextBlob>(bytes, fb::TextBlobIdentifier());
  if (blob == nullptr) return damaged("a text is not built as a text must be");
  const TextLimits limits{index.fonts()->size(), index.tags()->size()};
  for (const auto* block : *blob->blocks()) {
    const bool sound = block->kind() <= fb::BlockKind::MAX &&
                       (block->kind() != fb::BlockKind::field || block->texts()->size() == 2) &&
                       std::all_of(block->texts()->begin(), block->texts()->end(),
                                   [&](const auto* text) { return makes_sense(*text, limits); }) &&
                       targets_exist(*block, index, document);
    if (!sound) return damaged("a text makes no sense");
  }
  return {};
}

Result<void> check_page_blob(ByteView bytes, const fb::Document& document, const fb::Page& page) {
  const auto* blob = verified<fb::PageBlob>(bytes, fb::PageBlobIdentifier());
  if (blob == nullptr) return damaged("a page is not built as a page must be");
  const auto& levels = *blob->levels();
  if (levels.size() == 0 || levels.size() > max_levels) return damaged("a page has no levels, or too many");
  std::uint32_t width = page.width();
  std::uint32_t height = page.height();
  for (const auto* level : levels) {
    const std::uint64_t columns = (width + tile_size - 1) / tile_size;
    const std::uint64_t rows = (height + tile_size - 1) / tile_size;
    if (level->width() != width || level->height() != height || level->tiles()->size() != columns * rows)
      return damaged("the levels of a page do not fit its size");
    width = (width + 1) / 2;
    height = (height + 1) / 2;
  }
  if (levels.Get(levels.size() - 1)->tiles()->size() != 1) return damaged("the last level of a page is not one tile");
  for (const fb::Zone* zone : *blob->zones())
    if (zone->passage() >= document.passages()->size() || zone->w() == 0 || zone->h() == 0 ||
        zone->x() > page.width() || zone->w() > page.width() - zone->x() || zone->y() > page.height() ||
        zone->h() > page.height() - zone->y())
      return damaged("a zone lies outside its page");
  return {};
}

}  // namespace lectern::pack
