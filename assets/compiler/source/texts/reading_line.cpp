// SPDX-License-Identifier: MIT
#include "assets/compiler/source/texts/reading_line.hpp"

#include <algorithm>

#include "assets/compiler/source/texts/utf8.hpp"

namespace lectern::compiler {

namespace {

// Markdown, which reading software imitates, knows headings of one to six signs.
constexpr std::size_t most_heading_signs = 6;

bool is_blank(char c) {
  return c == ' ' || c == '\t';
}

Piece trim(std::string_view text, Piece piece) {
  while (piece.start < piece.end && is_blank(text[piece.start])) ++piece.start;
  while (piece.end > piece.start && is_blank(text[piece.end - 1])) --piece.end;
  return piece;
}

/// Without the signs that software puts at the head of a line: "## ", "- ".
Piece without_head(std::string_view text, Piece piece) {
  piece = trim(text, piece);
  std::size_t signs = 0;
  while (piece.start + signs < piece.end && text[piece.start + signs] == '#') ++signs;
  const std::size_t after = piece.start + signs;
  if (signs > 0 && signs <= most_heading_signs && (after == piece.end || is_blank(text[after])))
    piece = trim(text, {after, piece.end});
  if (piece.end - piece.start >= 2 && text[piece.start] == '-' && text[piece.start + 1] == ' ')
    piece = trim(text, {piece.start + 1, piece.end});
  return piece;
}

std::vector<Piece> split(std::string_view text, Piece line, char separator) {
  std::vector<Piece> pieces;
  std::size_t at = line.start;
  for (std::size_t i = line.start; i < line.end; ++i) {
    if (text[i] != separator) continue;
    pieces.push_back(trim(text, {at, i}));
    at = i + 1;
  }
  pieces.push_back(trim(text, {at, line.end}));
  return pieces;
}

bool all_empty(const std::vector<Piece>& pieces) {
  return std::all_of(pieces.begin(), pieces.end(), [](Piece p) { return p.start == p.end; });
}

ReadingLine bar_row(std::string_view text, Piece inner) {
  // The bars at both ends are the table's frame, not separators.
  Piece cells = {inner.start + 1, inner.end};
  if (text[cells.end - 1] == '|') --cells.end;
  ReadingLine line{LineKind::row, split(text, cells, '|')};
  if (all_empty(line.pieces)) line.pieces.clear();
  return line;
}

}  // namespace

bool is_rule_row(std::string_view line) {
  std::string_view rule = trimmed(line);
  if (rule.size() < 3 || rule.front() != '|' || rule.back() != '|') return false;
  for (rule.remove_prefix(1); !rule.empty();) {
    const std::size_t bar = rule.find('|');
    std::string_view dashes = trimmed(rule.substr(0, bar));
    if (dashes.starts_with(':')) dashes.remove_prefix(1);
    if (dashes.ends_with(':')) dashes.remove_suffix(1);
    if (dashes.empty() || dashes.find_first_not_of('-') != std::string_view::npos) return false;
    rule.remove_prefix(bar + 1);
  }
  return true;
}

ReadingLine split_line(std::string_view text, std::size_t start, std::size_t end) {
  const Piece inner = trim(text, {start, end});
  if (inner.start == inner.end) return {};
  const std::string_view shown = text.substr(inner.start, inner.end - inner.start);
  if (is_rule_row(shown)) return {LineKind::row, {}};
  if (shown.size() >= 2 && shown.front() == '|' && shown.find('|', 1) != std::string_view::npos)
    return bar_row(text, inner);
  if (shown.find('\t') == std::string_view::npos) return {LineKind::text, {without_head(text, inner)}};
  ReadingLine row{LineKind::row, split(text, {start, end}, '\t')};
  row.pieces.front() = without_head(text, row.pieces.front());
  return row;
}

}  // namespace lectern::compiler
