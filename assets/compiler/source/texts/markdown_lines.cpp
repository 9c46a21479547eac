// SPDX-License-Identifier: MIT
#include "assets/compiler/source/texts/markdown_lines.hpp"

#include <algorithm>

#include "assets/compiler/source/texts/markdown_tree.hpp"
#include "assets/compiler/source/texts/utf8.hpp"

namespace lectern::compiler {

namespace {

// Both from CommonMark: digits of a list number, signs of a heading; and the length of a link's label.
constexpr std::size_t most_list_digits = 9;
constexpr std::size_t most_heading_signs = 6;
constexpr std::size_t longest_label = 999;

bool is_blank(std::string_view text, std::size_t at) {
  return at < text.size() && (text[at] == ' ' || text[at] == '\t');
}

std::size_t run(std::string_view text, std::size_t at, std::string_view of) {
  std::size_t end = at;
  while (end < text.size() && of.find(text[end]) != std::string_view::npos) ++end;
  return end - at;
}

/// The length of one sign that opens a block, 0 if there is none.
std::size_t block_sign(std::string_view text, std::size_t at) {
  const char c = text[at];
  if (c == '>' || c == '|') return 1;
  if ((c == '-' || c == '*' || c == '+') && is_blank(text, at + 1)) return 1;
  const std::size_t hashes = run(text, at, "#");
  if (hashes > 0 && hashes <= most_heading_signs && is_blank(text, at + hashes)) return hashes;
  const std::size_t digits = run(text, at, "0123456789");
  if (digits == 0 || digits > most_list_digits || at + digits >= text.size()) return 0;
  const char end = text[at + digits];
  return (end == '.' || end == ')') && is_blank(text, at + digits + 1) ? digits + 1 : 0;
}

bool begins_definition(std::string_view text, std::size_t at) {
  if (at >= text.size() || text[at] != '[') return false;
  const std::size_t stop = std::min({text.size(), at + longest_label, text.find("\n\n", at)});
  for (std::size_t i = at + 1; i < stop; ++i) {
    if (text[i] == '\\')
      ++i;
    else if (text[i] == '[')
      return false;
    else if (text[i] == ']')
      return i > at + 1 && i + 1 < text.size() && text[i + 1] == ':';
  }
  return false;
}

}  // namespace

std::size_t past_prefix(std::string_view text, std::size_t start) {
  std::size_t at = start;
  for (;;) {
    at += run(text, at, " \t");
    const std::size_t sign = at < text.size() ? block_sign(text, at) : 0;
    if (sign == 0) return at;
    at += sign;
  }
}

std::size_t line_start(std::string_view text, std::size_t at) {
  if (at == 0) return 0;
  const std::size_t end = text.rfind('\n', at - 1);
  return end == std::string_view::npos ? 0 : end + 1;
}

std::size_t line_end(std::string_view text, std::size_t at) {
  return std::min(text.find('\n', at), text.size());
}

bool is_all_signs(std::string_view line) {
  line = trimmed(line);
  if (line.starts_with("```") || line.starts_with("~~~")) return true;
  return line.find_first_not_of("-=*_|:~`+#> \t") == std::string_view::npos;
}

std::vector<MarkdownProblem> find_definitions(std::string_view text) {
  std::vector<MarkdownProblem> found;
  for (std::size_t start = 0; start < text.size(); start = line_end(text, start) + 1) {
    const std::size_t at = past_prefix(text, start);
    if (begins_definition(text, at))
      found.push_back(
          {at, "Markdown takes this line for a link's address and does not show it", "write \\[ for the bracket"});
  }
  return found;
}

bool is_table_rule(std::string_view line) {
  return line.find_first_not_of("|-: \t\n") == std::string_view::npos && line.find('-') != std::string_view::npos;
}

}  // namespace lectern::compiler
