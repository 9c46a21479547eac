// SPDX-License-Identifier: MIT
#include "assets/compiler/build/index.hpp"

#include <algorithm>
#include <optional>

#include "assets/compiler/build/panels.hpp"
#include "assets/compiler/build/words.hpp"
#include "assets/compiler/source/pages.hpp"
#include "assets/compiler/source/places.hpp"
#include "assets/compiler/source/theme.hpp"

namespace lectern::compiler {

namespace {

namespace fb = pack::fb;
template <class T>
using Offset = flatbuffers::Offset<T>;

fb::Theme made_theme(const SourceExhibit& exhibit) {
  const auto theme = theme_of(exhibit);
  const auto colour = [&](const char* name) { return theme.at(name); };
  return {colour("night"),    colour("panel"), colour("line"),      colour("bone"),
          colour("muted"),    colour("paper"), colour("paper_lit"), colour("ink"),
          colour("soft_ink"), colour("red"),   colour("gold"),      colour("gold_ink")};
}

/// The first page of which there is a picture.
std::optional<std::size_t> first_shown(const SourceDocument& document) {
  const auto pictures = pictures_of(document);
  for (std::size_t page = 0; page < pictures.size(); ++page)
    if (pictures[page]) return page;
  return std::nullopt;
}

auto write_attract(Composer& composer) {
  const auto& documents = composer.exhibit.documents;
  std::vector<fb::AttractPage> pages;
  const auto add = [&](std::size_t document, std::size_t page) {
    pages.emplace_back(static_cast<std::uint16_t>(document), static_cast<std::uint16_t>(page));
  };
  for (const AttractPage& page : composer.exhibit.attract)
    for (std::size_t i = 0; i < documents.size(); ++i)
      if (const std::size_t number = page_named(documents[i], page.page);
          documents[i].id == page.document && number > 0)
        add(i, number - 1);
  if (composer.exhibit.attract.empty())
    for (std::size_t i = 0; i < documents.size(); ++i)
      if (const auto first = first_shown(documents[i])) add(i, *first);
  return composer.index.CreateVectorOfStructs(pages);
}

}  // namespace

Result<IndexParts> write_exhibit(Composer& composer, const PortraitMaker& make) {
  const SourceExhibit& exhibit = composer.exhibit;
  const Wording& wording = composer.wording;
  const auto own = [&](const char* key, const ByLanguage& words, Style style) {
    return composer.texts([&](const std::string& language) { return wording.own(words, language); }, style,
                          place_of(exhibit, key));
  };
  IndexParts parts;
  const WrittenMap map = write_map(composer);
  parts.map = map.map;
  LECTERN_TRY(people, write_people(composer, make, map.places));
  parts.people = people;
  parts.people_order = write_people_order(composer);
  parts.short_days = write_short_days(composer);
  parts.theme = made_theme(exhibit);
  parts.words = write_own_words(composer);
  parts.language_names = composer.composed(
      [&](const std::string& language) { return wording.word("language_name", language); }, styles::interface, {});
  parts.title = own("title", exhibit.title, styles::title);
  parts.overview_title = own("title", exhibit.title, styles::title);
  parts.subtitle = own("subtitle", exhibit.subtitle, styles::words);
  parts.short_title =
      own("short_title", exhibit.short_title.empty() ? exhibit.title : exhibit.short_title, styles::interface);
  parts.introduction = composer.texts(
      [&](const std::string& language) {
        const Said first = wording.own(exhibit.introduction, language);
        return Said{sentences(first.text, wording.own(exhibit.viewpoint, language).text, language), first.language};
      },
      styles::interface, place_of(exhibit, "introduction"), pack::max_introduction);
  parts.attract = write_attract(composer);
  LECTERN_TRY(context, write_context(composer));
  parts.context = context;
  parts.paths = write_paths(composer);
  parts.sentences = write_sentences(composer);
  parts.head = write_head(composer);
  parts.shown_here = write_shown_here(composer);
  return parts;
}

ByteView finish_index(Composer& composer, const IndexParts& parts, const std::vector<Offset<fb::Document>>& documents,
                      const FontBlobs& fonts) {
  auto& index = composer.index;
  const auto id = index.CreateString(composer.exhibit.id);
  const auto languages = index.CreateVectorOfStrings(composer.languages());
  const auto tags = index.CreateVectorOfStrings(composer.tags.all());
  const auto font_vector = write_font_table(fonts, index);
  const auto document_vector = index.CreateVector(documents);
  fb::FinishIndexBuffer(
      index, fb::CreateIndex(index, id, composer.exhibit.revision, languages, tags, font_vector, &parts.theme,
                             parts.words, parts.language_names, parts.title, parts.subtitle, parts.short_title,
                             parts.overview_title, parts.introduction, parts.attract, parts.people, document_vector,
                             parts.context, parts.paths, parts.sentences, parts.head.hook, parts.head.opening,
                             parts.head.provenance, parts.shown_here, parts.people_order, parts.short_days, parts.map));
  return {reinterpret_cast<const std::byte*>(index.GetBufferPointer()), index.GetSize()};
}

}  // namespace lectern::compiler
