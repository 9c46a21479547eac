// SPDX-License-Identifier: MIT
#include "assets/compiler/import/office/word_text.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <utility>

#include "assets/compiler/counted.hpp"
#include "assets/compiler/lowered.hpp"
#include "assets/compiler/source/ids.hpp"
#include "assets/compiler/source/texts/layer.hpp"
#include "assets/compiler/source/texts/utf8.hpp"

namespace lectern::compiler {

namespace {

/// Stands where a letter was lost or means nothing outside its font.
constexpr char32_t lost_letter = U'□';
constexpr char32_t replacement = U'\uFFFD';
constexpr char32_t object = U'\uFFFC';
constexpr char32_t byte_order_mark = U'\uFEFF';

bool is_line_end(char32_t c) {
  return c == U'\n' || c == U'\v' || c == U'\r' || c == U'\u0085' || c == U'\u2028' || c == U'\u2029' || c == U'\f';
}

/// The last word before `text`'s end, half-open; empty where there is none.
std::pair<std::size_t, std::size_t> word_before(std::string_view text, std::size_t end) {
  while (end > 0) {
    const std::size_t last = before(text, end);
    if (is_word_character(code_point_at(text, last).value)) break;
    end = last;
  }
  std::size_t start = end;
  while (start > 0) {
    const std::size_t one = before(text, start);
    const char32_t c = code_point_at(text, one).value;
    if (!is_word_character(c) || (stands_alone(c) && start < end)) break;
    start = one;
    if (stands_alone(c)) break;
  }
  return {start, end};
}

/// The first word of a text, half-open.
std::pair<std::size_t, std::size_t> first_word(std::string_view text) {
  std::size_t start = 0;
  while (start < text.size() && !is_word_character(code_point_at(text, start).value))
    start += code_point_at(text, start).size;
  std::size_t end = start;
  while (end < text.size() && is_word_character(code_point_at(text, end).value)) end += code_point_at(text, end).size;
  return {start, end};
}

std::size_t clipped(std::size_t at, std::size_t start, std::size_t end) {
  return std::clamp(at, start, end) - start;
}

/// Emphasis without spaces at its ends; none that covers spaces alone.
void trim_emphasis(Cell& cell) {
  for (EmphasisSpan& span : cell.emphasis) trim_range(cell.text, span.start, span.end);
  std::erase_if(cell.emphasis, [](const EmphasisSpan& span) { return span.start >= span.end; });
}

}  // namespace

void erase_bytes(Cell& cell, std::size_t start, std::size_t size) {
  const auto moved = [&](std::size_t& at) { at = at >= start + size ? at - size : std::min(at, start); };
  cell.text.erase(start, size);
  for (SourceSpan& span : cell.spans) {
    moved(span.start);
    moved(span.end);
  }
  for (EmphasisSpan& span : cell.emphasis) {
    moved(span.start);
    moved(span.end);
  }
  std::erase_if(cell.emphasis, [](const EmphasisSpan& span) { return span.start >= span.end; });
}

Cell part_of(const Cell& cell, std::size_t start, std::size_t end) {
  Cell part;
  part.alignment = cell.alignment;
  part.place = cell.place;
  part.text = cell.text.substr(start, end - start);
  for (const SourceSpan& span : cell.spans) {
    const bool at_end = span.start == span.end;
    if (at_end ? span.start < start || span.start > end : span.end <= start || span.start >= end) continue;
    part.spans.push_back(span);
    part.spans.back().start = clipped(span.start, start, end);
    part.spans.back().end = clipped(span.end, start, end);
  }
  for (const EmphasisSpan& span : cell.emphasis)
    if (span.end > start && span.start < end)
      part.emphasis.push_back({clipped(span.start, start, end), clipped(span.end, start, end), span.kind});
  return part;
}

void name_notes(ImportedText& text) {
  std::string layer = fmt::format("{}-{}{}{}", name_of(text.kind), lowered(text.language),
                                  text.variant.empty() ? "" : "-", text.variant);
  std::map<std::string, std::string> ids;
  std::size_t number = 0;
  for (SourceFootnote& note : text.footnotes) {
    ++number;
    const std::string small = lowered(note.label);
    std::string id = fmt::format("{}-note-{}", layer, is_id(small) ? small : fmt::format("n{}", number));
    ids.emplace(note.id.empty() ? note.label : note.id, id);
    note.id = std::move(id);
  }
  for (SourceBlock& block : text.blocks)
    for (Cell& cell : block.cells)
      for (SourceSpan& span : cell.spans)
        if (const auto id = ids.find(span.target); span.kind == SpanKind::note && id != ids.end())
          span.target = id->second;
}

Cell& WordText::cell() {
  if (open_.cells.empty()) {
    open_.cells.emplace_back();
    open_.cells.back().place = place();
  }
  return open_.cells.back();
}

bool WordText::has_words() const {
  return std::any_of(open_.cells.begin(), open_.cells.end(), [](const Cell& one) { return !one.text.empty(); });
}

void WordText::begin_paragraph(BlockKind kind, int level) {
  ++paragraph_;
  if (tables_ > 0) {
    // Paragraphs of a cell are its lines.
    if (!cell().text.empty() && !cell().text.ends_with('\n')) line_end();
    return;
  }
  flush();
  open_ = {kind, level, {}};
}

void WordText::end_paragraph() {
  if (tables_ == 0) flush();
}

void WordText::begin_table() {
  if (tables_ == 0) flush();
  ++tables_;
  if (tables_ == 2) count("table within a table", "its rows are lines of the cell");
}

void WordText::end_table() {
  if (tables_ > 0) --tables_;
}

void WordText::begin_row() {
  if (tables_ > 1) {
    if (!cell().text.empty() && !cell().text.ends_with('\n')) line_end();
    return;
  }
  open_ = {BlockKind::row, 0, {}};
}

void WordText::begin_cell(Alignment alignment) {
  if (tables_ > 1) {
    if (!cell().text.empty() && !cell().text.ends_with('\n')) put(U' ');
    return;
  }
  if (!open_.cells.empty()) settle_notes(open_.cells.back());
  open_.cells.emplace_back();
  open_.cells.back().alignment = alignment;
  open_.cells.back().place = place();
}

void WordText::end_row() {
  if (tables_ > 1) return;
  if (!open_.cells.empty()) settle_notes(open_.cells.back());
  for (Cell& one : open_.cells) {
    std::size_t start = 0;
    std::size_t end = one.text.size();
    trim_range(one.text, start, end);
    one = part_of(one, start, end);
    trim_emphasis(one);
  }
  if (breaks_ || !cell_breaks_.empty()) {
    break_places_.push_back({blocks_.size(), 0, 0});
    breaks_ = false;
    cell_breaks_.clear();
  }
  if (!open_.cells.empty()) blocks_.push_back(std::move(open_));
  open_ = {};
}

void WordText::put(char32_t c) {
  if (breaks_ && !is_white_space(c)) {
    cell_breaks_.push_back(cell().text.size());
    breaks_ = false;
  }
  append_utf8(cell().text, c);
}

void WordText::line_end() {
  put(U'\n');
}

void WordText::tab(const Marks& marks) {
  count("tab", "a space stands there", "write a table where words are to stand in columns");
  words(" ", marks);
}

void WordText::words(std::string_view text, const Marks& marks) {
  const std::size_t start = cell().text.size();
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint c = code_point_at(text, at);
    at += c.size;
    if (!c.well_formed || c.value == replacement) {
      count("letter that was lost before the file was saved", "□ stands there", "look it up and write it");
      put(lost_letter);
    } else if (is_line_end(c.value)) {
      put(U'\n');
    } else if (c.value == U'\t') {
      put(U' ');
    } else if (c.value == object || c.value == byte_order_mark) {
      count("sign of a picture or of nothing", "left out");
    } else if (!refusal(c.value).empty()) {
      if (c.value < U' ') {
        count("control character", "left out");
        continue;
      }
      count("sign that means nothing without its font", "□ stands there", "write the sign that is meant");
      put(lost_letter);
    } else {
      put(c.value);
    }
  }
  Cell& into = cell();
  const std::size_t end = into.text.size();
  if (start == end) return;
  for (std::size_t kind = 0; kind < marks.size(); ++kind) {
    if (!marks.test(kind)) continue;
    const auto open = std::find_if(into.emphasis.rbegin(), into.emphasis.rend(), [&](const EmphasisSpan& span) {
      return bit_of(span.kind) == kind && span.end == start;
    });
    if (open != into.emphasis.rend())
      open->end = end;
    else
      into.emphasis.push_back({start, end, static_cast<Emphasis>(kind)});
  }
}

