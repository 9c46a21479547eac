// SPDX-License-Identifier: MIT
#include "assets/compiler/source/placed_texts.hpp"

#include <fmt/format.h>
#include <iterator>
#include <optional>
#include <utility>

#include "assets/compiler/source/places.hpp"

namespace lectern::compiler {

namespace {

/// Gathers the texts of one file's keys.
template <class Owner>
class Gathered {
 public:
  explicit Gathered(const Owner& owner) : owner_(owner) {}

  void add(const std::string& key, const std::string& text, Marks marks = Marks::typed) {
    if (!text.empty()) texts_.push_back({key, text, place_of(owner_, key), marks});
  }
  void add_at(const std::string& key, const std::string& text, const Place& place) {
    if (!text.empty()) texts_.push_back({key, text, place});
  }
  void add(const std::string& key, const std::optional<std::string>& text, Marks marks = Marks::typed) {
    if (text) add(key, *text, marks);
  }
  void add(const std::string& key, const ByLanguage& texts, Marks marks = Marks::typed) {
    for (const auto& [language, text] : texts) add(fmt::format("{}.{}", key, language), text, marks);
  }
  [[nodiscard]] std::vector<PlacedText> taken() { return std::move(texts_); }

 private:
  const Owner& owner_;
  std::vector<PlacedText> texts_;
};

void add_cells(const SourceBlock& block, const std::string& name, std::vector<PlacedText>& texts) {
  for (const Cell& cell : block.cells)
    if (!cell.text.empty()) texts.push_back({name, cell.text, cell.place, Marks::unlooked, true});
}

std::string block_name(BlockKind kind) {
  switch (kind) {
    case BlockKind::heading:
      return "a heading";
    case BlockKind::item:
      return "an item of a list";
    case BlockKind::row:
      return "a cell of a table";
    case BlockKind::paragraph:
    case BlockKind::quote:
    case BlockKind::rule:
    case BlockKind::aside:
      return "a paragraph";
  }
  return {};
}

}  // namespace

std::vector<PlacedText> texts_of_layer(const SourceLayer& layer) {
  std::vector<PlacedText> texts;
  for (const SourceBlock& block : layer.blocks) add_cells(block, block_name(block.kind), texts);
  for (const SourceFootnote& note : layer.footnotes)
    for (const SourceBlock& block : note.blocks) add_cells(block, fmt::format("footnote {}", note.label), texts);
  return texts;
}

std::vector<PlacedText> texts_of_document(const SourceDocument& document) {
  Gathered<SourceDocument> texts(document);
  texts.add("short_title", document.short_title);
  texts.add("line", document.line);
  for (const SourceQuoted& quote : document.quotes)
    for (const auto& [language, text] : quote.gloss)
      texts.add_at("quote.gloss." + language, text, place_of(quote, "gloss." + language));
  texts.add("title", document.title);
  texts.add("date_as_given", document.date_as_given);
  texts.add("summary", document.summary);
  texts.add("citation", document.citation);
  texts.add("archive_reference", document.archive_reference);
  texts.add("credits", document.credits);
  texts.add("rights", document.rights);
  texts.add("address", document.address, Marks::unlooked);
  texts.add("transcriber", document.transcriber);
  texts.add("translator", document.translator);
  for (const std::string& content : document.contents) texts.add("contents", content);
  for (const std::string& label : document.labels) texts.add("labels", label);
  for (const SourceLayer& layer : document.layers) {
    const std::string key = "layers." + layer.id;
    texts.add(key + ".by", layer.credit.by);
    texts.add(key + ".source", layer.credit.source);
    texts.add(key + ".label", layer.credit.label);
    texts.add(key + ".note", layer.credit.note);
  }
  for (const SourceNote& note : document.notes) {
    texts.add("notes." + note.id + ".title", note.title);
    texts.add("notes." + note.id + ".text", note.text, Marks::read);
  }
  return texts.taken();
}

std::vector<PlacedText> texts_of_people(const SourceExhibit& exhibit) {
  std::vector<PlacedText> texts;
  const auto add = [&](const SourcePerson& person, const char* key, const ByLanguage& by_language, Marks marks) {
    for (const auto& [language, text] : by_language) {
      const std::string name = fmt::format("{}.{}.{}", person.id, key, language);
      const auto found = exhibit.people_places.find(name);
      texts.push_back({name, text, found == exhibit.people_places.end() ? person.place : found->second, marks});
    }
  };
  for (const SourcePerson& person : exhibit.people) {
    add(person, "sentence", person.sentence, Marks::read);
    add(person, "text", person.text, Marks::read);
    add(person, "name", person.name, Marks::typed);
    add(person, "portrait_credit", person.portrait_credit, Marks::typed);
    if (!person.one_credit.empty()) {
      const std::string key = person.id + ".portrait_credit";
      const auto found = exhibit.people_places.find(key);
      texts.push_back(
          {key, person.one_credit, found == exhibit.people_places.end() ? person.place : found->second, Marks::typed});
    }
  }
  return texts;
}

std::vector<PlacedText> texts_of_paths(const SourceExhibit& exhibit) {
  std::vector<PlacedText> all;
  const auto take = [&](std::vector<PlacedText> texts) {
    all.insert(all.end(), std::make_move_iterator(texts.begin()), std::make_move_iterator(texts.end()));
  };
  for (const SourcePath& path : exhibit.paths) {
    Gathered<SourcePath> of_path(path);
    of_path.add("title", path.title);
    of_path.add("end", path.end);
    take(of_path.taken());
    for (const SourceStep& step : path.steps) {
      Gathered<SourceStep> of_step(step);
      of_step.add("text", step.text);
      of_step.add("note", step.note);
      take(of_step.taken());
    }
  }
  return all;
}

std::vector<PlacedText> texts_of_exhibit(const SourceExhibit& exhibit) {
  Gathered<SourceExhibit> gathered(exhibit);
  gathered.add("title", exhibit.title);
  gathered.add("subtitle", exhibit.subtitle);
  gathered.add("short_title", exhibit.short_title);
  gathered.add("introduction", exhibit.introduction);
  gathered.add("viewpoint", exhibit.viewpoint);
  gathered.add("hook", exhibit.hook);
  for (const auto& [name, label] : exhibit.labels) gathered.add("labels." + name, label);
  std::vector<PlacedText> texts = gathered.taken();
  for (const SourceContext& context : exhibit.context)
    for (const auto& [key, words] : {std::pair("text.", &context.text), std::pair("source.", &context.source)})
      for (const auto& [language, text] : *words)
        texts.push_back({fmt::format("context.{}{}", key, language), text, place_of(context, key + language)});
  for (const SourceSentence& sentence : exhibit.sentences)
    for (const auto& [language, text] : sentence.gloss)
      texts.push_back({"attract.gloss." + language, text, place_of(sentence, "gloss." + language)});
  for (const auto& [language, strings] : exhibit.strings)
    for (const std::string& key : strings.own)
      if (const auto text = strings.texts.find(key); text != strings.texts.end())
        texts.push_back({key, text->second, {exhibit.folder / "strings" / (language + ".toml")}, Marks::unlooked});
  return texts;
}

}  // namespace lectern::compiler
