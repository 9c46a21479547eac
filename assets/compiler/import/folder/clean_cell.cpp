// SPDX-License-Identifier: MIT
#include "assets/compiler/import/folder/clean_cell.hpp"

#include <algorithm>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "assets/compiler/source/texts/utf8.hpp"

namespace lectern::compiler {

namespace {

constexpr std::string_view no_break = "\u00A0";

/// A text that is written anew, and where each byte of the old one went.
class Rewriter {
 public:
  explicit Rewriter(std::size_t size) : to_(size + 1) {}

  void at(std::size_t old) { to_[old] = text_.size(); }
  void put(std::string_view words) { text_ += words; }
  [[nodiscard]] std::string& text() { return text_; }

  /// Bytes within a letter went where the letter did.
  void finish(Cell& cell, const std::vector<std::size_t>& letters) {
    std::size_t next = 0;
    for (std::size_t i = 0; i < to_.size(); ++i) {
      if (next < letters.size() && letters[next] == i) ++next;
      if (next > 0 && letters[next - 1] != i) to_[i] = to_[letters[next - 1]];
    }
    to_.back() = text_.size();
    const auto moved = [&](std::size_t old) { return std::min(to_[std::min(old, to_.size() - 1)], text_.size()); };
    for (SourceSpan& span : cell.spans) span.start = moved(span.start), span.end = moved(span.end);
    for (EmphasisSpan& span : cell.emphasis) span.start = moved(span.start), span.end = moved(span.end);
    cell.text = std::move(text_);
  }

 private:
  std::vector<std::size_t> to_;
  std::string text_;
};

void put_sign(Rewriter& out, char32_t sign, std::string_view bytes, UnwritableSigns& signs) {
  switch (sign) {
    case U'\r':
    case U'\n':
    case U'\v':
    case U'\u0085':
    case U'\u2028':
    case U'\u2029':
      return out.put("\n");
    case U'\t':
    case U'\f':
      return out.put(" ");
    case U'\uFEFF':
      return;
    case 0x1E:
      return out.put("\u2011");
    case 0x1F:
      return out.put("\u00AD");
    case U'\uFFFD':
      ++signs.lost_letters;
      return out.put("[...]");
    default:
      break;
  }
  if (sign == U'\uFFFC' || !refusal(sign).empty()) {
    ++signs.removed[sign];
    return;
  }
  out.put(bytes);
}

void rewrite_signs(Cell& cell, UnwritableSigns& signs) {
  Rewriter out(cell.text.size());
  std::vector<std::size_t> letters;
  bool after_return = false;
  for (std::size_t at = 0; at < cell.text.size();) {
    const CodePoint c = code_point_at(cell.text, at);
    letters.push_back(at);
    out.at(at);
    const std::string_view bytes = std::string_view(cell.text).substr(at, c.size);
    if (!c.well_formed)
      put_sign(out, U'\uFFFD', bytes, signs);
    else if (!(after_return && c.value == U'\n'))
      put_sign(out, c.value, bytes, signs);
    after_return = c.value == U'\r';
    at += c.size;
  }
  out.finish(cell, letters);
}

/// Drops blanks before line ends and at the text's ends; those behind a line end stay as no-break spaces, or go.
void rewrite_blanks(Cell& cell, LeadingBlanks blanks) {
  Rewriter out(cell.text.size());
  std::vector<std::size_t> all(cell.text.size());
  const std::size_t end = cell.text.find_last_not_of(" \n") + 1;  // npos + 1 is 0
  bool begins = true;
  std::size_t blanks_end = 0;  ///< of the blanks that stand at `at`
  for (std::size_t at = 0; at < cell.text.size(); ++at) {
    all[at] = at;
    out.at(at);
    const char c = cell.text[at];
    if (at >= end) continue;
    if (c == ' ' && at >= blanks_end) blanks_end = cell.text.find_first_not_of(' ', at);
    if (c == ' ' && begins) {
      if (blanks == LeadingBlanks::kept) out.put(no_break);
    } else if (c == ' ' && cell.text[blanks_end] == '\n') {
      continue;
    } else if (c == '\n') {
      if (!out.text().empty()) out.put("\n");
      begins = true;
    } else {
      out.put(cell.text.substr(at, 1));
      begins = false;
    }
  }
  out.finish(cell, all);
}

/// Merges what touches; `spans` are of one kind.
std::vector<EmphasisSpan> merged(std::vector<EmphasisSpan> spans) {
  std::sort(spans.begin(), spans.end(),
            [](const auto& a, const auto& b) { return std::tuple(a.start, a.end) < std::tuple(b.start, b.end); });
  std::vector<EmphasisSpan> result;
  for (const EmphasisSpan& span : spans) {
    if (!result.empty() && span.start <= result.back().end)
      result.back().end = std::max(result.back().end, span.end);
    else
      result.push_back(span);
  }
  return result;
}

/// Both are written with one tag, whose ends would be taken for each other's.
void cut_where_tags_cross(std::vector<EmphasisSpan>& spans) {
  std::vector<EmphasisSpan> parts;
  for (const EmphasisSpan& illegible : spans) {
    if (illegible.kind != Emphasis::illegible) continue;
    for (EmphasisSpan& small : spans) {
      if (small.kind != Emphasis::small_capitals || small.start >= illegible.end || illegible.start >= small.end)
        continue;
      const bool within = small.start >= illegible.start && small.end <= illegible.end;
      const bool around = small.start <= illegible.start && small.end >= illegible.end;
      if (within || around) continue;
      const std::size_t cut = small.start < illegible.start ? illegible.start : illegible.end;
      parts.push_back({cut, small.end, small.kind});
      small.end = cut;
    }
  }
  spans.insert(spans.end(), parts.begin(), parts.end());
}

}  // namespace

void replace_in_cell(Cell& cell, std::size_t start, std::size_t end, std::string_view words) {
  cell.text.replace(start, end - start, words);
  const auto moved = [&](std::size_t at) {
    if (at <= start) return at;
    return at < end ? start + std::min(at - start, words.size()) : at - (end - start) + words.size();
  };
  for (SourceSpan& span : cell.spans) span.start = moved(span.start), span.end = moved(span.end);
  for (EmphasisSpan& span : cell.emphasis) span.start = moved(span.start), span.end = moved(span.end);
}

void order_emphasis(Cell& cell) {
  std::map<Emphasis, std::vector<EmphasisSpan>> kinds;
  for (EmphasisSpan span : cell.emphasis) {
    span.end = std::min(span.end, cell.text.size());
    if (span.start >= span.end) continue;
    trim_range(cell.text, span.start, span.end);
    if (span.start < span.end) kinds[span.kind].push_back(span);
  }
  cell.emphasis.clear();
  for (auto& [kind, spans] : kinds)
    for (const EmphasisSpan& span : merged(std::move(spans))) cell.emphasis.push_back(span);
  cut_where_tags_cross(cell.emphasis);
  for (EmphasisSpan& span : cell.emphasis) trim_range(cell.text, span.start, span.end);
  std::erase_if(cell.emphasis, [](const EmphasisSpan& span) { return span.start >= span.end; });
  std::sort(cell.emphasis.begin(), cell.emphasis.end(), [](const EmphasisSpan& a, const EmphasisSpan& b) {
    return std::tuple(a.start, b.end, a.kind) < std::tuple(b.start, a.end, b.kind);
  });
}

void clean_cell(Cell& cell, LeadingBlanks blanks, UnwritableSigns& signs) {
  rewrite_signs(cell, signs);
  rewrite_blanks(cell, blanks);
  order_emphasis(cell);
}

}  // namespace lectern::compiler
