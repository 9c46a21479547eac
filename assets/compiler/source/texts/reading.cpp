// SPDX-License-Identifier: MIT
#include "assets/compiler/source/texts/reading.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

#include "assets/compiler/source/texts/reading_line.hpp"

namespace lectern::compiler {

namespace {

constexpr std::string_view strong_sign = "**";
constexpr std::string_view unshown[] = {"<u>", "</u>"};

/// A byte that is shown and where it came from.
struct Kept {
  char byte;
  std::size_t origin;
  std::size_t signs;  ///< strong signs before it in its cell
};

/// Gathers a cell's bytes, then makes the cell of them.
class CellMaker {
 public:
  /// Adds a piece of a line, a line end before it if there is text already.
  void add(std::string_view text, Piece piece) {
    std::vector<Kept> line;
    for (std::size_t at = piece.start; at < piece.end;) {
      const std::string_view rest = text.substr(at, piece.end - at);
      if (rest.starts_with(strong_sign)) {
        ++signs_;
        at += strong_sign.size();
      } else if (const std::size_t skipped = unshown_at(rest); skipped > 0) {
        at += skipped;
      } else {
        line.push_back({text[at] == '\t' ? ' ' : text[at], at, signs_});
        ++at;
      }
    }
    std::size_t from = 0;
    std::size_t to = line.size();
    while (from < to && line[from].byte == ' ') ++from;
    while (to > from && line[to - 1].byte == ' ') --to;
    if (from == to) return;
    if (!kept_.empty()) kept_.push_back({'\n', kept_.back().origin, line[from].signs});
    kept_.insert(kept_.end(), line.begin() + static_cast<std::ptrdiff_t>(from),
                 line.begin() + static_cast<std::ptrdiff_t>(to));
  }

  [[nodiscard]] bool empty() const { return kept_.empty(); }

  /// The cell, and the origin of each of its bytes.
  std::pair<Cell, std::vector<std::size_t>> take() {
    Cell cell;
    std::vector<std::size_t> origins;
    for (const Kept& kept : kept_) {
      // A sign that no other closes makes nothing strong.
      const bool strong = kept.signs % 2 == 1 && kept.signs < signs_;
      const std::size_t at = cell.text.size();
      if (strong && (cell.emphasis.empty() || cell.emphasis.back().end != at))
        cell.emphasis.push_back({at, at, Emphasis::strong});
      if (strong) cell.emphasis.back().end = at + 1;
      cell.text.push_back(kept.byte);
      origins.push_back(kept.origin);
    }
    kept_.clear();
    signs_ = 0;
    return {std::move(cell), std::move(origins)};
  }

 private:
  static std::size_t unshown_at(std::string_view rest) {
    for (const std::string_view sign : unshown)
      if (rest.starts_with(sign)) return sign.size();
    return 0;
  }

  std::vector<Kept> kept_;
  std::size_t signs_ = 0;
};

class ReadingParser {
 public:
  explicit ReadingParser(const MarkedText& marked) : marked_(marked) {}

  ParsedText run() {
    const std::string_view text = marked_.text;
    for (std::size_t start = 0; start < text.size();) {
      const std::size_t end = std::min(text.find('\n', start), text.size());
      line(split_line(text, start, end));
      start = end + 1;
    }
    close_paragraph();
    while (result_.anchors.size() < marked_.marks.size()) result_.anchors.push_back({result_.blocks.size(), 0, 0});
    return std::move(result_);
  }

 private:
  void line(const ReadingLine& line) {
    if (line.kind == LineKind::text) return paragraph_.add(marked_.text, line.pieces.front());
    close_paragraph();
    if (line.kind == LineKind::row) row(line.pieces);
  }

  void row(const std::vector<Piece>& pieces) {
    SourceBlock block{BlockKind::row, 0, {}};
    bool shows = false;
    for (const Piece piece : pieces) {
      CellMaker maker;
      maker.add(marked_.text, piece);
      shows = shows || !maker.empty();
      anchor_and_add(block, maker, piece.start);
    }
    if (shows) result_.blocks.push_back(std::move(block));
  }

  void close_paragraph() {
    if (paragraph_.empty()) {
      paragraph_ = {};
      return;
    }
    SourceBlock block{BlockKind::paragraph, 0, {}};
    anchor_and_add(block, paragraph_, 0);
    result_.blocks.push_back(std::move(block));
  }

  /// A mark stands before the first shown byte that came after it.
  void anchor_and_add(SourceBlock& block, CellMaker& maker, std::size_t start) {
    auto [cell, origins] = maker.take();
    for (std::size_t i = 0; i < origins.size(); ++i)
      while (result_.anchors.size() < marked_.marks.size() && marked_.marks[result_.anchors.size()].at <= origins[i])
        result_.anchors.push_back({result_.blocks.size(), block.cells.size(), i});
    cell.place = marked_.place(origins.empty() ? start : origins.front());
    block.cells.push_back(std::move(cell));
  }

  const MarkedText& marked_;
  ParsedText result_;
  CellMaker paragraph_;
};

}  // namespace

ParsedText parse_reading(const MarkedText& marked) {
  return ReadingParser(marked).run();
}

}  // namespace lectern::compiler
