// SPDX-License-Identifier: MIT
#include "assets/compiler/reset/reading.hpp"

#include <algorithm>
#include <cstddef>
#include <map>
#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include "assets/compiler/prepare/bidi.hpp"
#include "assets/compiler/prepare/breaks.hpp"
#include "assets/compiler/prepare/decoded.hpp"
#include "assets/compiler/prepare/language.hpp"
#include "assets/compiler/prepare/pack_fonts.hpp"

namespace lectern::compiler {

namespace {

/// Scripts whose letters stand side by side, each for itself, as those of a typewriter do, and fit its cells.
bool stands_alone(char32_t c) {
  UErrorCode status = U_ZERO_ERROR;
  switch (uscript_getScript(static_cast<UChar32>(c), &status)) {
    case USCRIPT_COMMON:
    case USCRIPT_INHERITED:
    case USCRIPT_LATIN:
    case USCRIPT_CYRILLIC:
    case USCRIPT_GREEK:
    case USCRIPT_HAN:
    case USCRIPT_HANGUL:
    case USCRIPT_HIRAGANA:
    case USCRIPT_KATAKANA:
      return true;
    default:
      return false;
  }
}

int cells_for(char32_t c) {
  switch (u_getIntPropertyValue(static_cast<UChar32>(c), UCHAR_EAST_ASIAN_WIDTH)) {
    case U_EA_FULLWIDTH:
    case U_EA_WIDE:
      return 2;
    default:
      return u_hasBinaryProperty(static_cast<UChar32>(c), UCHAR_EMOJI_PRESENTATION) ? 2 : 1;
  }
}

bool is_space(char32_t c) {
  return c == U' ' || c == U'\t' || c == 0xA0 || (c >= 0x2000 && c <= 0x200A) || c == 0x3000;
}

/// A line of the reading so long ended where the paper did; a shorter one where its words did.  Units: cells.
constexpr int long_line = 40;

/// The line ends of the reading are not those of the page: after long lines they become spaces, as between words.
void let_flow(TypeWords& words) {
  int line = 0;
  for (std::size_t i = 0; i < words.size(); ++i) {
    TypePiece& piece = words[i];
    const bool line_end = piece.utf8 == "\n";
    if (!line_end) {
      line += piece.cells;
      continue;
    }
    const bool same_passage = i + 1 < words.size() && words[i + 1].passage == words[i].passage;
    if (line >= long_line && same_passage) {
      piece.utf8 = " ";
      piece.letters.assign(1, U' ');
      piece.space = true;
      piece.cells = 1;
      words[i + 1].before = BreakHere::may;
      ++line;
    } else {
      line = 0;
    }
  }
}

/// A cell of the source cut into pieces; page marks cut it into several runs of them.
class Cutter {
 public:
  Cutter(const Cell& cell, std::string_view language, Reading& reading)
      : cell_(cell),
        text_(cell.text),
        levels_(levels_of(text_.points, direction_of(text_.points, runs_from_right(language)))),
        reading_(reading) {
    for (const auto& one : line_breaks(text_, language))
      breaks_.emplace(one.at(), one.kind() == pack::fb::BreakKind::mandatory ? BreakHere::must : BreakHere::may);
  }

  /// Shape: what stands before the first page mark, then a part for each mark.
  std::vector<TypeWords> run() {
    std::vector<TypeWords> parts(1);
    std::vector<std::size_t> marks;
    for (const SourceSpan& span : cell_.spans)
      if (span.kind == SpanKind::page) marks.push_back(span.start);
    std::size_t start = 0;
    bool joins = false;
    auto mark = marks.begin();
    for (const std::size_t end : cluster_ends(text_)) {
      const std::size_t byte = text_.bytes[start];
      for (; mark != marks.end() && *mark <= byte; ++mark, joins = false) parts.emplace_back();
      const bool complex = !stands_alone(text_.points[start]);
      if (complex && joins && break_before(byte) == BreakHere::no)
        extend(parts.back().back(), start, end);
      else
        parts.back().push_back(piece(start, end));
      parts.back().back().word = complex;
      joins = complex;
      start = end;
    }
    for (; mark != marks.end(); ++mark) parts.emplace_back();
    std::for_each(parts.begin(), parts.end(), let_flow);
    return parts;
  }

  [[nodiscard]] bool from_right() const { return (levels_.base & 1) != 0; }

 private:
  [[nodiscard]] BreakHere break_before(std::size_t byte) const {
    const auto found = breaks_.find(byte);
    return found == breaks_.end() ? BreakHere::no : found->second;
  }

  /// Such typists wrote brackets as strokes: /примерно/. A line does not end after one that opens.
  [[nodiscard]] bool opens_with_stroke(std::size_t point) const {
    return point > 0 && text_.points[point - 1] == U'/' && (point == 1 || is_space(text_.points[point - 2]));
  }

