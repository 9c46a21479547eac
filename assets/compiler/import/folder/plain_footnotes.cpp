// SPDX-License-Identifier: MIT
#include "assets/compiler/import/folder/plain_footnotes.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <map>
#include <ranges>
#include <set>
#include <string>
#include <tuple>
#include <utility>

#include "assets/compiler/import/folder/plain_text.hpp"
#include "assets/compiler/source/texts/last_word.hpp"
#include "assets/compiler/source/texts/layer.hpp"
#include "assets/compiler/source/texts/utf8.hpp"

namespace lectern::compiler {

namespace {

bool is_footnote_label(std::string_view label) {
  constexpr std::size_t longest = 40;
  return !label.empty() && label.size() <= longest &&
         label.find_first_of("]^ \t\n[()\\<>&|*_~`!{}=$") == std::string_view::npos;
}

/// Marks that a note's words cannot have.
void drop_marks(std::vector<SourceBlock>& blocks, const std::set<std::string>& notes) {
  for (SourceBlock& block : blocks)
    for (Cell& cell : block.cells)
      std::erase_if(cell.spans, [&](const SourceSpan& span) {
        return span.kind == SpanKind::page || span.kind == SpanKind::passage ||
               (span.kind == SpanKind::note && notes.contains(span.target));
      });
}

/// New ids and labels, by the old ids.
std::map<std::string, std::string> renamed(ImportedText& text) {
  const LayerName layer{text.kind, text.language, text.variant};
  std::map<std::string, std::string> ids;
  std::set<std::string> labels;
  std::set<std::string> used;
  std::size_t number = 0;
  for (SourceFootnote& note : text.footnotes) {
    ++number;
    std::string label = note.label;
    if (!is_footnote_label(label) || labels.contains(label)) label = fmt::format("{}", number);
    for (std::size_t n = number; labels.contains(label) || used.contains(footnote_id(layer, label, number)); ++n)
      label = fmt::format("n{}", n);
    labels.insert(label);
    const std::string id = footnote_id(layer, label, number);
    used.insert(id);
    ids.emplace(note.id, id);
    note.id = id;
    note.label = label;
  }
  return ids;
}

/// Where a block's words begin: behind a list's sign.
std::size_t words_of(const SourceBlock& block, std::size_t cell) {
  return block.kind == BlockKind::item ? item_sign(block.cells[cell].text) : 0;
}

/// The word that a sign at `at` stands behind; the first word where none stands before it.
std::pair<std::size_t, std::size_t> word_at(std::string_view text, std::size_t from, std::size_t at) {
  if (const auto word = last_word(text.substr(0, at)); word.first < word.second && word.first >= from) return word;
  std::size_t end = text.find_first_not_of(" \n", from);
  if (end == std::string_view::npos) return {0, 0};
  end = std::min(text.find_first_of(" \n", end), text.size());
  return last_word(text.substr(0, end));
}

class Opener {
 public:
  Opener(ImportedText& text, const std::map<std::string, std::string>& ids) : text_(text), ids_(ids) {}

  void run() {
    for (SourceBlock& block : text_.blocks)
      for (std::size_t c = 0; c < block.cells.size(); ++c) settle(block.cells[c], words_of(block, c));
    for (const SourceFootnote& note : text_.footnotes)
      if (!opened_.contains(note.id)) open_at_end(note.id);
  }

 private:
  void settle(Cell& cell, std::size_t from) {
    std::vector<SourceSpan> opening;
    for (SourceSpan span : cell.spans) {
      const auto id = ids_.find(span.target);
      if (span.kind != SpanKind::note || id == ids_.end() || opened_.contains(id->second)) continue;
      std::tie(span.start, span.end) = word_at(cell.text, from, std::min(span.end, cell.text.size()));
      if (span.start == span.end) continue;
      span.target = id->second;
      opened_.insert(span.target);
      opening.push_back(span);
    }
    std::erase_if(cell.spans,
                  [&](const SourceSpan& span) { return span.kind == SpanKind::note && ids_.contains(span.target); });
    cell.spans.insert(cell.spans.end(), opening.begin(), opening.end());
  }

