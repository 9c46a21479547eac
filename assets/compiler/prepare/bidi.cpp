// SPDX-License-Identifier: MIT
#include "assets/compiler/prepare/bidi.hpp"

#include <algorithm>
#include <fribidi.h>

namespace lectern::compiler {

namespace {

bool from_right(std::u32string_view text, bool language_from_right) {
  bool first_found = false;
  bool first = language_from_right;
  for (const char32_t c : text) {
    const FriBidiCharType type = fribidi_get_bidi_type(c);
    if (!FRIBIDI_IS_LETTER(type)) continue;
    const bool here = FRIBIDI_IS_RTL(type) != 0;
    if (here == language_from_right) return here;
    if (!first_found) first = here;
    first_found = true;
  }
  return first;
}

// One paragraph of Unicode's: no separator in it but at its end.
void add_levels(std::u32string_view text, FriBidiParType base, std::vector<std::uint8_t>& levels) {
  const auto length = static_cast<FriBidiStrIndex>(text.size());
  const std::vector<FriBidiChar> characters(text.begin(), text.end());
  std::vector<FriBidiCharType> types(text.size());
  std::vector<FriBidiBracketType> brackets(text.size());
  std::vector<FriBidiLevel> found(text.size());
  fribidi_get_bidi_types(characters.data(), length, types.data());
  fribidi_get_bracket_types(characters.data(), length, types.data(), brackets.data());
  const FriBidiLevel highest =
      fribidi_get_par_embedding_levels_ex(types.data(), brackets.data(), length, &base, found.data());
  for (const FriBidiLevel level : found)
    levels.push_back(highest == 0 ? std::uint8_t{0} : static_cast<std::uint8_t>(std::max<int>(level, 0)));
}

}  // namespace

Levels levels_of(std::u32string_view text, bool language_from_right) {
  Levels result;
  const bool right = from_right(text, language_from_right);
  result.base = right ? 1 : 0;
  for (std::size_t start = 0; start < text.size();) {
    const std::size_t separator = text.find_first_of(U"\n\r\u2029", start);
    const std::size_t end = separator == std::u32string_view::npos ? text.size() : separator + 1;
    add_levels(text.substr(start, end - start), right ? FRIBIDI_PAR_RTL : FRIBIDI_PAR_LTR, result.levels);
    start = end;
  }
  return result;
}

}  // namespace lectern::compiler
