// SPDX-License-Identifier: MIT
// A date as somebody typed it, cut into numbers, words and signs. Used by proposals.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "assets/compiler/source/dates/vocabulary.hpp"

namespace lectern::compiler {

struct DateItem {
  enum class Kind { number, roman, word, sign };
  Kind kind = Kind::number;
  int number = 0;                        ///< of a numeral
  std::size_t digits = 0;                ///< as typed, of a number
  const DateMeaning* meaning = nullptr;  ///< of a word
  char sign = 0;                         ///< '-' for every dash, '/', '.', '~', '?'
  [[nodiscard]] bool is(DateWord word) const { return meaning != nullptr && meaning->word == word; }
  [[nodiscard]] bool is_sign(char which) const { return kind == Kind::sign && sign == which; }
};

/// What is typed more than this is a sentence and no date.  Units: items.
inline constexpr std::size_t most_date_items = 24;

/// Brackets, commas and quotation marks go; "3rd" is a 3, "1950s" a number and a decade.
/// Shape: `text` is folded.  Nothing where a word or a sign is none of a date's, or there are too many.
[[nodiscard]] std::optional<std::vector<DateItem>> date_items(std::string_view text,
                                                              std::span<const std::string> languages);

}  // namespace lectern::compiler
