// SPDX-License-Identifier: MIT
#include "assets/compiler/build/index.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>

#include "assets/compiler/build/panels.hpp"
#include "assets/compiler/build/words.hpp"
#include "assets/compiler/source/places.hpp"
#include "assets/compiler/source/theme.hpp"
#include "assets/pack/string_id.hpp"

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

// The exhibit words two of the interface's labels itself.
std::string string_of(std::string_view key, const Wording& wording, const std::string& language) {
  if (key == "label_reset") return wording.label("reset", language);
  if (key == "label_reset_short") return wording.label("reset_short", language);
  return wording.word(key, language);
}

// Some stand as headings over their panels; all other words of the interface are plain.
Style style_of_string(std::string_view key) {
  constexpr std::array<std::string_view, 4> headings = {"about_document", "people_and_terms", "still_reading", "help"};
  return std::find(headings.begin(), headings.end(), key) != headings.end() ? styles::heading : styles::interface;
}

Place strings_place(const std::string& language) {
  Place place;
  place.file = fmt::format("strings/{}.toml", language);
  return place;
}

auto write_strings(Composer& composer) {
  std::vector<Offset<fb::Strings>> by_language;
  for (const std::string& language : composer.languages()) {
    std::vector<TextOffset> texts;
    for (const std::string_view key : pack::string_keys)
      texts.push_back(composer.text({string_of(key, composer.wording, language), language}, style_of_string(key),
                                    strings_place(language), pack::max_interface_text));
    std::vector<TextOffset> seconds;
    for (int n = 0; n <= pack::most_seconds_left; ++n)
      seconds.push_back(composer.text({composer.wording.plural("seconds_left", n, language), language},
                                      styles::interface, strings_place(language), pack::max_interface_text));
    by_language.push_back(
        fb::CreateStrings(composer.index, composer.index.CreateVector(texts), composer.index.CreateVector(seconds)));
  }
  return composer.index.CreateVector(by_language);
}

auto write_attract(Composer& composer) {
  const auto& documents = composer.exhibit.documents;
  std::vector<fb::AttractPage> pages;
  const auto add = [&](std::size_t document, std::size_t page) {
    pages.emplace_back(static_cast<std::uint16_t>(document), static_cast<std::uint16_t>(page));
  };
  for (const AttractPage& page : composer.exhibit.attract)
    for (std::size_t i = 0; i < documents.size(); ++i)
      if (documents[i].id == page.document && page.page > 0) add(i, page.page - 1);
  if (composer.exhibit.attract.empty())
    for (std::size_t i = 0; i < documents.size(); ++i) add(i, 0);
  return composer.index.CreateVectorOfStructs(pages);
}

auto write_context(Composer& composer) {
  const auto& documents = composer.exhibit.documents;
  std::vector<Offset<fb::ContextLine>> lines;
  for (const SourceContext& line : composer.exhibit.context) {
    const auto after =
        std::find_if(documents.begin(), documents.end(), [&](const auto& d) { return d.id == line.after; });
    if (after == documents.end()) continue;
    const auto texts =
        composer.texts([&](const std::string& language) { return composer.wording.own(line.text, language); },
                       styles::interface, line.place);
    lines.push_back(
        fb::CreateContextLine(composer.index, static_cast<std::uint16_t>(after - documents.begin()), texts));
  }
  return composer.index.CreateVector(lines);
}

}  // namespace

Result<IndexParts> write_exhibit(Composer& composer) {
  const SourceExhibit& exhibit = composer.exhibit;
  const Wording& wording = composer.wording;
  const auto own = [&](const char* key, const ByLanguage& words, Style style) {
    return composer.texts([&](const std::string& language) { return wording.own(words, language); }, style,
                          place_of(exhibit, key));
  };
  IndexParts parts;
  std::vector<Offset<fb::Person>> people;
  for (const SourcePerson& person : exhibit.people) {
    LECTERN_TRY(cards, write_person(person, composer));
    const auto id = composer.index.CreateString(person.id);
    const auto names = composer.texts([&](const std::string& language) { return wording.own(person.name, language); },
                                      styles::interface, person.place);
    people.push_back(fb::CreatePerson(composer.index, id, names, composer.index.CreateVectorOfStructs(cards)));
  }
  parts.people = composer.index.CreateVector(people);
  parts.theme = made_theme(exhibit);
  parts.strings = write_strings(composer);
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
  parts.context = write_context(composer);
  return parts;
}

ByteView finish_index(Composer& composer, const IndexParts& parts, const std::vector<Offset<fb::Document>>& documents,
                      const std::vector<std::pair<std::string, fb::Blob>>& fonts) {
  auto& index = composer.index;
  std::vector<Offset<fb::Font>> entries;
  for (const auto& [name, blob] : fonts) {
    const auto text = index.CreateString(name);
    entries.push_back(fb::CreateFont(index, &blob, text));
  }
  const auto id = index.CreateString(composer.exhibit.id);
  const auto languages = index.CreateVectorOfStrings(composer.languages());
  const auto tags = index.CreateVectorOfStrings(composer.tags.all());
  const auto font_vector = index.CreateVector(entries);
  const auto document_vector = index.CreateVector(documents);
  fb::FinishIndexBuffer(
      index,
      fb::CreateIndex(index, id, composer.exhibit.revision, languages, tags, font_vector, &parts.theme, parts.strings,
                      parts.language_names, parts.title, parts.subtitle, parts.short_title, parts.overview_title,
                      parts.introduction, parts.attract, parts.people, document_vector, parts.context));
  return {reinterpret_cast<const std::byte*>(index.GetBufferPointer()), index.GetSize()};
}

}  // namespace lectern::compiler
