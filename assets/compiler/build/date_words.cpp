// SPDX-License-Identifier: MIT
#include "assets/compiler/build/date_words.hpp"

#include <fmt/format.h>

namespace lectern::compiler {

namespace {

/// Below, a year without its era could be of any century: "79".
constexpr std::int32_t first_plain_year = 100;

CalendarDate source_date(const EdtfDate& date) {
  return {date.first_year, date.month, date.day};
}

EdtfDate unqualified(EdtfDate date) {
  date.about = date.uncertain = false;
  return date;
}

bool has_day_or_month(const EdtfDate& date) {
  return date.precision == Precision::month || date.precision == Precision::day;
}

/// Whether a reader would take a Julian day or month for another: since the Gregorian calendar there are two of them.
bool is_of_another_calendar(const Edtf& date) {
  const std::int64_t reform = day_number(1582, 10, 15, Calendar::gregorian);  // Inter gravissimas, 1582
  const auto last = date.interval && !latest_day(date) ? earliest_day(date) : latest_day(date);
  return date.calendar == Calendar::julian && last && *last >= reform &&
         (has_day_or_month(date.first) || has_day_or_month(date.last));
}

class DateWording {
 public:
  DateWording(Calendar calendar, DateForm form, std::string_view language, const WordOf& word)
      : calendar_(calendar), form_(form), language_(language), word_(word) {}

  [[nodiscard]] std::string date(const EdtfDate& date) const {
    // About a season or a decade is said apart from them: few languages could decline what the words are made of.
    const bool declined = date.precision == Precision::year || has_day_or_month(date);
    std::string text = plain(date, date.about ? MonthCase::governed : MonthCase::alone);
    if (date.about) text = one(declined ? "date_about" : "date_roughly", text);
    return date.uncertain ? one("date_uncertain", text) : text;
  }

  [[nodiscard]] std::string interval(const Edtf& date) const {
    if (date.end != End::known)
      return one(date.end == End::open ? "date_or_later" : "date_to_unknown", this->date(date.first));
    if (date.begin != End::known)
      return one(date.begin == End::open ? "date_or_earlier" : "date_from_unknown", this->date(date.last));
    if (date.first == date.last) return this->date(date.first);
    const bool same = date.first.about == date.last.about && date.first.uncertain == date.last.uncertain;
    if (!same) return range(this->date(date.first), this->date(date.last));
    std::string text = from_to(unqualified(date.first), unqualified(date.last));
    if (date.first.about) text = one("date_roughly", text);
    return date.first.uncertain ? one("date_uncertain", text) : text;
  }

 private:
  [[nodiscard]] std::string one(std::string_view key, const std::string& text) const {
    return filled(word_(key), {{"date", text}});
  }

  [[nodiscard]] std::string range(const std::string& from, const std::string& to) const {
    return filled(word_("date_range"), {{"from", from}, {"to", to}});
  }

  [[nodiscard]] std::string from_to(const EdtfDate& from, const EdtfDate& to) const {
    if (from.precision == Precision::year && to.precision == Precision::year)
      return years(from.first_year, to.first_year);
    const bool of_one_year = from.precision == to.precision && has_day_or_month(from) &&
                             from.first_year == to.first_year && from.first_year >= first_plain_year;
    if (of_one_year && calendar_ == Calendar::gregorian)
      return dated_interval(source_date(from), source_date(to),
                            from.precision == Precision::day ? DateForm::day_and_year : DateForm::month_and_year,
                            language_);
    return range(plain(from, MonthCase::alone), plain(to, MonthCase::alone));
  }

  [[nodiscard]] std::string years(std::int32_t first, std::int32_t last) const {
    if (first < first_plain_year) return range(year(first), year(last));
    return filled(word_("date_years"), {{"from", digits(first, language_)}, {"to", digits(last, language_)}});
  }

  [[nodiscard]] std::string year(std::int32_t number) const {
    const std::int64_t counted = number > 0 ? number : 1 - std::int64_t{number};
    return with_era(number, filled(word_("date_year"), {{"year", digits(counted, language_)}}));
  }

  [[nodiscard]] std::string with_era(std::int32_t year, const std::string& text) const {
    if (year <= 0) return one("date_bc", text);
    return year < first_plain_year ? one("date_ad", text) : text;
  }

  [[nodiscard]] std::string plain(const EdtfDate& date, MonthCase month) const {
    switch (date.precision) {
      case Precision::nothing:
        return word_("date_undated");
      case Precision::century:
        return century(date);
      case Precision::decade:
        return decade(date);
      case Precision::year:
        return year(date.first_year);
      case Precision::season:
        return season(date);
      case Precision::month:
        return day_or_month(date, is_without_year() ? DateForm::month : DateForm::month_and_year, month);
      case Precision::day:
        return day_or_month(date, form_, month);
    }
    return {};
  }

  [[nodiscard]] bool is_without_year() const { return form_ == DateForm::day; }

  [[nodiscard]] std::string day_or_month(const EdtfDate& date, DateForm form, MonthCase month) const {
    const std::string text = dated(source_date(date), form, language_, calendar_, month);
    return is_without_year() ? text : with_era(date.first_year, text);
  }

  [[nodiscard]] std::string season(const EdtfDate& date) const {
    const auto key = [&] {
      switch (date.season) {
        case Season::spring:
          return "date_spring";
        case Season::summer:
          return "date_summer";
        case Season::autumn:
          return "date_autumn";
        default:
          return "date_winter";
      }
    }();
    return filled(word_(key), {{"year", year(date.first_year)}});
  }

  /// The first of a century's decades has no name of its own: "1900s" may be all hundred years.
  [[nodiscard]] std::string decade(const EdtfDate& date) const {
    constexpr std::int32_t years_of_a_century = 100;
    if (date.first_year < first_plain_year || date.first_year % years_of_a_century == 0)
      return years(date.first_year, date.last_year);
    return filled(word_("date_decade"), {{"year", digits(date.first_year, language_)}});
  }

  [[nodiscard]] std::string century(const EdtfDate& date) const {
    constexpr std::int32_t years_of_a_century = 100;
    const bool before = date.first_year < 0;
    const std::int32_t number = (before ? -date.first_year : date.first_year) / years_of_a_century + 1;
    const std::string text = filled(word_("date_century"), {{"n", century_number(number, language_)}});
    return with_era(before ? date.first_year : date.last_year, text);
  }

  Calendar calendar_;
  DateForm form_;
  std::string_view language_;
  const WordOf& word_;
};

}  // namespace

std::string said(const Edtf& date, DateForm form, std::string_view language, const WordOf& word) {
  const std::string text = date.interval
                               ? DateWording(date.calendar, DateForm::day_and_year, language, word).interval(date)
                               : DateWording(date.calendar, form, language, word).date(date.first);
  return is_of_another_calendar(date) ? filled(word("date_julian"), {{"date", text}}) : text;
}

std::string said(const Elapsed& time, const PluralOf& plural) {
  switch (time.unit) {
    case Elapsed::Unit::nothing:
      return {};
    case Elapsed::Unit::days:
      return plural("days", time.count);
    case Elapsed::Unit::months:
      return plural("months", time.count);
    case Elapsed::Unit::years:
      return plural("years", time.count);
  }
  return {};
}

}  // namespace lectern::compiler
