// SPDX-License-Identifier: MIT
// Text blobs and page blobs; check.cpp has the index.
#include <algorithm>
#include <fmt/format.h>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>

#include "assets/pack/check.hpp"
#include "assets/pack/check_parts.hpp"
#include "assets/pack/limits.hpp"
#include "assets/pack/place.hpp"

namespace lectern::pack {

namespace {

tl::unexpected<Error> damaged(std::string what) {
  return fail(ErrorCode::damaged, std::move(what));
}

/// Texts and levels as the kind of block asks for; text.fbs lists them.
bool fits_kind(const fb::Block& block) {
  constexpr std::uint8_t deepest_heading = 6;
  const std::size_t texts = block.texts()->size();
  switch (block.kind()) {
    case fb::BlockKind::paragraph:
    case fb::BlockKind::quote:
    case fb::BlockKind::aside:
      return texts == 1;
    case fb::BlockKind::heading:
      return texts == 1 && block.level() >= 1 && block.level() <= deepest_heading;
    case fb::BlockKind::item:
      return texts == 1 && block.level() >= 1;
    case fb::BlockKind::row:
      return texts >= 1;
    case fb::BlockKind::rule:
      return texts == 0;
    case fb::BlockKind::field:
      return texts == 2;
  }
  return false;
}

std::size_t targets_of(fb::SpanKind kind, const fb::Index& index, const fb::Document* document) {
  if (kind == fb::SpanKind::person) return index.people()->size();
  if (document == nullptr) return 0;
  switch (kind) {
    case fb::SpanKind::passage:
      return document->passages()->size();
    case fb::SpanKind::note:
      return document->notes()->size();
    case fb::SpanKind::page:
      return document->pages()->size();
    case fb::SpanKind::person:
      break;
  }
  return 0;
}

bool spans_make_sense(const fb::Block& block, const fb::Index& index, const fb::Document* document) {
  std::tuple<std::uint16_t, std::uint32_t> last{0, 0};
  for (const fb::Span* span : *block.spans()) {
    if (span->cell() >= block.texts()->size()) return false;
    const std::string_view text = view(*block.texts()->Get(span->cell())->utf8());
    const std::tuple place{span->cell(), span->start()};
    if (place < last || span->start() > span->end() || !on_edge(text, span->start()) || !on_edge(text, span->end()))
      return false;
    if (span->kind() == fb::SpanKind::page && span->start() != span->end()) return false;
    if (span->target() >= targets_of(span->kind(), index, document)) return false;
    last = place;
  }
  return true;
}

/// Of a row each text has one, or none has.
bool alignments_make_sense(const fb::Block& block) {
  return block.alignments() == nullptr || block.alignments()->size() == block.texts()->size();
}

/// Whether the forms ascend and are passages of the document.
bool forms_make_sense(const fb::TextBlob& blob, const fb::Document* document) {
  if (blob.forms() == nullptr) return true;
  const std::size_t passages = document == nullptr ? 0 : document->passages()->size();
  std::size_t next = 0;
  for (const std::uint16_t passage : *blob.forms()) {
    if (passage < next || passage >= passages) return false;
    next = std::size_t{passage} + 1;
  }
  return true;
}

/// Whether levels halve from the page's size down to one tile, each with the
/// tiles that its size asks for.
bool is_pyramid(const fb::PageBlob& blob, const fb::Page& page, std::uint64_t blobs_end) {
  const auto& levels = *blob.levels();
  if (levels.size() == 0 || levels.size() > max_levels) return false;
  std::uint32_t width = page.width();
  std::uint32_t height = page.height();
  for (const auto* level : levels) {
    const std::uint64_t columns = (width + tile_size - 1) / tile_size;
    const std::uint64_t rows = (height + tile_size - 1) / tile_size;
    if (level->width() != width || level->height() != height || level->tiles()->size() != columns * rows) return false;
    for (const fb::Blob* tile : *level->tiles())
      if (!lies_well(*tile, blobs_end) || tile->size() > max_tile_size) return false;
    width = (width + 1) / 2;
    height = (height + 1) / 2;
  }
  return levels.Get(levels.size() - 1)->tiles()->size() == 1;
}

bool lies_on_page(const fb::Zone& zone, const fb::Page& page) {
  return zone.w() > 0 && zone.h() > 0 && zone.x() <= page.width() && zone.w() <= page.width() - zone.x() &&
         zone.y() <= page.height() && zone.h() <= page.height() - zone.y();
}

/// Counts what a text blob holds before anything of it is walked through: a
/// flatbuffer may name one part a million times, and each time costs the viewer
/// as much as another.
class TextCounts {
 public:
  /// Counts a block with those before it.  Errors: damaged.
  [[nodiscard]] Result<void> add(const fb::Block& block) {
    if (block.texts()->size() > max_cells) return more_than(max_cells, "cells in a row");
    texts_ += block.texts()->size();
    spans_ += block.spans()->size();
    if (texts_ > max_texts) return more_than(max_texts, "paragraphs and cells");
    if (spans_ > max_spans) return more_than(max_spans, "spans");
    for (const auto* text : *block.texts()) {
      length_ += text->utf8()->size();
      runs_ += text->runs()->size();
      breaks_ += text->breaks()->size();
      if (text->joined() != nullptr) joined_ += text->joined()->size();
      if (text->drawn() != nullptr) drawn_ += text->drawn()->size();
      if (text->marks() != nullptr) add(*text->marks());
    }
    for (const fb::Span* span : *block.spans())
      if (span->end() > span->start()) spanned_ += span->end() - span->start();
    if (length_ > max_text_blob) return more_than(max_text_blob, "bytes");
    if (runs_ > max_runs) return more_than(max_runs, "runs");
    if (breaks_ > max_breaks) return more_than(max_breaks, "places for a line's end");
    if (joined_ > max_joined) return more_than(max_joined, "joined letters");
    if (drawn_ > max_drawn) return more_than(max_drawn, "letters drawn as others");
    if (marks_ > max_marks) return more_than(max_marks, "marks");
    if (marked_ > max_marked) return more_than(max_marked, "bytes under its marks");
    if (spanned_ > max_spanned) return more_than(max_spanned, "bytes under its spans");
    return {};
  }

