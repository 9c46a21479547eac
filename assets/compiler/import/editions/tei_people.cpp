// SPDX-License-Identifier: MIT
#include "assets/compiler/import/editions/tei_people.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <fmt/format.h>
#include <functional>
#include <set>
#include <utility>

#include "assets/compiler/import/editions/cleaned.hpp"
#include "assets/compiler/import/editions/names.hpp"
#include "assets/compiler/import/editions/pictures.hpp"
#include "assets/compiler/lowered.hpp"

namespace lectern::compiler {

namespace {

constexpr std::array<std::string_view, 4> entry_names = {"person", "personGrp", "place", "org"};
constexpr std::array<std::string_view, 6> name_names = {"persName", "placeName", "orgName",
                                                        "name",     "geogName",  "settlement"};
constexpr std::string_view waiting_scheme = "name:";

template <std::size_t count>
bool is_one_of(const std::array<std::string_view, count>& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

/// "Arthur Schnitzler" of forename and surname in whatever order, with what stands before and behind them; else its
/// words.
std::string name_of(const pugi::xml_node& node) {
  if (plain_words(child(node, "surname")).empty()) return plain_words(node);
  std::string name;
  for (const std::string_view part : {"roleName", "forename", "nameLink", "surname", "genName", "addName"})
    for (const pugi::xml_node& one : node.children())
      if (local_name(one) == part) name += plain_words(one) + " ";
  return with_single_blanks(name);
}

/// What an entry says in sentences; else when somebody lived, or what somebody was.
std::string sentence_of(const pugi::xml_node& entry) {
  for (const char* const name : {"note", "p", "ab", "desc"})
    if (std::string words = plain_words(child(entry, name)); !words.empty()) return words;
  std::string said;
  for (const pugi::xml_node& one : entry.children())
    if (local_name(one) == "occupation") said += (said.empty() ? "" : ", ") + plain_words(one);
  const auto date = [&](const char* name) {
    const pugi::xml_node node = child(entry, name);
    const pugi::xml_node inner = child(node, "date");
    const std::string when(attribute(inner ? inner : node, "when"));
    return when.empty() ? plain_words(inner ? inner : node) : when;
  };
  const std::string born = date("birth");
  const std::string died = date("death");
  if (!born.empty() || !died.empty()) said += fmt::format("{}{}–{}", said.empty() ? "" : ", ", born, died);
  return said;
}

/// The words before the first full stop, where an entry has no name of its own.
std::string first_words(const std::string& sentence) {
  return shortened(sentence.substr(0, sentence.find(". ")), 60);
}

/// Bodies stand among the terms: they are nobody's face.
EntryKind kind_of(const pugi::xml_node& entry) {
  const std::string_view name = local_name(entry);
  return name == "place" ? EntryKind::place : name == "org" ? EntryKind::term : EntryKind::person;
}

/// "51.34 12.37" or "51.34, 12.37": latitude and longitude, as the TEI has them where nothing else is said.
std::optional<GeoPoint> point_of(const pugi::xml_node& place) {
  std::string said = plain_words(child(child(place, "location"), "geo"));
  std::replace_if(
      said.begin(), said.end(), [](char c) { return c == ',' || c == ';'; }, ' ');
  const auto numbers = tokens(said);
  if (numbers.size() != 2) return std::nullopt;
  GeoPoint point;
  for (const auto& [text, number] : {std::pair(numbers[0], &point.latitude), std::pair(numbers[1], &point.longitude)})
    if (const auto read = std::from_chars(text.data(), text.data() + text.size(), *number);
        read.ec != std::errc() || read.ptr != text.data() + text.size())
      return std::nullopt;
  return is_on_earth(point) ? std::optional(point) : std::nullopt;
}

/// "gnd/118607626" of an address, so that http and https are one.
std::string without_scheme(std::string_view address) {
  const std::size_t at = address.find("://");
  std::string rest = lowered(at == std::string_view::npos ? address : address.substr(at + 3));
  while (rest.ends_with("/")) rest.pop_back();
  return rest;
}

}  // namespace

void TeiPeople::take_lists(const XmlFile& file) {
  for (const std::string_view name : entry_names)
    for (const pugi::xml_node& entry : descendants(file.root(), name)) take_entry(file, entry);
}

void TeiPeople::take_entry(const XmlFile& file, const pugi::xml_node& node) {
  Entry entry;
  entry.file = file.name().generic_string();
  entry.id = attribute(node, "id");
  entry.place = file.at(node);
  entry.sentence = sentence_of(node);
  entry.kind = kind_of(node);
  if (local_name(node) == "place") entry.point = point_of(node);
  for (const pugi::xml_node& one : node.children()) {
    if (!is_one_of(name_names, local_name(one))) continue;
    const std::string name = name_of(one);
    if (name.empty()) continue;
    if (entry.name.empty()) {
      entry.name = name;
      entry.language = language_meant(attribute(one, "lang"));
    } else if (name != entry.name) {
      entry.other_names.push_back(name);
    }
  }
  if (entry.name.empty()) entry.name = first_words(entry.sentence);
  if (entry.name.empty() || entry.id.empty()) return;
  std::vector<std::string> addresses;
  for (const pugi::xml_node& idno : descendants(node, "idno"))
    if (const std::string address = plain_words(idno); is_address(address))
      addresses.push_back(without_scheme(address));
  std::size_t index = same_as(entry, addresses);
  if (index == none) {
    index = entries_.size();
    entries_.push_back(entry);
  } else {
    add_to(entries_[index], entry);
  }
  by_place_.emplace(entry.file + "#" + entry.id, index);
  by_id_.emplace(entry.id, index);
  for (const std::string& address : addresses) by_id_.emplace(address, index);
}

/// Editions list in each letter whom it names: one address, or one id, name and sentence, is one person.
std::size_t TeiPeople::same_as(const Entry& entry, const std::vector<std::string>& addresses) const {
  for (const std::string& address : addresses)
    if (const std::size_t known = entry_named(address); known != none) return known;
  const std::size_t known = entry_named(entry.id);
  if (known == none || entries_[known].file == entry.file || entries_[known].name != entry.name) return none;
  const std::string& said = entries_[known].sentence;
  return said == entry.sentence || said.empty() || entry.sentence.empty() ? known : none;
}

void TeiPeople::add_to(Entry& known, const Entry& entry) {
  if (known.sentence.empty()) known.sentence = entry.sentence;
  if (!known.point) known.point = entry.point;
  std::vector<std::string> names = entry.other_names;
  names.push_back(entry.name);
  for (std::string& name : names)
    if (name != known.name &&
        std::find(known.other_names.begin(), known.other_names.end(), name) == known.other_names.end())
      known.other_names.push_back(std::move(name));
}

std::string TeiPeople::refer(const XmlFile& file, std::string_view reference, const Place& place) {
  if (tokens(reference).empty()) return {};
  references_.push_back({file.name().generic_string(), std::string(reference), none, place});
  return fmt::format("{}{}", waiting_scheme, references_.size() - 1);
}

std::string TeiPeople::meet(const XmlFile& file, std::string_view reference, const std::string& name,
                            const std::string& language) {
  if (name.empty()) return {};
  const std::string called = file.name().generic_string();
  std::size_t entry = entry_of(called, reference);
  if (entry == none) {
    const auto [known, is_new] = by_name_.emplace(name, entries_.size());
    entry = known->second;
    if (is_new) {
      Entry met;
      met.name = name;
      met.language = language;
      for (const std::string_view one : tokens(reference))
        by_id_.emplace(is_address(one) ? without_scheme(one) : std::string(one.substr(one.starts_with("#") ? 1 : 0)),
                       entry);
      entries_.push_back(std::move(met));
    }
  }
  references_.push_back({called, {}, entry, {}});
  return fmt::format("{}{}", waiting_scheme, references_.size() - 1);
}

std::size_t TeiPeople::entry_named(std::string_view id) const {
  const auto found = by_id_.find(std::string(id));
  return found == by_id_.end() ? none : found->second;
}

std::size_t TeiPeople::entry_of_one(const std::string& file, std::string_view reference) const {
  if (is_address(reference))
    if (const std::size_t found = entry_named(without_scheme(reference)); found != none) return found;
  const std::size_t hash = reference.find('#');
  if (hash == 0) {
    const auto here = by_place_.find(file + std::string(reference));
    return here == by_place_.end() ? entry_named(reference.substr(1)) : here->second;
  }
  if (hash != std::string_view::npos) {
    const std::string wanted = last_part(reference.substr(0, hash));
    for (const auto& [place, entry] : by_place_)
      if (place.ends_with(reference.substr(hash)) && last_part(entries_[entry].file) == wanted &&
          entries_[entry].id == reference.substr(hash + 1))
        return entry;
    return entry_named(reference.substr(hash + 1));
  }
  if (const std::size_t found = entry_named(reference); found != none) return found;
  const std::size_t colon = reference.find(':');
  return colon == std::string_view::npos ? none : entry_named(reference.substr(colon + 1));
}

std::size_t TeiPeople::entry_of(const std::string& file, std::string_view reference) const {
  for (const std::string_view one : tokens(reference))
    if (const std::size_t found = entry_of_one(file, one); found != none) return found;
  return none;
}

void TeiPeople::finish(Imported& imported, Tally& tally) {
  Ids ids;
  const auto tie = [&](const std::string& target) -> std::string {
    std::size_t index = 0;
    std::from_chars(target.data() + waiting_scheme.size(), target.data() + target.size(), index);
    const Reference& reference = references_.at(index);
    const std::size_t found = reference.entry == none ? entry_of(reference.file, reference.words) : reference.entry;
    if (found == none) {
      tally.add("a name is tied to somebody whom no list here describes; it stands as words", reference.place,
                "put the edition's list of people into the same folder and import again, or write people.toml");
      return {};
    }
    Entry& entry = entries_[found];
    if (entry.given.empty()) entry.given = ids.take(entry.name, "person");
    return entry.given;
  };
  const auto tie_cell = [&](Cell& cell) {
    for (SourceSpan& span : cell.spans)
      if (span.kind == SpanKind::person && span.target.starts_with(waiting_scheme)) span.target = tie(span.target);
    std::erase_if(cell.spans,
                  [](const SourceSpan& span) { return span.kind == SpanKind::person && span.target.empty(); });
  };
  for (ImportedDocument& document : imported.documents) {
    for (std::string* end : {&document.from, &document.to})
      if (!end->empty()) *end = tie(*end);
    for (ImportedText& text : document.texts) {
      for (SourceBlock& block : text.blocks) std::for_each(block.cells.begin(), block.cells.end(), tie_cell);
      for (SourceFootnote& note : text.footnotes)
        for (SourceBlock& block : note.blocks) std::for_each(block.cells.begin(), block.cells.end(), tie_cell);
    }
  }
  for (const Entry& entry : entries_) {
    if (entry.given.empty()) {
      tally.add("an entry of a list of people or places that no text names was left out", entry.place);
      continue;
    }
    ImportedPerson person{entry.given, in_each(imported.languages, cleaned(entry.name, entry.place, tally)), {}, {}};
    const std::string language = entry.language.empty() ? imported.languages.front() : entry.language;
    for (const std::string& name : entry.other_names)
      person.aliases[language].push_back(cleaned(name, entry.place, tally));
    person.kind = entry.kind;
    person.point = entry.point;
    if (!entry.sentence.empty())
      person.sentence = in_each(imported.languages, cleaned(entry.sentence, entry.place, tally));
    imported.people.push_back(std::move(person));
  }
}

}  // namespace lectern::compiler
