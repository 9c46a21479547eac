// SPDX-License-Identifier: MIT
#include <algorithm>
#include <fmt/format.h>
#include <vector>

#include "assets/compiler/check/rules.hpp"
#include "assets/compiler/source/language.hpp"
#include "assets/compiler/source/nearest.hpp"
#include "assets/compiler/source/toml/key_check.hpp"

namespace lectern::compiler {

namespace {

bool holds(const SourceDocument& document, LayerKind kind) {
  return std::any_of(document.layers.begin(), document.layers.end(),
                     [&](const SourceLayer& l) { return l.kind == kind; });
}

void check_remarks(const SourceDocument& document, Report& report) {
  constexpr std::string_view prefix = "layer_notes.";
  std::vector<std::string> ids;
  for (const SourceLayer& layer : document.layers) ids.push_back(layer.id);
  ids.insert(ids.end(), document.unread_layers.begin(), document.unread_layers.end());
  for (const auto& [key, place] : document.places) {
    if (!key.starts_with(prefix) || !is_layer_id(key.substr(prefix.size()))) continue;
    const std::string id = key.substr(prefix.size());
    if (std::find(ids.begin(), ids.end(), id) == ids.end())
      report.error(place, fmt::format("there is a remark on {}, a layer that this document lacks", id),
                   did_you_mean(id, ids, "take it out"));
  }
}

}  // namespace

void check_layers(const SourceDocument& document, Report& report) {
  if (!document.original_language.empty() && !is_language_code(document.original_language))
    report.error(place_of(document, "original_language"),
                 fmt::format("\"{}\" is no language code", document.original_language),
                 mend_language(document.original_language));
  if (document.layers.empty() && document.unread_layers.empty())
    report.error(document.place, "the document has no text",
                 "add reading.LANGUAGE.txt, transcript.LANGUAGE.md or translation.LANGUAGE.md");
  if (holds(document, LayerKind::transcript) && !document.transcriber)
    report.warning(document.place, "the key transcriber is missing",
                   "add it; where the archive names none, say so: \"not named\"");
  if (holds(document, LayerKind::translation) && !document.translator)
    report.warning(document.place, "the key translator is missing",
                   "add it; where the archive names none, say so: \"not named\"");
  check_remarks(document, report);
}

}  // namespace lectern::compiler
