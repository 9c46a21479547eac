// SPDX-License-Identifier: MIT
// One date out of the items that were typed: which number is the year, the month, the day. Used by proposals.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "assets/compiler/source/dates/typed_date.hpp"

namespace lectern::compiler {

enum class Era { not_said, before_christ, after_christ };

/// A date as far as it was typed; beside another it may lack what that one says.
struct DatePart {
  std::string year;  ///< as EDTF: "1951", "195X", "-0043"; empty where it was not typed
  int month = 0;
  int day = 0;
  int season = 0;
  std::string alone;       ///< one or two digits that stand alone: a day, or the end of a year
  bool by_number = false;  ///< a year and a short number: "1905/06" may be a month or two years
};

/// The dates that the items may mean, about and uncertain aside; none where they are no date.
/// `era` is that of years which say none themselves.
[[nodiscard]] std::vector<DatePart> date_parts(std::span<const DateItem> items, Era era);

/// The era that the items name.
[[nodiscard]] Era era_of(std::span<const DateItem> items);

}  // namespace lectern::compiler
