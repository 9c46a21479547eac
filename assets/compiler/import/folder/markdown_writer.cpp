// SPDX-License-Identifier: MIT
#include "assets/compiler/import/folder/markdown_writer.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <map>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include "assets/compiler/import/folder/markdown_cell.hpp"
#include "assets/compiler/import/folder/plain_text.hpp"
#include "assets/compiler/source/texts/layer.hpp"
#include "assets/compiler/source/texts/text_file.hpp"
#include "assets/compiler/source/texts/utf8.hpp"

namespace lectern::compiler {

namespace {

using Cautions = std::vector<Caution>;  // a block's each

/// Marks before each word of a text, in the order that they take effect in.
class Marks {
 public:
  /// Those of a cell: at its beginning, and within.
  struct OfCell {
    std::string before;  ///< lines of marks
    std::vector<PlacedMark> within;
  };

  OfCell of(const Cell& cell, std::size_t from) {
    struct Point {
      std::size_t at;
      int order;
      std::string words;
    };
    std::vector<Point> points;
    std::size_t covered = 0;
    for (const SourceSpan& span : sorted(cell)) {
      if (span.kind == SpanKind::page) points.push_back({span.start, 2, fmt::format("<!-- page {} -->", span.target)});
      if (span.kind != SpanKind::passage) continue;
      if (!open_.empty() && span.target != open_ && has_words(cell.text, covered, span.start))
        points.push_back({covered, 0, end_mark});
      if (span.target != open_)
        points.push_back({span.start, 1, fmt::format("<!-- {} {} -->", span.form ? "form" : "passage", span.target)});
      open_ = span.target;
      covered = span.end;
    }
    if (!open_.empty() && has_words(cell.text, covered, cell.text.size())) {
      points.push_back({covered, 0, end_mark});
      open_.clear();
    }
    std::stable_sort(points.begin(), points.end(),
                     [](const Point& a, const Point& b) { return std::tie(a.at, a.order) < std::tie(b.at, b.order); });
    OfCell result;
    for (Point& point : points) {
      const bool first = point.at < from || point.at == 0;
      if (first)
        result.before += point.words + '\n';
      else
        result.within.push_back({point.at, std::move(point.words)});
    }
    return result;
  }

 private:
  static constexpr const char* end_mark = "<!-- passage -->";

  static bool has_words(std::string_view text, std::size_t start, std::size_t end) {
    if (start >= end) return false;
    trim_range(text, start, end);
    return start < end;
  }

  static std::vector<SourceSpan> sorted(const Cell& cell) {
    std::vector<SourceSpan> spans = cell.spans;
    std::stable_sort(spans.begin(), spans.end(), [](const auto& a, const auto& b) { return a.start < b.start; });
    return spans;
  }

  std::string open_;  ///< the passage that goes on
};

std::string rule_below(const SourceBlock& row) {
  std::string rule = "|";
  for (const Cell& cell : row.cells) switch (cell.alignment) {
      case Alignment::start:
        rule += "---|";
        break;
      case Alignment::left:
        rule += ":--|";
        break;
      case Alignment::centre:
        rule += ":-:|";
        break;
      case Alignment::right:
        rule += "--:|";
        break;
    }
  return rule + '\n';
}

class BlockWriter {
 public:
  BlockWriter(const std::vector<SourceBlock>& blocks, const Cautions& cautions,
              const std::map<std::string, std::string>* footnotes, bool lines_kept)
      : blocks_(blocks), cautions_(cautions), footnotes_(footnotes), lines_kept_(lines_kept) {}

  std::string run() {
    for (std::size_t b = 0; b < blocks_.size(); ++b) block(b);
    return std::move(out_);
  }

 private:
  void block(std::size_t b) {
    const SourceBlock& block = blocks_[b];
    if (block.kind != BlockKind::item) indents_.clear();
    if (block.kind == BlockKind::row) return row(b);
    if (b > 0 && !is_tight(b)) out_ += '\n';
    if (block.kind == BlockKind::rule) {
      out_ += "***\n";
      return;
    }
    const Cell& cell = block.cells.front();
    std::string head;
    std::string indent;
    std::size_t from = 0;
    switch (block.kind) {
      case BlockKind::heading:
        head = std::string(static_cast<std::size_t>(block.level), '#') + ' ';
        break;
      case BlockKind::quote:
        head = indent = "> ";
        break;
      case BlockKind::item:
        from = item(block, head, indent);
        break;
      default:
        break;
    }
    const Marks::OfCell marks = marks_.of(cell, from);
    out_ += marks.before + head + words(cell, from, marks, b, indent);
    while (out_.ends_with(' ')) out_.pop_back();
    out_ += '\n';
  }

