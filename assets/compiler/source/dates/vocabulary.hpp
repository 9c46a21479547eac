// SPDX-License-Identifier: MIT
// The words with which people date things, in many languages: months by ICU, the rest by a table. Used by typed_date
// and proposals.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace lectern::compiler {

enum class DateWord {
  month,
  season,
  about,      ///< ca., um, около
  uncertain,  ///< perhaps, vermutlich
  before,     ///< and not in it
  after,
  until,    ///< in it or before
  since,    ///< in it or after
  between,  ///< opens a pair
  joins,    ///< and, or: between the two of a pair
  undated,
  before_christ,
  after_christ,
  century,
  decade,
  year_mark,  ///< 年, anno, г.
  month_mark,
  day_mark,
  passed_over,  ///< of, early, Jahre: says nothing that EDTF could
};

struct DateMeaning {
  DateWord word = DateWord::passed_over;
  std::vector<int> numbers;  ///< the months or the season that it may be
};

/// Case, width and forms of letters made the same; as words stand in the vocabulary.  Source: NFKC_Casefold.
[[nodiscard]] std::string folded(std::string_view text);

/// What a folded word without dots and spaces means; nullptr where it is none of ours.
/// A month's name is looked for in `languages` and English, and where it is in none of them in all that ICU knows.
/// Lifetime: of the program.  Cost: the first call asks ICU for every language.
[[nodiscard]] const DateMeaning* date_meaning(std::string_view word, std::span<const std::string> languages);

}  // namespace lectern::compiler
