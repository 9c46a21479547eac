// SPDX-License-Identifier: MIT
#include "tests/render/scan/made_index.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <stdexcept>

namespace lectern::test {

namespace {

namespace fb = pack::fb;
using flatbuffers::FlatBufferBuilder;
using flatbuffers::Offset;

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
    const fb::Theme theme(0x121519, 0x1B1F24, 0x6F7883, 0xEDE8DC, 0xB9B2A4, 0xF5EFE1, 0xF0DDB0, 0x231F1A, 0x51493D,
                          0x8E1F17, 0xE0AD4C, 0x8A5A00);
    const auto words = builder.CreateVector(std::vector{fb::CreateWords(builder, none<fb::Word>())});
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
    made.add_words(words);
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

void finish_pack(pack::Writer& writer, const std::vector<WrittenPage>& pages, const fb::Blob& thumbnail) {
  Index index;
  std::vector<Offset<fb::Page>> offsets;
  for (const WrittenPage& page : pages) {
    const auto label = index.text();
    offsets.push_back(fb::CreatePage(index.builder, &page.blob, static_cast<std::uint32_t>(page.size.w),
                                     static_cast<std::uint32_t>(page.size.h), false, page.grey, label));
  }
  index.finish(offsets, thumbnail);
  const auto done = writer.finish(std::as_bytes(std::span(index.builder.GetBufferPointer(), index.builder.GetSize())));
  if (!done) throw std::runtime_error(done.error().what);
}

}  // namespace lectern::test