void WordText::note(const std::string& label) {
  Cell& words = cell();
  const auto [start, end] = word_before(words.text, words.text.size());
  if (start == end)
    waiting_notes_.push_back(label);
  else
    words.spans.push_back({start, end, SpanKind::note, label, place()});
}

void WordText::settle_notes(Cell& words) {
  const auto [start, end] = first_word(words.text);
  if (start == end) return;
  for (const std::string& label : std::exchange(waiting_notes_, {}))
    words.spans.push_back({start, end, SpanKind::note, label, words.place});
}

/// A note that no word could open is paragraphs at the text's end.
void WordText::settle_last_notes() {
  for (const std::string& label : std::exchange(waiting_notes_, {})) {
    const auto note = std::find_if(footnotes_.begin(), footnotes_.end(),
                                   [&](const SourceFootnote& one) { return one.label == label; });
    if (note == footnotes_.end()) continue;
    left_out(fmt::format("the note {} belongs to no word: it stands as a paragraph", label));
    std::move(note->blocks.begin(), note->blocks.end(), std::back_inserter(blocks_));
    footnotes_.erase(note);
  }
}

void WordText::add_note(const std::string& label, std::vector<SourceBlock> blocks, const Place& place) {
  footnotes_.push_back({{}, label, std::move(blocks), place});
}

