// SPDX-License-Identifier: MIT
#include "assets/compiler/build/paths.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "assets/compiler/build/passage_units.hpp"
#include "assets/compiler/build/words.hpp"
#include "assets/compiler/prepare/breaks.hpp"
#include "assets/compiler/prepare/decoded.hpp"
#include "assets/compiler/source/places.hpp"

namespace lectern::compiler {

namespace {

namespace fb = pack::fb;
template <class T>
using Offset = flatbuffers::Offset<T>;

template <class List, class Is>
std::optional<std::size_t> number_where(const List& list, Is is) {
  const auto found = std::find_if(list.begin(), list.end(), is);
  if (found == list.end()) return std::nullopt;
  return static_cast<std::size_t>(found - list.begin());
}

std::optional<std::size_t> document_of(const SourceStep& step, const SourceExhibit& exhibit) {
  return number_where(exhibit.documents, [&](const SourceDocument& document) { return document.id == step.document; });
}

/// Where a step points in the pack.
struct Target {
  std::uint16_t document = 0, passage = 0, layer = 0;
};

/// Nothing where it points at what is not there, which check_paths reports.
std::optional<Target> target_of(const SourceStep& step, const SourceExhibit& exhibit) {
  constexpr std::size_t as_opened = 65'535;
  const auto number = document_of(step, exhibit);
  if (!number) return std::nullopt;
  const SourceDocument& document = exhibit.documents[*number];
  const auto passage = number_where(document.passages, [&](const std::string& id) { return id == step.passage; });
  const auto layer = step.layer.empty()
                         ? std::optional(as_opened)
                         : number_where(document.layers, [&](const SourceLayer& one) { return one.id == step.layer; });
  if (!passage || !layer) return std::nullopt;
  return Target{static_cast<std::uint16_t>(*number), static_cast<std::uint16_t>(*passage),
                static_cast<std::uint16_t>(*layer)};
}

std::int64_t units_of(const Said& said) {
  return reading_units(Decoded(said.text), said.language);
}

/// Of the passage that a step lights, as a visitor reads it who reads `language`: in the text that the step names, else
/// in that language, else in the first text that holds it.
std::int64_t units_read(const SourceStep& step, const SourceExhibit& exhibit, const std::string& language) {
  const auto number = document_of(step, exhibit);
  if (!number) return 0;
  std::int64_t in_any = 0;
  for (const SourceLayer& layer : exhibit.documents[*number].layers) {
    const std::int64_t units = passage_units(layer, step.passage);
    const bool shown = step.layer.empty() ? layer.language == language : layer.id == step.layer;
    if (shown && units > 0) return units;
    if (in_any == 0) in_any = units;
  }
  return in_any;
}

Offset<fb::PathStep> write_step(const SourceStep& step, const Target& target, TextsOffset number, Composer& composer) {
  const auto own = [&](std::string_view key, const ByLanguage& words) {
    return composer.texts([&](const std::string& language) { return composer.wording.own(words, language); },
                          styles::interface, place_of(step, key));
  };
  const TextsOffset text = own("text", step.text);
  const TextsOffset note = step.note.empty() ? 0 : own("note", step.note);
  return fb::CreatePathStep(composer.index, target.document, target.passage, target.layer, text, note, number);
}

Offset<fb::Path> write_path(const SourcePath& path, Composer& composer) {
  const Wording& wording = composer.wording;
  const auto count = static_cast<std::int64_t>(path.steps.size());
  std::vector<Offset<fb::PathStep>> steps;
  for (std::size_t i = 0; i < path.steps.size(); ++i) {
    const auto target = target_of(path.steps[i], composer.exhibit);
    if (!target) continue;
    const auto number = composer.composed(
        [&](const std::string& language) {
          return filled(wording.word("path_step", language), {{"n", digits(static_cast<std::int64_t>(i) + 1, language)},
                                                              {"count", digits(count, language)}});
        },
        styles::interface, path.steps[i].place);
    steps.push_back(write_step(path.steps[i], *target, number, composer));
  }
  const auto length = composer.composed(
      [&](const std::string& language) {
        return filled(wording.word("path_length", language),
                      {{"steps", wording.plural("steps", count, language)},
                       {"minutes", wording.plural("minutes", minutes_of(path, composer.exhibit, language), language)}});
      },
      styles::interface, path.place);
  const auto own = [&](std::string_view key, const ByLanguage& words, Style style) {
    return composer.texts([&](const std::string& language) { return wording.own(words, language); }, style,
                          place_of(path, key));
  };
  const TextsOffset title = own("title", path.title, styles::title);
  const TextsOffset end = path.end.empty() ? 0 : own("end", path.end, styles::interface);
  const auto id = composer.index.CreateString(path.id);
  return fb::CreatePath(composer.index, id, title, length, composer.index.CreateVector(steps), end, path.plays);
}

}  // namespace

PathsOffset write_paths(Composer& composer) {
  if (composer.exhibit.paths.empty()) return 0;
  std::vector<Offset<fb::Path>> paths;
  for (const SourcePath& path : composer.exhibit.paths) paths.push_back(write_path(path, composer));
  return composer.index.CreateVector(paths);
}

std::int64_t minutes_of(const SourcePath& path, const SourceExhibit& exhibit, const std::string& language) {
  constexpr std::int64_t a_minute = 130;  // slower than at a desk: one stands, and turns from page to text
  std::int64_t units = 0;
  for (const SourceStep& step : path.steps) {
    units += units_read(step, exhibit, language);
    for (const ByLanguage* words : {&step.text, &step.note})
      if (const auto text = words->find(language); text != words->end())
        units += units_of(Said{text->second, language});
  }
  return std::max<std::int64_t>((units + a_minute - 1) / a_minute, 1);
}

}  // namespace lectern::compiler
