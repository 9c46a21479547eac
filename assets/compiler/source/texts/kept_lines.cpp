// SPDX-License-Identifier: MIT
#include "assets/compiler/source/texts/kept_lines.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "assets/compiler/source/texts/edits.hpp"
#include "assets/compiler/source/texts/markdown_lines.hpp"
#include "assets/compiler/source/texts/utf8.hpp"

namespace lectern::compiler {

namespace {

constexpr std::string_view no_break_space = "\u00A0";
constexpr std::size_t tab_width = 4;  // CommonMark, section 2.2

/// A row, or the line between a table's head and its body.
bool is_of_a_table(std::string_view line) {
  return is_table_rule(line) || line.find('|', 1) != std::string_view::npos;
}

/// With its sign in the first column: one that is set in has no-break spaces before it.
bool is_heading(std::string_view line) {
  constexpr std::size_t most_signs = 6;  // CommonMark, section 4.2
  const std::size_t signs = std::min(line.find_first_not_of('#'), line.size());
  return signs > 0 && signs <= most_signs && (signs == line.size() || line.find_first_of(" \t\n", signs) == signs);
}

class LineKeeper {
 public:
  LineKeeper(const MarkedText& marked, bool all, Report& report) : marked_(marked), all_(all), report_(report) {}

  std::vector<Edit> edits() {
    const std::string_view text = marked_.text;
    for (std::size_t start = 0; start < text.size();) {
      const std::size_t end = past_line(start);
      if (start >= block_end_) block_end_ = past_line_block(start);
      if (!trimmed(text.substr(start, end - start)).empty()) {
        if (keeps_line(start))
          keep_in_stretch(start, end);
        else if (start < block_end_)
          keep(start, start + (text.substr(start).starts_with("| ") ? 2 : 1), end);
      }
      start = end;
    }
    return std::move(edits_);
  }

 private:
  [[nodiscard]] std::size_t past_line(std::size_t start) const {
    const std::size_t end = marked_.text.find('\n', start);
    return end == std::string::npos ? marked_.text.size() : end + 1;
  }

  /// Past the lines from `start` on that begin with a bar and are no table's; `start` where there are none.
  [[nodiscard]] std::size_t past_line_block(std::size_t start) const {
    const std::string_view text = marked_.text;
    std::size_t end = start;
    while (end < text.size() && text[end] == '|') {
      const std::size_t next = past_line(end);
      if (is_of_a_table(text.substr(end, next - end))) return start;
      end = next;
    }
    return end;
  }

  [[nodiscard]] bool is_marked(std::size_t at) const {
    return std::any_of(marked_.kept.begin(), marked_.kept.end(),
                       [&](const auto& stretch) { return at >= stretch.first && at < stretch.second; });
  }

  [[nodiscard]] bool keeps_line(std::size_t at) const { return all_ || is_marked(at); }

  /// Where lines stay anyway, a bar before one is a sign like others.
  void keep_in_stretch(std::size_t start, std::size_t end) {
    if (start < block_end_) edits_.push_back({start, 0, "\\"});
    if (!all_) tell_block(start, end);
    keep(start, start, end);
  }

  /// Markdown makes blocks of lines between the marks too; those without words, and of figures alone, it tells itself.
  void tell_block(std::size_t start, std::size_t end) {
    const std::string_view line = std::string_view(marked_.text).substr(start, end - start);
    const bool heading = is_heading(line);
    if (!heading && !line.starts_with('>')) return;
    const std::size_t words = line.find_first_not_of(heading ? "# \t\n" : "> \t\n");
    if (words == std::string_view::npos) return;
    const bool figure = line[words] >= '0' && line[words] <= '9';
    const bool alone = trimmed(std::string_view(marked_.text).substr(end, past_line(end) - end)).empty();
    if (figure && (heading ? line[1] != '#' : alone)) return;
    const std::string_view kind = heading ? "heading" : "quotation";
    report_.warning(
        marked_.place(start), fmt::format("this line becomes a {}, and its {} is not shown", kind, line[0]),
        fmt::format("write \\{} where the sign is to be shown; where a {} is meant, write <!-- /lines --> on "
                    "the line before it, and an empty line and <!-- lines --> behind it",
                    line[0], kind));
  }

  void keep(std::size_t start, std::size_t words, std::size_t end) {
    const std::string_view text = marked_.text;
    std::string indent;
    for (; words < end && (text[words] == ' ' || text[words] == '\t'); ++words)
      for (std::size_t i = 0; i < (text[words] == '\t' ? tab_width : 1); ++i) indent += no_break_space;
    if (words > start) edits_.push_back({start, words - start, std::move(indent)});
    const bool ended = text[end - 1] != '\n' || (end - start > 1 && text[end - 2] == '\\');
    if (!ended) edits_.push_back({end - 1, 0, "  "});
  }

  const MarkedText& marked_;
  bool all_;
  Report& report_;
  std::size_t block_end_ = 0;
  std::vector<Edit> edits_;
};

}  // namespace

MarkedText with_kept_lines(MarkedText marked, bool all, Report& report) {
  const std::vector<Edit> edits = LineKeeper(marked, all, report).edits();
  marked.kept.clear();
  return with_edits(std::move(marked), edits);
}

}  // namespace lectern::compiler
