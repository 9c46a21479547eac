// SPDX-License-Identifier: MIT
#include "assets/compiler/import/folder/markdown_cell.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <iterator>
#include <set>
#include <tuple>
#include <utility>
#include <vector>

#include "assets/compiler/source/texts/inline_tags.hpp"
#include "assets/compiler/source/texts/utf8.hpp"

namespace lectern::compiler {

namespace {

struct Signs {
  std::string_view open, close;
};

Signs tags_of(Emphasis kind) {
  switch (kind) {
    case Emphasis::strong:
      return {"<b>", "</b>"};
    case Emphasis::italic:
      return {"<i>", "</i>"};
    case Emphasis::struck_out:
      return {"<s>", "</s>"};
    case Emphasis::underlined:
      return {"<u>", "</u>"};
    case Emphasis::inserted:
      return {"<ins>", "</ins>"};
    case Emphasis::superscript:
      return {"<sup>", "</sup>"};
    case Emphasis::subscript:
      return {"<sub>", "</sub>"};
    case Emphasis::small_capitals:
      return {"<span class=\"smallcaps\">", "</span>"};
    case Emphasis::highlighted:
      return {"<mark>", "</mark>"};
    case Emphasis::unclear:
      return {"<unclear>", "</unclear>"};
    case Emphasis::illegible:
      return {"<span class=\"illegible\">", "</span>"};
  }
  return {};
}

std::string_view short_sign(Emphasis kind) {
  if (kind == Emphasis::strong) return "**";
  if (kind == Emphasis::italic) return "*";
  return kind == Emphasis::struck_out ? "~~" : std::string_view();
}

bool is_word_at(std::string_view text, std::size_t at) {
  return at < text.size() && is_word_character(code_point_at(text, at).value);
}

/// Something that begins and ends around words.
struct Around {
  std::size_t start = 0, end = 0;
  std::string open, close;
};

class Writer {
 public:
  Writer(const Cell& cell, const CellStyle& style) : cell_(cell), style_(style) {
    for (const SourceSpan& span : cell.spans) take(span);
    for (const EmphasisSpan& span : cell.emphasis) take(span);
    std::stable_sort(around_.begin(), around_.end(), [](const Around& a, const Around& b) {
      return std::tuple(a.start, b.end) < std::tuple(b.start, a.end);
    });
    for (const SourceSpan& span : cell.spans)
      if (is_link(span)) links_.push_back(&span);
    gather_notes();
  }

  std::string run(std::size_t from, const std::vector<PlacedMark>& marks) {
    const std::string_view text = cell_.text;
    auto mark = marks.begin();
    const bool heads_line = from == 0 || style_.kind == BlockKind::item;
    for (std::size_t at = from; at <= text.size();) {
      close(at);
      notes(at);
      for (; mark != marks.end() && mark->at <= at; ++mark) put_mark(mark->words, at);
      open(at);
      if (at == text.size()) break;
      at += word(at, heads_line && at == from);
    }
    return std::move(out_);
  }

 private:
  [[nodiscard]] bool is_link(const SourceSpan& span) const {
    if (span.kind == SpanKind::note) return style_.footnotes == nullptr || !style_.footnotes->contains(span.target);
    return span.kind == SpanKind::person;
  }

  void take(const SourceSpan& span) {
    if (!is_link(span)) return;
    const std::string_view scheme = span.kind == SpanKind::person ? "person" : "note";
    around_.push_back({span.start, span.end, "[", fmt::format("]({}:{})", scheme, span.target)});
  }

  void take(const EmphasisSpan& span) {
    const Signs tags = tags_of(span.kind);
    if (span.kind == Emphasis::illegible && style_.caution == Caution::light &&
        cell_.text.compare(span.start, span.end - span.start, gap_sign) == 0) {
      gaps_.insert(span.start);
      return;
    }
    const std::string_view sign = short_sign(span.kind);
    if (!sign.empty() && style_.caution == Caution::light && stands_free(span))
      around_.push_back({span.start, span.end, std::string(sign), std::string(sign)});
    else
      around_.push_back({span.start, span.end, std::string(tags.open), std::string(tags.close)});
  }

