// SPDX-License-Identifier: MIT
#include "tests/assets/pack/bombs.hpp"

#include <algorithm>
#include <memory>
#include <string>
#include <utility>

#include "assets/base/storage.hpp"
#include "assets/pack/hash.hpp"
#include "assets/pack/header.hpp"
#include "assets/pack/limits.hpp"
#include "assets/pack/place.hpp"
#include "assets/pack/string_id.hpp"

namespace lectern::test {

namespace {

using plain::IndexT;
using Paths = std::filesystem::path;

constexpr std::uint32_t latin = 0x4C61746E;

/// Adds a blob to the pack and says where it lies, as the plain index wants it.
using Add = std::function<plain::Blob(ByteView)>;

plain::Blob plain_blob(const pack::fb::Blob& blob) {
  pack::Hash sum;
  std::copy_n(blob.hash()->data(), sum.size(), sum.begin());
  return {blob.offset(), blob.size(), flatbuffers::span<const std::uint8_t, 32>(sum)};
}

/// Writes the small pack, changed. It goes past the writer, which refuses what a reader would.
Result<void> write_changed(const Paths& path, const SmallContent& content,
                           const std::function<void(IndexT&, const Add&)>& change) {
  Bytes file(pack::header_size);
  const auto put = [&](ByteView bytes) {
    const pack::Hash sum = pack::hash({bytes});
    const pack::fb::Blob blob(file.size(), static_cast<std::uint32_t>(bytes.size()),
                              flatbuffers::span<const std::uint8_t, 32>(sum));
    file.insert(file.end(), bytes.begin(), bytes.end());
    file.resize(static_cast<std::size_t>(pack::padded(file.size())));
    return blob;
  };
  IndexT index = small_index(put, content);
  change(index, [&](ByteView bytes) { return plain_blob(put(bytes)); });
  const Bytes end = finished(index);
  pack::Header header;
  header.index_offset = file.size();
  header.index_size = static_cast<std::uint32_t>(end.size());
  header.file_size = file.size() + end.size();
  file.insert(file.end(), end.begin(), end.end());
  const auto encoded = pack::encode(header, end);
  std::copy(encoded.begin(), encoded.end(), file.begin());
  LECTERN_TRY(pending, begin_file(path));
  LECTERN_CHECK(pending->append(file));
  return pending->commit();
}

Bytes bytes_of(const flatbuffers::FlatBufferBuilder& builder) {
  const auto built = std::as_bytes(std::span(builder.GetBufferPointer(), builder.GetSize()));
  return {built.begin(), built.end()};
}

/// With the first document's translation in one part of these bytes.
std::function<Result<void>(const Paths&)> with_text(const SmallContent& content, std::function<Bytes()> made) {
  return [content, made = std::move(made)](const Paths& path) {
    return write_changed(path, content, [&](IndexT& index, const Add& add) {
      *index.documents[0]->layers[0]->parts[0]->blob = add(made());
    });
  };
}

std::function<Result<void>(const Paths&)> with_index(const SmallContent& content, void (*change)(IndexT&)) {
  return [content, change](const Paths& path) {
    return write_changed(path, content, [&](IndexT& index, const Add&) { change(index); });
  };
}

/// Words with a space every eight bytes, where their lines may end.
std::unique_ptr<plain::TextT> words_of(std::size_t bytes) {
  constexpr std::size_t word = 8;
  std::string utf8(bytes, 'a');
  std::vector<plain::Break> breaks;
  for (std::size_t i = word; i < bytes; i += word) {
    utf8[i - 1] = ' ';
    breaks.emplace_back(static_cast<std::uint32_t>(i), plain::BreakKind::allowed);
  }
  auto made = text(utf8);
  made->breaks = std::move(breaks);
  return made;
}

/// A paragraph of 64 KiB under so many spans, each over all of it.
Bytes text_under_spans(std::size_t count) {
  constexpr std::uint32_t bytes = 64U << 10;
  plain::TextBlobT blob;
  blob.blocks.push_back(std::make_unique<plain::BlockT>());
  blob.blocks[0]->texts.push_back(words_of(bytes));
  blob.blocks[0]->spans.assign(count, plain::Span(0, bytes, 0, 0, plain::SpanKind::passage));
  return finished(blob);
}

Result<void> write_zones(const Paths& path, const SmallContent& content) {
  return write_changed(path, content, [](IndexT& index, const Add& add) {
    *index.documents[0]->pages[0]->blob = add(page_of_zones(1'000'000));
  });
}

/// Two layers of ten thousand parts, all the same 64 KiB.
Result<void> write_endless_text(const Paths& path, const SmallContent& content) {
  return write_changed(path, content, [](IndexT& index, const Add& add) {
    const plain::Blob blob = add(text_under_spans(1));
    for (auto& layer : index.documents[0]->layers) {
      *layer->parts[0]->blob = blob;
      while (layer->parts.size() < 10'000) layer->parts.push_back(std::make_unique<plain::PartT>(*layer->parts[0]));
    }
  });
}

void many_passages(IndexT& index) {
  auto& passages = index.documents[0]->passages;
  while (passages.size() < 65'000) passages.push_back(std::make_unique<plain::PassageT>(*passages[0]));
}

void long_strings(IndexT& index) {
  constexpr std::size_t bytes = 15'000;
  for (std::size_t i = 0; i < 20; ++i) {
    index.words[0]->words.push_back(word("word_" + std::string(1, static_cast<char>('a' + i)), ""));
    index.words[0]->words.back()->texts[0] = words_of(bytes);
  }
}

/// Every word that an exhibit may say in place of the interface's, as long as it may be.
void full_strings(IndexT& index) {
  constexpr std::size_t bytes = 1'024;
  std::vector<std::string_view> keys(pack::string_keys.begin(), pack::string_keys.end());
  keys.push_back(pack::seconds_left_key);
  std::sort(keys.begin(), keys.end());
  for (auto& words : index.words)
    for (const std::string_view key : keys) {
      words->words.push_back(word(key, ""));
      auto& texts = words->words.back()->texts;
      texts.resize(key == pack::seconds_left_key ? pack::most_seconds_left + 1 : 1);
      for (auto& one : texts) one = words_of(bytes);
    }
}

}  // namespace

Bytes text_of_one_block(std::size_t count, const RepeatedBlock& repeated) {
  namespace fb = pack::fb;
  flatbuffers::FlatBufferBuilder builder;
  const auto utf8 = builder.CreateString(std::string(repeated.bytes, 'a'));
  std::vector<fb::Run> runs;
  if (repeated.bytes > 0)
    runs.emplace_back(0, static_cast<std::uint32_t>(repeated.bytes), latin, std::uint16_t{0}, std::uint16_t{0},
                      std::uint8_t{0});
  const auto run_vector = builder.CreateVectorOfStructs(runs);
  const auto break_vector = builder.CreateVectorOfStructs(std::vector<fb::Break>{});
  const auto one_text = fb::CreateText(builder, utf8, run_vector, break_vector);
  const auto texts = builder.CreateVector(std::vector(repeated.texts, one_text));
  const auto spans = builder.CreateVectorOfStructs(std::vector<fb::Span>{});
  const auto one = fb::CreateBlock(builder, static_cast<fb::BlockKind>(repeated.kind), 0, texts, spans);
  const auto blocks = builder.CreateVector(std::vector(count, one));
  fb::FinishTextBlobBuffer(builder, fb::CreateTextBlob(builder, blocks));
  return bytes_of(builder);
}

Bytes page_of_zones(std::size_t count) {
  plain::PageBlobT page;
  page.levels.push_back(std::make_unique<plain::LevelT>());
  page.levels[0]->width = 400;
  page.levels[0]->height = 300;
  page.levels[0]->tiles.resize(1);
  page.levels[0]->tiles[0].mutate_offset(64);
  page.levels[0]->tiles[0].mutate_size(8);
  page.zones.assign(count, plain::Zone(0, 0, 0, 400, 300));
  return finished(page);
}

Result<void> write_endless_pages(const Paths& path, std::size_t pages, std::uint32_t side) {
  return write_changed(path, stand_ins(), [&](IndexT& index, const Add& add) {
    const plain::Blob tile = add(Bytes(1000, std::byte{'T'}));
    plain::PageBlobT pyramid;
    for (std::uint32_t size = side;; size = (size + 1) / 2) {
      pyramid.levels.push_back(std::make_unique<plain::LevelT>());
      pyramid.levels.back()->width = pyramid.levels.back()->height = size;
      const std::size_t tiles = (size + pack::tile_size - 1) / pack::tile_size;
      pyramid.levels.back()->tiles.assign(tiles * tiles, tile);
      if (tiles == 1) break;
    }
    auto& all = index.documents[0]->pages;
    *all[0]->blob = add(finished(pyramid));
    all[0]->width = all[0]->height = side;
    while (all.size() < pages) all.push_back(std::make_unique<plain::PageT>(*all[0]));
  });
}

std::vector<Bomb> bombs(const Bytes& font) {
  SmallContent content = stand_ins();
  content.font = font;
  const std::string senseless = "the index makes no sense in ";
  const auto text = [&](std::function<Bytes()> made) { return with_text(content, std::move(made)); };
  const auto index = [&](void (*change)(IndexT&)) { return with_index(content, change); };
  return {
      {"rules", senseless + "the size of a text", text([] { return text_of_one_block(2'500'000, {}); })},
      {"cells", senseless + "the size of a text", text([] {
         return text_of_one_block(1, {plain::BlockKind::row, 2'500'000});
       })},
      {"rows", "more than 16384 paragraphs and cells", text([] {
         return text_of_one_block(8'000, {plain::BlockKind::row, 250});
       })},
      {"spans", "more than 262144 bytes under its spans", text([] { return text_under_spans(16'000); })},
      {"padding", senseless + "the size of a text", text([] {
         Bytes bytes = finished(small_text());
         bytes.resize(31U << 20);
         return bytes;
       })},
      {"zones", senseless + "the size of a page's description",
       [content](const Paths& path) { return write_zones(path, content); }},
      {"strings", senseless + "the length of a word", index(long_strings)},
      {"font-name", senseless + "the name of a font",
       index([](IndexT& of) { of.fonts[0]->name = "\x1B]0;Serif\x07"; })},
  };
}

std::vector<Bomb> heavy(const Bytes& font) {
  SmallContent content = stand_ins();
  content.font = font;
  return {
      {"endless-text", "showing it takes more than",
       [content](const Paths& path) { return write_endless_text(path, content); }},
      {"endless-pages", "showing it takes more than",
       [](const Paths& path) { return write_endless_pages(path, 10'000, 65'500); }},
      {"passages", "showing it takes more than", with_index(content, many_passages)},
      {"full-strings", "", with_index(content, full_strings)},
  };
}

}  // namespace lectern::test
