// SPDX-License-Identifier: MIT
#include "assets/pack/limits.hpp"

#include <fmt/format.h>

#include "assets/compiler/check/rules.hpp"
#include "assets/compiler/source/ids.hpp"

namespace lectern::compiler {

namespace {

void at_most(std::size_t count, std::size_t limit, std::string_view what, const Place& place, Report& report,
             std::string_view way_out = "divide the exhibit") {
  if (count > limit)
    report.error(place, fmt::format("{} {}; a pack holds {} at the most", count, what, limit), std::string(way_out));
}

void check_blocks(const SourceLayer& layer, Report& report) {
  for (const SourceBlock& block : layer.blocks) {
    std::size_t size = 0;
    for (const Cell& cell : block.cells) size += cell.text.size();
    if (size > pack::max_text_blob)
      report.error(block.cells.front().place,
                   fmt::format("this block has {} bytes of text; {} are the most", size, pack::max_text_blob),
                   "divide it by a blank line");
  }
}

void check_document(const SourceDocument& document, Report& report) {
  for (const SourceLayer& layer : document.layers) check_blocks(layer, report);
  if (!is_id(document.id))
    report.error({document.folder}, fmt::format("the folder's name \"{}\" is no id", document.id),
                 fmt::format("rename it; {}", mend_id(document.id)));
  constexpr std::string_view divide = "divide the document";
  at_most(document.passages.size(), pack::max_passages, "passages", document.place, report, divide);
  at_most(document.notes.size(), pack::max_notes, "notes", document.place, report, divide);
  at_most(document.layers.size(), pack::max_layers, "texts", document.place, report, "take texts out");
  constexpr std::string_view name_fewer = "name those that a visitor will follow";
  at_most(document.answers.size(), pack::max_relations, "documents that this one answers",
          place_of(document, "answers"), report, name_fewer);
  at_most(document.same_point.size(), pack::max_relations, "documents that say the same point",
          place_of(document, "same_point"), report, name_fewer);
}

}  // namespace

void check_limits(const SourceExhibit& exhibit, Report& report) {
  const Place place{exhibit.folder / "exhibit.toml"};
  at_most(exhibit.documents.size(), pack::max_documents, "documents", place, report);
  at_most(exhibit.people.size(), pack::max_people, "people and terms", {exhibit.folder / "people.toml"}, report);
  at_most(exhibit.languages.size(), pack::max_languages, "languages", place, report, "take languages out");
  at_most(exhibit.attract.size(), pack::max_attract, "pages on the attract screen", place, report, "take pages out");
  at_most(exhibit.sentences.size(), pack::max_attract_sentences, "sentences on the attract screen", place, report,
          "take sentences out");
  at_most(exhibit.context.size(), pack::max_context, "lines of context", place, report, "take lines out");
  at_most(exhibit.paths.size(), pack::max_paths, "paths", {exhibit.folder / "paths.toml"}, report, "take paths out");
  for (const SourcePath& path : exhibit.paths)
    at_most(path.steps.size(), pack::max_steps, "steps", path.place, report, "take steps out, or make two paths of it");
  // Below, type is no longer legible; above, JPEG has no more.
  constexpr int least_quality = 30;
  constexpr int most_quality = 100;
  if (exhibit.scan_quality < least_quality || exhibit.scan_quality > most_quality) {
    report.error(place_of(exhibit, "scan_quality"), fmt::format("scan_quality is {}", exhibit.scan_quality),
                 fmt::format("write a number from {} to {}; {} suits typed pages", least_quality, most_quality,
                             default_scan_quality));
  }
  if (exhibit.documents.empty() && exhibit.unread.documents.empty())
    report.error({exhibit.folder / "documents"}, "the exhibit has no document",
                 "make a folder for each, with document.toml in it");
  for (const SourceDocument& document : exhibit.documents) check_document(document, report);
}

}  // namespace lectern::compiler
