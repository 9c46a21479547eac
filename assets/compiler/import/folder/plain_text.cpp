// SPDX-License-Identifier: MIT
#include "assets/compiler/import/folder/plain_text.hpp"

#include <algorithm>
#include <set>
#include <tuple>
#include <utility>

#include "assets/compiler/import/folder/plain_footnotes.hpp"
#include "assets/compiler/import/folder/plain_passages.hpp"
#include "assets/compiler/source/texts/utf8.hpp"

namespace lectern::compiler {

namespace {

/// The longest paragraph, item or cell that a pack holds, with room for marks.  Units: bytes.
constexpr std::size_t longest_cell = 60'000;
constexpr int most_heading_levels = 6;
constexpr int most_item_levels = 12;

/// Where a cell that is too long is parted: behind a line, else behind a word, else anywhere between letters.
std::size_t parting_of(const std::string& text) {
  for (const char sign : {'\n', ' '}) {
    const std::size_t at = text.rfind(sign, longest_cell);
    if (at != std::string::npos && at > longest_cell / 2) return at;
  }
  return before(text, longest_cell);
}

/// The part of a cell between two places, without the blanks at its ends.
Cell part_of(const Cell& cell, std::size_t start, std::size_t end) {
  Cell part = cell;
  part.text = cell.text.substr(start, end - start);
  const auto cut = [&](auto& spans, bool keeps_points) {
    std::erase_if(spans, [&](const auto& span) {
      const bool point = span.start == span.end;
      return point ? !keeps_points || span.start < start || span.start >= end : span.end <= start || span.start >= end;
    });
    for (auto& span : spans)
      span.start = std::max(span.start, start) - start, span.end = std::min(span.end, end) - start;
  };
  cut(part.spans, true);
  cut(part.emphasis, false);
  return part;
}

/// One line, where a block has no room for more.
void join_lines(Cell& cell) {
  for (std::size_t at = cell.text.find("\n\n"); at != std::string::npos; at = cell.text.find("\n\n", at))
    replace_in_cell(cell, at, at + 2, "\n");
}

class Plain {
 public:
  Plain(LeadingBlanks blanks, UnwritableSigns& signs) : blanks_(blanks), signs_(signs) {}

  std::vector<SourceBlock> run(std::vector<SourceBlock> blocks) {
    for (SourceBlock& block : blocks) take(std::move(block));
    put_pages_at_end();
    return std::move(out_);
  }

 private:
  void take(SourceBlock block) {
    for (Cell& cell : block.cells)
      clean_cell(cell, block.kind == BlockKind::row ? LeadingBlanks::dropped : blanks_, signs_);
    if (block.kind == BlockKind::rule) return add({BlockKind::rule, 0, {}});
    if (block.kind == BlockKind::row) return row(std::move(block));
    for (Cell& cell : block.cells) {
      while (cell.text.size() > longest_cell) {
        const std::size_t at = parting_of(cell.text);
        Cell rest = part_of(cell, at, cell.text.size());
        one(block.kind, block.level, part_of(cell, 0, at));
        cell = std::move(rest);
        clean_cell(cell, LeadingBlanks::dropped, signs_);
      }
      one(block.kind, block.level, std::move(cell));
    }
  }

  /// A row without words is no row.
  void row(SourceBlock block) {
    block.level = 0;
    const bool empty =
        std::all_of(block.cells.begin(), block.cells.end(), [](const Cell& c) { return c.text.empty(); });
    for (Cell& cell : block.cells) join_lines(cell), settle_pages(cell);
    if (empty) return;
    const bool goes_on =
        !out_.empty() && out_.back().kind == BlockKind::row && out_.back().cells.size() == block.cells.size();
    for (std::size_t c = 0; goes_on && c < block.cells.size(); ++c)
      block.cells[c].alignment = out_.back().cells[c].alignment;
    add(std::move(block));
  }

  void one(BlockKind kind, int level, Cell cell) {
    cell.alignment = Alignment::start;
    if (kind == BlockKind::heading) join_lines(cell);
    if (kind == BlockKind::item) kind = item(cell, level);
    const bool aside = cell.text == "[...]" && (kind == BlockKind::paragraph || kind == BlockKind::aside);
    if (aside) kind = BlockKind::aside;
    if (kind == BlockKind::aside && !aside) kind = BlockKind::paragraph;
    if (kind == BlockKind::heading)
      level = std::clamp(level, 1, most_heading_levels);
    else if (kind != BlockKind::item)
      level = 0;
    settle_pages(cell);
    if (cell.text.empty()) return;
    SourceBlock block{kind, level, {}};
    block.cells.push_back(std::move(cell));
    add(std::move(block));
  }

