// SPDX-License-Identifier: MIT
#include "assets/compiler/source/texts/shown_signs.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <optional>
#include <regex>
#include <string>
#include <string_view>
#include <utility>

#include "assets/compiler/source/texts/markdown_lines.hpp"
#include "assets/compiler/source/texts/utf8.hpp"

namespace lectern::compiler {

namespace {

constexpr std::string_view all_signs = "*~=]:{^[\\$";

enum class Sought { where_shown, where_typed };  ///< signs that are partly read are looked for where they are typed

struct Pattern {
  std::string_view holds;  ///< what is shown of each match, so that a text without it is not searched
  std::regex typed;
  std::string_view what;
  std::string_view mend;
  Sought sought = Sought::where_shown;
};

// Each repetition has an end: std::regex takes stack for every character that one matches.
const std::vector<Pattern>& patterns() {
  static const std::vector<Pattern> all = {
      {"**", std::regex(R"(\*\*(?!\*))"), "asterisks that begin or end nothing",
       "write ** at both ends of bold words, without a space inside; \\*\\* where the signs are to be shown"},
      {"~~", std::regex(R"((^|[^{])~~(?![~}]))"), "tildes that strike nothing out",
       "write ~~ at both ends of the words, without a space inside; \\~\\~ where the signs are to be shown"},
      {"==", std::regex(R"(==(?=[^=\s])|[^=\s\\]==(?!=))"), "equals signs that highlight nothing",
       "write == at both ends of the words, or <mark> and </mark>; \\=\\= where the signs are to be shown"},
      {"~", std::regex(R"((^|[^~\\])~[^~\s]{1,80}~(?!~))"), "tildes around a word",
       "write <sub> and </sub> around what stands below the line, ~~ around what is struck out; \\~ where the sign is "
       "to be shown"},
      {"]{", std::regex(R"(\]\{[^}\n]{0,200}\})"), "attributes of pandoc's behind brackets",
       "write the words alone, without the brackets and what follows them; \\] for the bracket where all is to be "
       "shown"},
      {"{", std::regex(R"(\{[#.][A-Za-z][^}\n]{0,200}\}[ \t]{0,9}($|\n))"), "attributes of pandoc's",
       "take out what stands in the curly brackets; \\{ for the bracket where it is to be shown"},
      {"^[", std::regex(R"(\^\[)"), "a footnote of pandoc's within the line",
       "write [^1] there, and in a paragraph of its own [^1]: with the note's words"},
      {"[[", std::regex(R"(\[\[[^\]\n|]{0,200}\|[^\]\n]{0,200}\]\])"), "a link of a wiki's",
       "write the words that are to be read alone, or [words](person:ID); \\[\\[ where the brackets are to be shown"},
      {"\\ ", std::regex(R"(\\ )"), "a backslash before a space",
       "take it out; U+00A0 is a space at which no line ends"},
      {"@", std::regex(R"(\[([^\[\]@\n]{0,80}[ ;])?-?@[A-Za-z0-9_][^\[\]\n]{0,200}\])"), "a citation of pandoc's",
       "write what is to be read in its place, as in (Muller 1999); \\[ where the bracket is to be shown"},
      {"{", std::regex(R"(\{(\+\+|--|>>|~~|==|<mark>))"), "signs of CriticMarkup's",
       "write <ins> and </ins> around what was put in, <del> and </del> around what was struck out, and take comments "
       "out; \\{ where the bracket is to be shown",
       Sought::where_typed},
      {"$",
       std::regex(R"(\$[A-Za-z]\$|\$\$[^$\n]{1,160}\$\$|)"
                  R"(\$(?=[^\s$])[^$\n]{0,80}(\^|_|\\|\{|<su[bp]>)[^$\n]{0,79}[^\s$]\$(?![0-9]))"),
       "a formula between dollar signs",
       "write it in words and signs, with <sup> and </sup> around what stands above the line, <sub> and </sub> around "
       "what stands below; \\$ where the sign is to be shown",
       Sought::where_typed},
  };
  return all;
}

/// A source without the backslashes that show a sign, where each byte stood, and whether a backslash was before it.
struct Typed {
  std::string text;
  std::vector<std::size_t> at;
  std::vector<bool> escaped;
};

Typed typed(std::string_view source) {
  constexpr std::string_view punctuation = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";
  Typed result;
  for (std::size_t i = 0; i < source.size(); ++i) {
    const bool escapes =
        source[i] == '\\' && i + 1 < source.size() && punctuation.find(source[i + 1]) != std::string_view::npos;
    if (escapes) ++i;
    result.text.push_back(source[i]);
    result.at.push_back(i);
    result.escaped.push_back(escapes);
  }
  return result;
}

/// How many bytes are the same from two places on, before and behind; a line's end is shown as a space.
std::size_t likeness(std::string_view a, std::size_t in_a, std::string_view b, std::size_t in_b) {
  constexpr std::size_t far = 40;
  const auto alike = [](char x, char y) { return x == y || (x == ' ' && y == '\n') || (x == '\n' && y == ' '); };
  std::size_t behind = 0;
  while (behind < far && in_a + behind < a.size() && in_b + behind < b.size() &&
         alike(a[in_a + behind], b[in_b + behind]))
    ++behind;
  std::size_t before = 0;
  while (before < far && before < in_a && before < in_b && alike(a[in_a - before - 1], b[in_b - before - 1])) ++before;
  return behind + before;
}

/// Where a pattern's signs stand in a text.
std::vector<std::size_t> match_places(const std::regex& pattern, std::string_view text) {
  constexpr std::size_t most = 1000;
  std::vector<std::size_t> places;
  const char* const begin = text.data();
  for (std::cregex_iterator match(begin, begin + text.size(), pattern), end; match != end && places.size() < most;
       ++match) {
    const std::string_view found(begin + match->position(), static_cast<std::size_t>(match->length()));
    places.push_back(static_cast<std::size_t>(match->position()) + found.find_first_of(all_signs));
  }
  return places;
}

/// A sign of pandoc's divisions is told with its line.
bool is_of_division(std::string_view source, std::size_t at) {
  return trimmed(source.substr(line_start(source, at))).starts_with(":::");
}

/// The first in the source that is shown and that no backslash shows: what closes or opens nothing may stand behind
/// signs of its kind that do.
std::optional<std::size_t> find(const Pattern& pattern, std::string_view shown, const Typed& typed,
                                std::string_view source) {
  constexpr std::size_t most_tried = 50;
  std::vector<std::size_t> places = match_places(pattern.typed, typed.text);
  std::erase_if(places, [&](std::size_t at) { return is_of_division(source, typed.at[at]); });
  if (places.empty()) return std::nullopt;
  if (pattern.sought == Sought::where_typed) {
    const auto found = std::find_if(places.begin(), places.end(), [&](std::size_t at) { return !typed.escaped[at]; });
    return found == places.end() ? std::nullopt : std::optional(typed.at[*found]);
  }
  std::vector<std::size_t> wanted = match_places(pattern.typed, shown);
  wanted.resize(std::min(wanted.size(), most_tried));
  for (const std::size_t one : wanted) {
    const auto best = std::max_element(places.begin(), places.end(), [&](std::size_t a, std::size_t b) {
      return likeness(shown, one, typed.text, a) < likeness(shown, one, typed.text, b);
    });
    if (!typed.escaped[*best]) return typed.at[*best];
  }
  return std::nullopt;
}

}  // namespace

std::vector<ShownSign> find_shown_signs(std::string_view shown, std::string_view source, std::size_t from) {
  std::vector<ShownSign> found;
  if (shown.find_first_of(all_signs) == std::string_view::npos) return found;
  const Typed as_typed = typed(source);
  for (const Pattern& pattern : patterns()) {
    if (shown.find(pattern.holds) == std::string_view::npos) continue;
    const auto at = find(pattern, shown, as_typed, source);
    if (!at) continue;
    found.push_back({from + *at, fmt::format("{} are shown as they stand", pattern.what), std::string(pattern.mend)});
    if (pattern.what.starts_with("a ")) found.back().what = fmt::format("{} is shown as it stands", pattern.what);
  }
  return found;
}

std::vector<ShownSign> find_divisions(std::string_view source, std::size_t from, std::size_t& open) {
  std::vector<ShownSign> found;
  for (std::size_t start = 0; start < source.size(); start = line_end(source, start) + 1) {
    const std::string_view line = trimmed(source.substr(start, line_end(source, start) - start));
    if (!line.starts_with(":::")) continue;
    if (line.find_first_not_of(':') != std::string_view::npos) {
      ++open;
      found.push_back({from + start, "a division of pandoc's is shown as it stands",
                       "take this line out, and the line of colons that ends the division, and leave the words between "
                       "them"});
    } else if (open > 0) {
      --open;
    } else {
      found.push_back({from + start, "a line of colons is shown as it stands",
                       "take it out; write \\: for the first of them where they are to be shown"});
    }
  }
  return found;
}

}  // namespace lectern::compiler
