// SPDX-License-Identifier: MIT
#include "assets/compiler/source/texts/table_lines.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <string>
#include <vector>

#include "assets/compiler/source/texts/markdown_lines.hpp"
#include "assets/compiler/source/texts/utf8.hpp"

namespace lectern::compiler {

namespace {

/// Without the signs of the quotations and list items that it stands in.
std::string_view without_signs(std::string_view line) {
  for (;;) {
    line = trimmed(line);
    const std::size_t digits = std::min(line.find_first_not_of("0123456789"), line.size());
    const std::string_view signs = digits > 0 ? ".)" : "-*+";
    const bool item =
        digits + 1 < line.size() && signs.find(line[digits]) != std::string_view::npos && line[digits + 1] == ' ';
    if (!item && !line.starts_with('>')) return line;
    line.remove_prefix(item ? digits + 1 : 1);
  }
}

}  // namespace

std::size_t bars_in(std::string_view line) {
  std::size_t bars = 0;
  for (std::size_t i = 0; i < line.size(); ++i)
    if (line[i] == '|' && (i == 0 || line[i - 1] != '\\')) ++bars;
  return bars;
}

std::size_t cells_in(std::string_view row) {
  row = row.substr(0, row.find_last_not_of(" \t") + 1);
  const std::size_t bars = bars_in(row);
  const std::size_t frame =
      (row.starts_with('|') ? 1U : 0U) + (row.size() > 1 && row.ends_with('|') && !row.ends_with("\\|") ? 1U : 0U);
  return bars + 1 - std::min(frame, bars);
}

std::optional<MarkdownProblem> find_unruled_table(std::string_view source, std::size_t from) {
  if (source.find('|') == std::string_view::npos) return std::nullopt;
  for (std::size_t start = 0; start < source.size();) {
    const std::size_t end = line_end(source, start);
    const std::string_view line = without_signs(source.substr(start, end - start));
    const std::size_t below = std::min(end + 1, source.size());
    const std::string_view next = without_signs(source.substr(below, line_end(source, below) - below));
    const bool framed = line.starts_with('|') && bars_in(line) > 1;
    const bool like_the_next = bars_in(line) > 0 && bars_in(line) == bars_in(next);
    if (!is_table_rule(line) && (framed || like_the_next)) {
      std::string rule = "|";
      for (std::size_t cell = 0; cell < cells_in(line); ++cell) rule += "---|";
      return MarkdownProblem{from + source.find(line, start),
                             "the bars of this line are shown, since no table begins here",
                             fmt::format("write {} {}; \\| for each bar that is to be shown", rule,
                                         is_table_rule(next) ? "in place of the line below it"
                                                             : "on a line of its own below the table's first row")};
    }
    start = end + 1;
  }
  return std::nullopt;
}

}  // namespace lectern::compiler
