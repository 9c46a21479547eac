// SPDX-License-Identifier: MIT
#include "assets/compiler/import/office/list_people.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <set>

#include "assets/compiler/import/folded_words.hpp"
#include "assets/compiler/source/ids.hpp"
#include "assets/compiler/source/nearest.hpp"
#include "assets/compiler/source/texts/utf8.hpp"

namespace lectern::compiler {

namespace {

/// What people type for somebody who is not known, folded and without signs.
constexpr auto nobody = std::to_array<std::string_view>(
    {"unbekannt", "unknown",    "nn",         "na",          "noname",      "ohne",   "none",    "anonym",
     "anonymous", "неизвестно", "неизвестен", "неизвестный", "неизвестная", "аноним", "inconnu", "inconnue",
     "不详",      "不詳",       "未知",       "佚名",        "无",          "미상"});

std::string joined(const std::vector<std::string>& words) {
  return fmt::format("{}", fmt::join(words, " "));
}

bool is_nobody(std::string_view name) {
  std::string letters;
  for (const std::string& word : folded_words(name)) letters += word;
  return letters.empty() || std::find(nobody.begin(), nobody.end(), letters) != nobody.end();
}

/// "a" is the beginning of "anna".
bool may_be_initial(const std::string& one, const std::string& other) {
  return count_code_points(one) == 1 && other.starts_with(one);
}

bool are_initials_of(const std::vector<std::string>& one, const std::vector<std::string>& other) {
  if (one.size() != other.size() || one.size() < 2 || one.back() != other.back()) return false;
  for (std::size_t i = 0; i + 1 < one.size(); ++i)
    if (one[i] != other[i] && !may_be_initial(one[i], other[i]) && !may_be_initial(other[i], one[i])) return false;
  return true;
}

/// Whether two names may be one person's: the same words in another order, one letter apart, initials, a part.
bool may_be_one(std::string_view one, std::string_view other) {
  constexpr std::size_t short_name = 5;
  const std::vector<std::string> a = folded_words(one);
  const std::vector<std::string> b = folded_words(other);
  if (a.empty() || b.empty()) return false;
  const std::set<std::string> in_a(a.begin(), a.end());
  const std::set<std::string> in_b(b.begin(), b.end());
  if (std::includes(in_a.begin(), in_a.end(), in_b.begin(), in_b.end()) ||
      std::includes(in_b.begin(), in_b.end(), in_a.begin(), in_a.end()))
    return true;
  if (are_initials_of(a, b)) return true;
  const std::u32string first = code_points(joined(a));
  const std::u32string second = code_points(joined(b));
  return first.size() >= short_name && second.size() >= short_name && is_one_apart(first, second);
}

bool names_several(std::string_view name) {
  constexpr auto bridges =
      std::to_array<std::string_view>({" und ", " and ", " & ", ";", " / ", " et ", " и ", "、", "和"});
  return std::any_of(bridges.begin(), bridges.end(),
                     [&](std::string_view bridge) { return name.find(bridge) != std::string_view::npos; });
}

std::string said_of(const std::string& language, std::size_t sent, std::size_t received) {
  if (language == "ru") return fmt::format("Отправил(а) документов: {}, получил(а): {}.", sent, received);
  if (language == "zh") return fmt::format("发出文件{}件，收到{}件。", sent, received);
  if (language == "ko") return fmt::format("보낸 문서 {}건, 받은 문서 {}건.", sent, received);
  return fmt::format("Wrote {} and received {} of these documents.", sent, received);
}

}  // namespace

ListPeople::Person* ListPeople::of(std::string_view typed, const Place& place) {
  const std::string name(trimmed(typed));
  if (is_nobody(name)) return nullptr;
  const std::string key = joined(folded_words(name));
  const auto [at, is_new] = by_key_.try_emplace(key, people_.size());
  if (is_new) {
    const std::string proposed = proposed_id(name);
    const std::string base = proposed.empty() ? "person" : proposed;
    std::string id = base;
    for (std::size_t number = 2;
         std::any_of(people_.begin(), people_.end(), [&](const Person& one) { return one.id == id; }); ++number)
      id = fmt::format("{}-{}", base, number);
    people_.push_back({id, {name}, 0, 0, place});
  }
  Person& person = people_[at->second];
  if (std::find(person.forms.begin(), person.forms.end(), name) == person.forms.end()) person.forms.push_back(name);
  return &person;
}

std::string ListPeople::sender(std::string_view typed, const Place& place) {
  Person* person = of(typed, place);
  if (person == nullptr) return {};
  ++person->sent;
  return person->id;
}

std::string ListPeople::recipient(std::string_view typed, const Place& place) {
  Person* person = of(typed, place);
  if (person == nullptr) return {};
  ++person->received;
  return person->id;
}

std::vector<ImportedPerson> ListPeople::people(const std::string& interface) const {
  std::vector<ImportedPerson> result;
  for (const Person& person : people_) {
    ImportedPerson one;
    one.id = person.id;
    one.names[interface] = person.forms.front();
    one.sentence[interface] = said_of(interface, person.sent, person.received);
    result.push_back(std::move(one));
  }
  return result;
}

std::vector<Remark> ListPeople::questions() const {
  constexpr std::size_t most_compared = 500;
  std::vector<Remark> result;
  for (const Person& person : people_) {
    if (names_several(person.forms.front()))
      result.push_back({person.place,
                        fmt::format("\"{}\" seems to name several people, and stands as one", person.forms.front()),
                        "in people.toml and document.toml, keep the one whose name is to stand on the card"});
    if (person.forms.size() > 1)
      result.push_back({person.place,
                        fmt::format("\"{}\" and \"{}\" were taken for one person", person.forms[0], person.forms[1]),
                        "write the name alike, or tell them apart"});
  }
  for (std::size_t i = 0; i < std::min(people_.size(), most_compared); ++i)
    for (std::size_t j = i + 1; j < std::min(people_.size(), most_compared); ++j)
      if (may_be_one(people_[i].forms.front(), people_[j].forms.front()))
        result.push_back({people_[j].place,
                          fmt::format("\"{}\" and \"{}\" may be one person, and stand as two", people_[i].forms.front(),
                                      people_[j].forms.front()),
                          "if they are one, write the name alike in the list and import again"});
  return result;
}

}  // namespace lectern::compiler
