// SPDX-License-Identifier: MIT
#include "assets/compiler/source/document.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <tuple>

#include "assets/compiler/source/copies.hpp"
#include "assets/compiler/source/credits.hpp"
#include "assets/compiler/source/dates/given.hpp"
#include "assets/compiler/source/file_purpose.hpp"
#include "assets/compiler/source/folder.hpp"
#include "assets/compiler/source/links/notes.hpp"
#include "assets/compiler/source/links/page_marks.hpp"
#include "assets/compiler/source/links/pairs.hpp"
#include "assets/compiler/source/read_layer.hpp"
#include "assets/compiler/source/scan_readings.hpp"
#include "assets/compiler/source/texts/layer.hpp"
#include "assets/compiler/source/toml/fields.hpp"
#include "assets/compiler/source/toml/key_check.hpp"
#include "assets/compiler/source/toml/keys.hpp"
#include "assets/pack/limits.hpp"

namespace lectern::compiler {

namespace {

std::vector<SourceNote> notes_of(const TomlTable& root) {
  std::vector<SourceNote> notes;
  for (const TomlMember& member : table_of(root, "notes").members) {
    const auto* table = member.value.as<TomlTable>();
    if (!table) continue;
    notes.push_back({member.key,
                     text_of(*table, "passage"),
                     texts_by_name(*table, "words"),
                     truth_of(*table, "about"),
                     texts_by_name(*table, "title"),
                     texts_by_name(*table, "text"),
                     member.place,
                     {},
                     {},
                     {}});
  }
  return notes;
}

std::vector<SourceQuoted> quotes_of(const TomlTable& root) {
  std::vector<SourceQuoted> quotes;
  const TomlMember* member = root.find("quote");
  const auto* items = member ? member->value.as<TomlArray>() : nullptr;
  if (!items) return quotes;
  for (const TomlValue& item : *items)
    if (const auto* table = item.as<TomlTable>()) quotes.push_back(quoted_of(*table, item.place));
  return quotes;
}

std::optional<SourceDetail> detail_of(const TomlTable& root) {
  if (!root.find("detail")) return std::nullopt;
  const TomlTable& table = table_of(root, "detail");
  const auto share = [&](std::string_view key) { return static_cast<int>(number_of(table, key, 0)); };
  std::string page = text_of(table, "page");
  if (page.empty()) page = std::to_string(number_of(table, "page", 1));
  return SourceDetail{std::move(page), share("x"), share("y"), share("w"), share("h")};
}

std::optional<Side> side_of(const TomlTable& table, std::string_view key) {
  const std::string side = text_of(table, key);
  if (side == "left") return Side::left;
  return side == "right" ? std::optional(Side::right) : std::nullopt;
}

/// Whatever else stands there than quarters of a turn was reported.
Turns turns_of(const TomlTable& root) {
  Turns turns;
  turns.all = static_cast<int>(number_of(root, "turn", 0));
  const TomlTable& pages = table_of(root, "turn");
  for (const TomlMember& page : pages.members)
    turns.pages.emplace(page.key, static_cast<int>(number_of(pages, page.key, 0)));
  return turns;
}

/// Whatever else stands there than two lengths was reported.
std::optional<PaperSize> paper_size_of(const TomlTable& table, std::string_view key) {
  const std::vector<std::size_t> sides = naturals_of(table, key);
  if (sides.size() != 2 || std::max(sides[0], sides[1]) > pack::max_paper / 10) return std::nullopt;
  return PaperSize{static_cast<int>(sides[0]), static_cast<int>(sides[1])};
}

Papers papers_of(const TomlTable& root) {
  Papers papers;
  papers.all = paper_size_of(root, "paper_mm");
  const TomlTable& pages = table_of(root, "paper_mm");
  for (const TomlMember& page : pages.members)
    if (const auto size = paper_size_of(pages, page.key)) papers.pages.emplace(page.key, *size);
  return papers;
}

void take_pages(const TomlTable& root, SourceDocument& document) {
  document.reset_pages = text_of(root, "pages") == "reset";
  document.labels = texts_of(root, "labels");
  document.lost = naturals_of(root, "lost");
  document.turns = turns_of(root);
  document.papers = papers_of(root);
  document.begins_at = side_of(root, "begins_at");
  document.has_machine_reading = !root.find("machine_reading") || truth_of(root, "machine_reading");
  const TomlTable& passages = table_of(root, "passages");
  for (const TomlMember& passage : passages.members)
    if (const auto half = side_of(table_of(passages, passage.key), "half")) document.halves.emplace(passage.key, *half);
}

void take_archive_words(const TomlTable& root, SourceDocument& document) {
  document.summary = optional_text_of(root, "summary");
  document.citation = optional_text_of(root, "citation");
  document.archive_reference = optional_text_of(root, "archive_reference");
  document.credits = optional_text_of(root, "credits");
  document.rights = optional_text_of(root, "rights");
  document.transcriber = optional_text_of(root, "transcriber");
  document.translator = optional_text_of(root, "translator");
  document.address = optional_text_of(root, "address");
  document.contents = texts_of(root, "contents");
}

void take_keys(const TomlTable& root, SourceDocument& document) {
  document.shows_date_as_given = text_of(root, "date_shown") == "as given";
  document.placed_after = text_of(root, "placed_after");
  document.date_as_given = optional_text_of(root, "date_as_given");
  document.from = text_of(root, "from");
  document.to = text_of(root, "to");
  document.title = text_of(root, "title");
  document.original_language = text_of(root, "original_language");
  document.qr = truth_of(root, "qr");
  document.answers = texts_of(root, "answers");
  document.encloses = texts_of(root, "encloses");
  document.same_point = texts_of(root, "same_point");
  document.short_title = texts_by_name(root, "short_title");
  document.line = texts_by_name(root, "line");
  document.quotes = quotes_of(root);
  document.detail = detail_of(root);
  document.notes = notes_of(root);
  document.places = places_of(root);
  take_archive_words(root, document);
  take_pages(root, document);
}

/// Translations, transcripts, readings, gists; within a kind the exhibit's languages in their order, then others by
/// code.
void sort_layers(std::vector<SourceLayer>& layers, std::span<const std::string> languages) {
  const auto rank = [&](const SourceLayer& layer) {
    constexpr auto order =
        std::to_array({LayerKind::translation, LayerKind::transcript, LayerKind::reading, LayerKind::gist});
    const auto kind = std::find(order.begin(), order.end(), layer.kind) - order.begin();
    return std::tuple(kind, std::find(languages.begin(), languages.end(), layer.language) - languages.begin(),
                      layer.language, layer.variant);
  };
  std::sort(layers.begin(), layers.end(),
            [&](const SourceLayer& a, const SourceLayer& b) { return rank(a) < rank(b); });
}

/// Footnotes are notes like those of document.toml.
void take_footnotes(SourceDocument& document) {
  for (SourceLayer& layer : document.layers)
    for (SourceFootnote& note : layer.footnotes) {
      SourceNote taken;
      taken.id = note.id;
      taken.place = note.place;
      taken.language = layer.language;
      taken.label = note.label;
      taken.blocks = std::move(note.blocks);
      document.notes.push_back(std::move(taken));
    }
}

void read_layers(const std::filesystem::path& root, std::span<const std::filesystem::path> entries,
                 const TomlTable& tables, SourceDocument& document, Report& report) {
  for (const std::filesystem::path& path : entries) {
    const auto name = layer_name(path.filename().string());
    if (!name || is_folder(path)) continue;
    const bool kept = text_of(table_of(tables, name->id()), "lines") == "kept";
    if (auto layer = read_layer(root, path, *name, kept ? LineEnds::kept : LineEnds::flow, report))
      document.layers.push_back(std::move(*layer));
    else
      document.unread_layers.push_back(name->id());
  }
}

/// The scans' names; nothing where there are more than a document has pages, so that none of them is opened.
bool take_scans(const std::filesystem::path& root, SourceDocument& document, Report& report) {
  const std::filesystem::path folder = document.folder / "scans";
  std::vector<std::filesystem::path> unread;
  for (const std::filesystem::path& path : list_folder(root, folder, report)) {
    if (is_scan(path)) document.scans.push_back({path});
    if (purpose_of(path) == FilePurpose::unread_picture) unread.push_back(path);
  }
  for (const std::filesystem::path& path : join_unread(unread, document.scans))
    report.error({path}, "a camera's raw picture, or one in a picture program's own format, is not read",
                 "save it as TIFF or PNG in scans/, and keep this file in sources/");
  if (document.scans.size() <= pack::max_pages) return true;
  report.error({folder},
               fmt::format("{} scans; a document holds {} pages at the most", document.scans.size(), pack::max_pages),
               "divide the document, or move what is no page to sources/");
  return false;
}

}  // namespace

std::optional<SourceDocument> read_document(const std::filesystem::path& root, const std::filesystem::path& folder,
                                            std::span<const std::string> languages, Report& report) {
  const auto entries = read_folder(root, folder, report);
  if (!entries) return std::nullopt;
  const std::filesystem::path file = folder / "document.toml";
  const std::optional<TomlTable> keys = read_toml_file(root, file, report);
  if (!keys) return std::nullopt;
  check_keys(file, *keys, document_keys(), languages, report);
  SourceDocument document;
  document.id = folder.filename().string();
  document.folder = folder;
  document.place = {file, 1, 1};
  take_keys(*keys, document);
  document.date = given_date(*keys, languages, report);
  if (!document.places.contains("date"))
    report.hint(document.place, "there is no date: the document is said to be undated",
                "write date = \"XXXX\" if that is so");
  if (!take_scans(root, document, report)) return std::nullopt;
  document.reset_pages = document.reset_pages && document.scans.empty();
  read_layers(root, *entries, table_of(*keys, "layers"), document, report);
  take_scan_readings(root, document, report);
  add_read_layer(document, report);
  sort_layers(document.layers, languages);
  link_page_marks(document, report);
  take_footnotes(document);
  take_credits(*keys, document, report);
  name_read_layer(document);
  pair_passages(document, report);
  link_notes(document, report);
  return document;
}

}  // namespace lectern::compiler
