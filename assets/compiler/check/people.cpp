// SPDX-License-Identifier: MIT
#include <algorithm>
#include <fmt/format.h>
#include <map>
#include <vector>

#include "assets/compiler/check/rules.hpp"
#include "assets/compiler/source/links/aliases.hpp"
#include "assets/compiler/source/links/words.hpp"
#include "assets/compiler/source/nearest.hpp"
#include "assets/compiler/source/texts/utf8.hpp"

namespace lectern::compiler {

namespace {

// In shorter forms one letter more or less makes another word, not a misprint.
constexpr std::size_t shortest_near_form = 6;

struct Form {
  std::u32string key;
  std::string alias;
  std::string person;
  std::size_t words = 0;
};

std::vector<Form> forms_for(const SourceExhibit& exhibit, std::string_view language) {
  std::vector<Form> forms;
  for (const SourcePerson& person : exhibit.people)
    for (const auto& [alias_language, aliases] : person.aliases)
      if (serves(alias_language, language))
        for (const std::string& alias : aliases)
          forms.push_back({code_points(key_of(alias)), alias, person.id, words_of(alias).size()});
  return forms;
}

struct Miss {
  std::string text;
  Place place;
  std::size_t times = 0;
};

/// Every stretch of `count` words that no card or note opens, by key.
void gather(const SourceLayer& layer, std::size_t count, std::map<std::u32string, Miss>& misses) {
  for (const SourceBlock& block : layer.blocks)
    for (const Cell& cell : block.cells) {
      const std::vector<Word> words = words_of(cell.text);
      for (std::size_t i = 0; i + count <= words.size(); ++i) {
        const std::size_t start = words[i].start;
        const std::size_t end = words[i + count - 1].end;
        const bool tied = std::any_of(cell.spans.begin(), cell.spans.end(), [&](const SourceSpan& s) {
          return (s.kind == SpanKind::person || s.kind == SpanKind::note) && s.start < end && start < s.end;
        });
        if (tied || words[i].is_sign || words[i + count - 1].is_sign) continue;
        std::string key;
        for (std::size_t w = i; w < i + count; ++w) key += words[w].folded;
        const auto [miss, is_new] = misses.try_emplace(code_points(key));
        if (is_new) miss->second = {cell.text.substr(start, end - start), cell.place, 0};
        ++miss->second.times;
      }
    }
}

void tell_near_misses(const SourceLayer& layer, const std::vector<Form>& forms, Report& report) {
  std::map<std::size_t, std::map<std::u32string, Miss>> by_words;
  std::map<std::u32string, std::pair<const Form*, const Miss*>> told;
  for (const Form& form : forms) {
    if (form.key.size() < shortest_near_form) continue;
    const auto [misses, is_new] = by_words.try_emplace(form.words);
    if (is_new) gather(layer, form.words, misses->second);
    for (const auto& [key, miss] : misses->second)
      if (is_one_apart(key, form.key)) told.try_emplace(key, &form, &miss);
  }
  for (const auto& [key, pair] : told) {
    const auto& [form, miss] = pair;
    report.hint(miss->place,
                fmt::format("\"{}\" is one letter away from \"{}\" of {}{}", miss->text, form->alias, form->person,
                            miss->times > 1 ? fmt::format(" ({} times)", miss->times) : ""),
                fmt::format("if it is meant, add the form to [{}.aliases] {}", form->person, layer.language));
  }
}

void tell_shared_forms(const SourceExhibit& exhibit, Report& report) {
  std::map<std::pair<std::string, std::string>, const SourcePerson*> owners;
  for (const SourcePerson& person : exhibit.people)
    for (const auto& [language, aliases] : person.aliases)
      for (const std::string& alias : aliases) {
        const auto [owner, is_new] = owners.try_emplace({language, key_of(alias)}, &person);
        if (!is_new && owner->second != &person)
          report.error(person.place,
                       fmt::format("\"{}\" is an alias of {} and of {}", alias, owner->second->id, person.id),
                       "leave it with one of them; link the other by hand: [words](person:" + person.id + ")");
      }
}

}  // namespace

void check_people(const SourceExhibit& exhibit, Report& report) {
  tell_shared_forms(exhibit, report);
  std::map<std::string, std::vector<Form>> forms;
  for (const SourceDocument& document : exhibit.documents)
    for (const SourceLayer& layer : document.layers) {
      const auto [known, is_new] = forms.try_emplace(layer.language);
      if (is_new) known->second = forms_for(exhibit, layer.language);
      tell_near_misses(layer, known->second, report);
    }
}

}  // namespace lectern::compiler