  /// Items of one list stand line below line.
  [[nodiscard]] bool is_tight(std::size_t b) const {
    const SourceBlock& block = blocks_[b];
    const SourceBlock& last = blocks_[b - 1];
    if (block.kind != BlockKind::item || last.kind != BlockKind::item || block.level != last.level) return false;
    const std::size_t sign = item_sign(block.cells.front().text);
    const std::size_t last_sign = item_sign(last.cells.front().text);
    return sign > 1 && last_sign > 1 && last_sign < last.cells.front().text.size() &&
           block.cells.front().text[sign - 2] == last.cells.front().text[last_sign - 2];
  }

  /// The number or sign, the indent of what follows, and how much of the text that is.
  std::size_t item(const SourceBlock& block, std::string& head, std::string& indent) {
    const Cell& cell = block.cells.front();
    const auto level = static_cast<std::size_t>(block.level);
    const std::size_t sign = item_sign(cell.text);
    if (sign == 0) {
      indents_.resize(std::min(indents_.size(), level));
      indent.assign(indents_.empty() ? 0 : indents_.back(), ' ');
      head = indent;
      return 0;
    }
    indents_.resize(std::min(indents_.size(), level - 1));
    const std::size_t before = indents_.empty() ? 0 : indents_.back();
    indents_.push_back(before + sign);
    head = std::string(before, ' ') + cell.text.substr(0, sign - 1) + ' ';
    indent.assign(before + sign, ' ');
    return std::min(sign, cell.text.size());
  }

  std::string words(const Cell& cell, std::size_t from, const Marks::OfCell& marks, std::size_t b,
                    const std::string& indent) const {
    const CellStyle style{cautions_[b], blocks_[b].kind, (lines_kept_ ? "\n" : "\\\n") + indent, footnotes_};
    return markdown_of(cell, from, marks.within, style);
  }

  void row(std::size_t b) {
    const SourceBlock& row = blocks_[b];
    const bool goes_on =
        b > 0 && blocks_[b - 1].kind == BlockKind::row && blocks_[b - 1].cells.size() == row.cells.size();
    if (b > 0 && !goes_on) out_ += '\n';
    std::string line = "|";
    std::string before;
    for (std::size_t c = 0; c < row.cells.size(); ++c) {
      Marks::OfCell marks = marks_.of(row.cells[c], 0);
      if (c == 0) before = std::exchange(marks.before, {});
      std::replace(marks.before.begin(), marks.before.end(), '\n', ' ');
      line += ' ' + marks.before + words(row.cells[c], 0, marks, b, "") + " |";
    }
    out_ += before + line + '\n';
    if (!goes_on) out_ += rule_below(row);
  }

  const std::vector<SourceBlock>& blocks_;
  const Cautions& cautions_;
  const std::map<std::string, std::string>* footnotes_;
  bool lines_kept_;
  Marks marks_;
  std::vector<std::size_t> indents_;  ///< where the words of each level's last item begin
  std::string out_;
};

/// The blocks of a note behind its label; lines after the first set in.
std::string note_of(const SourceFootnote& note, const Cautions& cautions) {
  constexpr std::string_view step = "    ";
  const std::string words = BlockWriter(note.blocks, cautions, nullptr, false).run();
  // A list's further lines stand below its first one's words, which a blank would move.
  const bool list = !note.blocks.empty() && note.blocks.front().kind == BlockKind::item;
  std::string text = fmt::format("\n[^{}]:{}", note.label, list ? "" : " ");
  for (std::size_t start = 0; start < words.size();) {
    const std::size_t end = std::min(words.find('\n', start), words.size());
    if (start > 0 && end > start) text += step;
    text.append(words, start, end - start).push_back('\n');
    start = end + 1;
  }
  return text;
}

class Attempt {
 public:
  explicit Attempt(const ImportedText& text) : text_(text), blocks_(text.blocks.size(), Caution::light) {
    for (const SourceFootnote& note : text.footnotes) {
      labels_.emplace(note.id, note.label);
      notes_.emplace_back(note.blocks.size(), Caution::light);
    }
  }

  [[nodiscard]] std::string write(bool lines_kept) const {
    std::string words = BlockWriter(text_.blocks, blocks_, &labels_, lines_kept).run();
    for (std::size_t n = 0; n < text_.footnotes.size(); ++n) words += note_of(text_.footnotes[n], notes_[n]);
    return words;
  }

