// SPDX-License-Identifier: MIT
#include "assets/compiler/source/dates/elapsed.hpp"

#include <algorithm>
#include <tuple>

namespace lectern::compiler {

namespace {

/// From here on years are said, and of dates that are not days nothing below so many units.
constexpr std::int64_t two = 2;

bool is_certain(const Edtf& date) {
  return !date.interval && !date.first.about && !date.first.uncertain && date.first.precision >= Precision::year;
}

/// Years that passed in full, by the dates' own days.
std::int64_t full_years(const EdtfDate& from, const EdtfDate& to) {
  const bool reached = std::tie(to.month, to.day) >= std::tie(from.month, from.day);
  return std::int64_t{to.first_year} - from.first_year - (reached ? 0 : 1);
}

}  // namespace

Elapsed elapsed(const Edtf& from, const Edtf& to) {
  if (!is_certain(from) || !is_certain(to)) return {};
  const EdtfDate& a = from.first;
  const EdtfDate& b = to.first;
  const std::int64_t days = *earliest_day(to) - *earliest_day(from);
  const std::int64_t years = std::int64_t{b.first_year} - a.first_year;
  const Precision known = std::min(a.precision, b.precision);
  if (known == Precision::day) {
    if (days < 0) return {};
    const std::int64_t full = full_years(a, b);
    return full < two ? Elapsed{Elapsed::Unit::days, days} : Elapsed{Elapsed::Unit::years, full};
  }
  if (known == Precision::month) {
    const std::int64_t months = years * months_of_a_year + b.month - a.month;
    if (months >= two && months < two * months_of_a_year) return {Elapsed::Unit::months, months};
  }
  return years >= two ? Elapsed{Elapsed::Unit::years, years} : Elapsed{};
}

}  // namespace lectern::compiler
