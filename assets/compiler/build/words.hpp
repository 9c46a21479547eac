// SPDX-License-Identifier: MIT
// Wordings: templates filled in, counts by the language's plural rules, dates and names of languages by ICU. Used
// wherever the build composes words that depend on content. Pure, but for asking ICU.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "assets/compiler/source/dates/calendar.hpp"
#include "assets/compiler/source/model.hpp"

namespace lectern::compiler {

using Blanks = std::vector<std::pair<std::string_view, std::string>>;

/// Puts values in for `{name}`, set apart where they run against the pattern's words; other braces stay.
[[nodiscard]] std::string filled(std::string_view pattern, const Blanks& blanks);

/// The form of a plural table for a number, with `{n}` filled in by the language's digits.
/// Source: CLDR's cardinal rules; "other" stands in for a form that the table lacks.
[[nodiscard]] std::string counted(const std::map<std::string, std::string>& forms, std::int64_t number,
                                  std::string_view language);

enum class DateForm { day, day_and_year, month, month_and_year };

/// The month's form: "май" by itself, "мая" after a word that governs it.
enum class MonthCase { alone, governed };

/// "3 July", "3 июля 1951 г.", "7月3日", "май 1951 г.".  English without a region is written as in most of the world,
/// the day first.  Years before Christ are counted from there and not said to be; a month needs no day. Source: CLDR's
/// skeletons MMMMd, yMMMMd, MMMM and yMMMM; each calendar also before it was made.
[[nodiscard]] std::string dated(const CalendarDate& date, DateForm form, std::string_view language,
                                Calendar calendar = Calendar::gregorian, MonthCase month = MonthCase::alone);

/// Two days or months of one year: "3 – 5 May 1951", "1951年3月至6月".  Shape: `form` has the year; from is before to.
/// Source: CLDR's intervals, Gregorian; thin spaces are plain ones.
[[nodiscard]] std::string dated_interval(const CalendarDate& from, const CalendarDate& to, DateForm form,
                                         std::string_view language);

/// A number in the language's digits, not grouped: "1951".
[[nodiscard]] std::string digits(std::int64_t number, std::string_view language);

/// A length in centimetres with one decimal, as the language writes it: "21.0", "21,0".
[[nodiscard]] std::string centimetres(int millimetres, std::string_view language);

/// A century's number as the language counts them: "20th", "XX", "20".
[[nodiscard]] std::string century_number(int number, std::string_view language);

/// The name of `language` as a word within a sentence of `in`: "русский", "Russian".  Source: CLDR.
[[nodiscard]] std::string language_name(std::string_view language, std::string_view in);

/// The first letter upper-cased as the language does it.
[[nodiscard]] std::string capitalised(std::string_view text, std::string_view language);

/// Items of a row, parted as the language parts them: ", " or "、".
[[nodiscard]] std::string listed(const std::vector<std::string>& items, std::string_view language);

/// One sentence after another.
[[nodiscard]] std::string sentences(std::string_view first, std::string_view second, std::string_view language);

}  // namespace lectern::compiler