  /// Whether what was written reads the same; blocks that do not are written with more caution the next time.
  bool reads_the_same(const std::string& words, bool lines_kept) {
    Report report;
    const LayerName name{text_.kind, text_.language, text_.variant};
    const SourceLayer read = parse_layer("text", name, words, report, lines_kept ? LineEnds::kept : LineEnds::flow);
    bool same = !report.has_errors() && is_same_text(read.blocks, text_.blocks) &&
                read.footnotes.size() == text_.footnotes.size();
    for (std::size_t n = 0; same && n < text_.footnotes.size(); ++n)
      same = read.footnotes[n].id == text_.footnotes[n].id &&
             is_same_text(read.footnotes[n].blocks, text_.footnotes[n].blocks);
    if (same) return true;
    bool raised = raise(blocks_, text_.blocks, read.blocks);
    for (std::size_t n = 0; n < notes_.size(); ++n)
      raised |= raise(notes_[n], text_.footnotes[n].blocks,
                      n < read.footnotes.size() ? read.footnotes[n].blocks : std::vector<SourceBlock>());
    if (!raised) raise_all();
    return false;
  }

 private:
  /// From the first block that differs on where counts differ: what follows is out of step.
  static bool raise(Cautions& cautions, const std::vector<SourceBlock>& wanted, const std::vector<SourceBlock>& read) {
    const bool in_step = wanted.size() == read.size();
    bool differs = false;
    bool raised = false;
    for (std::size_t b = 0; b < wanted.size(); ++b) {
      const bool other = b >= read.size() || !is_same_block(wanted[b], read[b]);
      differs = other || (differs && !in_step);
      if (other && b > 0) raised |= raise_one(cautions[b - 1]);
      if (differs) raised |= raise_one(cautions[b]);
    }
    return raised;
  }

  static bool raise_one(Caution& caution) {
    if (caution == Caution::figures) return false;
    caution = caution == Caution::light ? Caution::tags : Caution::figures;
    return true;
  }

  void raise_all() {
    for (Caution& caution : blocks_) raise_one(caution);
    for (Cautions& note : notes_)
      for (Caution& caution : note) raise_one(caution);
  }

  const ImportedText& text_;
  Cautions blocks_;
  std::vector<Cautions> notes_;
  std::map<std::string, std::string> labels_;
};

/// Blanks at lines' beginnings are of the words where lines are kept, so that nothing can be set in.
bool is_set_in(const SourceBlock& block) {
  return block.kind == BlockKind::item && (block.level > 1 || item_sign(block.cells.front().text) == 0 ||
                                           block.cells.front().text.find('\n') != std::string::npos);
}

}  // namespace

WrittenText write_markdown(const ImportedText& text) {
  WrittenText written;
  written.lines_kept = text.lines_kept && std::none_of(text.blocks.begin(), text.blocks.end(), is_set_in);
  Attempt attempt(text);
  constexpr int most_attempts = 5;
  for (int i = 0; i < most_attempts; ++i) {
    written.text = attempt.write(written.lines_kept);
    written.is_too_large = written.text.size() > max_text_file;
    if (written.is_too_large) return written;
    if (attempt.reads_the_same(written.text, written.lines_kept)) return written;
    // What every line keeps is not what this text says.
    if (i == 2) written.lines_kept = false;
  }
  written.exact = false;
  return written;
}

WrittenText write_reading(const ImportedText& text) {
  WrittenText written;
  Marks marks;
  for (const SourceBlock& block : text.blocks) {
    if (!written.text.empty()) written.text += '\n';
    std::string line;
    for (const Cell& cell : block.cells) {
      const Marks::OfCell placed = marks.of(cell, 0);
      written.text += placed.before;
      if (!line.empty()) line += '\t';
      std::size_t done = 0;
      for (const PlacedMark& mark : placed.within) {
        line += cell.text.substr(done, mark.at - done) + mark.words;
        done = mark.at;
      }
      line += cell.text.substr(done);
    }
    written.text += line + '\n';
  }
  written.is_too_large = written.text.size() > max_text_file;
  if (written.is_too_large) return written;
  Report report;
  const SourceLayer read = parse_layer("text", {text.kind, text.language, text.variant}, written.text, report);
  written.exact = !report.has_errors() && is_same_text(read.blocks, text.blocks);
  return written;
}

}  // namespace lectern::compiler
