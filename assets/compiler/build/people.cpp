// SPDX-License-Identifier: MIT
#include "assets/compiler/build/people.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <map>
#include <string>
#include <unicode/uchar.h>
#include <utility>
#include <vector>

#include "assets/compiler/build/cells.hpp"
#include "assets/compiler/build/occurrences.hpp"
#include "assets/compiler/build/panels.hpp"
#include "assets/compiler/build/words.hpp"
#include "assets/compiler/prepare/breaks.hpp"
#include "assets/compiler/prepare/decoded.hpp"
#include "assets/compiler/source/language_order.hpp"
#include "assets/compiler/source/texts/sentences.hpp"

namespace lectern::compiler {

namespace {

namespace fb = pack::fb;
template <class T>
using Offset = flatbuffers::Offset<T>;

fb::EntryKind kind_of(EntryKind kind) {
  switch (kind) {
    case EntryKind::person:
      return fb::EntryKind::person;
    case EntryKind::place:
      return fb::EntryKind::place;
    case EntryKind::term:
      return fb::EntryKind::term;
  }
  return {};
}

/// The first letter or figure of a name, as large as its language makes letters.
Said initial_of(const Said& name) {
  const Decoded text(name.text);
  std::size_t start = 0;
  for (const std::size_t end : cluster_ends(text)) {
    if (u_isalnum(static_cast<UChar32>(text.points[start])) != 0)
      return {capitalised(std::string_view(name.text).substr(text.bytes[start], text.bytes[end] - text.bytes[start]),
                          name.language),
              name.language};
    start = end;
  }
  return name;
}

/// With its marks, in one text.
TextsOffset write_sentences_of(const SourcePerson& person, Composer& composer) {
  std::vector<TextOffset> texts;
  for (const std::string& language : composer.languages()) {
    const Said said = composer.wording.own(person.sentence, language);
    Report told_before;
    const Cell words = joined_cell(parse_sentences(said.text, person.place, told_before));
    if (words.text.size() > pack::max_index_text)
      composer.report.error(person.place,
                            fmt::format("{}.sentence has {} bytes in \"{}\"; {} are the most", person.id,
                                        words.text.size(), said.language, pack::max_index_text),
                            fmt::format("say who or what in a sentence, and the rest in [{}.text]", person.id));
    texts.push_back(write(composer.index, prepare_cell(words, {said.language, styles::interface, false, person.place},
                                                       composer.preparer)));
  }
  return composer.index.CreateVector(texts);
}

/// What a visitor of each language finds.
using AllOccurrences = std::vector<OccurrencesById>;

Offset<fb::Occurrences> write_places(const std::vector<fb::Occurrence>& where, const std::string& language,
                                     const Place& place, Composer& composer) {
  constexpr std::uint16_t all = 65'535;
  const auto vector = composer.index.CreateVectorOfStructs(where);
  // One more is no shorter to say than to show.
  if (where.size() <= most_places_shown + 1) return fb::CreateOccurrences(composer.index, vector, all);
  const auto left = static_cast<std::int64_t>(where.size() - most_places_shown);
  const std::string words = filled(composer.wording.word("and_more", language), {{"n", digits(left, language)}});
  const auto more = composer.text({words, language}, styles::interface, place);
  return fb::CreateOccurrences(composer.index, vector, static_cast<std::uint16_t>(most_places_shown), more);
}

auto write_occurrences(const SourcePerson& person, const AllOccurrences& all, Composer& composer) {
  std::vector<Offset<fb::Occurrences>> by_language;
  for (std::size_t i = 0; i < all.size(); ++i) {
    const auto found = all[i].find(person.id);
    by_language.push_back(write_places(found == all[i].end() ? std::vector<fb::Occurrence>() : found->second,
                                       composer.languages()[i], person.place, composer));
  }
  return composer.index.CreateVector(by_language);
}

/// 0 where there is none.
Result<Offset<fb::Portrait>> write_portrait(const SourcePerson& person, const PortraitMaker& make, Composer& composer) {
  if (person.portrait.file.empty() || !make) return Offset<fb::Portrait>();
  LECTERN_TRY(made, make(person));
  LECTERN_TRY(blob, composer.writer.add(made.jpeg));
  const auto credit = composer.texts(
      [&](const std::string& language) {
        if (!person.one_credit.empty()) return Said{composed(person.one_credit), composer.languages().front()};
        return composer.wording.own(person.portrait_credit, language);
      },
      styles::interface, person.place);
  return fb::CreatePortrait(composer.index, &blob, made.width, made.height, made.grey, credit);
}

Result<Offset<fb::Person>> write_entry(const SourcePerson& person, const AllOccurrences& all, const PortraitMaker& make,
                                       const fb::MapPlace* place, Composer& composer) {
  const auto named = [&](Style style) {
    return composer.texts([&](const std::string& language) { return composer.wording.own(person.name, language); },
                          style, person.place);
  };
  LECTERN_TRY(cards, write_person(person, composer));
  const auto id = composer.index.CreateString(person.id);
  const auto names = named(styles::interface);
  const auto card_vector = composer.index.CreateVectorOfStructs(cards);
  const auto headings = named(styles::interface_strong);
  const auto initials = composer.texts(
      [&](const std::string& language) { return initial_of(composer.wording.own(person.name, language)); },
      styles::title, person.place);
  const auto sentences = write_sentences_of(person, composer);
  const auto occurrences = write_occurrences(person, all, composer);
  LECTERN_TRY(portrait, write_portrait(person, make, composer));
  return fb::CreatePerson(composer.index, id, names, card_vector, kind_of(person.kind), headings, initials, sentences,
                          occurrences, portrait, place);
}

/// What the documents are called in one language.
std::vector<Said> days_in(const std::string& language, const Composer& composer) {
  const auto& documents = composer.exhibit.documents;
  std::vector<Said> days;
  // By what they are alike: one of them may say its year for all others.
  std::vector<std::string> alike;
  std::map<std::string, std::int64_t> of_day;
  for (const SourceDocument& document : documents) {
    const bool undated = is_undated(document.date) && !document.shows_date_as_given;
    days.push_back(undated ? composer.wording.own(document.short_title, language)
                           : Said{composer.wording.day(document, language), language});
    const bool dated = !undated && !document.shows_date_as_given;
    alike.push_back(dated ? composer.wording.day(document.date, language) : days.back().text);
    ++of_day[alike.back()];
  }
  std::map<std::string, std::int64_t> numbers;
  for (std::size_t i = 0; i < days.size(); ++i) {
    if (of_day[alike[i]] == 1) continue;
    const std::int64_t number = ++numbers[alike[i]];
    days[i].text = filled(composer.wording.word("day_number", language),
                          {{"date", days[i].text}, {"n", digits(number, language)}});
  }
  return days;
}

}  // namespace

Result<PeopleOffset> write_people(Composer& composer, const PortraitMaker& make, const MapPlaces& places) {
  AllOccurrences all;
  for (const std::string& language : composer.languages()) all.push_back(occurrences_for(composer.exhibit, language));
  std::vector<Offset<fb::Person>> people;
  for (std::size_t number = 0; number < composer.exhibit.people.size(); ++number) {
    const auto place = places.find(number);
    LECTERN_TRY(entry, write_entry(composer.exhibit.people[number], all, make,
                                   place == places.end() ? nullptr : &place->second, composer));
    people.push_back(entry);
  }
  return composer.index.CreateVector(people);
}

PeopleOrderOffset write_people_order(Composer& composer) {
  const auto& people = composer.exhibit.people;
  std::vector<Offset<fb::PeopleOrder>> orders;
  for (const std::string& language : composer.languages()) {
    std::vector<std::string> names;
    for (const SourcePerson& person : people) names.push_back(composer.wording.own(person.name, language).text);
    std::vector<std::uint16_t> order;
    for (const std::size_t number : language_order(names, language))
      order.push_back(static_cast<std::uint16_t>(number));
    std::stable_sort(order.begin(), order.end(),
                     [&](std::uint16_t a, std::uint16_t b) { return people[a].kind < people[b].kind; });
    orders.push_back(fb::CreatePeopleOrder(composer.index, composer.index.CreateVector(order)));
  }
  return composer.index.CreateVector(orders);
}

ShortDaysOffset write_short_days(Composer& composer) {
  std::vector<std::vector<Said>> by_language;
  for (const std::string& language : composer.languages()) by_language.push_back(days_in(language, composer));
  std::vector<Offset<fb::ShortDay>> days;
  for (std::size_t document = 0; document < composer.exhibit.documents.size(); ++document) {
    std::vector<TextOffset> texts;
    for (const std::vector<Said>& language : by_language)
      texts.push_back(composer.text(language[document], styles::interface, composer.exhibit.documents[document].place));
    days.push_back(fb::CreateShortDay(composer.index, composer.index.CreateVector(texts)));
  }
  return composer.index.CreateVector(days);
}

}  // namespace lectern::compiler
