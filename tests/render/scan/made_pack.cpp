// SPDX-License-Identifier: MIT
#include "tests/render/scan/made_pack.hpp"

#include <algorithm>
#include <cstring>
#include <stdexcept>
#include <unistd.h>

#include "assets/pack/limits.hpp"
#include "assets/pack/string_id.hpp"
#include "assets/pack/writer.hpp"
#include "tests/render/scan/made_jpeg.hpp"

namespace lectern::test {

namespace {

namespace fb = pack::fb;
using flatbuffers::FlatBufferBuilder;
using flatbuffers::Offset;

/// A file in memory; its bytes may change under it, as those of a failing card do.
class MemoryFile final : public ReadableFile {
 public:
  explicit MemoryFile(std::shared_ptr<Bytes> bytes) : bytes_(std::move(bytes)) {}
  [[nodiscard]] std::uint64_t size() const override { return bytes_->size(); }
  [[nodiscard]] Result<void> read_at(std::uint64_t offset, std::span<std::byte> into) const override {
    if (offset + into.size() > bytes_->size()) return fail(ErrorCode::damaged, "the file ends before");
    std::memcpy(into.data(), bytes_->data() + offset, into.size());
    return {};
  }

 private:
  std::shared_ptr<Bytes> bytes_;
};

template <class T>
T held(Result<T> result) {
  if (!result) throw std::runtime_error(result.error().what);
  return std::move(*result);
}

struct Plane {
  int w, h;
  std::vector<std::uint8_t> pixels;
  [[nodiscard]] std::uint8_t at(int x, int y) const {
    return pixels[static_cast<std::size_t>(std::min(y, h - 1) * w + std::min(x, w - 1))];
  }
};

Plane halved(const Plane& plane) {
  Plane result{(plane.w + 1) / 2, (plane.h + 1) / 2, {}};
  for (int y = 0; y < result.h; ++y)
    for (int x = 0; x < result.w; ++x)
      result.pixels.push_back(
          static_cast<std::uint8_t>((plane.at(2 * x, 2 * y) + plane.at(2 * x + 1, 2 * y) + plane.at(2 * x, 2 * y + 1) +
                                     plane.at(2 * x + 1, 2 * y + 1) + 2) /
                                    4));
  return result;
}

Offset<fb::Level> written_level(FlatBufferBuilder& builder, pack::Writer& writer, MadePack& made, const Plane& plane,
                                draw::TileId id) {
  constexpr int side = pack::tile_size;
  std::vector<fb::Blob> blobs;
  for (int top = 0; top < plane.h; top += side)
    for (int left = 0; left < plane.w; left += side) {
      const Bytes jpeg = made_jpeg(std::min(side, plane.w - left), std::min(side, plane.h - top), 1,
                                   [&](int x, int y, int) { return plane.at(left + x, top + y); });
      blobs.push_back(held(writer.add(jpeg)));
      id.column = static_cast<std::uint16_t>(left / side);
      id.row = static_cast<std::uint16_t>(top / side);
      made.tiles.push_back({id, blobs.back()});
    }
  return fb::CreateLevelDirect(builder, static_cast<std::uint32_t>(plane.w), static_cast<std::uint32_t>(plane.h),
                               &blobs);
}

fb::Blob written_page(pack::Writer& writer, MadePack& made, std::uint16_t number, Size size, const PageValue& value) {
  Plane plane{size.w, size.h, {}};
  for (int y = 0; y < size.h; ++y)
    for (int x = 0; x < size.w; ++x) plane.pixels.push_back(value(number, x, y));
  FlatBufferBuilder builder;
  std::vector<Offset<fb::Level>> levels;
  for (std::uint8_t level = 0;; ++level, plane = halved(plane)) {
    levels.push_back(written_level(builder, writer, made, plane, {0, number, 0, 0, level}));
    if (std::max(plane.w, plane.h) <= static_cast<int>(pack::tile_size)) break;
  }
  const std::vector<fb::Zone> zones;
  fb::FinishPageBlobBuffer(builder, fb::CreatePageBlobDirect(builder, &levels, &zones));
  return held(writer.add(std::as_bytes(std::span(builder.GetBufferPointer(), builder.GetSize()))));
}

/// Makes the tables of an index in which every text is empty.
class Index {
 public:
  Offset<fb::Text> text() {
    const std::vector<fb::Run> runs;
    const std::vector<fb::Break> breaks;
    return fb::CreateTextDirect(builder, "", &runs, &breaks);
  }
  auto texts(std::size_t count = 1) {
    std::vector<Offset<fb::Text>> all;
    for (std::size_t i = 0; i < count; ++i) all.push_back(text());
    return builder.CreateVector(all);
  }
  template <class T>
  auto none() {
    return builder.CreateVector(std::vector<Offset<T>>{});
  }
  auto numbers() { return builder.CreateVector(std::vector<std::uint16_t>{}); }

