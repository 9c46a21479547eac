// SPDX-License-Identifier: MIT
#include "assets/compiler/source/texts/kept_lines.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "assets/compiler/source/texts/edits.hpp"
#include "assets/compiler/source/texts/utf8.hpp"

namespace lectern::compiler {

namespace {

constexpr std::string_view no_break_space = "\u00A0";
constexpr std::size_t tab_width = 4;  // CommonMark, section 2.2

/// A row, or the line between a table's head and its body.
bool is_of_a_table(std::string_view line) {
  const bool rule =
      line.find_first_not_of("|-: \t\n") == std::string_view::npos && line.find('-') != std::string_view::npos;
  return rule || line.find('|', 1) != std::string_view::npos;
}

class LineKeeper {
 public:
  LineKeeper(const MarkedText& marked, bool all) : marked_(marked), all_(all) {}

  std::vector<Edit> edits() {
    const std::string_view text = marked_.text;
    for (std::size_t start = 0; start < text.size();) {
      const std::size_t end = past_line(start);
      if (start >= block_end_) block_end_ = past_line_block(start);
      if (!trimmed(text.substr(start, end - start)).empty()) {
        if (start < block_end_)
          keep(start, start + (text.substr(start).starts_with("| ") ? 2 : 1), end);
        else if (keeps(start))
          keep(start, start, end);
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

  [[nodiscard]] bool keeps(std::size_t at) const {
    return all_ || std::any_of(marked_.kept.begin(), marked_.kept.end(),
                               [&](const auto& stretch) { return at >= stretch.first && at < stretch.second; });
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
  std::size_t block_end_ = 0;
  std::vector<Edit> edits_;
};

}  // namespace

MarkedText with_kept_lines(MarkedText marked, bool all) {
  const std::vector<Edit> edits = LineKeeper(marked, all).edits();
  marked.kept.clear();
  return with_edits(std::move(marked), edits);
}

}  // namespace lectern::compiler
