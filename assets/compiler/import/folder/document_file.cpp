// SPDX-License-Identifier: MIT
#include "assets/compiler/import/folder/document_file.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <optional>
#include <string_view>

#include "assets/compiler/import/folder/toml_words.hpp"
#include "assets/compiler/source/texts/layer.hpp"

namespace lectern::compiler {

namespace {

bool is_day(std::string_view date) {
  constexpr std::string_view form = "dddd-dd-dd";
  return date.size() == form.size() && std::equal(date.begin(), date.end(), form.begin(), [](char c, char f) {
           return f == 'd' ? c >= '0' && c <= '9' : c == f;
         });
}

/// A key that is known, or a question.
std::string line(std::string_view key, const std::optional<std::string>& words, std::string_view question) {
  if (words && !words->empty()) return fmt::format("{} = {}\n", key, toml_text(within_index(*words)));
  return question.empty() ? std::string() : fmt::format("# {} = \"\"  # {}\n", key, question);
}

std::string dates_of(const ImportedDocument& document) {
  std::string text;
  if (document.date.empty())
    text +=
        "# date = 1921-05-02  # the day; or as much as is known in quotation marks: \"1921-05\", \"1921~\", \"XXXX\"\n";
  else
    text += fmt::format("date = {}\n", is_day(document.date) ? document.date : toml_text(document.date));
  if (!document.date_as_given.empty())
    text += fmt::format("date_as_given = {}\n", toml_text(within_index(document.date_as_given)));
  return text;
}

std::string pages_of(const ImportedDocument& document, const DocumentFacts& facts) {
  std::string text;
  if (!facts.labels.empty()) text += fmt::format("labels = {}\n", toml_texts(facts.labels));
  if (!facts.lost.empty())
    text += fmt::format("# Pages of which no picture is here yet; take out what you put into scans/.\nlost = [{}]\n",
                        fmt::join(facts.lost, ", "));
  if (document.begins_at_right) text += "begins_at = \"right\"\n";
  if (!facts.has_machine_reading)
    text += "# The .xml files beside the scans say where the words of the transcript stand.\nmachine_reading = false\n";
  return text;
}

std::string archive_words_of(const ImportedDocument& document) {
  std::string text = "\n# The archive's words; \"none given\" is an answer.\n";
  text += fmt::format("title = {}\n", toml_text(within_index(document.title)));
  text += line("summary", document.summary, "what it says, in two or three sentences");
  text += line("citation", document.citation, "how it is cited");
  text += line("archive_reference", document.archive_reference, "the shelfmark");
  text += line("credits", document.credits, "who holds it");
  text += line("rights", document.rights, "what may be done with it");
  text += line("address", document.address, "");
  if (document.contents.empty())
    text += "# contents = [\"Letter\"]  # what the archive lists\n";
  else
    text += fmt::format("contents = {}\n", toml_texts(document.contents));
  return text;
}

std::string layer_of(const ImportedText& layer, bool kept) {
  const std::string id = LayerName{layer.kind, layer.language, layer.variant}.id();
  const LayerCredit& credit = layer.credit;
  std::string text = fmt::format("\n[layers.{}]\n", toml_text(id));
  const bool asks = layer.kind == LayerKind::transcript || layer.kind == LayerKind::translation;
  text += line("by", credit.by, asks ? "who made this text; \"not named\" is an answer" : "");
  if (credit.year && *credit.year > 0) text += fmt::format("year = {}\n", *credit.year);
  text += line("source", credit.source, "");
  if (kept) text += "lines = \"kept\"\n";
  if (!credit.label.empty()) text += fmt::format("[layers.{}.label]\n{}", toml_text(id), toml_languages(credit.label));
  if (!credit.note.empty()) text += fmt::format("[layers.{}.note]\n{}", toml_text(id), toml_languages(credit.note));
  return text;
}

/// In each of the exhibit's languages; what is given in one of them alone stands in for the others.
ByLanguage for_all(const ByLanguage& words, const std::vector<std::string>& languages, const std::string& otherwise) {
  ByLanguage result;
  for (const std::string& language : languages) {
    const auto own = words.find(language);
    const std::string& said = own != words.end() ? own->second : words.empty() ? otherwise : words.begin()->second;
    if (!said.empty()) result[language] = within_index(said);
  }
  return result;
}

std::string fields_of(const ImportedDocument& document) {
  if (document.fields.empty()) return {};
  std::string words = "What the source says besides, word for word:";
  for (const ImportedField& field : document.fields)
    words += fmt::format("\n  {}: {}", in_one_line(field.label), in_one_line(field.value));
  return "\n" + toml_comment(words);
}

}  // namespace

std::string document_toml(const ImportedDocument& document, const DocumentFacts& facts) {
  std::string text = toml_comment(facts.head);
  text += dates_of(document);
  text += line("from", document.from, "who wrote it: an id of people.toml");
  text += line("to", document.to, "to whom: an id of people.toml");
  text += fmt::format("original_language = {}\n", toml_text(document.original_language));
  text += pages_of(document, facts);
  text += archive_words_of(document);
  for (const ImportedText& layer : document.texts) {
    const std::string id = LayerName{layer.kind, layer.language, layer.variant}.id();
    const bool kept = std::find(facts.kept.begin(), facts.kept.end(), id) != facts.kept.end();
    const bool asks = layer.kind == LayerKind::transcript || layer.kind == LayerKind::translation;
    const LayerCredit& credit = layer.credit;
    if (kept || asks || credit.by || credit.year || credit.source || !credit.label.empty() || !credit.note.empty())
      text += layer_of(layer, kept);
  }
  text += "\n# The exhibit's own title, on the card.\n[short_title]\n" +
          toml_languages(for_all(document.short_title, facts.languages, in_one_line(document.title)));
  const ByLanguage said = for_all(document.line, facts.languages, {});
  if (said.empty())
    text += fmt::format("\n# The exhibit's own summary in one line.\n# [line]\n# {} = \"\"\n", facts.languages.front());
  else
    text += "\n[line]\n" + toml_languages(said);
  return text + fields_of(document);
}

}  // namespace lectern::compiler