/// Two line ends and more part paragraphs, as a blank line does on paper.
void WordText::push_lines(const Cell& whole) {
  std::size_t start = 0;
  const std::string& text = whole.text;
  while (start <= text.size()) {
    std::size_t end = start;
    for (std::size_t at = text.find('\n', start); at != std::string::npos; at = text.find('\n', at + 1)) {
      const std::size_t next = text.find_first_not_of(" \t", at + 1);
      if (next == std::string::npos || text[next] == '\n') {
        end = at;
        break;
      }
    }
    if (end == start) end = text.size();
    std::size_t from = start;
    std::size_t to = end;
    trim_range(text, from, to);
    if (from < to) {
      for (const std::size_t at : cell_breaks_)
        if (at >= start && at < std::max(end, start + 1))
          break_places_.push_back({blocks_.size(), 0, clipped(at, from, to)});
      SourceBlock block{open_.kind, open_.level, {}};
      block.cells.push_back(part_of(whole, from, to));
      trim_emphasis(block.cells.back());
      blocks_.push_back(std::move(block));
    }
    if (end >= text.size()) break;
    start = end + 1;
  }
}

void WordText::flush() {
  if (!open_.cells.empty() && has_words()) {
    settle_notes(open_.cells.front());
    push_lines(open_.cells.front());
  }
  cell_breaks_.clear();
  open_ = {};
}

void WordText::left_out(std::string what, std::string mend) {
  remarks_.left_out.push_back({place(), std::move(what), std::move(mend)});
}

void WordText::question(std::string what, std::string mend) {
  remarks_.questions.push_back({place(), std::move(what), std::move(mend)});
}

void WordText::count(const std::string& noun, const std::string& said, const std::string& mend) {
  auto found = std::find_if(counted_.begin(), counted_.end(),
                            [&](const Counted& one) { return one.noun == noun && one.said == said; });
  if (found == counted_.end()) found = counted_.insert(counted_.end(), {noun, said, mend, place(), 0});
  ++found->count;
}

WordText::Made WordText::finish() {
  flush();
  settle_last_notes();
  for (const Counted& one : counted_)
    remarks_.left_out.push_back({one.place, fmt::format("{}: {}", counted(one.count, one.noun), one.said), one.mend});
  return {std::move(blocks_), std::move(footnotes_), std::move(break_places_), std::move(remarks_), 0};
}

}  // namespace lectern::compiler
