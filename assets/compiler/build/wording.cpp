// SPDX-License-Identifier: MIT
#include "assets/compiler/build/wording.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <ranges>
#include <utility>

#include "assets/compiler/build/date_words.hpp"
#include "assets/compiler/prepare/decoded.hpp"
#include "assets/compiler/source/answers.hpp"
#include "assets/compiler/source/pages.hpp"
#include "assets/compiler/source/texts/layer.hpp"

namespace lectern::compiler {

namespace {

constexpr std::string_view dot = " · ";

bool names_somebody(const LayerCredit& credit) {
  return credit.by && !credit.by->empty() && !says_none(*credit.by);
}

/// What tells a text from the document's others of its kind and language: its year, its author or the name of its file.
std::string which_of(const SourceDocument& document, const SourceLayer& layer) {
  std::vector<const SourceLayer*> others;
  for (const SourceLayer& other : document.layers)
    if (&other != &layer && other.kind == layer.kind && other.language == layer.language) others.push_back(&other);
  const auto alone = [&](auto has) { return std::none_of(others.begin(), others.end(), has); };
  if (others.empty()) return {};
  const LayerCredit& credit = layer.credit;
  if (credit.year && alone([&](const SourceLayer* o) { return o->credit.year == credit.year; }))
    return std::to_string(*credit.year);
  if (names_somebody(credit) && alone([&](const SourceLayer* o) { return o->credit.by == credit.by; }))
    return composed(*credit.by);
  return layer.variant;
}

bool is_gist_in(const SourceLayer& layer, const std::string& language) {
  return layer.kind == LayerKind::gist && layer.language == language;
}

bool holds_kind(const SourceDocument& document, LayerKind kind) {
  return std::any_of(document.layers.begin(), document.layers.end(),
                     [&](const auto& layer) { return layer.kind == kind; });
}

/// Where all is of one year, the first says it for the others; empty where each says its own.
std::string names_year_for_all(const std::vector<SourceDocument>& documents) {
  const SourceDocument* first = nullptr;
  for (const SourceDocument& document : documents) {
    if (is_undated(document.date)) continue;
    if (first && sort_key(document.date).year != sort_key(first->date).year) return {};
    if (!first) first = &document;
  }
  return first ? first->id : std::string();
}

}  // namespace

Wording::Wording(const SourceExhibit& exhibit, Report& report)
    : exhibit_(exhibit), report_(report), names_year_(names_year_for_all(exhibit.documents)) {
  for (const SourceDocument& document : exhibit.documents) {
    for (const SourceLayer& layer : document.layers) {
      if (layer.kind == LayerKind::gist) continue;
      const Kept kept{layer.kind, layer.language};
      if (std::find(kept_.begin(), kept_.end(), kept) == kept_.end()) kept_.push_back(kept);
    }
  }
}

std::string Wording::word(std::string_view key, const std::string& language) const {
  const auto strings = exhibit_.strings.find(language);
  if (strings != exhibit_.strings.end())
    if (const auto text = strings->second.texts.find(std::string(key)); text != strings->second.texts.end())
      return composed(text->second);
  report_.error({fmt::format("strings/{}.toml", language)}, fmt::format("the key {} is missing", key),
                "add it, in this language's words");
  return {};
}

std::string Wording::plural(std::string_view key, std::int64_t number, const std::string& language) const {
  const auto strings = exhibit_.strings.find(language);
  if (strings != exhibit_.strings.end())
    if (const auto forms = strings->second.plurals.find(std::string(key)); forms != strings->second.plurals.end())
      return composed(counted(forms->second, number, language));
  report_.error({fmt::format("strings/{}.toml", language)}, fmt::format("the table [{}] is missing", key),
                "add it, with this language's plural forms");
  return {};
}

Said Wording::own(const ByLanguage& words, const std::string& language) const {
  if (const auto found = words.find(language); found != words.end()) return {composed(found->second), language};
  for (const std::string& other : exhibit_.languages)
    if (const auto found = words.find(other); found != words.end()) return {composed(found->second), other};
  return {{}, language};
}

std::string Wording::label(std::string_view name, const std::string& language) const {
  if (const auto label = exhibit_.labels.find(std::string(name)); label != exhibit_.labels.end())
    if (const auto text = label->second.find(language); text != label->second.end()) return composed(text->second);
  return word(fmt::format("label_{}", name), language);
}

Said Wording::person(const std::string& id, const std::string& language) const {
  const auto found =
      std::find_if(exhibit_.people.begin(), exhibit_.people.end(), [&](const auto& p) { return p.id == id; });
  return found == exhibit_.people.end() ? Said{{}, language} : own(found->name, language);
}

std::string Wording::date(const SourceDocument& document, DateForm form, const std::string& language) const {
  if (document.shows_date_as_given && document.date_as_given) return composed(*document.date_as_given);
  return said(document.date, form, language, [&](std::string_view key) { return word(key, language); });
}

std::string Wording::day(const SourceDocument& document, const std::string& language) const {
  const bool names_year = names_year_.empty() || names_year_ == document.id;
  return date(document, names_year ? DateForm::day_and_year : DateForm::day, language);
}

std::string Wording::day(const Edtf& date, const std::string& language) const {
  const auto names_year = std::find_if(exhibit_.documents.begin(), exhibit_.documents.end(),
                                       [&](const SourceDocument& document) { return document.id == names_year_; });
  const bool same = names_year != exhibit_.documents.end() && sort_key(names_year->date).year == sort_key(date).year;
  return said(date, same ? DateForm::day : DateForm::day_and_year, language,
              [&](std::string_view key) { return word(key, language); });
}

std::string Wording::context_source(const SourceContext& line, const std::string& language) const {
  return filled(word("context_source", language), {{"source", own(line.source, language).text}});
}

std::string Wording::byline(const SourceDocument& document, const std::string& language) const {
  const std::string date = this->date(document, DateForm::day_and_year, language);
  const std::string from = person(document.from, language).text;
  const std::string to = person(document.to, language).text;
  if (from.empty() || to.empty()) return filled(word("byline_no_people", language), {{"date", date}});
  return filled(word("byline", language), {{"date", date}, {"from", from}, {"to", to}});
}

std::string Wording::holds(const SourceDocument& document, std::size_t pages, const std::string& language) const {
  std::vector<std::string> layers;
  const bool gist = std::any_of(document.layers.begin(), document.layers.end(),
                                [&](const SourceLayer& layer) { return is_gist_in(layer, language); });
  if (gist) layers.push_back(word("holds_gist", language));
  // A re-set page is the machine reading: it is not named twice.
  if (holds_kind(document, LayerKind::reading) && !document.reset_pages)
    layers.push_back(word("holds_reading", language));
  if (holds_kind(document, LayerKind::transcript)) layers.push_back(word("holds_transcript", language));
  if (holds_kind(document, LayerKind::translation))
    layers.push_back(word("holds_translation", language));
  else if (!gist && document.original_language != language && !document.layers.empty())
    layers.push_back(word("holds_no_translation", language));
  std::string counted_pages = has_pictures(document) ? plural("pages", static_cast<std::int64_t>(pages), language)
                                                     : word("holds_no_picture", language);
  if (layers.empty()) return counted_pages;
  return filled(word("holds_pages", language), {{"pages", counted_pages}, {"layers", listed(layers, language)}});
}

std::string Wording::missing(const SourceDocument& document, const std::string& language) const {
  if (document.layers.empty()) return {};
  std::vector<std::string> layers;
  for (const Kept& kept : kept_) {
    const bool held = std::any_of(document.layers.begin(), document.layers.end(), [&](const SourceLayer& l) {
      return Kept{l.kind, l.language} == kept;
    });
    const bool of_this = kept.kind == LayerKind::translation ? kept.language != document.original_language
                                                             : kept.language == document.original_language;
    if (!held && of_this) layers.push_back(layer_name(kept.kind, kept.language, language));
  }
  if (layers.empty()) return {};
  return filled(word("not_held_layer", language),
                {{"label", label("not_held", language)}, {"layer", listed(layers, language)}});
}

std::string Wording::tab(const SourceDocument& document, const SourceLayer& layer, const std::string& language) const {
  if (const Said label = own(layer.credit.label, language); !label.text.empty()) return label.text;
  const std::string name = capitalised(layer_name(layer.kind, layer.language, language), language);
  const std::string which = which_of(document, layer);
  return which.empty() ? name : filled(word("layer_which", language), {{"layer", name}, {"which", which}});
}

std::string Wording::layer_name(LayerKind kind, const std::string& layer_language, const std::string& language) const {
  const std::string pattern = word(fmt::format("layer_{}", name_of(kind)), language);
  return filled(pattern, {{"language", language_name(layer_language, language)}});
}

std::string Wording::label_of(const SourceLayer& layer, const std::string& language) const {
  const std::string note = own(layer.credit.note, language).text;
  return note.empty() ? whose(layer, language) : fmt::format("{}{}{}", whose(layer, language), dot, note);
}

std::string Wording::whose(const SourceLayer& layer, const std::string& language) const {
  const std::string name(name_of(layer.kind));
  const bool is_own = !has_maker(layer.kind);
  const bool is_named = !is_own && names_somebody(layer.credit);
  std::string text;
  if (is_named)
    text = word("label_" + name, language);
  else if (is_own || (exhibit_.labels.contains(name) && exhibit_.labels.at(name).contains(language)))
    text = label(name, language);
  else
    text = word("label_" + name + "_unnamed", language);
  text = filled(
      text, {{"name", composed(layer.credit.by.value_or(""))}, {"language", language_name(layer.language, language)}});
  return layer.credit.year ? fmt::format("{}{}{}", text, dot, digits(*layer.credit.year, language)) : text;
}

std::string Wording::shown(const SourceDocument& document, const std::string& language) const {
  std::string text;
  const auto add = [&](const std::string& item) {
    if (!text.empty()) text += dot;
    text += item;
  };
  if (document.reset_pages) add(capitalised(word("reset_page", language), language));
  if (document.layers.empty()) add(plural("pages", static_cast<std::int64_t>(pages_of(document)), language));
  for (const SourceLayer& layer : document.layers | std::views::reverse)
    if (layer.kind != LayerKind::gist || is_gist_in(layer, language)) add(tab(document, layer, language));
  return text;
}

std::string Wording::quotation(const std::string& words, const std::string& language) const {
  return filled(word("quotation", language), {{"words", words}});
}

std::string Wording::gloss(const ByLanguage& gloss, const std::string& language) const {
  const auto found = gloss.find(language);
  if (found == gloss.end()) return {};
  return filled(word("gloss", language), {{"words", composed(found->second)}});
}

Said Wording::archive(const std::string& words, const std::string& language) const {
  for (const auto& [answer, key] : answers_of_none)
    if (words == answer) return {word(key, language), language};
  return {words, exhibit_.languages.front()};
}

}  // namespace lectern::compiler
