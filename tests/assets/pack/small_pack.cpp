// SPDX-License-Identifier: MIT
#include "tests/assets/pack/small_pack.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "assets/pack/header.hpp"
#include "assets/pack/place.hpp"
#include "assets/pack/string_id.hpp"
#include "assets/pack/writer.hpp"
#include "tests/assets/base/temporary_folder.hpp"

namespace lectern::test {

namespace {

constexpr std::array<const char*, 2> languages = {"en", "ru"};

template <class Root>
Bytes finish(const Root& root, const char* identifier) {
  flatbuffers::FlatBufferBuilder builder;
  builder.Finish(Root::TableType::Pack(builder, &root), identifier);
  const auto built = std::as_bytes(std::span(builder.GetBufferPointer(), builder.GetSize()));
  return {built.begin(), built.end()};
}

plain::Blob plain_blob(const pack::fb::Blob& blob) {
  pack::Hash sum;
  std::copy_n(blob.hash()->data(), sum.size(), sum.begin());
  return {blob.offset(), blob.size(), flatbuffers::span<const std::uint8_t, 32>(sum)};
}

/// Builds the index from the leaves up, each blob going out as it is met.
class Small {
 public:
  Small(const PutBlob& put, const SmallContent& content) : put_(put), content_(content) {}

  plain::IndexT index() {
    plain::IndexT index;
    index.id = "small";
    index.revision = 1;
    index.languages.assign(languages.begin(), languages.end());
    index.tags = {"en", "ru"};
    index.fonts.push_back(std::make_unique<plain::FontT>());
    index.fonts[0]->blob = owned(content_.font);
    index.fonts[0]->name = "Test Serif";
    index.theme = std::make_unique<plain::Theme>(0x14120F, 0x201D19, 0x3A352E, 0xEDE6D8, 0xB4AB9B, 0xF4EEDF, 0xE9DFC6,
                                                 0x1C1A17, 0x4A453D, 0x8C1C13, 0xD9A441, 0x5C4108);
    for ([[maybe_unused]] const char* language : languages) index.words.push_back(std::make_unique<plain::WordsT>());
    for (auto* texts : {&index.language_names, &index.title, &index.subtitle, &index.short_title, &index.overview_title,
                        &index.introduction})
      *texts = by_language("words");
    index.attract = {plain::AttractPage(0, 0), plain::AttractPage(1, 0)};
    index.people.push_back(std::make_unique<plain::PersonT>());
    index.people[0]->id = "filippov";
    index.people[0]->names = by_language("Filippov");
    index.people[0]->cards = cards("Filippov: a name of Stalin");
    index.documents.push_back(document("first", plain_page(400, 300, 1)));
    index.documents.push_back(document("second", plain_page(600, 450, 2)));
    index.documents[1]->time_since_previous = by_language("2 days");
    index.documents[1]->answers = {0};
    index.documents[0]->same_point = {1};
    index.documents[0]->qr.assign(21 * 21, 1);
    index.context.push_back(std::make_unique<plain::ContextLineT>());
    index.context[0]->after = 0;
    index.context[0]->text = by_language("Meanwhile");
    return index;
  }

 private:
  plain::Blob blob(ByteView bytes) { return plain_blob(put_(bytes)); }
  std::unique_ptr<plain::Blob> owned(ByteView bytes) { return std::make_unique<plain::Blob>(blob(bytes)); }

  static std::vector<std::unique_ptr<plain::TextT>> by_language(const std::string& words) {
    std::vector<std::unique_ptr<plain::TextT>> texts;
    for (const char* language : languages) texts.push_back(text(words + " in " + language));
    return texts;
  }

  std::vector<plain::Blob> cards(const std::string& words) {
    std::vector<plain::Blob> blobs;
    for (const char* language : languages) {
      plain::TextBlobT card;
      card.blocks.push_back(block(plain::BlockKind::paragraph, {words + " in " + language}));
      blobs.push_back(blob(finished(card)));
    }
    return blobs;
  }

