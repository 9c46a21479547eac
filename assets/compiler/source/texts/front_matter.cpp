// SPDX-License-Identifier: MIT
#include "assets/compiler/source/texts/front_matter.hpp"

#include <fmt/format.h>
#include <string>
#include <string_view>
#include <utility>

#include "assets/compiler/source/texts/edits.hpp"
#include "assets/compiler/source/texts/markdown_lines.hpp"
#include "assets/compiler/source/texts/utf8.hpp"

namespace lectern::compiler {

namespace {

bool is_of_key(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
}

/// The name in "name: value"; empty for another line.
std::string_view first_key(std::string_view line) {
  std::size_t end = 0;
  while (end < line.size() && is_of_key(line[end])) ++end;
  if (end == line.size() || line[end] != ':') return {};
  return end + 1 == line.size() || line[end + 1] == ' ' ? line.substr(0, end) : std::string_view();
}

std::string_view line_at(std::string_view text, std::size_t start) {
  return trimmed(text.substr(start, line_end(text, start) - start));
}

}  // namespace

MarkedText without_front_matter(MarkedText marked, Report& report) {
  const std::string_view text = marked.text;
  if (line_at(text, 0) != "---") return marked;
  const std::size_t first = line_end(text, 0) + 1;
  const std::string key(first < text.size() ? first_key(text.substr(first, line_end(text, first) - first)) : "");
  if (key.empty()) return marked;
  for (std::size_t start = first; start < text.size(); start = line_end(text, start) + 1) {
    const std::string_view line = line_at(text, start);
    if (line != "---" && line != "...") continue;
    const Place place = marked.place(0);
    report.error(place, fmt::format("the file begins with front matter ({}), which is no part of the text", key),
                 fmt::format("take out lines {} to {}, and write what it says in document.toml", place.line,
                             marked.place(start).line));
    return with_edits(std::move(marked), {{0, std::min(line_end(text, start) + 1, text.size()), ""}});
  }
  return marked;
}

}  // namespace lectern::compiler