  [[nodiscard]] static tl::unexpected<Error> more_than(std::uint32_t most, std::string_view what) {
    return damaged(fmt::format("a text has more than {} {}", most, what));
  }

 private:
  void add(const flatbuffers::Vector<const fb::Mark*>& marks) {
    marks_ += marks.size();
    for (const fb::Mark* mark : marks)
      if (mark->end() > mark->start()) marked_ += mark->end() - mark->start();
  }

  std::uint64_t texts_ = 0, spans_ = 0, spanned_ = 0, length_ = 0, runs_ = 0, breaks_ = 0, joined_ = 0, drawn_ = 0;
  std::uint64_t marks_ = 0, marked_ = 0;
};

}  // namespace

Result<void> check_text_counts(ByteView bytes) {
  const auto* blob = verified<fb::TextBlob>(bytes, fb::TextBlobIdentifier());
  if (blob == nullptr || bytes.size() > max_text_blob_size) return damaged("a text is not built as a text must be");
  if (blob->blocks()->size() > max_blocks) return TextCounts::more_than(max_blocks, "blocks");
  TextCounts counts;
  for (const auto* block : *blob->blocks()) LECTERN_CHECK(counts.add(*block));
  return {};
}

Result<void> check_text_blob(ByteView bytes, const fb::Index& index, const fb::Document* document) {
  const auto* blob = verified<fb::TextBlob>(bytes, fb::TextBlobIdentifier());
  if (blob == nullptr) return damaged("a text is not built as a text must be");
  if (blob->blocks()->size() > max_blocks) return TextCounts::more_than(max_blocks, "blocks");
  if (!forms_make_sense(*blob, document)) return damaged("a text makes no sense");
  const TextLimits limits{index.fonts()->size(), index.tags()->size()};
  TextCounts counts;
  for (const auto* block : *blob->blocks()) {
    LECTERN_CHECK(counts.add(*block));
    const bool sound = fits_kind(*block) && alignments_make_sense(*block) &&
                       spans_make_sense(*block, index, document) &&
                       std::all_of(block->texts()->begin(), block->texts()->end(),
                                   [&](const auto* text) { return makes_sense(*text, limits); });
    if (!sound) return damaged("a text makes no sense");
  }
  return {};
}

Result<void> check_page_blob(ByteView bytes, const fb::Document& document, const fb::Page& page,
                             std::uint64_t blobs_end) {
  const auto* blob = verified<fb::PageBlob>(bytes, fb::PageBlobIdentifier());
  if (blob == nullptr) return damaged("a page is not built as a page must be");
  if (!is_pyramid(*blob, page, blobs_end)) return damaged("the levels of a page do not fit its size");
  if (blob->zones()->size() > max_zones) return damaged(fmt::format("a page has more than {} zones", max_zones));
  for (const fb::Zone* zone : *blob->zones())
    if (zone->passage() >= document.passages()->size() || !lies_on_page(*zone, page))
      return damaged("a zone lies outside its page");
  return {};
}

}  // namespace lectern::pack
