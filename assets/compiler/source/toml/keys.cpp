// SPDX-License-Identifier: MIT
#include "assets/compiler/source/toml/keys.hpp"

#include <array>

namespace lectern::compiler {

namespace {

constexpr auto reset = std::to_array<std::string_view>({"reset"});
constexpr auto calendars = std::to_array<std::string_view>({"gregorian", "julian"});
constexpr auto kept_lines = std::to_array<std::string_view>({"kept"});
constexpr auto sides = std::to_array<std::string_view>({"left", "right"});
constexpr auto as_given = std::to_array<std::string_view>({"as given"});
constexpr auto kinds = std::to_array<std::string_view>({"person", "place", "term"});

constexpr auto exhibit = std::to_array<Key>({
    {"id", ValueType::id, Need::required},
    {"revision", ValueType::natural, Need::required},
    {"languages", ValueType::texts, Need::required},
    {"title", ValueType::languages, Need::required},
    {"subtitle", ValueType::languages, Need::optional},
    {"short_title", ValueType::languages, Need::optional},
    {"introduction", ValueType::languages, Need::expected},
    {"viewpoint", ValueType::languages, Need::expected},
    {"hook", ValueType::languages, Need::optional},
    {"labels.NAME", ValueType::languages, Need::optional},
    {"theme", ValueType::colours, Need::optional},
    {"fonts", ValueType::texts, Need::optional},
    {"hyphenate", ValueType::truth, Need::optional},
    {"scan_quality", ValueType::natural, Need::optional},
    {"attract_pages", ValueType::texts, Need::optional},
    {"attract", ValueType::tables, Need::optional},
    {"attract.document", ValueType::id, Need::required},
    {"attract.passage", ValueType::id, Need::required},
    {"attract.layer", ValueType::text, Need::required},
    {"attract.first", ValueType::text, Need::optional},
    {"attract.last", ValueType::text, Need::optional},
    {"attract.words", ValueType::text, Need::optional},
    {"attract.gloss", ValueType::some_languages, Need::optional},
    {"context", ValueType::tables, Need::optional},
    {"context.after", ValueType::id, Need::optional},
    {"context.text", ValueType::languages, Need::required},
    {"context.date", ValueType::date, Need::optional},
    {"context.source", ValueType::some_languages, Need::optional},
});

constexpr auto people = std::to_array<Key>({
    {"ID.name", ValueType::languages, Need::required},
    {"ID.aliases", ValueType::aliases, Need::optional},
    {"ID.sentence", ValueType::languages, Need::required},
    {"ID.text", ValueType::languages, Need::optional},
    {"ID.kind", ValueType::word, Need::optional, kinds},
    {"ID.portrait", ValueType::text, Need::optional},
    {"ID.portrait_credit", ValueType::credit, Need::optional},
    {"ID.place", ValueType::position, Need::optional},
});

constexpr auto paths = std::to_array<Key>({
    {"path", ValueType::tables, Need::optional},
    {"path.id", ValueType::id, Need::required},
    {"path.plays", ValueType::truth, Need::optional},
    {"path.title", ValueType::languages, Need::required},
    {"path.end", ValueType::languages, Need::optional},
    {"path.step", ValueType::tables, Need::required},
    {"path.step.document", ValueType::id, Need::required},
    {"path.step.passage", ValueType::id, Need::required},
    {"path.step.layer", ValueType::text, Need::optional},
    {"path.step.text", ValueType::languages, Need::required},
    {"path.step.note", ValueType::languages, Need::optional},
});

constexpr auto document = std::to_array<Key>({
    {"date", ValueType::date, Need::optional},
    {"calendar", ValueType::word, Need::optional, calendars},
    {"date_as_given", ValueType::text, Need::optional},
    {"date_shown", ValueType::word, Need::optional, as_given},
    {"placed_after", ValueType::id, Need::optional},
    {"from", ValueType::id, Need::expected},
    {"to", ValueType::id, Need::expected},
    {"title", ValueType::text, Need::required},
    {"original_language", ValueType::text, Need::required},
    {"pages", ValueType::word, Need::optional, reset},
    {"labels", ValueType::texts, Need::optional},
    {"lost", ValueType::naturals, Need::optional},
    {"turn", ValueType::turn, Need::optional},
    {"paper_mm", ValueType::paper, Need::optional},
    {"begins_at", ValueType::word, Need::optional, sides},
    {"machine_reading", ValueType::truth, Need::optional},
    {"summary", ValueType::text, Need::expected},
    {"citation", ValueType::text, Need::expected},
    {"archive_reference", ValueType::text, Need::expected},
    {"credits", ValueType::text, Need::expected},
    {"rights", ValueType::text, Need::expected},
    {"transcriber", ValueType::text, Need::optional},
    {"translator", ValueType::text, Need::optional},
    {"address", ValueType::text, Need::optional},
    {"qr", ValueType::truth, Need::optional},
    {"contents", ValueType::texts, Need::expected},
    {"answers", ValueType::ids, Need::optional},
    {"encloses", ValueType::ids, Need::optional},
    {"same_point", ValueType::ids, Need::optional},
    {"short_title", ValueType::languages, Need::required},
    {"line", ValueType::languages, Need::expected},
    {"quote", ValueType::tables, Need::optional},
    {"quote.passage", ValueType::id, Need::required},
    {"quote.layer", ValueType::text, Need::required},
    {"quote.words", ValueType::text, Need::optional},
    {"quote.first", ValueType::text, Need::optional},
    {"quote.last", ValueType::text, Need::optional},
    {"quote.gloss", ValueType::some_languages, Need::optional},
    {"detail", ValueType::table, Need::optional},
    {"detail.page", ValueType::page, Need::optional},
    {"detail.x", ValueType::hundredths, Need::required},
    {"detail.y", ValueType::hundredths, Need::required},
    {"detail.w", ValueType::hundredths, Need::required},
    {"detail.h", ValueType::hundredths, Need::required},
    {"layers.LAYER", ValueType::table, Need::optional},
    {"layers.LAYER.by", ValueType::text, Need::optional},
    {"layers.LAYER.year", ValueType::natural, Need::optional},
    {"layers.LAYER.source", ValueType::text, Need::optional},
    {"layers.LAYER.lines", ValueType::word, Need::optional, kept_lines},
    {"layers.LAYER.label", ValueType::languages, Need::optional},
    {"layers.LAYER.note", ValueType::languages, Need::optional},
    {"layer_notes.LAYER", ValueType::languages, Need::optional},
    {"passages.ID", ValueType::table, Need::optional},
    {"passages.ID.half", ValueType::word, Need::required, sides},
    {"notes.ID", ValueType::table, Need::optional},
    {"notes.ID.passage", ValueType::id, Need::optional},
    {"notes.ID.words", ValueType::by_layer, Need::optional},
    {"notes.ID.about", ValueType::truth, Need::optional},
    {"notes.ID.title", ValueType::languages, Need::required},
    {"notes.ID.text", ValueType::languages, Need::required},
});

constexpr auto labels = std::to_array<std::string_view>(
    {"reset", "reset_short", "reading", "transcript", "translation", "gist", "not_held"});

constexpr auto colours = std::to_array<std::string_view>(
    {"night", "panel", "line", "bone", "muted", "paper", "paper_lit", "ink", "soft_ink", "red", "gold", "gold_ink"});

}  // namespace

std::span<const Key> exhibit_keys() {
  return exhibit;
}
std::span<const Key> people_keys() {
  return people;
}
std::span<const Key> paths_keys() {
  return paths;
}
std::span<const Key> document_keys() {
  return document;
}
std::span<const std::string_view> label_names() {
  return labels;
}
std::span<const std::string_view> colour_names() {
  return colours;
}

}  // namespace lectern::compiler