  void open_at_end(const std::string& id) {
    for (SourceBlock& block : std::views::reverse(text_.blocks))
      for (std::size_t c = block.cells.size(); c-- > 0;) {
        Cell& cell = block.cells[c];
        const auto [start, end] = word_at(cell.text, words_of(block, c), cell.text.size());
        if (start == end) continue;
        cell.spans.push_back({start, end, SpanKind::note, id, {}, false});
        return;
      }
  }

  ImportedText& text_;
  const std::map<std::string, std::string>& ids_;
  std::set<std::string> opened_;
};

/// Links hold no links: of two that overlap the first stays.
void part_links(Cell& cell, const std::set<std::string>& footnotes) {
  std::vector<SourceSpan> links;
  std::vector<SourceSpan> others;
  for (SourceSpan span : cell.spans) {
    const bool link =
        span.kind == SpanKind::person || (span.kind == SpanKind::note && !footnotes.contains(span.target));
    if (!link) {
      others.push_back(span);
      continue;
    }
    span.end = std::min(span.end, cell.text.size());
    if (span.start < span.end) trim_range(cell.text, span.start, span.end);
    if (span.start < span.end) links.push_back(span);
  }
  std::sort(links.begin(), links.end(),
            [](const auto& a, const auto& b) { return std::tuple(a.start, b.end) < std::tuple(b.start, a.end); });
  cell.spans = std::move(others);
  std::size_t end = 0;
  for (SourceSpan& link : links) {
    if (link.start < end) continue;
    end = link.end;
    cell.spans.push_back(link);
  }
}

/// A footnote's sign stands behind a link, never in it: then the link's last word opens the note.
void move_behind_links(Cell& cell, const std::set<std::string>& footnotes) {
  for (SourceSpan& note : cell.spans) {
    if (note.kind != SpanKind::note || !footnotes.contains(note.target)) continue;
    for (const SourceSpan& link : cell.spans) {
      const bool other =
          link.kind == SpanKind::person || (link.kind == SpanKind::note && !footnotes.contains(link.target));
      if (other && note.end > link.start && note.end < link.end)
        std::tie(note.start, note.end) = word_at(cell.text, 0, link.end);
    }
  }
}

void part_all_links(std::vector<SourceBlock>& blocks, const std::set<std::string>& footnotes) {
  for (SourceBlock& block : blocks)
    for (Cell& cell : block.cells) {
      part_links(cell, footnotes);
      move_behind_links(cell, footnotes);
    }
}

}  // namespace

void order_footnotes(ImportedText& text) {
  const bool has_words = std::any_of(text.blocks.begin(), text.blocks.end(), [](const SourceBlock& block) {
    for (std::size_t c = 0; c < block.cells.size(); ++c) {
      const auto [start, end] = word_at(block.cells[c].text, words_of(block, c), block.cells[c].text.size());
      if (start < end) return true;
    }
    return false;
  });
  std::set<std::string> old;
  for (const SourceFootnote& note : text.footnotes) old.insert(note.id);
  for (SourceFootnote& note : text.footnotes) drop_marks(note.blocks, old);
  if (!has_words) {
    // Nothing could open them: their words are the text.
    for (SourceFootnote& note : text.footnotes)
      std::move(note.blocks.begin(), note.blocks.end(), std::back_inserter(text.blocks));
    text.footnotes.clear();
  }
  std::erase_if(text.footnotes, [](const SourceFootnote& note) { return note.blocks.empty(); });
  const std::map<std::string, std::string> ids = renamed(text);
  for (SourceBlock& block : text.blocks)
    for (Cell& cell : block.cells)
      std::erase_if(cell.spans, [&](const SourceSpan& span) {
        return span.kind == SpanKind::note && old.contains(span.target) && !ids.contains(span.target);
      });
  Opener(text, ids).run();
  std::set<std::string> footnotes;
  for (const SourceFootnote& note : text.footnotes) footnotes.insert(note.id);
  part_all_links(text.blocks, footnotes);
  for (SourceFootnote& note : text.footnotes) part_all_links(note.blocks, footnotes);
}

}  // namespace lectern::compiler
