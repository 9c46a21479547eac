// SPDX-License-Identifier: MIT
#include "assets/compiler/import/folder/exhibit_file.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <utility>

#include "assets/compiler/import/folder/toml_words.hpp"

namespace lectern::compiler {

namespace {

constexpr std::string_view exhibit_questions = R"(
# To be said by you: take the # away and write your words between the quotation marks, for each language.
# What the exhibit is, over the cards.
# [introduction]
# {0} = ""
# Whose view the texts give, and what the pages are.
# [viewpoint]
# {0} = ""
)";

ByLanguage in_languages(const ByLanguage& words, const std::vector<std::string>& languages) {
  ByLanguage result;
  for (const std::string& language : languages) {
    const auto own = words.find(language);
    const auto english = words.find("en");
    const auto other = own != words.end() ? own : english != words.end() ? english : words.begin();
    if (other != words.end()) result[language] = within_index(other->second);
  }
  return result;
}

std::string aliases_of(const ImportedPerson& person) {
  std::string text;
  for (const auto& [language, forms] : person.aliases)
    if (!forms.empty()) text += fmt::format("{} = {}\n", toml_key(language), toml_texts(forms));
  return text.empty() ? text : fmt::format("[{}.aliases]\n{}", toml_key(person.id), text);
}

}  // namespace

std::string_view unsaid_sentence(std::string_view language) {
  static constexpr auto sentences = std::to_array<std::pair<std::string_view, std::string_view>>(
      {{"ru", "Упоминается в этих документах."}, {"zh", "见于这些文献。"}, {"ko", "이 문서들에 나오는 이름이다."}});
  for (const auto& [known, sentence] : sentences)
    if (known == language) return sentence;
  return "Named in these documents.";
}

std::string exhibit_toml(const Imported& found, std::string_view source) {
  std::string text = toml_comment(fmt::format(
      "Made by `lectern-pack import` from {}. It is yours to edit: what you change, a second import leaves alone.\n"
      "Every key is explained in Lectern's assets/compiler/FORMAT.md.",
      in_one_line(source)));
  text += fmt::format("id = {}\nrevision = 1\nlanguages = {}\n", toml_text(found.id), toml_texts(found.languages));
  text += "\n[title]\n" + toml_languages(in_languages(found.title, found.languages));
  text += fmt::format(exhibit_questions, found.languages.front());
  return text;
}

/// A person needs no word for it.
std::string kind_of(const ImportedPerson& person, const std::string& id) {
  if (person.kind == EntryKind::person) return {};
  std::string text = fmt::format("[{}]\nkind = \"{}\"\n", id, person.kind == EntryKind::place ? "place" : "term");
  if (person.point) text += fmt::format("place = [{}, {}]\n", person.point->latitude, person.point->longitude);
  return text;
}

std::string people_toml(const Imported& found) {
  std::string text = toml_comment(
      "People, places and terms. A touch on one of the aliases in a text opens its card.\n"
      "Say who each of them is: where the source does not, the sentence says only that they are named.");
  for (const ImportedPerson& person : found.people) {
    const std::string id = toml_key(person.id);
    ByLanguage sentence = in_languages(person.sentence, found.languages);
    for (const std::string& language : found.languages)
      if (!sentence.contains(language)) sentence[language] = unsaid_sentence(language);
    text += "\n" + kind_of(person, id);
    text +=
        fmt::format("[{}.name]\n{}{}[{}.sentence]\n{}", id, toml_languages(in_languages(person.names, found.languages)),
                    aliases_of(person), id, toml_languages(sentence));
  }
  return text;
}

}  // namespace lectern::compiler
