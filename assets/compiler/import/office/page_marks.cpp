// SPDX-License-Identifier: MIT
#include "assets/compiler/import/office/page_marks.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <utility>

#include "assets/compiler/counted.hpp"
#include "assets/compiler/import/office/xml.hpp"
#include "assets/compiler/source/dates/vocabulary.hpp"
#include "assets/compiler/source/texts/utf8.hpp"

namespace lectern::compiler {

namespace {

/// What stands before a page's number, folded and without its dot.
constexpr auto page_words = std::to_array<std::string_view>(
    {"s",     "seite",  "p",      "page",  "pg",       "pag", "pagina", "página",   "f", "fol",
     "folio", "bl",     "blatt",  "leaf",  "sheet",    "с",   "стр",    "страница", "л", "лист",
     "str",   "strona", "strana", "karta", "сторінка", "арк", "쪽",     "페이지",   "第"});
/// What may stand behind it.
constexpr auto side_words =
    std::to_array<std::string_view>({"r", "v", "a", "b", "recto", "verso", "rv", "об", "обор", "оборот", "vs", "rs",
                                     "页", "頁", "面", "쪽", "페이지", "裏", "表"});
/// What makes a number a page's without a word before it.
constexpr auto own_words = std::to_array<std::string_view>({"页", "頁", "쪽", "페이지", "r", "v", "recto", "verso"});

/// No mark is longer.  Units: bytes.
constexpr std::size_t longest_mark = 40;
constexpr std::size_t most_digits = 5;

struct Brackets {
  std::string_view open, close;
};
constexpr auto brackets = std::to_array<Brackets>({{"[", "]"}, {"［", "］"}, {"【", "】"}});

template <std::size_t n>
bool is_one_of(const std::array<std::string_view, n>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

std::string_view without_edges(std::string_view text) {
  while (!text.empty() && (text.front() == ' ' || text.front() == '.')) text.remove_prefix(1);
  while (!text.empty() && (text.back() == ' ' || text.back() == '.' || text.back() == ':')) text.remove_suffix(1);
  return text;
}

/// The label within brackets, as "2" or "4 об."; empty where it is no page's.
std::string label_within(std::string_view inside) {
  const std::string text = folded(inside);
  constexpr std::string_view digits = "0123456789";
  const std::size_t first = text.find_first_of(digits);
  if (first == std::string::npos) return {};
  const std::size_t last = std::min(text.find_first_not_of(digits, first), text.size());
  if (last - first > most_digits || text[first] == '0') return {};
  const std::string_view before = without_edges(std::string_view(text).substr(0, first));
  const std::string_view after = without_edges(std::string_view(text).substr(last));
  if (!before.empty() && !is_one_of(page_words, before)) return {};
  if (!after.empty() && !is_one_of(side_words, after)) return {};
  if (before.empty() && !is_one_of(own_words, after)) return {};
  std::string label = text.substr(first, last - first);
  const bool counts = after == "页" || after == "頁" || after == "쪽" || after == "페이지" || after == "面";
  if (!after.empty() && !counts) label += (after.size() > 1 ? " " : "") + std::string(after);
  return label;
}

bool is_space(const std::string& text, std::size_t at) {
  return at < text.size() && (text[at] == ' ' || text[at] == '\n');
}

/// Takes a typed mark out of a cell, with one of the spaces around it or the line that it has for itself.
std::size_t take_out(Cell& cell, const TypedMark& mark) {
  std::size_t start = mark.start;
  std::size_t end = mark.end;
  const std::string& text = cell.text;
  const bool at_start = start == 0 || text[start - 1] == '\n';
  if (at_start || is_space(text, start - 1)) {
    if (is_space(text, end)) ++end;
    while (at_start && end < text.size() && text[end] == ' ') ++end;
    if (end >= text.size())
      while (start > 0 && is_space(text, start - 1)) --start;
  }
  erase_bytes(cell, start, end - start);
  return start;
}

void add_mark(Cell& cell, std::size_t at, std::string label) {
  const SourceSpan span{at, at, SpanKind::page, std::move(label), cell.place};
  const auto behind =
      std::find_if(cell.spans.begin(), cell.spans.end(), [&](const SourceSpan& one) { return one.start > at; });
  cell.spans.insert(behind, span);
}

class Pages {
 public:
  Pages(WordText::Made& made, const std::string& file) : made_(made), file_(file) {}

  std::vector<std::string> run() {
    unfollowed_ = static_cast<std::size_t>(std::count_if(made_.breaks.begin(), made_.breaks.end(),
                                                         [&](const WordText::Break& one) { return !is_at_mark(one); }));
    for (SourceBlock& block : made_.blocks)
      for (Cell& cell : block.cells) take_typed(cell);
    // A mark behind the last word begins a page that has no words here.
    std::erase_if(made_.blocks, [](const SourceBlock& block) {
      return block.kind != BlockKind::row &&
             std::all_of(block.cells.begin(), block.cells.end(), [](const Cell& cell) { return cell.text.empty(); });
    });
    if (typed_ > 0) {
      order_marks();
      tell_typed();
    } else {
      by_breaks();
    }
    return std::move(labels_);
  }

 private:
  /// Whether a break of the file stands where a mark was typed too.
  [[nodiscard]] bool is_at_mark(const WordText::Break& one) const {
    if (one.block >= made_.blocks.size() || one.cell >= made_.blocks[one.block].cells.size()) return true;
    const std::string& text = made_.blocks[one.block].cells[one.cell].text;
    const auto mark = typed_mark(text, std::min(one.at, text.size()));
    return mark && trimmed(std::string_view(text).substr(one.at, mark->start - one.at)).empty();
  }

  void take_typed(Cell& cell) {
    std::size_t from = 0;
    if (!waiting_.empty() && !cell.text.empty()) {
      // The mark stood in a paragraph of its own.
      if (!typed_mark(cell.text, 0) || typed_mark(cell.text, 0)->start > 0) add_mark(cell, 0, waiting_);
      waiting_.clear();
    }
    while (const auto mark = typed_mark(cell.text, from)) {
      ++typed_;
      if (labels_.empty() || labels_.back() != mark->label) labels_.push_back(mark->label);
      const std::size_t at = take_out(cell, *mark);
      from = at;
      if (at >= cell.text.size()) {
        waiting_ = mark->label;
        continue;
      }
      add_mark(cell, at, mark->label);
    }
  }

  /// Pages follow one another: the first begins with the text, one that is named again is no new one, and those that
  /// are passed over have no words.
  void order_marks() {
    labels_.clear();
    std::size_t again = 0;
    bool words_before = false;
    for (SourceBlock& block : made_.blocks)
      for (Cell& cell : block.cells) {
        std::vector<SourceSpan> spans;
        for (SourceSpan& span : cell.spans) {
          if (span.kind != SpanKind::page) {
            spans.push_back(std::move(span));
            continue;
          }
          const bool first = labels_.empty();
          if (!follows(span.target)) {
            ++again;
            continue;
          }
          const bool later_side = span.target == "2" || span.target.ends_with('v') || span.target.ends_with("об");
          if (first && (words_before || span.start > 0) && !later_side) {
            moved_ = span;
            if (span.start == 0) made_.before_pages = static_cast<std::size_t>(&block - made_.blocks.data());
            labels_.push_back(span.target);
            continue;
          }
          for (int number = labels_.empty() ? 0 : number_of(labels_.back(), 0) + 1;
               number > 1 && number < number_of(span.target, 0); ++number) {
            labels_.push_back(std::to_string(number));
            spans.push_back(span);
            spans.back().target = labels_.back();
          }
          labels_.push_back(span.target);
          spans.push_back(std::move(span));
        }
        cell.spans = std::move(spans);
        words_before = words_before || !cell.text.empty();
      }
    if (moved_) add_mark(made_.blocks.front().cells.front(), 0, moved_->target);
    if (again > 0)
      made_.remarks.questions.push_back(
          {{file_, 0, 0},
           fmt::format("{} of a page that comes again or before another: not followed", counted(again, "typed mark")),
           "put the pages in their order, and mark each once"});
  }

  /// Whether a label may come next: a number no lower than the one before, nor so high that pages between are not
  /// blank.
  [[nodiscard]] bool follows(const std::string& label) const {
    constexpr int most_blank = 20;
    if (std::find(labels_.begin(), labels_.end(), label) != labels_.end()) return false;
    const int number = number_of(label, 0);
    const int last = labels_.empty() ? 0 : number_of(labels_.back(), 0);
    return number == 0 || last == 0 || (number > last && number - last <= most_blank);
  }

  void tell_typed() {
    made_.remarks.left_out.push_back(
        {{file_, 0, 0},
         fmt::format("{} of a page, \"{}\" to \"{}\": taken as where pages begin, no words of the text any more",
                     counted(typed_, "typed mark"), labels_.empty() ? waiting_ : labels_.front(),
                     labels_.empty() ? waiting_ : labels_.back()),
         ""});
    if (unfollowed_ > 0)
      made_.remarks.left_out.push_back(
          {{file_, 0, 0},
           fmt::format("{} of the file not followed: the typed marks say where pages begin",
                       counted(unfollowed_, "page break")),
           ""});
  }

  /// Without typed marks a page of the file is a page of the original.
  void by_breaks() {
    std::size_t page = 1;
    for (const auto& [block, cell, at] : made_.breaks) {
      if (block >= made_.blocks.size() || cell >= made_.blocks[block].cells.size()) continue;
      // Nothing stands before it.
      if (block == 0 && at == 0) continue;
      add_mark(made_.blocks[block].cells[cell], at, std::to_string(++page));
    }
    if (page == 1) return;
    add_mark(made_.blocks.front().cells.front(), 0, "1");
    for (std::size_t i = 1; i <= page; ++i) labels_.push_back(std::to_string(i));
    made_.remarks.questions.push_back(
        {{file_, 0, 0},
         fmt::format("{} of the file taken for the ends of the original's pages", counted(page - 1, "page break")),
         "if they are not, take the marks <!-- page 2 --> and so on out of the text"});
  }

  WordText::Made& made_;
  std::string file_;
  std::vector<std::string> labels_;
  std::string waiting_;
  std::optional<SourceSpan> moved_;  ///< the first page's mark, to the text's beginning
  std::size_t typed_ = 0;
  std::size_t unfollowed_ = 0;
};

}  // namespace

std::optional<TypedMark> typed_mark(std::string_view text, std::size_t start) {
  for (std::size_t at = start; at < text.size(); ++at)
    for (const auto& [open, close] : brackets) {
      if (!text.substr(at).starts_with(open)) continue;
      const std::size_t inside = at + open.size();
      const std::size_t end = text.substr(0, std::min(text.size(), inside + longest_mark)).find(close, inside);
      if (end == std::string_view::npos) continue;
      std::string label = label_within(text.substr(inside, end - inside));
      if (!label.empty()) return TypedMark{at, end + close.size(), std::move(label)};
    }
  return std::nullopt;
}

std::vector<std::string> mark_pages(WordText::Made& made, const std::string& file) {
  return Pages(made, file).run();
}

}  // namespace lectern::compiler
