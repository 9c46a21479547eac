// SPDX-License-Identifier: MIT
#include "assets/compiler/import/office/word_groups.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <string_view>

#include "assets/compiler/import/folded_words.hpp"
#include "assets/compiler/import/language_guess.hpp"
#include "assets/compiler/import/office/list_texts.hpp"
#include "assets/compiler/import/office/named_files.hpp"

namespace lectern::compiler {

namespace {

/// The words of a name as they are typed.
std::vector<std::string> typed_words(std::string_view name) {
  constexpr std::string_view between = " _-.,()[]";
  std::vector<std::string> words;
  for (std::size_t at = name.find_first_not_of(between); at != std::string_view::npos;) {
    const std::size_t end = std::min(name.find_first_of(between, at), name.size());
    words.emplace_back(name.substr(at, end - at));
    at = name.find_first_not_of(between, end);
  }
  return words;
}

struct NameParts {
  std::string key;    ///< what is left without languages and kinds, folded
  std::string title;  ///< the same of the file's own name, as it is typed
  bool says_language = false, says_kind = false;
};

void add_word(std::string_view word, std::string& to) {
  if (!to.empty()) to += ' ';
  to += word;
}

/// What stands between "translation" and its language.
constexpr auto between_words =
    std::to_array<std::string_view>({"in", "ins", "into", "to", "from", "aus", "на", "с", "en"});

bool is_between(const std::string& word) {
  return std::find(between_words.begin(), between_words.end(), word) != between_words.end();
}

void add_part(std::string_view part, bool is_file, NameParts& into) {
  const std::vector<std::string> words = typed_words(part);
  const bool says_kind =
      std::any_of(words.begin(), words.end(), [](const std::string& word) { return kind_in_name(word).has_value(); });
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (says_kind && is_between(words[i])) continue;
    const bool last = i + 1 == words.size();
    const bool language = !language_of_word(words[i], last).empty();
    const bool kind = kind_in_name(words[i]).has_value();
    into.says_language = into.says_language || language;
    into.says_kind = into.says_kind || kind;
    if (language || kind) continue;
    for (const std::string& word : folded_words(words[i])) add_word(word, into.key);
    if (is_file) add_word(words[i], into.title);
  }
}

NameParts parts_of_name(std::string_view name) {
  NameParts parts;
  std::string_view folders = name.substr(0, name.size() - last_part(name).size());
  while (!folders.empty()) {
    const std::size_t slash = std::min(folders.find('/'), folders.size());
    add_part(folders.substr(0, slash), false, parts);
    folders.remove_prefix(std::min(slash + 1, folders.size()));
  }
  add_part(stem_of(name), true, parts);
  // "deutsch.docx" names no document.
  if (parts.title.empty()) parts = {std::string(name), std::string(stem_of(name)), false, false};
  return parts;
}

}  // namespace

std::vector<WordGroup> word_groups(const std::vector<std::string>& names) {
  std::vector<WordGroup> groups;
  std::map<std::string, std::size_t> known;
  for (const std::string& name : names) {
    const NameParts parts = parts_of_name(name);
    const auto [at, is_new] = known.emplace(parts.key, groups.size());
    if (is_new) groups.push_back({parts.title, {}, true});
    WordGroup& group = groups[at->second];
    group.files.push_back(name);
    if (!parts.says_language && !parts.says_kind) group.title = std::string(stem_of(name));
    group.all_say_languages = group.all_say_languages && parts.says_language && !parts.says_kind;
  }
  // A file alone keeps its whole name.
  for (WordGroup& group : groups)
    if (group.files.size() == 1) group.title = std::string(stem_of(group.files.front()));
  return groups;
}

}  // namespace lectern::compiler
