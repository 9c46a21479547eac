// SPDX-License-Identifier: MIT
#include "assets/compiler/import/editions/iiif_words.hpp"

#include <algorithm>

#include "assets/compiler/import/editions/html_words.hpp"
#include "assets/compiler/import/editions/names.hpp"
#include "assets/compiler/source/language.hpp"
#include "assets/compiler/source/texts/utf8.hpp"

namespace lectern::compiler {

namespace {

void add(std::vector<Worded>& words, const std::string& language, const std::string& text) {
  const std::string shown = is_html(text) ? html_words(text) : std::string(trimmed(text));
  if (shown.empty()) return;
  const auto known =
      std::find_if(words.begin(), words.end(), [&](const Worded& one) { return one.language == language; });
  if (known == words.end())
    words.push_back({language, shown});
  else
    known->text += "; " + shown;
}

/// What is not named as a language is none: "none", "@none", "und".
std::string code_of(std::string_view name) {
  return name == "none" || name == "@none" || name == "und" ? std::string() : language_meant(name);
}

// NOLINTNEXTLINE(misc-no-recursion): a file has few levels, and JsonFile counts them
void collect(const JsonValue& value, const std::string& language, std::vector<Worded>& words) {
  for (const JsonValue& one : value.each()) {
    if (!one.is_object()) {
      add(words, language, one.text());
      continue;
    }
    const JsonValue named = one.any_of({"@value", "value", "chars"});
    if (named.is_there()) {
      const std::string said = one.any_of({"@language", "language"}).text();
      collect(named, said.empty() ? language : code_of(said), words);
    } else if (const JsonValue label = one["label"]; label.is_there()) {
      collect(label, language, words);
    } else if (const JsonValue address = one.any_of({"@id", "id"}); address.is_there()) {
      add(words, language, address.text());
    } else {
      for (const auto& [key, unused] : one.json().items())
        if (!key.starts_with("@") || key == "@none") collect(one[key], code_of(key), words);
    }
  }
}

}  // namespace

std::vector<Worded> words_of(const JsonValue& value) {
  std::vector<Worded> words;
  collect(value, {}, words);
  return words;
}

std::string said_in(const std::vector<Worded>& words, std::string_view language) {
  for (const std::string_view wanted : {language, std::string_view()}) {
    const auto found =
        std::find_if(words.begin(), words.end(), [&](const Worded& one) { return one.language == wanted; });
    if (found != words.end()) return found->text;
  }
  return words.empty() ? std::string() : words.front().text;
}

ByLanguage by_language(const std::vector<Worded>& words) {
  ByLanguage result;
  for (const Worded& one : words)
    if (!one.language.empty()) result.emplace(one.language, one.text);
  return result;
}

}  // namespace lectern::compiler
