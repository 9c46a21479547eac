// SPDX-License-Identifier: MIT
#include "assets/compiler/source/texts/marks.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <optional>

#include "assets/compiler/lowered.hpp"
#include "assets/compiler/source/ids.hpp"
#include "assets/compiler/source/nearest.hpp"
#include "assets/compiler/source/texts/near_marks.hpp"
#include "assets/compiler/source/texts/utf8.hpp"

namespace lectern::compiler {

namespace {

constexpr std::string_view opening = "<!--";
constexpr std::string_view closing = "-->";
constexpr std::string_view how =
    "a mark is <!-- page 2 -->, <!-- passage p4 -->, <!-- form f1 --> or <!-- passage -->; ids are small letters a to "
    "z, digits and -";

/// A comment of the file, mark or not.
struct Comment {
  std::size_t start = 0;
  std::size_t end = 0;
  std::optional<Mark> mark;
  std::optional<bool> keeps_lines;  ///< from here on, or no longer
};

std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words;
  constexpr std::string_view blanks = " \t\n";
  for (std::size_t at = text.find_first_not_of(blanks); at != std::string_view::npos;) {
    const std::size_t end = std::min(text.find_first_of(blanks, at), text.size());
    words.emplace_back(text.substr(at, end - at));
    at = text.find_first_not_of(blanks, end);
  }
  return words;
}

/// What a page mark names: a number, or a label of one word or more.
std::string page_named_by(const std::vector<std::string>& words) {
  return fmt::format("{}", fmt::join(words.begin() + 1, words.end(), " "));
}

void tell_no_mark(const std::vector<std::string>& words, const Place& place, Report& report) {
  static const std::array<std::string, 5> known = {"page", "passage", "form", "lines", "/lines"};
  const std::string first = words.empty() ? "" : words.front();
  if (first == "page") return report.error(place, "the page mark names no page", "write it as <!-- page 2 -->");
  if ((first == "passage" || first == "form") && words.size() == 2) {
    const std::string small = lowered(words[1]);
    return report.error(place, fmt::format("\"{}\" is no passage id", words[1]),
                        is_id(small) ? fmt::format("write <!-- {} {} -->", first, small) : mend_id(words[1]));
  }
  if (first == "form")
    return report.error(place, "the mark of a form needs one id",
                        "write <!-- form f1 --> where its print begins, and <!-- passage --> where that ends");
  if (first == "passage") return report.error(place, "the passage mark has more than one id", std::string(how));
  if (first == "lines" || first == "/lines")
    return report.error(place, "the mark for lines that stay holds nothing else",
                        "write <!-- lines --> before them and <!-- /lines --> behind them");
  const std::string near = nearest(lowered(first), known);
  if (near.empty())
    return report.error(place, "this comment is no mark of Lectern's", fmt::format("take it out; {}", how));
  report.error(place, fmt::format("\"{}\" is no mark", first), fmt::format("did you mean {}?", near));
}

/// Nothing for what is no mark.
std::optional<Mark> mark_of(const std::vector<std::string>& words, const Place& place) {
  if (words.size() >= 2 && words[0] == "page") return Mark{MarkKind::page, page_named_by(words), 0, place, false};
  if (words.size() == 2 && words[0] == "passage" && is_id(words[1]))
    return Mark{MarkKind::passage, words[1], 0, place, false};
  if (words.size() == 2 && words[0] == "form" && is_id(words[1]))
    return Mark{MarkKind::passage, words[1], 0, place, true};
  if (words.size() == 1 && words[0] == "passage") return Mark{MarkKind::passage_end, "", 0, place, false};
  return std::nullopt;
}

/// Whether lines are kept from here on; nothing for what says nothing of lines.
std::optional<bool> keeps_lines(const std::vector<std::string>& words) {
  if (words.size() != 1 || (words[0] != "lines" && words[0] != "/lines")) return std::nullopt;
  return words[0] == "lines";
}

Comment comment_of(std::size_t start, std::size_t end, std::string_view content, const Place& place, Report& report) {
  const std::vector<std::string> words = words_of(content);
  Comment comment{start, end, mark_of(words, place), keeps_lines(words)};
  if (!comment.mark && !comment.keeps_lines) tell_no_mark(words, place, report);
  return comment;
}

Comment comment_at(const MarkedText& result, std::size_t at, Report& report) {
  const Place place = result.lines.place(result.file, result.original, at);
  const std::string_view rest = std::string_view(result.original).substr(at + opening.size());
  // No mark runs over another one's beginning, nor over a paragraph's end.
  const std::string_view own = rest.substr(0, rest.find(opening));
  const std::string_view content = own.substr(0, own.find("\n\n"));
  const std::size_t end = content.find(closing);
  if (end != std::string_view::npos)
    return comment_of(at, at + opening.size() + end + closing.size(), content.substr(0, end), place, report);
  report.error(place, "this comment is never closed", "end it with -->");
  // It ends behind what was meant as its end, else with its line; and it marks, so that no passage is missed for it.
  const std::string_view line = content.substr(0, content.find('\n'));
  return {at, at + opening.size() + past_near_closing(line), mark_of(words_of(meant_content(line)), place), {}};
}

/// What lies between comments holds no mark, but perhaps what was meant as one; it is taken out too.
void add_near_marks(const MarkedText& result, std::size_t start, std::size_t end, std::vector<Comment>& comments,
                    Report& report) {
  const std::string_view text = std::string_view(result.original).substr(start, end - start);
  for (const NearMark& near : find_near_marks(text)) {
    const Place place = result.lines.place(result.file, result.original, start + near.start);
    report.error(place, "this is almost a mark, and would be shown",
                 fmt::format("write <!-- {} --> with two plain hyphens at either end",
                             near.meant.empty() ? "passage p4" : near.meant));
    comments.push_back({start + near.start, start + near.end, mark_of(words_of(near.meant), place), {}});
  }
}

std::vector<Comment> find_comments(const MarkedText& result, Report& report) {
  std::vector<Comment> comments;
  const std::string_view text = result.original;
  for (std::size_t start = 0; start < text.size();) {
    const std::size_t at = std::min(text.find(opening, start), text.size());
    add_near_marks(result, start, at, comments, report);
    if (at == text.size()) break;
    comments.push_back(comment_at(result, at, report));
    start = comments.back().end;
  }
  return comments;
}

bool is_blank(std::string_view text) {
  return text.find_first_not_of(" \t") == std::string_view::npos;
}

/// Copies a file's text without its comments.
class Stripper {
 public:
  Stripper(MarkedText& result, std::vector<Comment> comments) : out_(result), comments_(std::move(comments)) {}

