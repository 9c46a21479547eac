// SPDX-License-Identifier: MIT
#include "assets/compiler/import/editions/iiif_about.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <set>

#include "assets/compiler/import/column_names.hpp"
#include "assets/compiler/import/editions/iiif_words.hpp"
#include "assets/compiler/import/editions/names.hpp"
#include "assets/compiler/lowered.hpp"
#include "assets/compiler/source/dates/proposals.hpp"
#include "assets/compiler/source/language.hpp"

namespace lectern::compiler {

namespace {

/// Read here or elsewhere, or of no use to anybody.
constexpr auto read_properties = std::to_array<std::string_view>({"@context",    "@id",
                                                                  "id",          "@type",
                                                                  "type",        "label",
                                                                  "metadata",    "summary",
                                                                  "rights",      "license",
                                                                  "attribution", "requiredStatement",
                                                                  "items",       "sequences",
                                                                  "images",      "canvases",
                                                                  "structures",  "description",
                                                                  "width",       "height",
                                                                  "homepage",    "related",
                                                                  "annotations", "otherContent",
                                                                  "navDate",     "viewingDirection",
                                                                  "provider",    "logo",
                                                                  "motivation"});

/// What archives call a date, besides what lists call one.
bool is_date(const std::string& label) {
  constexpr auto others = std::to_array<std::string_view>({"dates", "created", "date of creation", "entstehungszeit",
                                                           "date de création", "creation date", "fecha", "data"});
  return column_meaning(label).column == Column::date ||
         std::find(others.begin(), others.end(), lowered(label)) != others.end();
}

/// What the archive says in a field of that meaning, the first; nothing where it has none.
std::optional<std::string> field_of(const ImportedDocument& document, Column meaning) {
  for (const ImportedField& field : document.fields)
    if (column_meaning(field.label).column == meaning && !field.value.empty()) return field.value;
  return std::nullopt;
}

void tell_unknown(const JsonValue& value, std::string_view of, Tally& tally) {
  if (!value.is_object()) return;
  for (const auto& [key, unused] : value.json().items())
    if (std::find(read_properties.begin(), read_properties.end(), key) == read_properties.end())
      tally.add(fmt::format("\"{}\" of {} was left out", shortened(key, 60), of), value[key]);
}

/// A field in each language that it is said in; the preferred one under its plain label.
void add_field(const JsonValue& pair, const std::string& language, std::string_view of, ImportedDocument& document) {
  const std::vector<Worded> labels = words_of(pair["label"]);
  const std::vector<Worded> values = words_of(pair["value"]);
  const std::string preferred = said_in(values, language);
  const std::string prefix = of.empty() ? std::string() : fmt::format("{}: ", of);
  for (const Worded& value : values) {
    const std::string label = said_in(labels, value.language.empty() ? language : value.language);
    const bool is_preferred = value.text == preferred;
    const std::string tail =
        is_preferred || value.language.empty() ? std::string() : fmt::format(" ({})", value.language);
    document.fields.push_back({fmt::format("{}{}{}", prefix, label, tail), value.text});
  }
  for (const Worded& label : labels)
    if (std::none_of(document.fields.begin(), document.fields.end(),
                     [&](const ImportedField& field) { return field.label.find(label.text) != std::string::npos; }))
      document.fields.push_back(
          {fmt::format("{}{} ({})", prefix, said_in(labels, language), label.language), label.text});
}

/// Another language's words of something that an exhibit has once.
void add_others(const std::vector<Worded>& words, std::string_view shown, std::string_view label,
                ImportedDocument& document) {
  for (const Worded& one : words)
    if (one.text != shown)
      document.fields.push_back(
          {one.language.empty() ? std::string(label) : fmt::format("{} ({})", label, one.language), one.text});
}

void take_title(const JsonValue& root, const std::string& language, ImportedDocument& document,
                std::vector<Remark>& questions) {
  const std::vector<Worded> labels = words_of(root["label"]);
  document.title = said_in(labels, language);
  document.short_title = by_language(labels);
  add_others(labels, document.title, "Title", document);
  if (!document.title.empty()) return;
  document.title = last_part(id_of(root));
  if (document.title.empty()) document.title = "Untitled";
  questions.push_back({root.place(), "the manifest has no title", "write the archive's title into document.toml"});
}

void take_rights(const JsonValue& root, const std::string& language, ImportedDocument& document) {
  const std::vector<Worded> rights = words_of(root.any_of({"rights", "license"}));
  if (!rights.empty()) document.rights = said_in(rights, language);
  for (const JsonValue& statement : root["requiredStatement"].each()) {
    const std::vector<Worded> words = words_of(statement["value"]);
    if (words.empty()) continue;
    const std::string label = said_in(words_of(statement["label"]), language);
    const std::string said = said_in(words, language);
    document.credits = label.empty() ? said : fmt::format("{}: {}", label, said);
    add_others(words, said, label, document);
  }
  const std::vector<Worded> attribution = words_of(root["attribution"]);
  if (attribution.empty()) return;
  const std::string said = said_in(attribution, language);
  if (document.credits)
    document.fields.push_back({"Attribution", said});
  else
    document.credits = said;
  add_others(attribution, said, "Attribution", document);
}

void take_contents(const JsonValue& root, const std::string& language, ImportedDocument& document, Tally& tally) {
  // Ranges within ranges first come first; version 2 lists them flat.
  std::vector<JsonValue> waiting = root["structures"].each();
  std::reverse(waiting.begin(), waiting.end());
  while (!waiting.empty()) {
    const JsonValue range = waiting.back();
    waiting.pop_back();
    if (type_of(range) != "range") continue;
    if (const std::string label = said_in(words_of(range["label"]), language); !label.empty()) {
      document.contents.push_back(label);
      tally.add("the contents come in as a list; which pages belong to a part was left out", range);
    }
    std::vector<JsonValue> inner = range["items"].each();
    waiting.insert(waiting.end(), inner.rbegin(), inner.rend());
  }
}

void take_date(const JsonValue& root, ImportedDocument& document, std::vector<Remark>& questions) {
  for (const ImportedField& field : document.fields) {
    if (!is_date(field.label)) continue;
    constexpr std::size_t longest_date = 200;  // more is a text about dates
    if (field.value.size() > longest_date) continue;
    document.date_as_given = field.value;
    const std::vector<std::string> languages = {document.original_language};
    const auto dates = parse_edtf(field.value, Calendar::gregorian)
                           ? std::vector<std::string>{field.value}
                           : proposed_dates(field.value, Calendar::gregorian, languages);
    if (dates.size() == 1)
      document.date = dates.front();
    else
      questions.push_back({root["metadata"].place(), fmt::format("the date \"{}\" cannot be told", field.value),
                           "write date = \"…\" into document.toml"});
    break;
  }
  const JsonValue nav = root["navDate"];
  if (!nav.is_there()) return;
  const std::string said = nav.text();
  document.fields.push_back({"navDate", said});
  if (document.date.empty())
    questions.push_back(
        {nav.place(), fmt::format("navDate is {}; it was not taken for the document's date", shortened(said, 60)),
         fmt::format("if it is, write date = \"{}\" into document.toml", shortened(said.substr(0, 10), 10))});
}

void take_addresses(const JsonValue& root, const std::string& language, ImportedDocument& document) {
  for (const JsonValue& page : root.any_of({"homepage", "related"}).each())
    if (const std::string address = id_of(page); !address.empty()) {
      if (!document.address) document.address = address;
      const std::string label = said_in(words_of(page["label"]), language);
      document.fields.push_back({label.empty() ? "Address" : label, address});
    }
  if (const std::string id = id_of(root); !id.empty()) document.fields.push_back({"IIIF manifest", id});
  for (const JsonValue& provider : root["provider"].each())
    if (const std::string name = said_in(words_of(provider["label"]), language); !name.empty())
      document.fields.push_back({"Provider", name});
}

}  // namespace

void describe(const IiifManifest& manifest, const std::string& language, ImportedDocument& document, Tally& tally,
              std::vector<Remark>& questions) {
  const JsonValue& root = manifest.whole;
  take_title(root, language, document, questions);
  const std::vector<Worded> summary = words_of(root.any_of({"summary", "description"}));
  if (!summary.empty()) {
    document.summary = said_in(summary, language);
    add_others(summary, *document.summary, "Summary", document);
  }
  for (const JsonValue& pair : root["metadata"].each()) add_field(pair, language, {}, document);
  document.archive_reference = field_of(document, Column::reference);
  if (!document.summary) document.summary = field_of(document, Column::summary);
  take_rights(root, language, document);
  take_contents(root, language, document, tally);
  take_date(root, document, questions);
  take_addresses(root, language, document);
  const std::string& direction = manifest.viewing_direction;
  document.begins_at_right = direction == "right-to-left";
  if (!direction.empty() && direction != "right-to-left" && direction != "left-to-right")
    tally.add(
        fmt::format("the viewing direction \"{}\" was left out: pages stand side by side", shortened(direction, 60)),
        root);
  tell_unknown(root, "the manifest", tally);
  for (const JsonValue& sequence : root["sequences"].each()) tell_unknown(sequence, "the order of pages", tally);
  for (const IiifCanvas& canvas : manifest.canvases) {
    tell_unknown(canvas.whole, "a page", tally);
    const std::string label = said_in(words_of(canvas.whole["label"]), language);
    for (const JsonValue& pair : canvas.whole["metadata"].each()) add_field(pair, language, label, document);
    if (const auto words = words_of(canvas.whole.any_of({"summary", "description"})); !words.empty())
      document.fields.push_back({label, said_in(words, language)});
  }
}

std::string document_language(const IiifManifest& manifest) {
  for (const JsonValue& pair : manifest.whole["metadata"].each()) {
    const std::vector<Worded> labels = words_of(pair["label"]);
    const bool is_language = std::any_of(labels.begin(), labels.end(), [](const Worded& label) {
      return column_meaning(label.text).column == Column::language;
    });
    if (!is_language) continue;
    for (const Worded& value : words_of(pair["value"]))
      if (std::string meant = meant_language(value.text.substr(0, value.text.find_first_of(";,/("))); !meant.empty())
        return meant;
  }
  return {};
}

std::string main_language(const IiifManifest& manifest) {
  std::map<std::string, std::size_t> counts;
  const JsonValue& root = manifest.whole;
  std::vector<JsonValue> said = {root["label"], root["summary"], root["description"]};
  for (const JsonValue& pair : root["metadata"].each()) said.push_back(pair["value"]);
  for (const JsonValue& value : said)
    for (const Worded& one : words_of(value))
      if (!one.language.empty()) ++counts[one.language];
  const auto most = std::max_element(counts.begin(), counts.end(),
                                     [](const auto& one, const auto& other) { return one.second < other.second; });
  return most == counts.end() ? std::string() : most->first;
}

}  // namespace lectern::compiler
