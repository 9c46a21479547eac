// SPDX-License-Identifier: MIT
#include "assets/compiler/source/texts/layer.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <map>
#include <utility>

#include "assets/compiler/lowered.hpp"
#include "assets/compiler/source/ids.hpp"
#include "assets/compiler/source/texts/footnotes.hpp"
#include "assets/compiler/source/texts/front_matter.hpp"
#include "assets/compiler/source/texts/inline_tags.hpp"
#include "assets/compiler/source/texts/kept_lines.hpp"
#include "assets/compiler/source/texts/markdown.hpp"
#include "assets/compiler/source/texts/marks.hpp"
#include "assets/compiler/source/texts/pandoc_marks.hpp"
#include "assets/compiler/source/texts/passages.hpp"
#include "assets/compiler/source/texts/reading.hpp"
#include "assets/compiler/source/texts/text_file.hpp"
#include "assets/compiler/source/toml/key_check.hpp"

namespace lectern::compiler {

namespace {

/// Reads the words of footnotes.  Shape: `marked` is the text that they were taken out of; it is lent its file.
std::vector<SourceFootnote> read_footnotes(const LayerName& layer, const MarkedText& marked,
                                           std::vector<FootnoteText> notes, Report& report) {
  std::vector<SourceFootnote> result;
  if (notes.empty()) return result;
  MarkedText words;
  words.file = marked.file;
  words.original = marked.original;
  words.lines = marked.lines;
  for (FootnoteText& note : notes) {
    words.text = std::move(note.words);
    words.origins = std::move(note.origins);
    words = with_guarded_tags(with_pandoc_marks(std::move(words)));
    SourceFootnote read{footnote_id(layer, note.label, result.size() + 1), note.label,
                        parse_markdown(words, report).blocks, note.place};
    if (read.blocks.empty())
      report.error(note.place, fmt::format("the footnote {} has no words", note.label),
                   fmt::format("write them behind [^{}]:", note.label));
    result.push_back(std::move(read));
  }
  return result;
}

/// Words that open a footnote name it by its label till then.
void name_footnotes(std::vector<SourceBlock>& blocks, const std::vector<SourceFootnote>& footnotes) {
  std::map<std::string, std::string> ids;
  for (const SourceFootnote& note : footnotes) ids.emplace(footnote_address(note.label), note.id);
  for (SourceBlock& block : blocks)
    for (Cell& cell : block.cells)
      for (SourceSpan& span : cell.spans)
        if (const auto id = ids.find(span.target); span.kind == SpanKind::note && id != ids.end())
          span.target = id->second;
}

}  // namespace

std::string LayerName::id() const {
  return fmt::format("{}.{}{}{}", name_of(kind), language, variant.empty() ? "" : ".", variant);
}

std::string footnote_id(const LayerName& layer, std::string_view label, std::size_t number) {
  std::string id = layer.id();
  std::replace(id.begin(), id.end(), '.', '-');
  const std::string small = lowered(label);
  return fmt::format("{}-note-{}", lowered(id), is_id(small) ? small : fmt::format("n{}", number));
}

std::string_view name_of(LayerKind kind) {
  switch (kind) {
    case LayerKind::reading:
      return "reading";
    case LayerKind::transcript:
      return "transcript";
    case LayerKind::translation:
      return "translation";
    case LayerKind::gist:
      return "gist";
  }
  return {};
}

std::optional<LayerName> layer_name(std::string_view file_name) {
  const std::size_t dot = file_name.rfind('.');
  if (dot == std::string_view::npos || !is_layer_id(file_name.substr(0, dot))) return std::nullopt;
  const std::string_view id = file_name.substr(0, dot);
  const std::size_t first = id.find('.');
  const std::size_t second = std::min(id.find('.', first + 1), id.size());
  const std::string_view kind = id.substr(0, first);
  const std::string_view ending = file_name.substr(dot + 1);
  LayerName name{LayerKind::reading, std::string(id.substr(first + 1, second - first - 1)),
                 std::string(id.substr(std::min(second + 1, id.size())))};
  if (kind == "reading") return ending == "txt" ? std::optional(name) : std::nullopt;
  name.kind = kind == "transcript" ? LayerKind::transcript : kind == "gist" ? LayerKind::gist : LayerKind::translation;
  return ending == "md" ? std::optional(name) : std::nullopt;
}

SourceLayer parse_layer(const std::filesystem::path& file, const LayerName& name, std::string text, Report& report,
                        LineEnds ends) {
  const std::size_t errors_before = report.count(Severity::error);
  MarkedText marked = without_front_matter(take_marks(file, std::move(text), report), report);
  std::vector<FootnoteText> notes;
  if (name.kind != LayerKind::reading) {
    WithFootnotes taken = take_footnotes(std::move(marked), report);
    marked = std::move(taken.text);
    notes = std::move(taken.notes);
    marked = with_kept_lines(std::move(marked), ends == LineEnds::kept, report);
    marked = with_guarded_tags(with_pandoc_marks(std::move(marked)));
  }
  ParsedText parsed = name.kind == LayerKind::reading ? parse_reading(marked) : parse_markdown(marked, report);
  std::vector<SourceFootnote> footnotes = read_footnotes(name, marked, std::move(notes), report);
  name_footnotes(parsed.blocks, footnotes);
  apply_marks(parsed, marked.marks, report);
  SourceLayer layer{name.kind, name.language,        name.variant, name.id(), file, std::move(parsed.blocks),
                    {},        std::move(footnotes), false};
  layer.marked =
      std::any_of(marked.marks.begin(), marked.marks.end(), [](const Mark& m) { return m.kind == MarkKind::passage; });
  if (layer.blocks.empty() && report.count(Severity::error) == errors_before)
    report.error({file, 1, 1}, "the text is empty", "fill it in, or remove the file");
  return layer;
}

std::optional<SourceLayer> read_layer(const std::filesystem::path& root, const std::filesystem::path& file,
                                      const LayerName& name, LineEnds ends, Report& report) {
  std::optional<std::string> text = read_text_file(root, file, report);
  if (!text) return std::nullopt;
  return parse_layer(file, name, std::move(*text), report, ends);
}

}  // namespace lectern::compiler
