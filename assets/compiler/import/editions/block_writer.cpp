// SPDX-License-Identifier: MIT
#include "assets/compiler/import/editions/block_writer.hpp"

#include <algorithm>
#include <ranges>
#include <utility>

#include "assets/compiler/source/texts/utf8.hpp"

namespace lectern::compiler {

namespace {

bool is_blank_byte(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

void trim_end(std::string& text) {
  while (!text.empty() && is_blank_byte(text.back())) text.pop_back();
}

}  // namespace

void BlockWriter::begin(BlockKind kind, int level) {
  end();
  kind_ = kind;
  level_ = level;
}

void BlockWriter::end() {
  if (is_open_) finish_cell();
  is_open_ = false;
  blank_ = false;
  kind_ = BlockKind::paragraph;
  level_ = 0;
  sign_ = 0;
}

void BlockWriter::next_cell() {
  if (!is_open_) {
    is_open_ = true;
    blocks_.push_back({kind_, level_, {}});
  } else {
    finish_cell();
  }
  blocks_.back().cells.emplace_back();
  for (Open& one : opened_) one.start = 0;
  blank_ = false;
  settle();
}

/// A block that words can be added to.
void BlockWriter::ensure() {
  if (is_open_) return;
  is_open_ = true;
  blocks_.push_back({kind_, level_, {Cell{}}});
  for (Open& one : opened_) one.start = 0;
}

/// Puts what waits for the next word before it.
void BlockWriter::settle() {
  ensure();
  if (std::exchange(blank_, false) && !cell().text.empty() && !is_blank_byte(cell().text.back())) cell().text += ' ';
  for (const std::size_t number : pages_)
    cell().spans.push_back({cell().text.size(), cell().text.size(), SpanKind::page, std::to_string(number), {}});
  pages_.clear();
}

void BlockWriter::words(std::string_view text) {
  std::size_t at = 0;
  while (at < text.size()) {
    const std::size_t begin = at;
    while (at < text.size() && is_blank_byte(text[at])) ++at;
    if (at > begin) blank_ = true;
    const std::size_t word = at;
    while (at < text.size() && !is_blank_byte(text[at])) ++at;
    if (at == word) return;
    settle();
    cell().text += text.substr(word, at - word);
  }
}

void BlockWriter::exactly(std::string_view text) {
  settle();
  cell().text += text;
}

void BlockWriter::sign(std::string_view text) {
  exactly(text);
  sign_ = cell().text.size();
}

void BlockWriter::attach(std::string_view text) {
  ensure();
  cell().text += text;
}

void BlockWriter::line_end() {
  blank_ = false;
  // A line's end before the first word, or twice, ends nothing.
  if (!is_open_ || cell().text.size() <= sign_ || cell().text.back() == '\n') return;
  trim_end(cell().text);
  cell().text += '\n';
}

void BlockWriter::page(std::size_t number) {
  pages_.push_back(number);
}

void BlockWriter::open(Emphasis kind) {
  if (is_open_) settle();
  opened_.push_back({kind, SpanKind::person, {}, is_open_ ? cell().text.size() : 0});
}

void BlockWriter::open(SpanKind kind, std::string target) {
  if (is_open_) settle();
  opened_.push_back({std::nullopt, kind, std::move(target), is_open_ ? cell().text.size() : 0});
}

void BlockWriter::finish(const Open& one) {
  std::size_t start = one.start;
  std::size_t stop = cell().text.size();
  start = std::min(start, stop);
  trim_range(cell().text, start, stop);
  if (start >= stop) return;
  if (one.emphasis)
    cell().emphasis.push_back({start, stop, *one.emphasis});
  else
    cell().spans.push_back({start, stop, one.kind, one.target, {}});
}

void BlockWriter::close() {
  if (is_open_) finish(opened_.back());
  opened_.pop_back();
}

void BlockWriter::finish_cell() {
  for (auto& one : std::views::reverse(opened_)) finish(one);
  trim_end(cell().text);
  const std::size_t size = cell().text.size();
  for (SourceSpan& span : cell().spans) {
    span.start = std::min(span.start, size);
    span.end = std::min(span.end, size);
  }
}

bool BlockWriter::open_note(const std::string& id) {
  if (!is_open_) return false;
  std::size_t stop = cell().text.size();
  while (stop > 0 && is_blank_byte(cell().text[stop - 1])) --stop;
  std::size_t start = stop;
  while (start > 0 && !is_blank_byte(cell().text[start - 1])) --start;
  if (start == stop) return false;
  cell().spans.push_back({start, stop, SpanKind::note, id, {}});
  return true;
}

BlockWriter::Position BlockWriter::position() const {
  if (!is_open_) return {blocks_.size(), 0, 0};
  return {blocks_.size() - 1, blocks_.back().cells.size() - 1, blocks_.back().cells.back().text.size()};
}

std::string BlockWriter::since(const Position& from) const {
  std::string text;
  for (std::size_t b = from.block; b < blocks_.size(); ++b)
    for (std::size_t c = b == from.block ? from.cell : 0; c < blocks_[b].cells.size(); ++c) {
      const std::string& words = blocks_[b].cells[c].text;
      const bool is_first = b == from.block && c == from.cell;
      if (!text.empty()) text += ' ';
      text += words.substr(is_first ? std::min(from.offset, words.size()) : 0);
    }
  std::replace(text.begin(), text.end(), '\n', ' ');
  return std::string(trimmed(text));
}

void BlockWriter::passage(const Position& from, const std::string& id) {
  for (std::size_t b = from.block; b < blocks_.size(); ++b)
    for (std::size_t c = b == from.block ? from.cell : 0; c < blocks_[b].cells.size(); ++c) {
      Cell& one = blocks_[b].cells[c];
      std::size_t start = b == from.block && c == from.cell ? std::min(from.offset, one.text.size()) : 0;
      std::size_t stop = one.text.size();
      trim_range(one.text, start, stop);
      const bool is_taken = std::any_of(one.spans.begin(), one.spans.end(), [&](const SourceSpan& span) {
        return span.kind == SpanKind::passage && span.start < stop && start < span.end;
      });
      if (start < stop && !is_taken) one.spans.push_back({start, stop, SpanKind::passage, id, {}});
    }
}

std::vector<SourceBlock> BlockWriter::take() {
  end();
  std::vector<SourceBlock> blocks;
  std::vector<SourceSpan> waiting;  // page marks of blocks without words
  for (SourceBlock& block : blocks_) {
    const bool has_words =
        block.kind == BlockKind::rule ||
        std::any_of(block.cells.begin(), block.cells.end(), [](const Cell& one) { return !one.text.empty(); });
    if (!has_words) {
      for (const Cell& one : block.cells)
        for (const SourceSpan& span : one.spans)
          if (span.kind == SpanKind::page) waiting.push_back({0, 0, SpanKind::page, span.target, {}});
      continue;
    }
    auto& spans = block.cells.front().spans;
    spans.insert(spans.begin(), waiting.begin(), waiting.end());
    waiting.clear();
    blocks.push_back(std::move(block));
  }
  for (const std::size_t number : pages_) waiting.push_back({0, 0, SpanKind::page, std::to_string(number), {}});
  if (!blocks.empty() && !blocks.back().cells.empty())
    for (SourceSpan span : waiting) {
      Cell& last = blocks.back().cells.back();
      span.start = span.end = last.text.size();
      last.spans.push_back(span);
    }
  blocks_.clear();
  pages_.clear();
  return blocks;
}

}  // namespace lectern::compiler
