// SPDX-License-Identifier: MIT
#include <algorithm>
#include <fmt/format.h>
#include <vector>

#include "assets/compiler/check/rules.hpp"
#include "assets/compiler/source/language.hpp"
#include "assets/compiler/source/nearest.hpp"
#include "assets/compiler/source/texts/layer.hpp"
#include "assets/compiler/source/toml/key_check.hpp"

namespace lectern::compiler {

namespace {

void check_tables(const SourceDocument& document, Report& report) {
  std::vector<std::string> ids;
  for (const SourceLayer& layer : document.layers) ids.push_back(layer.id);
  ids.insert(ids.end(), document.unread_layers.begin(), document.unread_layers.end());
  for (const auto& [id, place] : document.layer_tables)
    if (is_layer_id(id) && std::find(ids.begin(), ids.end(), id) == ids.end())
      report.error(place, fmt::format("there is no text {}", id), did_you_mean(id, ids, "take it out"));
}

/// A name is expected of what people made, and of all such texts in one finding.
void check_credits(const SourceDocument& document, Report& report) {
  std::vector<std::string> unnamed;
  for (const SourceLayer& layer : document.layers) {
    // An older key that does not say which text it means was reported.
    const auto& older = layer.kind == LayerKind::translation ? document.translator : document.transcriber;
    if (has_maker(layer.kind) && !layer.credit.by && !older) unnamed.push_back(layer.id);
  }
  if (unnamed.empty()) return;
  report.warning(document.place, fmt::format("it is not said who made {}", fmt::join(unnamed, ", ")),
                 fmt::format("write [layers.\"{}\"] and under it by = \"…\"; where the archive names nobody, by = "
                             "\"not named\"",
                             fmt::join(unnamed, "\"], [layers.\"")));
}

/// A translation is into another language than the original's, and a transcript in it.
void check_languages(const SourceDocument& document, Report& report) {
  if (document.original_language.empty()) return;
  for (const SourceLayer& layer : document.layers) {
    const bool original = primary_subtag(layer.language) == primary_subtag(document.original_language);
    if (layer.kind == LayerKind::translation && original)
      report.warning({layer.file},
                     fmt::format("a translation into {}, which is the original's language", layer.language),
                     fmt::format("if it is the original's words, name it transcript.{}.md; if original_language is "
                                 "wrong, correct that",
                                 layer.language));
    else if (layer.kind == LayerKind::transcript && !original)
      report.hint(
          {layer.file},
          fmt::format("a transcript in {}, and the original is in {}", layer.language, document.original_language),
          fmt::format("if it is a translation, name it translation.{}.md", layer.language));
  }
}

}  // namespace

void check_layers(const SourceDocument& document, Report& report) {
  if (!document.original_language.empty() && !is_language_code(document.original_language))
    report.error(place_of(document, "original_language"),
                 fmt::format("\"{}\" is no language code", document.original_language),
                 mend_language(document.original_language));
  const bool shows_nothing = document.layers.empty() && document.unread_layers.empty() && document.scans.empty();
  if (shows_nothing && document.lost.empty())
    report.error(document.place, "the document has neither pictures nor words",
                 "put its scans into scans/, or add transcript.LANGUAGE.md or translation.LANGUAGE.md");
  else if (shows_nothing)
    report.warning(place_of(document, "lost"),
                   "no page has a picture yet, and there is no text: visitors read its title",
                   "put its scans into scans/ and take their numbers out of lost, or add transcript.LANGUAGE.md");
  check_credits(document, report);
  check_languages(document, report);
  check_tables(document, report);
}

}  // namespace lectern::compiler