  void run() {
    const std::string_view text = out_.original;
    for (std::size_t start = 0; start < text.size();) {
      const std::size_t last = next_ < comments_.size() ? line_end(start) : text.size();
      line(start, last);
      start = last;
    }
    turn(false);
  }

 private:
  /// Past the line end after `start` that is in no comment; a comment may hold some.
  [[nodiscard]] std::size_t line_end(std::size_t start) const {
    const std::string_view text = out_.original;
    std::size_t from = start;
    for (std::size_t c = next_;; ++c) {
      const std::size_t end = text.find('\n', from);
      if (end == std::string_view::npos) return text.size();
      if (c == comments_.size() || end < comments_[c].start) return end + 1;
      from = comments_[c].end;
    }
  }

  void line(std::size_t start, std::size_t end) {
    if (holds_only_marks(start, end)) {
      for (; next_ < comments_.size() && comments_[next_].start < end; ++next_) keep_mark();
      return;
    }
    std::size_t at = start;
    for (; next_ < comments_.size() && comments_[next_].start < end; ++next_) {
      copy(at, comments_[next_].start);
      keep_mark();
      at = comments_[next_].end;
      const bool space_before = !out_.text.empty() && out_.text.back() == ' ';
      if (space_before && at < end && out_.original[at] == ' ') ++at;
    }
    copy(at, end);
  }

  [[nodiscard]] bool holds_only_marks(std::size_t start, std::size_t end) const {
    const std::string_view text = out_.original;
    std::size_t at = start;
    std::size_t c = next_;
    for (; c < comments_.size() && comments_[c].start < end; ++c) {
      if (!is_blank(text.substr(at, comments_[c].start - at))) return false;
      at = comments_[c].end;
    }
    return c > next_ && trimmed(text.substr(at, end - at)).empty();
  }

  /// Keeps lines from here on, or no longer.
  void turn(bool kept) {
    if (kept == kept_from_.has_value()) return;
    if (!kept) out_.kept.emplace_back(*kept_from_, out_.text.size());
    kept_from_ = kept ? std::optional(out_.text.size()) : std::nullopt;
  }

  void keep_mark() {
    if (comments_[next_].keeps_lines) turn(*comments_[next_].keeps_lines);
    const std::optional<Mark>& mark = comments_[next_].mark;
    if (!mark) return;
    out_.marks.push_back(*mark);
    out_.marks.back().at = out_.text.size();
  }

  void copy(std::size_t start, std::size_t end) {
    if (start >= end) return;
    out_.origins.emplace_back(out_.text.size(), start);
    out_.text.append(out_.original, start, end - start);
  }

  MarkedText& out_;
  std::vector<Comment> comments_;
  std::size_t next_ = 0;
  std::optional<std::size_t> kept_from_;
};

}  // namespace

Place MarkedText::place(std::size_t offset) const {
  auto next = std::upper_bound(origins.begin(), origins.end(), offset,
                               [](std::size_t at, const auto& origin) { return at < origin.first; });
  if (next == origins.begin()) return lines.place(file, original, 0);
  --next;
  return lines.place(file, original, std::min(next->second + (offset - next->first), original.size()));
}

MarkedText take_marks(const std::filesystem::path& file, std::string text, Report& report) {
  MarkedText result;
  result.file = file;
  result.original = std::move(text);
  result.lines = LineIndex(result.original);
  Stripper(result, find_comments(result, report)).run();
  return result;
}

}  // namespace lectern::compiler
