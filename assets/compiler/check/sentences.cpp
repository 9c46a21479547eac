// SPDX-License-Identifier: MIT
#include "assets/compiler/source/texts/sentences.hpp"

#include <fmt/format.h>
#include <string>

#include "assets/compiler/check/rules.hpp"

namespace lectern::compiler {

namespace {

/// A key's texts, and where each stands.
template <class Tell>
void each(const ByLanguage& texts, const std::string& key, Tell tell) {
  for (const auto& [language, text] : texts) tell(fmt::format("{}.{}", key, language), text);
}

class Rule {
 public:
  explicit Rule(Report& report) : report_(report) {}

  void sentences(const std::string& text, const Place& place) { (void)parse_sentences(text, place, report_); }

  void plain(const std::string& key, const std::string& text, const Place& place) {
    if (has_marks(text))
      report_.warning(place, fmt::format("{} is shown as it is typed, with the signs of its marks", key),
                      "write the words alone; marks are read in texts, in `sentence` and `text` of people.toml and in "
                      "`text` of notes");
  }

 private:
  Report& report_;
};

void look_at_exhibit(const SourceExhibit& exhibit, Rule& rule) {
  const auto plain = [&](const std::string& key, const std::string& text) {
    rule.plain(key, text, place_of(exhibit, key));
  };
  each(exhibit.title, "title", plain);
  each(exhibit.subtitle, "subtitle", plain);
  each(exhibit.short_title, "short_title", plain);
  each(exhibit.introduction, "introduction", plain);
  each(exhibit.viewpoint, "viewpoint", plain);
  for (const auto& [name, label] : exhibit.labels) each(label, "labels." + name, plain);
  for (const SourceContext& context : exhibit.context)
    each(context.text, "context.text",
         [&](const std::string& key, const std::string& text) { rule.plain(key, text, context.place); });
}

void look_at_people(const SourceExhibit& exhibit, Rule& rule) {
  for (const SourcePerson& person : exhibit.people) {
    const auto place = [&](const std::string& key) {
      const auto found = exhibit.people_places.find(key);
      return found == exhibit.people_places.end() ? person.place : found->second;
    };
    const auto read = [&](const std::string& key, const std::string& text) { rule.sentences(text, place(key)); };
    each(person.sentence, person.id + ".sentence", read);
    each(person.text, person.id + ".text", read);
    each(person.name, person.id + ".name",
         [&](const std::string& key, const std::string& text) { rule.plain(key, text, place(key)); });
  }
}

void look_at_document(const SourceDocument& document, Rule& rule) {
  const auto plain = [&](const std::string& key, const std::string& text) {
    rule.plain(key, text, place_of(document, key));
  };
  const auto archive = [&](const std::string& key, const std::optional<std::string>& text) {
    if (text) plain(key, *text);
  };
  each(document.short_title, "short_title", plain);
  each(document.line, "line", plain);
  plain("title", document.title);
  archive("date_as_given", document.date_as_given);
  archive("summary", document.summary);
  archive("citation", document.citation);
  archive("archive_reference", document.archive_reference);
  archive("credits", document.credits);
  archive("rights", document.rights);
  archive("transcriber", document.transcriber);
  archive("translator", document.translator);
  for (const std::string& content : document.contents) plain("contents", content);
  for (const std::string& label : document.labels) plain("labels", label);
  for (const SourceLayer& layer : document.layers) {
    const std::string key = "layers." + layer.id;
    archive(key + ".by", layer.credit.by);
    archive(key + ".source", layer.credit.source);
    each(layer.credit.label, key + ".label", plain);
    each(layer.credit.note, key + ".note", plain);
  }
  for (const SourceNote& note : document.notes) {
    if (!note.blocks.empty()) continue;
    each(note.title, "notes." + note.id + ".title", plain);
    each(note.text, "notes." + note.id + ".text",
         [&](const std::string& key, const std::string& text) { rule.sentences(text, place_of(document, key)); });
  }
}

}  // namespace

void check_sentences(const SourceExhibit& exhibit, Report& report) {
  Rule rule(report);
  look_at_exhibit(exhibit, rule);
  look_at_people(exhibit, rule);
  for (const SourceDocument& document : exhibit.documents) look_at_document(document, rule);
}

}  // namespace lectern::compiler
