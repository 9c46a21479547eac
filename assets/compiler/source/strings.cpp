// SPDX-License-Identifier: MIT
#include "assets/compiler/source/strings.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <optional>
#include <set>
#include <string_view>
#include <vector>

#include "assets/compiler/source/folder.hpp"
#include "assets/compiler/source/nearest.hpp"
#include "assets/compiler/source/plurals.hpp"
#include "assets/compiler/source/toml/fields.hpp"
#include "assets/compiler/source/toml/value.hpp"

namespace lectern::compiler {

namespace {

using Placeholders = std::set<std::string>;

Placeholders placeholders_of(std::string_view text) {
  Placeholders found;
  for (std::size_t at = text.find('{'); at != std::string_view::npos; at = text.find('{', at + 1)) {
    const std::size_t end = text.find('}', at);
    if (end == std::string_view::npos) break;
    found.emplace(text.substr(at, end - at + 1));
  }
  return found;
}

/// A language's words, and where each stands.
struct Words {
  SourceStrings strings;
  std::map<std::string, Place> places;
  std::filesystem::path file;
};

class StringsReader {
 public:
  StringsReader(const std::filesystem::path& ours, const std::filesystem::path& exhibit, Report& report)
      : ours_(ours), exhibit_(exhibit), report_(report) {}

  std::map<std::string, SourceStrings> run(std::span<const std::string> languages) {
    std::map<std::string, SourceStrings> result;
    const std::optional<Words> english = words_of("en", {ours_});
    if (!english) return result;
    for (const std::string& language : languages) {
      std::optional<Words> words = words_of(language, {ours_, exhibit_});
      if (!words) continue;
      compare(*english, *words, language);
      // What a language lacks is said in English, and was reported.
      words->strings.texts.insert(english->strings.texts.begin(), english->strings.texts.end());
      words->strings.plurals.insert(english->strings.plurals.begin(), english->strings.plurals.end());
      result.emplace(language, std::move(words->strings));
    }
    return result;
  }

 private:
  std::optional<Words> words_of(const std::string& language, std::initializer_list<std::filesystem::path> folders) {
    const std::string name = language + ".toml";
    Words words;
    for (const std::filesystem::path& folder : folders) {
      const std::filesystem::path file = folder / name;
      if (folder.empty() || !is_there(file)) continue;
      words.file = file;
      if (const auto root = read_toml_file(folder == exhibit_ ? folder.parent_path() : folder, file, report_))
        take(*root, folder == exhibit_, words);
      else
        return std::nullopt;
    }
    if (!words.file.empty()) return words;
    if (language == "en")
      report_.error({ours_ / name}, "Lectern's own English words are missing", "name their folder with --strings DIR");
    else if (!exhibit_.empty())
      report_.error(
          {exhibit_ / name}, fmt::format("the interface has no words in the language {}", language),
          fmt::format("copy {} to strings/{} in the exhibit and translate it", (ours_ / "en.toml").string(), name));
    return std::nullopt;
  }

  void take(const TomlTable& root, bool own, Words& words) {
    for (const TomlMember& member : root.members) {
      words.places[member.key] = member.place;
      if (own) words.strings.own.insert(member.key);
      if (const auto* text = member.value.as<std::string>())
        words.strings.texts[member.key] = *text;
      else if (member.value.as<TomlTable>())
        words.strings.plurals[member.key] = texts_by_name(root, member.key);
      else
        report_.error(member.value.place, fmt::format("{} is {}", member.key, member.value.kind()),
                      "write a text in quotation marks");
    }
  }

  void compare(const Words& english, const Words& words, const std::string& language) {
    for (const auto& [key, text] : english.strings.texts) {
      const auto found = words.strings.texts.find(key);
      if (found == words.strings.texts.end())
        missing(words, key);
      else
        same_placeholders(words, key, placeholders_of(text), placeholders_of(found->second));
    }
    const std::vector<PluralForm> forms = plural_forms(language);
    for (const auto& [key, plural] : english.strings.plurals) {
      const auto found = words.strings.plurals.find(key);
      if (found == words.strings.plurals.end())
        missing(words, key);
      else
        plurals(words, key, found->second, forms,
                plural.contains("other") ? placeholders_of(plural.at("other")) : Placeholders{});
    }
    tell_unknown(english, words);
  }

  void missing(const Words& words, const std::string& key) {
    report_.warning(words.places.contains(key) ? words.places.at(key) : Place{words.file},
                    fmt::format("the word {} is missing; English stands in its place", key),
                    "translate it from Lectern's en.toml");
  }

  void same_placeholders(const Words& words, const std::string& key, const Placeholders& wanted,
                         const Placeholders& found) {
    const Place place = words.places.at(key.substr(0, key.find('.')));
    for (const std::string& one : wanted)
      if (!found.contains(one))
        report_.error(place, fmt::format("{} lacks {}", key, one), "put it where its value belongs");
    for (const std::string& one : found)
      if (!wanted.contains(one))
        report_.error(place, fmt::format("{} has {}, which nothing fills in", key, one),
                      wanted.empty() ? "take it out" : fmt::format("it may have {}", fmt::join(wanted, " ")));
  }

  void plurals(const Words& words, const std::string& key, const std::map<std::string, std::string>& found,
               const std::vector<PluralForm>& forms, const Placeholders& wanted) {
    for (const PluralForm& form : forms) {
      const auto text = found.find(form.category);
      if (text == found.end()) {
        report_.error(words.places.at(key), fmt::format("{} lacks the plural form {}", key, form.category),
                      fmt::format("add {} = \"…\" to [{}]", form.category, key));
        continue;
      }
      const Placeholders has = placeholders_of(text->second);
      if (!(form.of_one_number && has.empty())) same_placeholders(words, key + "." + form.category, wanted, has);
    }
    for (const auto& [category, text] : found)
      if (std::none_of(forms.begin(), forms.end(), [&](const PluralForm& f) { return f.category == category; }))
        report_.error(words.places.at(key),
                      fmt::format("{} has the form {}, which this language does not have", key, category),
                      "take it out");
  }

  void tell_unknown(const Words& english, const Words& words) {
    std::vector<std::string> known;
    for (const auto& [key, text] : english.strings.texts) known.push_back(key);
    for (const auto& [key, text] : english.strings.plurals) known.push_back(key);
    for (const auto& [key, place] : words.places)
      if (std::find(known.begin(), known.end(), key) == known.end())
        report_.error(place, fmt::format("the interface has no word {}", key), did_you_mean(key, known, "take it out"));
  }

  const std::filesystem::path& ours_;
  const std::filesystem::path& exhibit_;
  Report& report_;
};

}  // namespace

std::map<std::string, SourceStrings> read_strings(const std::filesystem::path& ours,
                                                  const std::filesystem::path& exhibit,
                                                  std::span<const std::string> languages, Report& report) {
  return StringsReader(ours, exhibit, report).run(languages);
}

}  // namespace lectern::compiler
