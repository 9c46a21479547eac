// SPDX-License-Identifier: MIT
#include "assets/compiler/source/dates/given.hpp"

#include <fmt/format.h>
#include <optional>
#include <string_view>
#include <utility>

#include "assets/compiler/source/dates/proposals.hpp"
#include "assets/compiler/source/texts/utf8.hpp"
#include "assets/compiler/source/toml/fields.hpp"

namespace lectern::compiler {

namespace {

/// The place of a byte of a text, whose quotation mark stands before it.
Place place_within(const TomlValue& value, std::string_view text, std::size_t at) {
  Place place = value.place;
  place.column += 1 + count_code_points(text.substr(0, at));
  return place;
}

Edtf of_day(const TomlValue& value, const CalendarDate& day, Calendar calendar, Report& report) {
  const std::string text = fmt::format("{}-{:02}-{:02}", year_text(day.year), day.month, day.day);
  if (auto date = parse_edtf(text, calendar)) return *date;
  report.error(value.place, fmt::format("{} is no day of this calendar", text), "write the day as the document has it");
  return {};
}

Edtf of_text(const TomlValue& value, const std::string& text, Calendar calendar, std::span<const std::string> languages,
             Report& report) {
  auto date = parse_edtf(text, calendar);
  if (!date) {
    report.error(place_within(value, text, date.error().at), fmt::format("date = \"{}\": {}", text, date.error().what),
                 mend_date(text, calendar, languages));
    return {};
  }
  if (const std::string other = other_reading(text); !other.empty())
    report.hint(value.place, fmt::format("date = \"{}\" may be read in two ways", text), other);
  return *date;
}

/// What is no day and no text: a year without quotation marks, above all.
void refuse(const TomlValue& value, Report& report) {
  const auto* number = value.as<std::int64_t>();
  const std::string text = number ? year_text(*number) : std::string();
  const bool is_year = number && parse_edtf(text, Calendar::gregorian);
  report.error(value.place, fmt::format("date is {}", value.kind()),
               is_year ? fmt::format("write date = \"{}\"", text)
                       : "write a day, as 1951-07-03, or what is known of it in quotation marks, as \"1951-07\"");
}

}  // namespace

Edtf given_date(const TomlTable& document, std::span<const std::string> languages, Report& report) {
  const TomlMember* date = document.find("date");
  if (!date) return {};
  const Calendar calendar = text_of(document, "calendar") == "julian" ? Calendar::julian : Calendar::gregorian;
  const TomlValue& value = date->value;
  if (const auto* day = value.as<CalendarDate>()) return of_day(value, *day, calendar, report);
  if (const auto* text = value.as<std::string>()) return of_text(value, *text, calendar, languages, report);
  refuse(value, report);
  return {};
}

}  // namespace lectern::compiler
