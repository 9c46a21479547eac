// SPDX-License-Identifier: MIT
// What may be said of the time between two dates: never more than is known of both. Used by date_words. Pure
// arithmetic.
#pragma once

#include <cstdint>

#include "assets/compiler/source/edtf.hpp"

namespace lectern::compiler {

struct Elapsed {
  enum class Unit { nothing, days, months, years };
  Unit unit = Unit::nothing;
  std::int64_t count = 0;  ///< 0 only of days: both are the same day
  bool operator==(const Elapsed&) const = default;
};

/// The time from one date to a later one. Nothing where one is an interval, about, uncertain or undated, or the order
/// is not certain. Two days: days below two years, else the full years that passed. Two months, or a month and a day:
/// from two months on, months below two years, else years. Otherwise years, from two on: "1951" and "1952" may be a day
/// apart.
[[nodiscard]] Elapsed elapsed(const Edtf& from, const Edtf& to);

}  // namespace lectern::compiler