  [[nodiscard]] int passage_at(std::size_t byte) const {
    for (const SourceSpan& span : cell_.spans) {
      if (span.kind != SpanKind::passage || byte < span.start || byte >= span.end) continue;
      const auto known = std::find(reading_.passages.begin(), reading_.passages.end(), span.target);
      if (known != reading_.passages.end()) return static_cast<int>(known - reading_.passages.begin());
      reading_.passages.push_back(span.target);
      return static_cast<int>(reading_.passages.size()) - 1;
    }
    return -1;
  }

  void extend(TypePiece& into, std::size_t start, std::size_t end) const {
    into.letters.append(text_.points, start, end - start);
    into.utf8 += cell_.text.substr(text_.bytes[start], text_.bytes[end] - text_.bytes[start]);
    ++into.cells;
  }

  TypePiece piece(std::size_t start, std::size_t end) const {
    TypePiece made;
    const std::size_t byte = text_.bytes[start];
    made.letters = text_.points.substr(start, end - start);
    made.utf8 = cell_.text.substr(byte, text_.bytes[end] - byte);
    made.space = is_space(made.letters[0]);
    const bool unseen = !made.space && std::all_of(made.letters.begin(), made.letters.end(), needs_no_glyph);
    made.cells = unseen ? 0 : cells_for(made.letters[0]);
    made.strong = std::any_of(cell_.emphasis.begin(), cell_.emphasis.end(), [&](const EmphasisSpan& span) {
      return span.kind == Emphasis::strong && byte >= span.start && byte < span.end;
    });
    made.passage = passage_at(byte);
    made.level = levels_.levels[start];
    made.before = break_before(byte);
    if (made.before == BreakHere::may && opens_with_stroke(start)) made.before = BreakHere::no;
    return made;
  }

  const Cell& cell_;
  Decoded text_;
  Levels levels_;
  Reading& reading_;
  std::map<std::size_t, BreakHere> breaks_;  ///< by byte
};

bool says_something(const TypeItem& item) {
  return std::any_of(item.cells.begin(), item.cells.end(), [](const TypeWords& words) { return cells_of(words) > 0; });
}

TypeItem item_of(const SourceBlock& block) {
  TypeItem item;
  item.row = block.kind == BlockKind::row;
  item.heading = block.kind == BlockKind::heading;
  if (!block.cells.empty()) item.place = block.cells[0].place;
  return item;
}

/// A row is never parted: a page mark anywhere in it begins the page before it.
void add_row(const SourceBlock& block, Reading& reading) {
  TypeItem item = item_of(block);
  for (const Cell& cell : block.cells) {
    TypeWords words;
    Cutter cutter(cell, reading.language, reading);
    std::vector<TypeWords> parts = cutter.run();
    item.from_right = item.from_right || cutter.from_right();
    for (std::size_t i = 1; i < parts.size(); ++i) reading.pages.emplace_back();
    for (TypeWords& part : parts) words.insert(words.end(), part.begin(), part.end());
    item.cells.push_back(std::move(words));
  }
  if (says_something(item)) reading.pages.back().items.push_back(std::move(item));
}

/// A paragraph is parted at its page marks; what follows one stands on the next page.
void add_paragraph(const SourceBlock& block, Reading& reading) {
  bool begun = false;
  for (const Cell& cell : block.cells) {
    Cutter cutter(cell, reading.language, reading);
    std::vector<TypeWords> parts = cutter.run();
    for (std::size_t i = 0; i < parts.size(); ++i) {
      if (i > 0) reading.pages.emplace_back();
      TypeItem item = item_of(block);
      item.from_right = cutter.from_right();
      item.continued = begun;
      item.cells.push_back(std::move(parts[i]));
      if (!says_something(item)) continue;
      begun = true;
      reading.pages.back().items.push_back(std::move(item));
    }
  }
}

}  // namespace

int cells_of(const TypeWords& words) {
  int cells = 0;
  for (const TypePiece& piece : words) cells += piece.cells;
  return cells;
}

Reading read_pages(const SourceLayer& layer) {
  Reading reading;
  reading.language = layer.language;
  reading.pages.emplace_back();
  for (const SourceBlock& block : layer.blocks) {
    if (block.kind == BlockKind::rule) continue;
    block.kind == BlockKind::row ? add_row(block, reading) : add_paragraph(block, reading);
  }
  // The first page's own mark makes a page before it that holds nothing.
  if (reading.pages.size() > 1 && reading.pages.front().items.empty()) reading.pages.erase(reading.pages.begin());
  return reading;
}

}  // namespace lectern::compiler
