// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include "assets/compiler/check/rules.hpp"
#include "assets/compiler/source/dates/proposals.hpp"

namespace lectern::compiler {

namespace {

/// What the archive's words may mean, as EDTF; nothing where that cannot be told.
std::vector<std::string> meant_by(const SourceDocument& document, std::span<const std::string> languages) {
  const Calendar calendar = document.date.calendar;
  if (parse_edtf(*document.date_as_given, calendar)) return {*document.date_as_given};
  return proposed_dates(*document.date_as_given, calendar, languages);
}

/// Whether a date is the first day of one that says less: what stands where a day had to be written.
bool first_day_of(const Edtf& date, const Edtf& meant) {
  return date.first.precision == Precision::day && !date.interval && earliest_day(meant) == earliest_day(date);
}

/// Whether they are further apart than a day of one calendar is from the other's of that name.
bool contradict(const Edtf& date, const Edtf& meant) {
  constexpr std::int64_t between_calendars = 13;  // days, 1900 to 2100
  const auto later = [](const std::optional<std::int64_t>& one, const std::optional<std::int64_t>& other) {
    return one && other && *one > *other + between_calendars;
  };
  return later(earliest_day(date), latest_day(meant)) || later(earliest_day(meant), latest_day(date));
}

}  // namespace

void check_date(const SourceDocument& document, std::span<const std::string> languages, Report& report) {
  if (document.shows_date_as_given && !document.date_as_given)
    report.warning(place_of(document, "date_shown"),
                   "date_shown = \"as given\", but there is no date_as_given: the date is shown",
                   "write date_as_given = \"…\" with the archive's words, or take the line out");
  if (!document.date_as_given || document.shows_date_as_given || is_undated(document.date)) return;
  const std::vector<std::string> dates = meant_by(document, languages);
  if (dates.empty()) return;
  for (const std::string& date : dates)
    if (parse_edtf(date, document.date.calendar) == document.date) return;
  const auto meant = parse_edtf(dates.front(), document.date.calendar);
  const std::string what = fmt::format("visitors read {} as the date, and date_as_given = \"{}\" says {}",
                                       to_text(document.date), *document.date_as_given, dates.front());
  const std::string as_little = fmt::format("write date = \"{}\" if no more is known", dates.front());
  if (meant && contradict(document.date, *meant))
    report.warning(place_of(document, "date"), what, "correct the one that is wrong");
  else if (meant && (is_undated(*meant) || first_day_of(document.date, *meant)))
    report.warning(place_of(document, "date"), what, as_little);
  else
    report.hint(place_of(document, "date"), what, as_little);
}

}  // namespace lectern::compiler
