// SPDX-License-Identifier: MIT
#include "assets/compiler/source/links/notes.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <functional>
#include <optional>
#include <string_view>

#include "assets/compiler/source/links/words.hpp"
#include "assets/compiler/source/nearest.hpp"
#include "assets/compiler/source/texts/passages.hpp"

namespace lectern::compiler {

namespace {

bool is_blank(char c) {
  return c == ' ' || c == '\n' || c == '\t';
}

bool holds(const std::vector<std::string>& ids, const std::string& id) {
  return std::find(ids.begin(), ids.end(), id) != ids.end();
}

std::optional<std::size_t> find_words(std::string_view text, std::string_view words) {
  const auto same = [](char a, char b) { return a == b || (is_blank(a) && is_blank(b)); };
  const auto found = std::search(text.begin(), text.end(), words.begin(), words.end(), same);
  return found == text.end() ? std::nullopt : std::optional(static_cast<std::size_t>(found - text.begin()));
}

/// Calls `visit(cell, start, end)` for each stretch of a passage until it returns true; every cell whole if `passage`
/// is empty.
bool visit_passage(SourceLayer& layer, std::string_view passage,
                   const std::function<bool(Cell&, std::size_t, std::size_t)>& visit) {
  for (SourceBlock& block : layer.blocks)
    for (Cell& cell : block.cells) {
      if (passage.empty() && visit(cell, 0, cell.text.size())) return true;
      // A copy: visiting may add spans.
      const std::vector<SourceSpan> spans = cell.spans;
      for (const SourceSpan& span : spans)
        if (span.kind == SpanKind::passage && span.target == passage && visit(cell, span.start, span.end)) return true;
    }
  return false;
}

bool tie_words(SourceLayer& layer, const SourceNote& note, std::string_view words) {
  return visit_passage(layer, note.passage, [&](Cell& cell, std::size_t start, std::size_t end) {
    const auto found = find_words(std::string_view(cell.text).substr(start, end - start), words);
    if (!found) return false;
    const std::size_t at = start + *found;
    std::erase_if(cell.spans, [&](const SourceSpan& span) {
      return span.kind == SpanKind::person && span.start < at + words.size() && at < span.end;
    });
    cell.spans.push_back({at, at + words.size(), SpanKind::note, note.id, note.place});
    sort_spans(cell);
    return true;
  });
}

std::string where_else(SourceLayer& layer, const SourceNote& note, std::string_view words) {
  std::string hint;
  visit_passage(layer, note.passage, [&](Cell& cell, std::size_t start, std::size_t end) {
    if (key_of(std::string_view(cell.text).substr(start, end - start)).find(key_of(words)) == std::string::npos)
      return false;
    hint = "they stand there with other capitals, spaces or signs; copy them from the text";
    return true;
  });
  if (!hint.empty()) return hint;
  visit_passage(layer, "", [&](Cell& cell, std::size_t, std::size_t) {
    const auto found = find_words(cell.text, words);
    if (!found) return false;
    const auto span = std::find_if(cell.spans.begin(), cell.spans.end(), [&](const SourceSpan& s) {
      return s.kind == SpanKind::passage && s.start <= *found && *found < s.end;
    });
    hint = span == cell.spans.end() ? fmt::format("they stand in line {}, in no passage", cell.place.line)
                                    : fmt::format("they stand in the passage {}", span->target);
    return true;
  });
  return hint.empty() ? "copy them from the text, letter for letter" : hint;
}

void tie_or_tell(SourceDocument& document, const SourceNote& note, const std::string& layer_id,
                 const std::string& words, Report& report) {
  const auto named = document.places.find(fmt::format("notes.{}.words.{}", note.id, layer_id));
  const Place place = named == document.places.end() ? note.place : named->second;
  const auto layer = std::find_if(document.layers.begin(), document.layers.end(),
                                  [&](const SourceLayer& l) { return l.id == layer_id; });
  if (holds(document.unread_layers, layer_id)) return;
  if (layer == document.layers.end()) {
    std::vector<std::string> ids;
    for (const SourceLayer& l : document.layers) ids.push_back(l.id);
    report.error(place, fmt::format("the note {} has words in {}, a layer that this document lacks", note.id, layer_id),
                 did_you_mean(layer_id, ids, fmt::format("its layers are {}", fmt::join(ids, ", "))));
  } else if (!words.empty() && !tie_words(*layer, note, words)) {
    report.error(place,
                 fmt::format("the words \"{}\" of the note {} are not in {} of {}", words, note.id,
                             note.passage.empty() ? "the text" : "the passage " + note.passage, layer_id),
                 where_else(*layer, note, words));
  }
}

void tell_overlaps(const SourceLayer& layer, Report& report) {
  for (const SourceBlock& block : layer.blocks)
    for (const Cell& cell : block.cells) {
      const SourceSpan* last = nullptr;
      for (const SourceSpan& span : cell.spans) {
        if (span.kind != SpanKind::note) continue;
        if (last && span.start < last->end)
          report.error(span.place,
                       fmt::format("the notes {} and {} are opened by the same words of {}", last->target, span.target,
                                   layer.id),
                       "choose other words for one of them");
        if (!last || span.end > last->end) last = &span;
      }
    }
}

}  // namespace

void link_notes(SourceDocument& document, Report& report) {
  for (const SourceNote& note : document.notes)
    for (const auto& [layer_id, words] : note.words) tie_or_tell(document, note, layer_id, words, report);
  for (const SourceLayer& layer : document.layers) tell_overlaps(layer, report);
}

}  // namespace lectern::compiler
