// SPDX-License-Identifier: MIT
#include "assets/compiler/build/documents.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <fmt/format.h>
#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "assets/compiler/build/date_words.hpp"
#include "assets/compiler/build/gists.hpp"
#include "assets/compiler/build/layers.hpp"
#include "assets/compiler/build/overview.hpp"
#include "assets/compiler/build/page_blobs.hpp"
#include "assets/compiler/build/panels.hpp"
#include "assets/compiler/build/passage_pages.hpp"
#include "assets/compiler/build/targets.hpp"
#include "assets/compiler/build/words.hpp"
#include "assets/compiler/prepare/language.hpp"
#include "assets/compiler/source/pages.hpp"
#include "assets/compiler/source/places.hpp"
#include "assets/pack/limits.hpp"

namespace lectern::compiler {

namespace {

namespace fb = pack::fb;
template <class T>
using Offset = flatbuffers::Offset<T>;

/// More zones than a page holds are reported, and left out so that the rest is looked at too.
void check_zones(MadePage& page, std::size_t number, const Place& place, Report& report) {
  if (page.zones.size() <= pack::max_zones) return;
  report.error(place,
               fmt::format("page {} has {} stretches of passages; a pack holds {} on a page", number, page.zones.size(),
                           pack::max_zones),
               "mark longer passages");
  page.zones.resize(pack::max_zones);
}

/// A passage that is said to stand on the left or right half of an opening has that half as its zone.
void add_halves(const SourceDocument& document, const MarkedPages& marked, std::size_t number, MadePage& page) {
  const MadeLevel& finest = page.levels.front();
  const std::uint32_t left = finest.width / 2;
  for (std::size_t i = 0; i < document.passages.size(); ++i) {
    const auto half = document.halves.find(document.passages[i]);
    if (half == document.halves.end() || !std::binary_search(marked[i].begin(), marked[i].end(), number)) continue;
    if (half->second == Side::left)
      page.zones.push_back({document.passages[i], 0, 0, left, finest.height});
    else
      page.zones.push_back({document.passages[i], left, 0, finest.width - left, finest.height});
  }
}

/// What the readings of the scans say; a half that the curator gave goes before.
void add_found(const SourceDocument& document, std::size_t picture, MadePage& page) {
  if (picture >= document.found_zones.size()) return;
  for (const FoundZone& zone : document.found_zones[picture]) {
    if (document.halves.contains(zone.passage) || page.zones.size() >= pack::max_zones) continue;
    const auto whole = [](double length) { return static_cast<std::uint32_t>(std::max(0.0, std::floor(length))); };
    const MadeLevel& finest = page.levels.front();
    const std::uint32_t x = std::min(whole(zone.box.x), finest.width - 1);
    const std::uint32_t y = std::min(whole(zone.box.y), finest.height - 1);
    const std::uint32_t w = std::min(whole(zone.box.right() + 1), finest.width) - x;
    const std::uint32_t h = std::min(whole(zone.box.bottom() + 1), finest.height) - y;
    if (w > 0 && h > 0) page.zones.push_back({zone.passage, x, y, w, h});
  }
}

void check_halves(const SourceDocument& document, const MarkedPages& marked, Report& report) {
  for (std::size_t i = 0; i < document.passages.size(); ++i)
    if (document.halves.contains(document.passages[i]) && marked[i].empty())
      report.error(place_of(document, "passages." + document.passages[i]),
                   fmt::format("no page mark says on which page the passage {} stands", document.passages[i]),
                   "write <!-- page 2 --> in the text where that page begins");
}

/// A page without a picture has the size of the one before it, or of the one after it, or is a sheet of A4: the shape
/// that stands in its place.
void size_lost_pages(std::vector<WrittenPage>& pages) {
  constexpr std::uint32_t sheet_width = 1240;
  constexpr std::uint32_t sheet_height = 1754;
  const WrittenPage* last = nullptr;
  for (const WrittenPage& page : pages)
    if (page.blob && last == nullptr) last = &page;
  for (WrittenPage& page : pages) {
    if (page.blob) {
      last = &page;
      continue;
    }
    page.width = last != nullptr ? last->width : sheet_width;
    page.height = last != nullptr ? last->height : sheet_height;
  }
}

/// What is known of a document's pages before they are written.
struct PagePlan {
  std::vector<std::optional<std::size_t>> pictures;  ///< by page, as pictures_of gives them
  MarkedPages marked;
};

Result<std::vector<WrittenPage>> write_pages(const SourceDocument& document, const PageSet& set, const PagePlan& plan,
                                             const Targets& targets, Composer& composer, BuildSummary& summary) {
  std::vector<WrittenPage> pages;
  const auto& [pictures, marked] = plan;
  check_halves(document, marked, composer.report);
  for (std::size_t number = 0; number < pictures.size(); ++number) {
    if (!pictures[number]) {
      pages.emplace_back();
      continue;
    }
    LECTERN_TRY(page, set.page(*pictures[number]));
    add_halves(document, marked, number, page);
    add_found(document, *pictures[number], page);
    check_zones(page, number + 1, document.place, composer.report);
    LECTERN_TRY(written, write_page(page, targets, composer.writer));
    const std::uint64_t pixels = std::uint64_t{written.width} * written.height * (written.grey ? 1 : 3);
    summary.worst_page_bytes = std::max(summary.worst_page_bytes, pixels);
    summary.tiles += written.tiles;
    pages.push_back(std::move(written));
  }
  size_lost_pages(pages);
  summary.pages += pages.size();
  return pages;
}

Offset<fb::Layer> write_layer_entry(const SourceDocument& document, const SourceLayer& layer,
                                    const std::vector<WrittenPart>& parts, Composer& composer) {
  auto& index = composer.index;
  const Place place{layer.file};
  const auto tabs =
      composer.composed([&](const std::string& language) { return composer.wording.tab(document, layer, language); },
                        styles::interface, place);
  const auto labels =
      composer.composed([&](const std::string& language) { return composer.wording.label_of(layer, language); },
                        styles::interface, place);
  std::vector<Offset<fb::Part>> entries;
  for (const WrittenPart& part : parts) {
    // Of a text in one part it is known where to look.
    const auto passages = parts.size() > 1 ? index.CreateVector(part.passages) : 0;
    entries.push_back(fb::CreatePart(index, &part.blob, part.first_page, part.reading_units, passages));
  }
  const auto id = index.CreateString(layer.id);
  const auto language = index.CreateString(layer.language);
  return fb::CreateLayer(index, id, kind_of(layer.kind), language, tabs, labels, index.CreateVector(entries));
}

std::set<std::string> passages_of(const SourceLayer& layer) {
  std::set<std::string> ids;
  for (const SourceBlock& block : layer.blocks)
    for (const Cell& cell : block.cells)
      for (const SourceSpan& span : cell.spans)
        if (span.kind == SpanKind::passage) ids.insert(span.target);
  return ids;
}

/// Numbers of the index; how many there may be was checked before.
template <class Container>
std::uint16_t count_of(const Container& container) {
  return static_cast<std::uint16_t>(container.size());
}

std::vector<Offset<fb::Passage>> write_passages(const SourceDocument& document, const std::vector<WrittenPage>& pages,
                                                const MarkedPages& marked, flatbuffers::FlatBufferBuilder& index) {
  std::vector<std::set<std::string>> held;
  for (const SourceLayer& layer : document.layers) held.push_back(passages_of(layer));
  std::vector<Offset<fb::Passage>> passages;
  for (std::uint16_t number = 0; number < count_of(document.passages); ++number) {
    std::vector<std::uint16_t> on_pages;
    std::vector<std::uint16_t> in_layers;
    for (std::uint16_t page = 0; page < count_of(pages); ++page)
      if (std::binary_search(pages[page].passages.begin(), pages[page].passages.end(), number))
        on_pages.push_back(page);
    if (on_pages.empty()) on_pages = marked[number];
    for (std::uint16_t layer = 0; layer < count_of(held); ++layer)
      if (held[layer].contains(document.passages[number])) in_layers.push_back(layer);
    const auto id = index.CreateString(document.passages[number]);
    const auto page_vector = index.CreateVector(on_pages);
    passages.push_back(fb::CreatePassage(index, id, page_vector, index.CreateVector(in_layers)));
  }
  return passages;
}

// Other documents by their folders; links to notes are reported by the notes themselves.
Offset<flatbuffers::Vector<std::uint16_t>> write_relations(const std::vector<std::string>& ids, Composer& composer) {
  std::vector<std::uint16_t> numbers;
  for (const std::string& id : ids)
    for (std::uint16_t number = 0; number < count_of(composer.exhibit.documents); ++number)
      if (composer.exhibit.documents[number].id == id) numbers.push_back(number);
  return composer.index.CreateVector(numbers);
}

// The words of a document on its card and over its texts.
struct CardWords {
  TextsOffset day, from, to, byline, short_title, heading, line, holds, time_since_previous, missing, later;
};

CardWords write_card(std::size_t number, std::size_t pages, Composer& composer) {
  const SourceDocument& document = composer.exhibit.documents[number];
  const Wording& wording = composer.wording;
  const Place& place = document.place;
  const auto composed = [&](auto words) { return composer.composed(words, styles::interface, place); };
  const auto own = [&](const ByLanguage& words, Style style) {
    return composer.texts([&](const std::string& language) { return wording.own(words, language); }, style, place);
  };
  CardWords card;
  card.day = composed([&](const std::string& language) { return wording.day(document, language); });
  card.from = composer.texts([&](const std::string& language) { return wording.person(document.from, language); },
                             styles::interface, place);
  card.to = composer.texts([&](const std::string& language) { return wording.person(document.to, language); },
                           styles::interface, place);
  card.byline = composed([&](const std::string& language) { return wording.byline(document, language); });
  card.short_title = own(document.short_title, styles::title);
  card.heading = own(document.short_title, styles::title);
  card.line = own(document.line, styles::interface);
  card.holds = composed([&](const std::string& language) { return wording.holds(document, pages, language); });
  card.missing = composed([&](const std::string& language) { return wording.missing(document, language); });
  if (number > 0) {
    const Elapsed time = elapsed(composer.exhibit.documents[number - 1].date, document.date);
    if (time.unit != Elapsed::Unit::nothing)
      card.time_since_previous = composed([&](const std::string& language) {
        return said(time,
                    [&](std::string_view key, std::int64_t count) { return wording.plural(key, count, language); });
      });
    if (time.unit != Elapsed::Unit::nothing && time.count > 0)
      card.later = composed([&](const std::string& language) {
        const auto plural = [&](std::string_view key, std::int64_t count) {
          return wording.plural(key, count, language);
        };
        return filled(wording.word("later", language), {{"time", said(time, plural)}});
      });
  }
  return card;
}

const fb::Blob* address_of(const std::optional<fb::Blob>& blob) {
  return blob ? &*blob : nullptr;
}

struct Parts {
  std::vector<WrittenPage> pages;
  MarkedPages marked;
  std::vector<std::vector<WrittenPart>> layers;
  std::vector<BlobsByLanguage> notes;
  BlobsByLanguage about;
  std::optional<pack::fb::Blob> thumbnail;
};

Result<Parts> write_blobs(const SourceDocument& document, const PageSet& set, Composer& composer,
                          BuildSummary& summary) {
  PagePlan plan{pictures_of(document, set.count), {}};
  plan.marked = marked_pages(document, plan.pictures.size());
  const Targets targets(composer.exhibit, document, plan.pictures.size());
  Parts parts;
  if (!set.thumbnail.empty()) {
    LECTERN_TRY(thumbnail, composer.writer.add(set.thumbnail));
    parts.thumbnail = thumbnail;
  }
  LECTERN_TRY(pages, write_pages(document, set, plan, targets, composer, summary));
  parts.pages = std::move(pages);
  parts.marked = std::move(plan.marked);
  check_gists(document, composer.report);
  const CutPassages cuts = cut_passages(document);
  for (const SourceLayer& layer : document.layers) {
    LECTERN_TRY(written, write_layer(layer, cuts, targets, composer));
    parts.layers.push_back(std::move(written));
  }
  for (const SourceNote& note : document.notes) {
    LECTERN_TRY(cards, write_note(note, composer));
    parts.notes.push_back(std::move(cards));
  }
  LECTERN_TRY(about, write_about(document, composer));
  parts.about = std::move(about);
  return parts;
}

/// Handscrolls of East Asia, and pages in scripts that run from right to left, unless the curator says otherwise.
bool begins_at_right(const SourceDocument& document) {
  if (document.begins_at) return *document.begins_at == Side::right;
  constexpr std::array<std::string_view, 6> from_right = {"zh", "lzh", "ja", "ojp", "ko", "okm"};
  const std::string language = base_language(document.original_language);
  return std::find(from_right.begin(), from_right.end(), language) != from_right.end() ||
         runs_from_right(document.original_language).value_or(false);
}

Result<Bytes> qr_of(const SourceDocument& document, const QrMaker& make) {
  if (!document.qr || !document.address) return Bytes{};
  return make(*document.address);
}

/// Of a page, from 1.
Offset<fb::Page> write_page_entry(const SourceDocument& document, const WrittenPage& page, std::size_t number,
                                  Composer& composer) {
  const Said label{name_of_page(document, number), composer.languages().front()};
  const auto text = composer.text(label, styles::interface, document.place, pack::max_page_label);
  const auto paper = page.blob && !document.reset_pages ? paper_of(document, number) : std::nullopt;
  if (!paper)
    return fb::CreatePage(composer.index, address_of(page.blob), page.width, page.height, document.reset_pages,
                          page.grey, text, page.dpi);
  const auto size = composer.composed(
      [&](const std::string& language) {
        return filled(
            composer.wording.word("paper_size", language),
            {{"width", centimetres(paper->width, language)}, {"height", centimetres(paper->height, language)}});
      },
      styles::interface, place_of(document, "paper_mm"));
  constexpr std::uint32_t tenths = 10;
  return fb::CreatePage(composer.index, address_of(page.blob), page.width, page.height, document.reset_pages, page.grey,
                        text, page.dpi, static_cast<std::uint32_t>(paper->width) * tenths,
                        static_cast<std::uint32_t>(paper->height) * tenths, size);
}

}  // namespace

Result<Offset<fb::Document>> write_document(std::size_t number, const PageSet& set, const QrMaker& make_qr,
                                            Composer& composer, BuildSummary& summary) {
  const SourceDocument& document = composer.exhibit.documents[number];
  auto& index = composer.index;
  LECTERN_TRY(parts, write_blobs(document, set, composer, summary));
  LECTERN_TRY(modules, qr_of(document, make_qr));

  std::vector<Offset<fb::Page>> pages;
  for (const WrittenPage& page : parts.pages)
    pages.push_back(write_page_entry(document, page, pages.size() + 1, composer));
  std::vector<Offset<fb::Layer>> layers;
  for (std::size_t i = 0; i < document.layers.size(); ++i)
    layers.push_back(write_layer_entry(document, document.layers[i], parts.layers[i], composer));
  std::vector<Offset<fb::Note>> notes;
  for (std::size_t i = 0; i < document.notes.size(); ++i) {
    const auto id = index.CreateString(document.notes[i].id);
    notes.push_back(fb::CreateNote(index, id, index.CreateVectorOfStructs(parts.notes[i])));
  }
  const auto passages = write_passages(document, parts.pages, parts.marked, index);
  const CardWords card = write_card(number, parts.pages.size(), composer);
  const auto id = index.CreateString(document.id);
  const auto original = index.CreateString(document.original_language);
  const auto answers = write_relations(document.answers, composer);
  const auto same_point = write_relations(document.same_point, composer);
  const auto page_vector = index.CreateVector(pages);
  const auto layer_vector = index.CreateVector(layers);
  const auto passage_vector = index.CreateVector(passages);
  const auto note_vector = index.CreateVector(notes);
  const auto about_vector = index.CreateVectorOfStructs(parts.about);
  const auto qr = modules.empty()
                      ? Offset<flatbuffers::Vector<std::uint8_t>>()
                      : index.CreateVector(reinterpret_cast<const std::uint8_t*>(modules.data()), modules.size());
  const auto days = days_of(document.date);
  const auto detail = detail_of(document, parts.pages);
  const auto quote = write_quote(document, composer);
  const CalendarDate key = sort_key(document.date);
  const fb::Date date(key.year, static_cast<std::uint8_t>(key.month), static_cast<std::uint8_t>(key.day));
  return fb::CreateDocument(index, id, is_undated(document.date) ? nullptr : &date, original, card.day, card.from,
                            card.to, card.byline, card.short_title, card.heading, card.line, card.holds,
                            card.time_since_previous, card.missing, answers, same_point, address_of(parts.thumbnail),
                            page_vector, layer_vector, passage_vector, note_vector, about_vector, qr,
                            begins_at_right(document), days ? &*days : nullptr, sender_of(document, composer.exhibit),
                            card.later, quote, detail ? &*detail : nullptr);
}

}  // namespace lectern::compiler
