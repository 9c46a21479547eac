// SPDX-License-Identifier: MIT
#include "assets/compiler/prepare/bidi.hpp"

#include <algorithm>
#include <cassert>
#include <fribidi.h>
#include <iterator>

namespace lectern::compiler {

namespace {

bool separates_paragraphs(char32_t c) {
  return fribidi_get_bidi_type(c) == FRIBIDI_TYPE_BS;
}

// The end of the paragraph that begins at `start`, its separator included.
std::size_t paragraph_end(std::u32string_view text, std::size_t start) {
  const auto from = text.begin() + static_cast<std::ptrdiff_t>(start);
  const auto separator = std::find_if(from, text.end(), separates_paragraphs);
  return static_cast<std::size_t>(separator - text.begin()) + (separator == text.end() ? 0 : 1);
}

std::vector<FriBidiCharType> types_of(std::u32string_view text) {
  const std::vector<FriBidiChar> characters(text.begin(), text.end());
  std::vector<FriBidiCharType> types(text.size());
  fribidi_get_bidi_types(characters.data(), static_cast<FriBidiStrIndex>(text.size()), types.data());
  return types;
}

// UAX #9, rules P2 and P3, over several paragraphs: the first letter outside isolates, also where they are left open.
// FriBidi 1.0.8 has a function for it that looks into isolates.
bool first_letter_from_right(std::u32string_view text) {
  std::size_t open = 0;
  for (const FriBidiCharType type : types_of(text)) {
    if (type == FRIBIDI_TYPE_BS) open = 0;
    if (type == FRIBIDI_TYPE_PDI)
      open -= open > 0 ? 1 : 0;
    else if (FRIBIDI_IS_ISOLATE(type))
      ++open;
    if (open == 0 && FRIBIDI_IS_LETTER(type)) return FRIBIDI_IS_RTL(type) != 0;
  }
  return false;
}

// One paragraph of Unicode's: no separator in it but at its end.
void add_levels(std::u32string_view text, FriBidiParType base, std::vector<std::uint8_t>& levels) {
  const auto length = static_cast<FriBidiStrIndex>(text.size());
  const std::vector<FriBidiChar> characters(text.begin(), text.end());
  const std::vector<FriBidiCharType> types = types_of(text);
  std::vector<FriBidiBracketType> brackets(text.size());
  std::vector<FriBidiLevel> found(text.size());
  fribidi_get_bracket_types(characters.data(), length, types.data(), brackets.data());
  const FriBidiLevel highest =
      fribidi_get_par_embedding_levels_ex(types.data(), brackets.data(), length, &base, found.data());
  assert(highest != 0 && "FriBidi had no memory");
  std::transform(found.begin(), found.end(), std::back_inserter(levels),
                 [](FriBidiLevel level) { return static_cast<std::uint8_t>(level); });
}

}  // namespace

Direction direction_of(std::u32string_view text, std::optional<bool> language_from_right) {
  const bool as_language = std::any_of(text.begin(), text.end(), [&](char32_t c) {
    const FriBidiCharType type = fribidi_get_bidi_type(c);
    return FRIBIDI_IS_LETTER(type) && (FRIBIDI_IS_RTL(type) != 0) == language_from_right;
  });
  const bool as_letters =
      std::any_of(text.begin(), text.end(), [](char32_t c) { return FRIBIDI_IS_LETTER(fribidi_get_bidi_type(c)); });
  if (as_letters && !as_language) return Direction::as_first_letter;
  return language_from_right.value_or(false) ? Direction::from_right : Direction::from_left;
}

Levels levels_of(std::u32string_view text, Direction direction) {
  Levels result;
  const bool right =
      direction == Direction::as_first_letter ? first_letter_from_right(text) : direction == Direction::from_right;
  result.base = right ? 1 : 0;
  for (std::size_t start = 0; start < text.size();) {
    const std::size_t end = paragraph_end(text, start);
    add_levels(text.substr(start, end - start), right ? FRIBIDI_PAR_RTL : FRIBIDI_PAR_LTR, result.levels);
    start = end;
  }
  return result;
}

}  // namespace lectern::compiler