  /// Whether Markdown's own signs are sure: words within, blanks or signs outside, and nothing else that begins or ends
  /// there or crosses.
  [[nodiscard]] bool stands_free(const EmphasisSpan& span) const {
    const std::string_view text = cell_.text;
    // Each is held against each: of a paragraph with so many, tags are as sure.
    constexpr std::size_t most_compared = 2'000;
    if (cell_.emphasis.size() + cell_.spans.size() > most_compared) return false;
    if (!is_word_at(text, span.start) || !is_word_at(text, before(text, span.end))) return false;
    if (span.start > 0 && is_word_at(text, before(text, span.start))) return false;
    if (is_word_at(text, span.end)) return false;
    const auto clear = [&](const auto& other) {
      const bool apart = other.end < span.start || other.start > span.end;
      const bool within = other.start > span.start && other.end < span.end;
      const bool outside = other.start < span.start && other.end > span.end;
      return apart || within || outside;
    };
    for (const EmphasisSpan& other : cell_.emphasis)
      if (&other != &span && !clear(other)) return false;
    return std::all_of(cell_.spans.begin(), cell_.spans.end(),
                       [&](const SourceSpan& other) { return !is_link(other) || clear(other); });
  }

  void close(std::size_t at) {
    for (auto one = open_.rbegin(); one != open_.rend();) {
      if ((*one)->end != at) {
        ++one;
        continue;
      }
      out_ += (*one)->close;
      one = std::make_reverse_iterator(open_.erase(std::next(one).base()));
    }
  }

  void open(std::size_t at) {
    for (; next_ < around_.size() && around_[next_].start <= at; ++next_) {
      out_ += around_[next_].open;
      open_.push_back(&around_[next_]);
    }
  }

  /// The signs of footnotes whose word ends here, behind a link that goes on over it.
  void notes(std::size_t at) {
    // What stands behind the text's end, or within a sign, was never passed.
    while (next_note_ < notes_.size() && notes_[next_note_].first < at) ++next_note_;
    for (; next_note_ < notes_.size() && notes_[next_note_].first == at; ++next_note_)
      out_ += fmt::format("[^{}]", *notes_[next_note_].second);
  }

  void gather_notes() {
    if (style_.footnotes == nullptr) return;
    for (const SourceSpan& span : cell_.spans) {
      if (span.kind != SpanKind::note) continue;
      const auto label = style_.footnotes->find(span.target);
      if (label != style_.footnotes->end()) notes_.emplace_back(sign_place(span), &label->second);
    }
    std::stable_sort(notes_.begin(), notes_.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  }

  [[nodiscard]] std::size_t sign_place(const SourceSpan& note) const {
    for (const SourceSpan* link : links_)
      if (note.end > link->start && note.end < link->end) return link->end;
    return note.end;
  }

  /// Of two blanks around a mark the reader takes one; by its number it is none to it.
  void put_mark(std::string_view words, std::size_t at) {
    const bool two = out_.ends_with(' ') && at < cell_.text.size() && cell_.text[at] == ' ';
    out_ += words;
    blank_by_number_ = two;
  }

  std::size_t word(std::size_t at, bool begins) {
    const std::string_view text = cell_.text;
    if (gaps_.contains(at)) {
      out_ += "<gap/>";
      return gap_sign.size();
    }
    if (text[at] == '\n') {
      out_ += style_.kind == BlockKind::row || style_.kind == BlockKind::heading ? "<br>" : style_.line_end;
      return 1;
    }
    const bool by_figure = text[at] == ' ' && (std::exchange(blank_by_number_, false) || needs_figure(at));
    if (by_figure) {
      out_ += by_number(U' ');
      return 1;
    }
    const SignPlace place{begins || (at > 0 && text[at - 1] == '\n'), style_.kind == BlockKind::row,
                          style_.kind == BlockKind::heading};
    const WrittenSign sign = written_sign(text, at, place, style_.caution);
    out_ += sign.words;
    return sign.size;
  }

  /// Blanks side by side, where nothing is to be left to chance.
  [[nodiscard]] bool needs_figure(std::size_t at) const {
    return style_.caution == Caution::figures && at > 0 && cell_.text[at - 1] == ' ';
  }

  const Cell& cell_;
  const CellStyle& style_;
  std::vector<Around> around_;
  std::vector<const Around*> open_;
  std::vector<const SourceSpan*> links_;
  std::vector<std::pair<std::size_t, const std::string*>> notes_;  ///< where the sign of each stands, and its label
  std::set<std::size_t> gaps_;
  std::size_t next_ = 0, next_note_ = 0;
  bool blank_by_number_ = false;
  std::string out_;
};

}  // namespace

std::string markdown_of(const Cell& cell, std::size_t from, const std::vector<PlacedMark>& marks,
                        const CellStyle& style) {
  return Writer(cell, style).run(from, marks);
}

}  // namespace lectern::compiler
