// SPDX-License-Identifier: MIT
#include "assets/compiler/source/exhibit.hpp"

#include <algorithm>
#include <charconv>
#include <fmt/format.h>
#include <string_view>

#include "assets/compiler/source/dates/given.hpp"
#include "assets/compiler/source/document.hpp"
#include "assets/compiler/source/folder.hpp"
#include "assets/compiler/source/language.hpp"
#include "assets/compiler/source/links/aliases.hpp"
#include "assets/compiler/source/order.hpp"
#include "assets/compiler/source/paths.hpp"
#include "assets/compiler/source/portraits.hpp"
#include "assets/compiler/source/strings.hpp"
#include "assets/compiler/source/toml/fields.hpp"
#include "assets/compiler/source/toml/key_check.hpp"
#include "assets/compiler/source/toml/keys.hpp"

namespace lectern::compiler {

namespace {

std::optional<AttractPage> attract_page(std::string_view text) {
  const std::size_t slash = text.find('/');
  if (slash == std::string_view::npos || slash + 1 == text.size()) return std::nullopt;
  return AttractPage{std::string(text.substr(0, slash)), std::string(text.substr(slash + 1)), {}};
}

void take_attract(const TomlTable& root, SourceExhibit& exhibit, Report& report) {
  const TomlMember* member = root.find("attract_pages");
  const auto* items = member ? member->value.as<TomlArray>() : nullptr;
  if (!items) return;
  for (const TomlValue& item : *items) {
    const auto* text = item.as<std::string>();
    if (!text) continue;
    auto page = attract_page(*text);
    if (page) {
      page->place = item.place;
      exhibit.attract.push_back(std::move(*page));
    } else {
      report.error(item.place, fmt::format("\"{}\" names no page", *text),
                   "write a document's folder, / and a page of it, as \"letter-1/2\"");
    }
  }
}

void take_sentences(const TomlTable& root, SourceExhibit& exhibit) {
  const TomlMember* member = root.find("attract");
  const auto* items = member ? member->value.as<TomlArray>() : nullptr;
  if (!items) return;
  for (const TomlValue& item : *items)
    if (const auto* table = item.as<TomlTable>())
      exhibit.sentences.push_back({quoted_of(*table, item.place), text_of(*table, "document")});
}

void take_context(const TomlTable& root, SourceExhibit& exhibit, Report& report) {
  const TomlMember* member = root.find("context");
  const auto* items = member ? member->value.as<TomlArray>() : nullptr;
  if (!items) return;
  for (const TomlValue& item : *items)
    if (const auto* table = item.as<TomlTable>()) {
      SourceContext line{text_of(*table, "after"), texts_by_name(*table, "text"), item.place};
      if (table->find("date")) line.date = given_date(*table, exhibit.languages, report);
      line.source = texts_by_name(*table, "source");
      line.places = places_of(*table);
      exhibit.context.push_back(std::move(line));
    }
}

void take_theme(const TomlTable& root, SourceExhibit& exhibit) {
  constexpr int hexadecimal = 16;
  for (const auto& [name, text] : texts_by_name(root, "theme")) {
    std::uint32_t rgb = 0;
    if (text.size() > 1 &&
        std::from_chars(text.data() + 1, text.data() + text.size(), rgb, hexadecimal).ec == std::errc())
      exhibit.theme.emplace(name, rgb);
  }
}

void take_languages(const std::filesystem::path& file, const TomlTable& root, SourceExhibit& exhibit, Report& report) {
  const TomlMember* member = root.find("languages");
  for (std::string language : texts_of(root, "languages")) {
    if (!is_language_code(language)) {
      report.error(member->place, fmt::format("\"{}\" is no language code", language), mend_language(language));
      // With the one that was meant nothing else is wrong for it.
      language = meant_language(language);
      if (language.empty()) continue;
    }
    if (std::find(exhibit.languages.begin(), exhibit.languages.end(), language) != exhibit.languages.end())
      report.error(member->place, fmt::format("the language {} is listed twice", language), "take one of them out");
    else
      exhibit.languages.push_back(language);
  }
  if (member && exhibit.languages.empty())
    report.error({file, member->place.line, member->place.column}, "no language is listed",
                 "write languages = [\"en\"]");
}

void take_exhibit(const std::filesystem::path& file, SourceExhibit& exhibit, Report& report) {
  const std::optional<TomlTable> root = read_toml_file(exhibit.folder, file, report);
  if (!root) return;
  take_languages(file, *root, exhibit, report);
  check_keys(file, *root, exhibit_keys(), exhibit.languages, report);
  exhibit.id = text_of(*root, "id");
  exhibit.revision = static_cast<std::uint32_t>(number_of(*root, "revision", 1));
  exhibit.title = texts_by_name(*root, "title");
  exhibit.subtitle = texts_by_name(*root, "subtitle");
  exhibit.short_title = texts_by_name(*root, "short_title");
  exhibit.introduction = texts_by_name(*root, "introduction");
  exhibit.viewpoint = texts_by_name(*root, "viewpoint");
  exhibit.hook = texts_by_name(*root, "hook");
  const TomlTable& labels = table_of(*root, "labels");
  for (const TomlMember& label : labels.members) exhibit.labels.emplace(label.key, texts_by_name(labels, label.key));
  take_theme(*root, exhibit);
  exhibit.fonts = texts_of(*root, "fonts");
  exhibit.hyphenate = truth_of(*root, "hyphenate");
  exhibit.scan_quality = static_cast<int>(number_of(*root, "scan_quality", default_scan_quality));
  take_attract(*root, exhibit, report);
  take_sentences(*root, exhibit);
  take_context(*root, exhibit, report);
  exhibit.places = places_of(*root);
}

void take_people(const std::filesystem::path& file, SourceExhibit& exhibit, Report& report) {
  if (!is_there(file)) return;
  const std::optional<TomlTable> root = read_toml_file(exhibit.folder, file, report);
  exhibit.unread.people = !root;
  if (!root) return;
  check_keys(file, *root, people_keys(), exhibit.languages, report);
  exhibit.people_places = places_of(*root);
  for (const TomlMember& member : root->members) {
    const auto* table = member.value.as<TomlTable>();
    if (!table) continue;
    SourcePerson person{member.key,
                        texts_by_name(*table, "name"),
                        {},
                        texts_by_name(*table, "sentence"),
                        texts_by_name(*table, "text"),
                        member.place};
    take_kind(*table, person);
    take_portrait(exhibit.folder, *table, person);
    const TomlTable& aliases = table_of(*table, "aliases");
    for (const TomlMember& language : aliases.members)
      person.aliases.emplace(language.key, texts_of(aliases, language.key));
    person.position = position_of(*table, "place");
    exhibit.people.push_back(std::move(person));
  }
}

void take_document(const std::filesystem::path& folder, SourceExhibit& exhibit, Report& report) {
  if (auto document = read_document(exhibit.folder, folder, exhibit.languages, report))
    exhibit.documents.push_back(std::move(*document));
  else
    exhibit.unread.documents.push_back(folder.filename().string());
}

/// Whether there is anything to read; if not, that is the one thing to say.
bool is_exhibit(const std::filesystem::path& folder, Report& report) {
  constexpr const char* mend = "name the exhibit's folder, the one with exhibit.toml";
  const std::size_t before = report.count(Severity::error);
  if (is_folder(folder)) {
    if (list_folder(folder, folder, report).empty() && report.count(Severity::error) == before)
      report.error({folder}, "the folder is empty", "begin with lectern-pack new NAME");
    else if (!is_there(folder / "exhibit.toml") && !is_there(folder / "documents"))
      report.error({folder}, "this is no exhibit: neither exhibit.toml nor documents/ lies in it",
                   fmt::format("{}, or have one made of what is in it: lectern-pack import \"{}\" my-exhibit", mend,
                               folder.string()));
  } else if (is_file(folder)) {
    report.error({folder}, "this is a file, not an exhibit's folder", mend);
  } else {
    report.error({folder}, "there is no such folder", mend);
  }
  return report.count(Severity::error) == before;
}

}  // namespace

SourceExhibit read_exhibit(const std::filesystem::path& folder, const std::filesystem::path& strings, Report& report) {
  SourceExhibit exhibit;
  exhibit.folder = folder;
  exhibit.unread.exhibit = !is_exhibit(folder, report);
  if (exhibit.unread.exhibit) return exhibit;
  take_exhibit(folder / "exhibit.toml", exhibit, report);
  take_people(folder / "people.toml", exhibit, report);
  exhibit.paths = read_paths(folder, exhibit.languages, report);
  for (const std::filesystem::path& path : list_folder(folder, folder / "documents", report))
    if (is_folder(path) || leads_nowhere(path)) take_document(path, exhibit, report);
  put_in_order(exhibit.documents, report);
  link_aliases(exhibit);
  const bool has_own_strings = read_folder(folder, folder / "strings", report).has_value();
  exhibit.strings =
      read_strings(strings, has_own_strings ? folder / "strings" : std::filesystem::path(), exhibit.languages, report);
  return exhibit;
}

}  // namespace lectern::compiler
