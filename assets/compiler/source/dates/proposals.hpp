// SPDX-License-Identifier: MIT
// What somebody meant who typed a date as people do, "ca. 1951", "3.5.1916", "o. D.", said as EDTF. Used by given
// and bare_date. Advice is right as given: each proposal is a date that parse_edtf reads.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "assets/compiler/source/edtf.hpp"

namespace lectern::compiler {

/// The dates that may be meant, as EDTF, most likely first: two of "3/5/1916", none where none can be told.
/// `languages` are those in which months' names are looked for first.
[[nodiscard]] std::vector<std::string> proposed_dates(std::string_view typed, Calendar calendar,
                                                      std::span<const std::string> languages);

/// What else somebody may have meant whose date is EDTF, for a hint; empty where nothing is likely: "1920-21" is a
/// spring, and people write it for two years.
[[nodiscard]] std::string other_reading(std::string_view typed);

/// What to write instead of a date that parse_edtf refuses, for a finding: the line of document.toml where it is known.
/// Empty if it does not refuse it.
[[nodiscard]] std::string mend_date(std::string_view typed, Calendar calendar, std::span<const std::string> languages);

}  // namespace lectern::compiler