  Offset<fb::Layer> layer(const fb::Blob& blob) {
    const std::vector<Offset<fb::Part>> parts{fb::CreatePart(builder, &blob)};
    const auto tabs = texts();
    const auto labels = texts();
    return fb::CreateLayer(builder, builder.CreateString("reading.en"), fb::LayerKind::reading,
                           builder.CreateString("en"), tabs, labels, builder.CreateVector(parts));
  }
  Offset<fb::Document> document(const std::vector<Offset<fb::Page>>& pages, const fb::Blob& blob) {
    const fb::Date date(1951, 7, 3);
    const auto id = builder.CreateString("made");
    const auto language = builder.CreateString("en");
    const auto all_pages = builder.CreateVector(pages);
    const auto layers = builder.CreateVector(std::vector{layer(blob)});
    const auto about = builder.CreateVectorOfStructs(std::vector{blob});
    std::vector<flatbuffers::Offset<flatbuffers::Vector<Offset<fb::Text>>>> by_language;
    for (int i = 0; i < 9; ++i) by_language.push_back(texts());
    const auto answers = numbers();
    const auto same_point = numbers();
    const auto passages = none<fb::Passage>();
    const auto notes = none<fb::Note>();
    fb::DocumentBuilder made(builder);
    made.add_id(id);
    made.add_date(&date);
    made.add_original_language(language);
    made.add_day(by_language[0]);
    made.add_from(by_language[1]);
    made.add_to(by_language[2]);
    made.add_byline(by_language[3]);
    made.add_short_title(by_language[4]);
    made.add_heading(by_language[5]);
    made.add_line(by_language[6]);
    made.add_holds(by_language[7]);
    made.add_missing(by_language[8]);
    made.add_answers(answers);
    made.add_same_point(same_point);
    made.add_thumbnail(&blob);
    made.add_pages(all_pages);
    made.add_layers(layers);
    made.add_passages(passages);
    made.add_notes(notes);
    made.add_about(about);
    return made.Finish();
  }
  void finish(const std::vector<Offset<fb::Page>>& pages, const fb::Blob& blob) {
    const auto documents = builder.CreateVector(std::vector{document(pages, blob)});
    const auto id = builder.CreateString("made");
    const auto languages = builder.CreateVectorOfStrings({"en"});
    const auto tags = builder.CreateVectorOfStrings({"en"});
    const auto fonts = none<fb::Font>();
    const fb::Theme theme;
    const auto strings = builder.CreateVector(
        std::vector{fb::CreateStrings(builder, texts(pack::string_keys.size()), texts(pack::most_seconds_left + 1))});
    std::vector<flatbuffers::Offset<flatbuffers::Vector<Offset<fb::Text>>>> by_language;
    for (int i = 0; i < 6; ++i) by_language.push_back(texts());
    const auto attract = builder.CreateVectorOfStructs(std::vector<fb::AttractPage>{});
    const auto people = none<fb::Person>();
    const auto context = none<fb::ContextLine>();
    fb::IndexBuilder made(builder);
    made.add_id(id);
    made.add_languages(languages);
    made.add_tags(tags);
    made.add_fonts(fonts);
    made.add_theme(&theme);
    made.add_strings(strings);
    made.add_language_names(by_language[0]);
    made.add_title(by_language[1]);
    made.add_subtitle(by_language[2]);
    made.add_short_title(by_language[3]);
    made.add_overview_title(by_language[4]);
    made.add_introduction(by_language[5]);
    made.add_attract(attract);
    made.add_people(people);
    made.add_documents(documents);
    made.add_context(context);
    fb::FinishIndexBuffer(builder, made.Finish());
  }

  FlatBufferBuilder builder;
};

}  // namespace

const fb::Blob& MadePack::blob(const draw::TileId& id) const {
  return std::find_if(tiles.begin(), tiles.end(), [&](const MadeTile& tile) { return tile.id == id; })->blob;
}

MadePack made_pack(const std::vector<Size>& pages, const PageValue& value) {
  const auto path = std::filesystem::temp_directory_path() / ("lectern-made-" + std::to_string(::getpid()) + ".pack");
  pack::Writer writer = held(pack::Writer::begin(path));
  MadePack made;
  Index index;
  std::vector<Offset<fb::Page>> offsets;
  for (std::uint16_t number = 0; number < pages.size(); ++number) {
    const fb::Blob blob = written_page(writer, made, number, pages[number], value);
    const auto label = index.text();
    offsets.push_back(fb::CreatePage(index.builder, &blob, static_cast<std::uint32_t>(pages[number].w),
                                     static_cast<std::uint32_t>(pages[number].h), false, true, label));
  }
  // The coarsest tile of the first page is small enough to be the thumbnail.
  index.finish(offsets, made.tiles[0].blob);
  if (const auto done =
          writer.finish(std::as_bytes(std::span(index.builder.GetBufferPointer(), index.builder.GetSize())));
      !done)
    throw std::runtime_error(done.error().what);
  made.bytes = std::make_shared<Bytes>(held(read_file(path, 1U << 30)));
  std::filesystem::remove(path);
  made.pack =
      std::make_unique<pack::Pack>(held(pack::Pack::open(std::make_unique<MemoryFile>(made.bytes), "made.pack")));
  return made;
}

}  // namespace lectern::test
