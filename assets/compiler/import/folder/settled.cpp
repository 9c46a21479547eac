// SPDX-License-Identifier: MIT
#include "assets/compiler/import/folder/settled.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <map>
#include <utility>

#include "assets/compiler/counted.hpp"
#include "assets/compiler/import/folder/toml_words.hpp"
#include "assets/compiler/source/edtf.hpp"
#include "assets/compiler/source/ids.hpp"
#include "assets/compiler/source/language.hpp"
#include "assets/compiler/source/texts/utf8.hpp"
#include "assets/pack/limits.hpp"

namespace lectern::compiler {

namespace {

/// No letter is in it that may be written: a file's name may be bytes of another encoding alone.
bool says_nothing(std::string_view words) {
  for (std::size_t at = 0; at < words.size();) {
    const CodePoint c = code_point_at(words, at);
    if (c.well_formed && c.value > U' ' && refusal(c.value).empty()) return false;
    at += c.size;
  }
  return true;
}

class Settler {
 public:
  Settler(Imported found, std::string called, const std::set<std::string>& languages)
      : found_(std::move(found)), called_(std::move(called)), known_(languages) {}

  Imported run(const std::string& id) {
    found_.id = id;
    languages();
    people();
    documents();
    title();
    return std::move(found_);
  }

 private:
  void ask(const std::string& document, std::string what, std::string mend) {
    found_.questions.push_back({{"documents/" + document + "/document.toml"}, std::move(what), std::move(mend)});
  }

  void languages() {
    std::vector<std::string> kept;
    for (const std::string& language : found_.languages)
      if (known_.contains(language) && std::find(kept.begin(), kept.end(), language) == kept.end())
        kept.push_back(language);
    if (kept.empty()) kept.emplace_back("en");
    found_.languages = std::move(kept);
  }

  void title() {
    std::erase_if(found_.title, [](const auto& one) { return says_nothing(one.second); });
    if (!found_.title.empty()) return;
    found_.title[found_.languages.front()] =
        found_.documents.size() == 1 ? in_one_line(found_.documents.front().title) : in_one_line(called_);
    found_.questions.push_back(
        {{"exhibit.toml"},
         fmt::format("the source says no title; it is called \"{}\" now", found_.title.begin()->second),
         "write the exhibit's title into exhibit.toml"});
  }

  static void keep_codes(ByLanguage& words) {
    std::erase_if(words, [](const auto& one) { return !is_language_code(one.first) || trimmed(one.second).empty(); });
  }

  void people() {
    std::set<std::string> used;
    std::map<std::pair<std::string, std::string>, std::string> forms;
    std::vector<ImportedPerson> kept;
    for (ImportedPerson& person : found_.people) {
      keep_codes(person.names);
      keep_codes(person.sentence);
      if (person.names.empty()) person.names[found_.languages.front()] = person.id;
      const std::string own = unused_id(person.id, person.names.begin()->second, used);
      people_.emplace(person.id, own);
      person.id = own;
      std::erase_if(person.aliases, [](const auto& one) { return !is_language_code(one.first); });
      for (auto& [language, names] : person.aliases) own_forms(person.id, language, names, forms);
      kept.push_back(std::move(person));
    }
    found_.people = std::move(kept);
  }

  /// A form opens one card.
  void own_forms(const std::string& id, const std::string& language, std::vector<std::string>& names,
                 std::map<std::pair<std::string, std::string>, std::string>& forms) {
    std::vector<std::string> own;
    for (const std::string& name : names) {
      if (trimmed(name).empty() || std::find(own.begin(), own.end(), name) != own.end()) continue;
      const auto [taken, is_new] = forms.emplace(std::pair(language, name), id);
      if (is_new || taken->second == id)
        own.push_back(name);
      else
        found_.questions.push_back(
            {{"people.toml"},
             fmt::format("\"{}\" is a name of {} and of {}", name, taken->second, id),
             fmt::format("it opens the card of {}; write it with the other one where that is meant, or "
                         "[{}](person:{}) in the text",
                         taken->second, name, id)});
    }
    names = std::move(own);
  }

  void documents() {
    std::set<std::string> used;
    if (found_.documents.size() > pack::max_documents) {
      found_.left_out.push_back(
          {{},
           fmt::format("{}; {} are the most, the others were left out", counted(found_.documents.size(), "document"),
                       std::uint32_t{pack::max_documents}),
           "divide the source"});
      found_.documents.resize(pack::max_documents);
    }
    for (ImportedDocument& document : found_.documents) {
      document.id = unused_id(document.id, document.title, used);
      language_of(document);
      texts_of(document);
      names_of(document);
      date_of(document);
      keep_codes(document.short_title);
      keep_codes(document.line);
    }
  }