  /// What an item is where it stands: one of a list, a further paragraph of one, or neither.
  BlockKind item(Cell& cell, int& level) {
    const bool in_list = !out_.empty() && out_.back().kind == BlockKind::item;
    const int last = in_list ? out_.back().level : 0;
    level = std::clamp(level, 1, std::min(last + 1, most_item_levels));
    const std::size_t sign = item_sign(cell.text);
    if (sign == 0) {
      level = std::min(level, last);
      return in_list ? BlockKind::item : BlockKind::paragraph;
    }
    if (sign >= cell.text.size()) return BlockKind::paragraph;  // a number alone
    if (!in_list) level = 1;
    const std::size_t words = std::min(cell.text.find_first_not_of(" \n", sign), cell.text.size());
    replace_in_cell(cell, sign - 1, words, " ");
    const auto behind = [&](std::size_t at) { return std::max(at, sign); };
    for (EmphasisSpan& span : cell.emphasis) span.start = behind(span.start), span.end = behind(span.end);
    // Of a passage nothing would be marked but the number.
    std::erase_if(cell.spans, [&](const SourceSpan& s) { return s.kind == SpanKind::passage && s.end <= sign; });
    for (SourceSpan& span : cell.spans) {
      const bool mark = span.kind == SpanKind::page || span.kind == SpanKind::passage;
      if (!(mark && span.start == 0)) span.start = behind(span.start);
      span.end = std::max(span.end, span.start);
    }
    order_emphasis(cell);
    return BlockKind::item;
  }

  /// A page begins before a word: one that begins behind the last one waits for the next.
  void settle_pages(Cell& cell) {
    std::vector<SourceSpan> pages = std::exchange(waiting_, {});
    for (SourceSpan& page : pages) page.start = page.end = 0;
    for (SourceSpan& span : cell.spans) {
      if (span.kind != SpanKind::page) continue;
      span.start = std::min(cell.text.find_first_not_of(" \n", span.start), cell.text.size());
      span.end = span.start;
      pages.push_back(span);
    }
    std::erase_if(cell.spans, [](const SourceSpan& span) { return span.kind == SpanKind::page; });
    for (SourceSpan& page : pages) (page.start < cell.text.size() ? cell.spans : waiting_).push_back(page);
  }

  void put_pages_at_end() {
    for (auto block = out_.rbegin(); block != out_.rend() && !waiting_.empty(); ++block) {
      if (block->cells.empty()) continue;
      Cell& last = block->cells.back();
      for (SourceSpan& page : std::exchange(waiting_, {})) {
        page.start = page.end = last.text.size();
        last.spans.push_back(page);
      }
    }
  }

  void add(SourceBlock block) { out_.push_back(std::move(block)); }

  LeadingBlanks blanks_;
  UnwritableSigns& signs_;
  std::vector<SourceBlock> out_;
  std::vector<SourceSpan> waiting_;  ///< pages that have begun and have no word yet
};

auto key_of(const SourceSpan& s) {
  return std::tuple(s.start, s.kind, s.end, s.target, s.form);
}

void sort(Cell& cell) {
  std::sort(cell.spans.begin(), cell.spans.end(),
            [](const SourceSpan& a, const SourceSpan& b) { return key_of(a) < key_of(b); });
}

bool is_same_cell(const Cell& a, const Cell& b) {
  const auto same_span = [](const SourceSpan& x, const SourceSpan& y) { return key_of(x) == key_of(y); };
  const auto same_mark = [](const EmphasisSpan& x, const EmphasisSpan& y) {
    return std::tuple(x.start, x.end, x.kind) == std::tuple(y.start, y.end, y.kind);
  };
  Cell left = a;
  Cell right = b;
  sort(left);
  sort(right);
  return left.alignment == right.alignment && left.text == right.text &&
         std::equal(left.spans.begin(), left.spans.end(), right.spans.begin(), right.spans.end(), same_span) &&
         std::equal(left.emphasis.begin(), left.emphasis.end(), right.emphasis.begin(), right.emphasis.end(),
                    same_mark);
}

}  // namespace

std::size_t item_sign(std::string_view text) {
  constexpr std::size_t most_digits = 9;
  const std::size_t digits = std::min(text.find_first_not_of("0123456789"), text.size());
  const std::string_view signs = digits > 0 ? ".)" : "-+*";
  if (digits > most_digits || digits >= text.size() || signs.find(text[digits]) == std::string_view::npos) return 0;
  const std::size_t blank = digits + 1;
  return blank == text.size() || text[blank] == ' ' || text[blank] == '\n' ? blank + 1 : 0;
}

bool is_same_block(const SourceBlock& a, const SourceBlock& b) {
  return a.kind == b.kind && a.level == b.level &&
         std::equal(a.cells.begin(), a.cells.end(), b.cells.begin(), b.cells.end(), is_same_cell);
}

bool is_same_text(const std::vector<SourceBlock>& a, const std::vector<SourceBlock>& b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), is_same_block);
}

ImportedText plain_text(ImportedText text, UnwritableSigns& signs) {
  const LeadingBlanks blanks = text.lines_kept ? LeadingBlanks::kept : LeadingBlanks::dropped;
  text.blocks = Plain(blanks, signs).run(std::move(text.blocks));
  for (SourceFootnote& note : text.footnotes)
    note.blocks = Plain(LeadingBlanks::dropped, signs).run(std::move(note.blocks));
  order_passages(text.blocks);
  const std::size_t blocks_before = text.blocks.size();
  order_footnotes(text);
  if (text.blocks.size() != blocks_before) text.blocks = Plain(blanks, signs).run(std::move(text.blocks));
  return text;
}

}  // namespace lectern::compiler