  std::unique_ptr<plain::PageT> plain_page(std::uint32_t width, std::uint32_t height, std::uint32_t levels) {
    plain::PageBlobT pyramid;
    std::uint32_t w = width;
    std::uint32_t h = height;
    for (std::uint32_t i = 0; i < levels; ++i, w = (w + 1) / 2, h = (h + 1) / 2) {
      auto level = std::make_unique<plain::LevelT>();
      level->width = w;
      level->height = h;
      const std::uint32_t tiles = ((w + 511) / 512) * ((h + 511) / 512);
      for (std::uint32_t tile = 0; tile < tiles; ++tile) level->tiles.push_back(blob(next_tile()));
      pyramid.levels.push_back(std::move(level));
    }
    pyramid.zones = {plain::Zone(0, 10, 20, width - 20, 40), plain::Zone(1, 10, 80, 100, height - 80)};
    auto page = std::make_unique<plain::PageT>();
    page->blob = owned(finished(pyramid));
    page->width = width;
    page->height = height;
    page->reset = true;
    page->grey = true;
    page->label = text("1");
    return page;
  }

  Bytes next_tile() {
    Bytes tile = content_.tile;
    if (tiles_ > 0) tile.push_back(static_cast<std::byte>(tiles_));
    ++tiles_;
    return tile;
  }

  std::unique_ptr<plain::LayerT> layer(const char* id, plain::LayerKind kind, const char* language) {
    auto layer = std::make_unique<plain::LayerT>();
    layer->id = id;
    layer->kind = kind;
    layer->language = language;
    layer->tabs = by_language(id);
    layer->labels = by_language("what it is");
    layer->parts.push_back(std::make_unique<plain::PartT>());
    layer->parts[0]->blob = owned(finished(small_text()));
    return layer;
  }

  std::unique_ptr<plain::DocumentT> document(const char* id, std::unique_ptr<plain::PageT> page) {
    auto document = std::make_unique<plain::DocumentT>();
    document->id = id;
    document->date = std::make_unique<plain::Date>(1951, 7, 3);
    document->original_language = "ru";
    for (auto* texts : {&document->day, &document->from, &document->to, &document->byline, &document->short_title,
                        &document->heading, &document->line, &document->holds, &document->missing})
      *texts = by_language(id);
    document->thumbnail = owned(content_.thumbnail);
    document->pages.push_back(std::move(page));
    document->layers.push_back(layer("translation.en", plain::LayerKind::translation, "en"));
    document->layers.push_back(layer("reading.ru", plain::LayerKind::reading, "ru"));
    for (const char* passage : {"p1", "p2"}) {
      document->passages.push_back(std::make_unique<plain::PassageT>());
      document->passages.back()->id = passage;
      document->passages.back()->pages = {0};
      document->passages.back()->layers = {0, 1};
    }
    document->notes.push_back(std::make_unique<plain::NoteT>());
    document->notes[0]->id = "sixteen";
    document->notes[0]->cards = cards("Sixteen, in the archive's own copy");
    document->about = cards(std::string("About ") + id);
    return document;
  }