  void language_of(ImportedDocument& document) {
    if (is_language_code(document.original_language)) return;
    std::string meant = meant_language(document.original_language);
    for (const ImportedText& text : document.texts)
      if (meant.empty() && text.kind != LayerKind::translation && text.kind != LayerKind::gist &&
          is_language_code(text.language))
        meant = text.language;
    if (meant.empty()) {
      meant = found_.languages.front();
      ask(document.id, fmt::format("the source does not say the language; \"{}\" is written", meant),
          "write the language's code as original_language, and name its texts by it");
    }
    document.original_language = meant;
  }

  void texts_of(ImportedDocument& document) {
    std::set<std::string> used;
    for (ImportedText& text : document.texts) {
      if (!is_language_code(text.language)) {
        const std::string meant = meant_language(text.language);
        text.language = meant.empty() ? document.original_language : meant;
      }
      std::string variant = is_id(text.variant) ? text.variant : proposed_id(text.variant);
      const auto name = [&] { return fmt::format("{}.{}.{}", static_cast<int>(text.kind), text.language, variant); };
      const std::string given = variant;
      for (std::size_t n = 2; used.contains(name()); ++n)
        variant = given.empty() ? fmt::format("{}", n) : fmt::format("{}-{}", given, n);
      used.insert(name());
      text.variant = variant;
    }
  }

  void names_of(ImportedDocument& document) {
    if (says_nothing(document.title)) {
      document.title = document.id;
      ask(document.id, "the source says no title; the folder's name stands in its place", "write the archive's title");
    }
    for (auto& [language, words] : document.short_title)
      if (says_nothing(words)) words = document.title;
    std::erase_if(document.line, [](const auto& one) { return says_nothing(one.second); });
    for (const auto& [key, person] : {std::pair("from", &document.from), std::pair("to", &document.to)}) {
      if (person->empty()) continue;
      const auto known = people_.find(*person);
      if (known == people_.end()) {
        ask(document.id, fmt::format("{} is \"{}\", who is not among the people", key, *person),
            "add the person to people.toml and write the id");
        person->clear();
      } else {
        *person = known->second;
      }
    }
    for (ImportedText& text : document.texts) people_in(text);
  }

  void people_in(ImportedText& text) {
    std::set<std::string> notes;
    for (const SourceFootnote& note : text.footnotes) notes.insert(note.id);
    people_in(text.blocks, notes);
    for (SourceFootnote& note : text.footnotes) people_in(note.blocks, notes);
  }

  void people_in(std::vector<SourceBlock>& blocks, const std::set<std::string>& notes) {
    for (SourceBlock& block : blocks)
      for (Cell& cell : block.cells) {
        std::erase_if(cell.spans, [&](const SourceSpan& span) {
          return (span.kind == SpanKind::person && !people_.contains(span.target)) ||
                 (span.kind == SpanKind::note && !notes.contains(span.target));
        });
        for (SourceSpan& span : cell.spans)
          if (span.kind == SpanKind::person) span.target = people_.at(span.target);
      }
  }

  void date_of(ImportedDocument& document) {
    if (document.date.empty()) return;
    const auto date = parse_edtf(document.date, Calendar::gregorian);
    if (date) return;
    ask(document.id, fmt::format("the date \"{}\" is none that is known: {}", document.date, date.error().what),
        date.error().mend);
    if (document.date_as_given.empty()) document.date_as_given = document.date;
    document.date.clear();
  }

  Imported found_;
  std::string called_;  ///< where the source says no title
  const std::set<std::string>& known_;
  std::map<std::string, std::string> people_;  ///< by the id that the reader gave
};

}  // namespace

std::string unused_id(std::string_view wanted, std::string_view otherwise, std::set<std::string>& used) {
  constexpr std::size_t longest = 80;  // and room for a number
  std::string id(wanted);
  if (!is_id(id) || id.size() > longest) id = proposed_id(wanted).substr(0, longest);
  if (id.empty()) id = proposed_id(otherwise).substr(0, longest);
  while (id.ends_with('-')) id.pop_back();
  if (id.empty()) id = "document";
  std::string free = id;
  for (std::size_t n = 2; used.contains(free); ++n) free = fmt::format("{}-{}", id, n);
  used.insert(free);
  return free;
}

Imported settled(Imported found, const SettledAs& as, const std::set<std::string>& interface_languages) {
  return Settler(std::move(found), as.title, interface_languages).run(as.id);
}

}  // namespace lectern::compiler
