// SPDX-License-Identifier: MIT
// A date as far as it is known, in the words of EDTF level 1 (ISO 8601-2:2019): "1951", "1951-05~", "195X", "1951-21",
// "1916-03/1916-06", "1951/..". Used by proposals, elapsed and date_words. Strict: what people type instead is a
// mistake here, and dates/proposals.hpp says what was meant.
//
// Level 1, with three differences. "XXXX" is a date of which nothing is known. Open digits and seasons may be about or
// uncertain ("195X~"), and may bound an interval. "1951-XX" and "1951-05-XX" say no more than "1951" and "1951-05", and
// are the same values.
#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "assets/base/result.hpp"
#include "assets/compiler/source/dates/calendar.hpp"

namespace lectern::compiler {

enum class Precision { nothing, century, decade, year, season, month, day };

/// By their numbers in EDTF; which months they are depends on the place.
enum class Season { none = 0, spring = 21, summer, autumn, winter };

/// One date.  Shape: what its precision does not reach is 0.
struct EdtfDate {
  Precision precision = Precision::nothing;
  std::int32_t first_year = 0;  ///< as astronomers count, 0 is 1 BC; of "195X" 1950
  std::int32_t last_year = 0;   ///< of "195X" 1959, of a year itself
  Season season = Season::none;
  int month = 0;
  int day = 0;
  bool about = false;      ///< "~", or "%", which is both
  bool uncertain = false;  ///< "?"
  bool operator==(const EdtfDate&) const = default;
};

/// Whether an end of an interval is a date, has none ("..") or is not known ("").
enum class End { known, open, unknown };

/// A date or an interval.  Shape: a date is its own first and last; an end that is no date leaves its date empty.
struct Edtf {
  bool interval = false;
  End begin = End::known;
  End end = End::known;
  EdtfDate first;
  EdtfDate last;
  Calendar calendar = Calendar::gregorian;
  bool operator==(const Edtf&) const = default;
};

struct EdtfMistake {
  std::size_t at = 0;  ///< byte of the text at which it begins; at its end, where something is missing
  std::string what;    ///< in a curator's words, without a full stop
  std::string mend;    ///< what to write
};

/// The longest year, "Y" and nine digits: what the pack's 32 bits hold.
inline constexpr std::size_t most_year_digits = 9;

/// Reads a date that is written as EDTF; in `calendar` each day must be one.
[[nodiscard]] tl::expected<Edtf, EdtfMistake> parse_edtf(std::string_view text, Calendar calendar);

/// The EDTF of a date; parse_edtf makes the same date of it.
[[nodiscard]] std::string to_text(const Edtf& date);
[[nodiscard]] std::string to_text(const EdtfDate& date);

/// The EDTF of a year: "0079", "-0043", "Y12000".
[[nodiscard]] std::string year_text(std::int64_t year);

/// Nothing is known of it: "XXXX".
[[nodiscard]] bool is_undated(const Edtf& date);

/// The first and the last day that it may be, whatever "about" and "uncertain" add; none at an open or unknown end and
/// of an undated one. A season is somewhere in its year, a winter may last into the next.
/// Units: days from 1970-01-01, Gregorian, whatever the date's calendar.
[[nodiscard]] std::optional<std::int64_t> earliest_day(const Edtf& date);
[[nodiscard]] std::optional<std::int64_t> latest_day(const Edtf& date);

/// Where a date begins, 0 where that is not known; of an interval without a beginning, where it ends.
[[nodiscard]] CalendarDate sort_key(const Edtf& date);

/// The order of time: what is known less stands before what lies in it, seasons as in the north, the undated last.
[[nodiscard]] bool comes_before(const Edtf& one, const Edtf& other);

}  // namespace lectern::compiler