  const PutBlob& put_;
  const SmallContent& content_;
  unsigned tiles_ = 0;
};

Result<void> write_changed_pack(const std::filesystem::path& path, const SmallContent& content,
                                const std::function<void(plain::IndexT&)>& change) {
  LECTERN_TRY(writer, pack::Writer::begin(path));
  Result<void> added;
  plain::IndexT index = small_index(
      [&](ByteView bytes) {
        auto blob = writer.add(bytes);
        if (!blob && added) added = fail(blob.error().code, blob.error().what);
        return blob.value_or(pack::fb::Blob());
      },
      content);
  LECTERN_CHECK(added);
  change(index);
  return writer.finish(finished(index));
}

}  // namespace

Bytes finished(const plain::IndexT& index) {
  return finish(index, plain::IndexIdentifier());
}
Bytes finished(const plain::InterfaceT& index) {
  return finish(index, plain::InterfaceIdentifier());
}
Bytes finished(const plain::TextBlobT& blob) {
  return finish(blob, plain::TextBlobIdentifier());
}
Bytes finished(const plain::PageBlobT& blob) {
  return finish(blob, plain::PageBlobIdentifier());
}

SmallContent stand_ins() {
  return {Bytes(700, std::byte{'F'}), Bytes(301, std::byte{'N'}), Bytes(1000, std::byte{'T'})};
}

std::unique_ptr<plain::TextT> text(std::string_view utf8) {
  constexpr std::uint32_t latin = 0x4C61746E;
  auto text = std::make_unique<plain::TextT>();
  text->utf8 = utf8;
  if (!utf8.empty()) text->runs = {plain::Run(0, static_cast<std::uint32_t>(utf8.size()), latin, 0, 0, 0)};
  text->reading_units = 1;
  return text;
}

std::unique_ptr<plain::BlockT> block(plain::BlockKind kind, std::initializer_list<std::string_view> texts,
                                     std::uint8_t level) {
  auto block = std::make_unique<plain::BlockT>();
  block->kind = kind;
  block->level = level;
  for (const std::string_view words : texts) block->texts.push_back(text(words));
  return block;
}

plain::TextBlobT small_text() {
  plain::TextBlobT blob;
  blob.blocks.push_back(block(plain::BlockKind::heading, {"Telegram"}, 1));
  blob.blocks.push_back(block(plain::BlockKind::paragraph, {"Comrade Filippov. We agree."}));
  blob.blocks.back()->texts[0]->breaks = {plain::Break(8, plain::BreakKind::allowed)};
  blob.blocks.back()->spans = {
      plain::Span(0, 0, 0, 0, plain::SpanKind::page), plain::Span(0, 17, 0, 0, plain::SpanKind::passage),
      plain::Span(8, 16, 0, 0, plain::SpanKind::person), plain::Span(18, 20, 0, 0, plain::SpanKind::note),
      plain::Span(21, 27, 0, 1, plain::SpanKind::passage)};
  return blob;
}

plain::IndexT small_index(const PutBlob& put, const SmallContent& content) {
  return Small(put, content).index();
}

plain::IndexT small_index(std::uint64_t& blobs_end) {
  blobs_end = pack::header_size;
  return small_index([&](ByteView bytes) {
    const pack::Hash sum = pack::hash({bytes});
    const pack::fb::Blob blob(blobs_end, static_cast<std::uint32_t>(bytes.size()),
                              flatbuffers::span<const std::uint8_t, 32>(sum));
    blobs_end += pack::padded(bytes.size());
    return blob;
  });
}

void add_path(plain::IndexT& index) {
  const auto by_language = [&](const std::string& words) {
    std::vector<std::unique_ptr<plain::TextT>> texts;
    for (const std::string& language : index.languages) texts.push_back(text(words + " in " + language));
    return texts;
  };
  auto path = std::make_unique<plain::PathT>();
  path->id = "one-point";
  path->title = by_language("One point");
  path->length = by_language("2 steps");
  path->end = by_language("What came of it");
  for (std::uint16_t document = 0; document < 2; ++document) {
    path->steps.push_back(std::make_unique<plain::PathStepT>());
    path->steps.back()->document = document;
    path->steps.back()->passage = 1;
    path->steps.back()->text = by_language("A step");
  }
  path->steps[1]->layer = 1;
  path->steps[1]->note = by_language("A note");
  path->steps[1]->number = by_language("Step 2 of 2");
  index.paths.push_back(std::move(path));
}

void add_map(plain::IndexT& index) {
  index.map = std::make_unique<plain::MapT>();
  index.map->width = 40;
  index.map->height = 30;
  for (const auto& [x, y] : {std::pair(10, 5), std::pair(30, 5), std::pair(30, 25), std::pair(10, 25), std::pair(18, 9),
                             std::pair(22, 9), std::pair(20, 13)})
    index.map->points.emplace_back(static_cast<std::uint16_t>(x), static_cast<std::uint16_t>(y));
  index.map->ends = {4, 7};
  index.people[0]->place = std::make_unique<plain::MapPlace>(20, 20);
}

void add_sentence(plain::IndexT& index, std::uint16_t document, std::uint16_t layer, std::string_view words) {
  auto sentence = std::make_unique<plain::AttractSentenceT>();
  sentence->document = document;
  sentence->passage = 1;
  sentence->layer = layer;
  sentence->page = 0;
  sentence->text = text(words);
  sentence->letters = static_cast<std::uint16_t>(words.size());
  for (const std::string& language : index.languages) sentence->whose.push_back(text("whose in " + language));
  index.attract_sentences.push_back(std::move(sentence));
}

void add_overview(plain::IndexT& index) {
  const auto by_language = [&](const std::string& words) {
    std::vector<std::unique_ptr<plain::TextT>> texts;
    for (const std::string& language : index.languages) texts.push_back(text(words + " in " + language));
    return texts;
  };
  constexpr std::int64_t first_day = -6'757;  // 3 July 1951
  index.hook = by_language("What is it about?");
  index.opening = by_language("What it is");
  index.provenance = by_language("Whose view");
  index.shown_here = by_language("the 2 shown here");
  plain::ContextLineT& line = *index.context[0];
  line.days = std::make_unique<plain::Days>(first_day + 1, first_day + 1);
  line.day = by_language("4 July");
  line.source = by_language("From a book");
  line.cards = index.people[0]->cards;
  index.people.push_back(std::make_unique<plain::PersonT>(*index.people[0]));
  index.people[1]->id = "mao";
  for (std::uint16_t i = 0; i < 2; ++i) {
    plain::DocumentT& document = *index.documents[i];
    document.days = std::make_unique<plain::Days>(first_day + 2 * i, first_day + 2 * i);
    document.sender = i;
  }
  index.documents[1]->later = by_language("2 days later");
  auto quote = std::make_unique<plain::QuoteT>();
  quote->words = by_language("What it says");
  quote->sources = by_language("Transcript");
  quote->glosses = by_language("What that means");
  index.documents[0]->quote = std::move(quote);
  index.documents[1]->detail = std::make_unique<plain::Detail>(0, 10, 10, 100, 50);
}

void add_entries(plain::IndexT& index) {
  const auto by_language = [&](const std::string& words) {
    std::vector<std::unique_ptr<plain::TextT>> texts;
    for (const std::string& language : index.languages) texts.push_back(text(words + " in " + language));
    return texts;
  };
  const auto number = static_cast<std::uint16_t>(index.people.size());
  index.people.push_back(std::make_unique<plain::PersonT>(*index.people[0]));
  index.people.back()->id = "kaesong";
  index.people.back()->kind = plain::EntryKind::place;
  for (auto& person : index.people) {
    person->headings = by_language("The name");
    person->initials.clear();
    for ([[maybe_unused]] const std::string& language : index.languages) person->initials.push_back(text("N"));
    person->sentences = by_language("Who or what it is");
    for ([[maybe_unused]] const std::string& language : index.languages)
      person->occurrences.push_back(std::make_unique<plain::OccurrencesT>());
  }
  plain::PersonT& first = *index.people[0];
  first.occurrences[0]->where = {plain::Occurrence(0, 1, 0), plain::Occurrence(1, 0, 0)};
  first.occurrences[0]->shown = 1;
  first.occurrences[0]->more = text("and 1 more");
  first.occurrences[1]->where = {plain::Occurrence(0, 0, 1)};
  first.portrait = std::make_unique<plain::PortraitT>();
  first.portrait->blob = std::make_unique<plain::Blob>(*index.documents[0]->thumbnail);
  first.portrait->width = 400;
  first.portrait->height = 200;
  first.portrait->grey = true;
  first.portrait->credit = by_language("From an album");
  for (std::size_t i = 0; i < index.languages.size(); ++i) {
    auto order = std::make_unique<plain::PeopleOrderT>();
    for (std::uint16_t person = 0; person <= number; ++person) order->people.push_back(person);
    index.people_order.push_back(std::move(order));
  }
  for (const char* day : {"3 July", "5 July"}) {
    index.short_days.push_back(std::make_unique<plain::ShortDayT>());
    index.short_days.back()->text = by_language(day);
  }
}

std::unique_ptr<plain::WordT> word(std::string_view key, std::string_view utf8) {
  auto word = std::make_unique<plain::WordT>();
  word->key = key;
  word->texts.push_back(text(utf8));
  return word;
}

plain::InterfaceT small_interface(const PutBlob& put, const SmallContent& content) {
  plain::InterfaceT index;
  index.languages.assign(languages.begin(), languages.end());
  index.tags = {"en", "ru"};
  index.fonts.push_back(std::make_unique<plain::FontT>());
  index.fonts[0]->blob = std::make_unique<plain::Blob>(plain_blob(put(content.font)));
  index.fonts[0]->name = "Test Sans";
  std::vector<std::string_view> keys(pack::string_keys.begin(), pack::string_keys.end());
  keys.push_back(pack::seconds_left_key);
  std::sort(keys.begin(), keys.end());
  for (const char* language : languages) {
    auto words = std::make_unique<plain::WordsT>();
    for (const std::string_view key : keys) {
      words->words.push_back(word(key, std::string(key) + " " + language));
      if (key == pack::string_keys[static_cast<std::size_t>(pack::StringId::page_number)])
        words->words.back()->texts[0] = text(std::string("Page {n} in ") + language);
      if (key != pack::seconds_left_key) continue;
      words->words.back()->texts.clear();
      for (int n = 0; n <= pack::most_seconds_left; ++n)
        words->words.back()->texts.push_back(text(std::to_string(n) + " seconds left in " + language));
    }
    for (const auto& one : words->words)
      for (const auto& said : one->texts)
        for (plain::Run& run : said->runs)
          run = plain::Run(run.start(), run.end(), run.script(), pack::interface_numbers, pack::interface_numbers, 0);
    index.words.push_back(std::move(words));
  }
  return index;
}

Bytes interface_pack(const std::function<void(plain::InterfaceT&)>& change, const SmallContent& content) {
  const TemporaryFolder folder;
  auto writer = pack::Writer::begin(folder / "interface.pack");
  plain::InterfaceT index = small_interface([&](ByteView bytes) { return writer->add(bytes).value(); }, content);
  if (change) change(index);
  // One that makes no sense too: the writer would refuse it.
  const std::uint64_t end = writer->size();
  if (const auto written = writer->finish_interface(
          finished(small_interface([&](ByteView bytes) { return writer->add(bytes).value(); }, content)));
      !written)
    ADD_FAILURE() << written.error().what;
  Bytes bytes = read_file(folder / "interface.pack", pack::max_index_size).value_or(Bytes());
  const Bytes changed = finished(index);
  bytes.resize(static_cast<std::size_t>(end));
  bytes.insert(bytes.end(), changed.begin(), changed.end());
  pack::Header header;
  header.index_offset = end;
  header.index_size = static_cast<std::uint32_t>(changed.size());
  header.file_size = bytes.size();
  const auto head = pack::encode(header, changed);
  std::copy(head.begin(), head.end(), bytes.begin());
  return bytes;
}

Result<void> write_small_pack(const std::filesystem::path& path, const SmallContent& content) {
  return write_changed_pack(path, content, [](plain::IndexT&) {});
}

Result<void> write_pack_with_path(const std::filesystem::path& path) {
  return write_changed_pack(path, stand_ins(), [](plain::IndexT& index) {
    add_path(index);
    add_map(index);
    add_sentence(index, 0, 0, "We agree.");
  });
}

Bytes small_pack(const SmallContent& content) {
  const TemporaryFolder folder;
  if (const auto written = write_small_pack(folder / "small.pack", content); !written)
    ADD_FAILURE() << written.error().what;
  return read_file(folder / "small.pack", pack::max_index_size).value_or(Bytes());
}

Bytes changed_pack(const std::function<void(plain::IndexT&)>& change, const SmallContent& content) {
  const TemporaryFolder folder;
  if (const auto written = write_changed_pack(folder / "small.pack", content, change); !written)
    ADD_FAILURE() << written.error().what;
  return read_file(folder / "small.pack", pack::max_index_size).value_or(Bytes());
}

Bytes sealed(Bytes pack) {
  pack::Header header;
  header.major = load_little_endian<std::uint16_t>(pack, 8);
  header.minor = load_little_endian<std::uint16_t>(pack, 10);
  header.index_offset = load_little_endian<std::uint64_t>(pack, 16);
  header.index_size = load_little_endian<std::uint32_t>(pack, 12);
  header.file_size = load_little_endian<std::uint64_t>(pack, 24);
  const auto index = ByteView(pack).subspan(std::min<std::size_t>(header.index_offset, pack.size()));
  const auto bytes = pack::encode(header, index);
  std::copy(bytes.begin(), bytes.end(), pack.begin());
  return pack;
}

}  // namespace lectern::test
