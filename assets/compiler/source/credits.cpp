// SPDX-License-Identifier: MIT
#include "assets/compiler/source/credits.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <optional>
#include <string>
#include <vector>

#include "assets/compiler/source/answers.hpp"
#include "assets/compiler/source/places.hpp"
#include "assets/compiler/source/texts/layer.hpp"
#include "assets/compiler/source/texts/utf8.hpp"
#include "assets/compiler/source/toml/fields.hpp"

namespace lectern::compiler {

namespace {

LayerCredit credit_of(const TomlTable& table) {
  LayerCredit credit;
  credit.by = optional_text_of(table, "by");
  if (const TomlMember* year = table.find("year"))
    if (const auto* number = year->value.as<std::int64_t>()) credit.year = *number;
  credit.source = optional_text_of(table, "source");
  credit.label = texts_by_name(table, "label");
  credit.note = texts_by_name(table, "note");
  return credit;
}

void take_old_notes(const TomlTable& notes, SourceDocument& document, Report& report) {
  for (const TomlMember& member : notes.members)
    report.hint(member.place, "layer_notes is the older name of what is said with the layer's credits",
                fmt::format("write [layers.\"{}\".note]", member.key));
  for (SourceLayer& layer : document.layers)
    if (layer.credit.note.empty()) layer.credit.note = texts_by_name(notes, layer.id);
}

/// What `transcriber` or `translator` says of the layers of one kind.
void take_old_name(std::string_view key, LayerKind kind, const std::optional<std::string>& name,
                   SourceDocument& document, Report& report) {
  if (!name || trimmed(*name).empty()) return;
  std::vector<SourceLayer*> of_kind;
  std::string lines;
  for (SourceLayer& layer : document.layers) {
    if (layer.kind != kind) continue;
    of_kind.push_back(&layer);
    if (!layer.credit.by) lines += fmt::format("{}[layers.\"{}\"]", lines.empty() ? "" : " or ", layer.id);
  }
  const auto unread = std::count_if(document.unread_layers.begin(), document.unread_layers.end(),
                                    [&](const std::string& id) { return id.starts_with(name_of(kind)); });
  const bool alone = of_kind.size() == 1 && unread == 0;
  if (alone || says_none(*name)) {
    for (SourceLayer* layer : of_kind)
      if (!layer->credit.by) layer->credit.by = name;
  } else if (!lines.empty()) {
    report.warning(place_of(document, key),
                   fmt::format("{}: of the texts of this kind it is not said whose \"{}\" is", key, *name),
                   fmt::format("take the line out, and write by = \"{}\" under {}", *name, lines));
  }
  const bool is_named =
      std::any_of(of_kind.begin(), of_kind.end(), [&](const SourceLayer* layer) { return layer->credit.by == name; });
  if (!is_named && lines.empty() && !says_none(*name) && unread == 0)
    report.warning(
        place_of(document, key),
        of_kind.empty()
            ? fmt::format("{}: there is no {}, and \"{}\" is shown nowhere", key, name_of(kind), *name)
            : fmt::format("{}: \"{}\" is shown nowhere, as each {} has a name of its own", key, *name, name_of(kind)),
        "take the line out, or give the name to the text that it belongs to: by = \"…\" under [layers.…]");
}

}  // namespace

void take_credits(const TomlTable& root, SourceDocument& document, Report& report) {
  const TomlTable& layers = table_of(root, "layers");
  const TomlTable& notes = table_of(root, "layer_notes");
  for (const TomlTable* tables : {&layers, &notes})
    for (const TomlMember& member : tables->members) document.layer_tables.emplace_back(member.key, member.place);
  for (SourceLayer& layer : document.layers) layer.credit = credit_of(table_of(layers, layer.id));
  take_old_notes(notes, document, report);
  take_old_name("transcriber", LayerKind::transcript, document.transcriber, document, report);
  take_old_name("translator", LayerKind::translation, document.translator, document, report);
}

}  // namespace lectern::compiler
