// SPDX-License-Identifier: MIT
#include "assets/compiler/source/texts/shown_signs.hpp"

#include <array>
#include <fmt/format.h>
#include <regex>

namespace lectern::compiler {

namespace {

struct Pattern {
  std::regex typed;
  std::string_view what;
  std::string_view mend;
};

// Each repetition has an end: std::regex takes stack for every character that one matches.
const std::vector<Pattern>& patterns() {
  static const std::vector<Pattern> all = {
      {std::regex(R"(\*\*(?!\*))"), "asterisks that begin or end nothing",
       "write ** at both ends of bold words, without a space inside; \\*\\* where the signs are to be shown"},
      {std::regex(R"(~~(?!~))"), "tildes that strike nothing out",
       "write ~~ at both ends of the words, without a space inside; \\~\\~ where the signs are to be shown"},
      {std::regex(R"(==(?=[^=\s])|[^=\s\\]==(?!=))"), "equals signs that highlight nothing",
       "write == at both ends of the words, or <mark> and </mark>; \\=\\= where the signs are to be shown"},
      {std::regex(R"((^|[^~\\])~[^~\s]{1,80}~(?!~))"), "tildes around a word",
       "write <sub> and </sub> around what stands below the line, ~~ around what is struck out; \\~ where the sign is "
       "to be shown"},
      {std::regex(R"(\]\{[^}\n]{0,200}\})"), "attributes of pandoc's behind brackets",
       "write the words alone, without the brackets and what follows them; \\] for the bracket where all is to be "
       "shown"},
      {std::regex(R"((^|\n):::)"), "a division of pandoc's", "take the line out"},
      {std::regex(R"(\{[#.][A-Za-z][^}\n]{0,200}\}[ \t]{0,9}($|\n))"), "attributes of pandoc's",
       "take out what stands in the curly brackets; \\{ for the bracket where it is to be shown"},
      {std::regex(R"(\^\[)"), "a footnote of pandoc's within the line",
       "write [^1] there, and in a paragraph of its own [^1]: with the note's words"},
      {std::regex(R"(\[\[[^\]\n|]{0,200}\|[^\]\n]{0,200}\]\])"), "a link of a wiki's",
       "write the words that are to be read alone, or [words](person:ID); \\[\\[ where the brackets are to be shown"},
      {std::regex(R"(\\ )"), "a backslash before a space", "take it out; U+00A0 is a space at which no line ends"},
  };
  return all;
}

/// The first unescaped match in the source.
std::size_t find(const std::regex& pattern, std::string_view source) {
  const char* const begin = source.data();
  for (std::cregex_iterator match(begin, begin + source.size(), pattern), end; match != end; ++match) {
    const std::string_view found(begin + match->position(), static_cast<std::size_t>(match->length()));
    const auto at = static_cast<std::size_t>(match->position()) + found.find_first_of("*~=]:{^[\\");
    if (at == 0 || source[at - 1] != '\\') return at;
  }
  return std::string_view::npos;
}

}  // namespace

std::vector<ShownSign> find_shown_signs(std::string_view shown, std::string_view source, std::size_t from) {
  std::vector<ShownSign> found;
  if (shown.find_first_of("*~=]:{^[\\") == std::string_view::npos) return found;
  for (const Pattern& pattern : patterns()) {
    if (!std::regex_search(shown.begin(), shown.end(), pattern.typed)) continue;
    const std::size_t at = find(pattern.typed, source);
    if (at == std::string_view::npos) continue;
    found.push_back({from + at, fmt::format("{} are shown as they stand", pattern.what), std::string(pattern.mend)});
    if (pattern.what.starts_with("a ")) found.back().what = fmt::format("{} is shown as it stands", pattern.what);
  }
  return found;
}

}  // namespace lectern::compiler
