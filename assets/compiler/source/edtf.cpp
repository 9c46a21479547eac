// SPDX-License-Identifier: MIT
#include "assets/compiler/source/edtf.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <tuple>

#include "assets/compiler/source/texts/utf8.hpp"

namespace lectern::compiler {

namespace {

constexpr std::string_view any_form =
    "write a year as \"1951\", a month as \"1951-07\", a day as \"1951-07-03\", about 1951 as \"1951~\", from one to "
    "another as \"1951/1953\", and where nothing is known \"XXXX\"";

constexpr std::string_view year_form = "write a year with four digits, as \"1951\" or \"0079\"";
constexpr std::string_view month_form =
    "write a month with two digits, as \"1951-07\", or a season as \"1951-21\" (spring), 22, 23 or 24 (winter)";
constexpr std::string_view day_form = "write a day with two digits, as \"1951-07-03\"";
constexpr std::string_view open_form =
    "leave digits open from the right, as \"195X\" or \"19XX\"; where nothing is known write \"XXXX\"";
constexpr std::string_view end_form =
    "write \"1951/..\" where it goes on, \"../1951\" where it has no beginning, \"1951/\" or \"/1951\" where the other "
    "end is not known";

constexpr std::size_t year_digits = 4;
constexpr std::size_t field_digits = 2;

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

bool are_digits(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), is_digit);
}

std::int32_t number_of(std::string_view digits) {
  std::int32_t number = 0;
  for (const char c : digits) number = number * 10 + (c - '0');
  return number;
}

using Found = tl::expected<EdtfDate, EdtfMistake>;

tl::unexpected<EdtfMistake> mistake(std::size_t at, std::string what, std::string_view mend) {
  return tl::unexpected(EdtfMistake{at, std::move(what), std::string(mend)});
}

/// Reads one date, not an interval.
class DateReader {
 public:
  /// `offset` is where the date begins in the whole text.
  DateReader(std::string_view text, std::size_t offset, Calendar calendar)
      : text_(text), offset_(offset), calendar_(calendar) {}

  Found run() {
    if (const auto wrong = take_qualifier()) return tl::unexpected(*wrong);
    if (text_.empty()) return mistake(offset_, "there is no date", any_form);
    if (text_.front() == 'Y') return long_year();
    const bool negative = text_.front() == '-';
    if (negative) skip(1);
    if (const auto wrong = take_year(negative)) return tl::unexpected(*wrong);
    if (text_.empty()) return date_;
    if (date_.precision != Precision::year)
      return mistake(offset_, "a year with open digits has a month or a day", "take the month and the day out");
    if (const auto wrong = take_month()) return tl::unexpected(*wrong);
    if (text_.empty()) return date_;
    if (date_.precision == Precision::season)
      return mistake(offset_, "there is more after the season", "take out what follows it");
    if (const auto wrong = take_day()) return tl::unexpected(*wrong);
    if (!text_.empty()) return mistake(offset_, "there is more after the day", "take out what follows it");
    return date_;
  }

 private:
  using Wrong = std::optional<EdtfMistake>;

  static bool is_qualifier(char c) { return c == '~' || c == '?' || c == '%'; }

  Wrong take_qualifier() {
    const std::size_t sign =
        static_cast<std::size_t>(std::find_if(text_.begin(), text_.end(), is_qualifier) - text_.begin());
    if (sign == text_.size()) return std::nullopt;
    if (sign + 1 < text_.size()) {
      const bool signs = std::all_of(text_.begin() + static_cast<std::ptrdiff_t>(sign), text_.end(), is_qualifier);
      return signs ? EdtfMistake{offset_ + sign, "there are several signs after the date",
                                 "write one: ~ for about, ? for uncertain, % for both"}
                   : EdtfMistake{offset_ + sign, fmt::format("{} stands within the date", text_[sign]),
                                 "write ~, ? or % at the end of the date, for all of it"};
    }
    date_.about = text_[sign] != '?';
    date_.uncertain = text_[sign] != '~';
    text_.remove_suffix(1);
    return std::nullopt;
  }

  Found long_year() {
    skip(1);
    const bool negative = !text_.empty() && text_.front() == '-';
    if (negative) skip(1);
    if (!are_digits(text_))
      return mistake(offset_, "after Y comes a year and nothing else", "write it as \"Y12000\" or \"Y-12000\"");
    if (text_.size() <= year_digits || text_.front() == '0')
      return mistake(offset_, "Y begins a year of more than four digits", year_form);
    if (text_.size() > most_year_digits)
      return mistake(offset_, "the year has too many digits",
                     fmt::format("write a year of {} digits at most", most_year_digits));
    date_.precision = Precision::year;
    date_.first_year = date_.last_year = negative ? -number_of(text_) : number_of(text_);
    return date_;
  }

  Wrong take_year(bool negative) {
    const std::size_t at = offset_;
    const std::string_view field = take_field();
    const std::size_t digits = std::min(field.find_first_not_of("0123456789"), field.size());
    const std::size_t open = field.size() - digits;
    if (field.find_first_not_of('X', digits) != std::string_view::npos)
      return EdtfMistake{at + digits, "this is no year", std::string(year_form)};
    if (open == 0 && digits > year_digits)
      return EdtfMistake{at, "the year has more than four digits",
                         "write Y before a year of more than four digits, as \"Y12000\""};
    if (field.size() != year_digits) return EdtfMistake{at, "the year has not four digits", std::string(year_form)};
    if (digits == 0) {
      if (negative || date_.about || date_.uncertain || !text_.empty())
        return EdtfMistake{at, "nothing is known of the year, and something is said of it", "write \"XXXX\" alone"};
      return std::nullopt;
    }
    if (digits == 1) return EdtfMistake{at + digits, "three digits of the year are open", std::string(open_form)};
    return set_year(number_of(field.substr(0, digits)), open, negative, at);
  }

  Wrong set_year(std::int32_t number, std::size_t open, bool negative, std::size_t at) {
    constexpr std::array<std::int32_t, 3> span_of = {1, 10, 100};
    constexpr std::array<Precision, 3> precision_of = {Precision::year, Precision::decade, Precision::century};
    if (negative && open == 0 && number == 0)
      return EdtfMistake{at - 1, "there is no year -0000", "write 1 BC as \"0000\", 2 BC as \"-0001\""};
    const std::int32_t nearest = number * span_of.at(open);
    const std::int32_t farthest = nearest + span_of.at(open) - 1;
    date_.precision = precision_of.at(open);
    date_.first_year = negative ? -farthest : nearest;
    date_.last_year = negative ? -nearest : farthest;
    return std::nullopt;
  }

  Wrong take_month() {
    const std::size_t at = offset_;
    const std::string_view field = take_field();
    if (field == "XX") {
      month_open_ = true;
      return std::nullopt;
    }
    if (field.size() != field_digits || !are_digits(field))
      return EdtfMistake{at, "this is no month", std::string(month_form)};
    const std::int32_t number = number_of(field);
    if (number >= static_cast<int>(Season::spring) && number <= static_cast<int>(Season::winter)) {
      date_.precision = Precision::season;
      date_.season = static_cast<Season>(number);
    } else if (number >= 1 && number <= months_of_a_year) {
      date_.precision = Precision::month;
      date_.month = number;
    } else
      return EdtfMistake{at, fmt::format("there is no month {}", field), std::string(month_form)};
    return std::nullopt;
  }

  Wrong take_day() {
    const std::size_t at = offset_;
    const std::string_view field = take_field();
    if (field == "XX") return std::nullopt;
    if (month_open_)
      return EdtfMistake{at, "the day is given and its month is not", "write \"XX\" for the day, or the year alone"};
    if (field.size() != field_digits || !are_digits(field))
      return EdtfMistake{at, "this is no day", std::string(day_form)};
    const int day = number_of(field);
    const int most = days_in_month(date_.first_year, date_.month, calendar_);
    if (day < 1 || day > most) return no_such_day(at, day, most);
    date_.precision = Precision::day;
    date_.day = day;
    return std::nullopt;
  }

  [[nodiscard]] EdtfMistake no_such_day(std::size_t at, int day, int most) const {
    const std::string month = fmt::format("{}-{:02}", year_text(date_.first_year), date_.month);
    if (calendar_ == Calendar::gregorian && day >= 1 &&
        day <= days_in_month(date_.first_year, date_.month, Calendar::julian))
      return {
          at, fmt::format("{} has {} days in the Gregorian calendar", month, most),
          fmt::format("write calendar = \"julian\" beside it if the date is of the Julian calendar, else a day from "
                      "01 to {}",
                      most)};
    return {at, fmt::format("{} has {} days", month, most),
            fmt::format("write a day from 01 to {}, or \"{}\" if it is not known", most, month)};
  }

  /// What stands before the next hyphen, which is taken too. A hyphen at the end is left for what comes next.
  std::string_view take_field() {
    const std::size_t end = std::min(text_.find('-'), text_.size());
    const std::string_view field = text_.substr(0, end);
    skip(end + 1 < text_.size() ? end + 1 : end);
    return field;
  }

  void skip(std::size_t bytes) {
    text_.remove_prefix(bytes);
    offset_ += bytes;
  }

  std::string_view text_;
  std::size_t offset_;
  Calendar calendar_;
  EdtfDate date_;
  bool month_open_ = false;
};

/// A dot that is not one of the two of an open end.
std::size_t lone_dot(std::string_view text) {
  constexpr std::string_view open = "..";
  for (std::size_t at = text.find('.'); at != std::string_view::npos; at = text.find('.', at + open.size()))
    if (text.substr(at, open.size()) != open) return at;
  return std::string_view::npos;
}

/// The first sign that no EDTF has.
std::optional<EdtfMistake> strange_sign(std::string_view text) {
  const std::size_t at = std::min(text.find_first_not_of("0123456789-/.~?%XY"), lone_dot(text));
  if (at == std::string_view::npos) return std::nullopt;
  const bool time = at > 0 && text[at] == 'T' && is_digit(text[at - 1]);
  if (time) return EdtfMistake{at, "there is a time after the day", "write the day alone, as \"1951-07-03\""};
  if (text[at] == 'x') return EdtfMistake{at, "the sign for an open digit is a capital X", std::string(open_form)};
  const std::string_view sign = text.substr(at, code_point_at(text, at).size);
  const bool space = sign == " " || sign == "\t" || sign == "\n";
  return EdtfMistake{at, space ? "there is a space in the date" : fmt::format("\"{}\" is no sign of a date", sign),
                     std::string(any_form)};
}

End end_of(std::string_view text) {
  return text.empty() ? End::unknown : text == ".." ? End::open : End::known;
}

std::int64_t first_day(const EdtfDate& date, Calendar calendar) {
  return day_number(date.first_year, std::max(date.month, 1), std::max(date.day, 1), calendar);
}

std::int64_t last_day(const EdtfDate& date, Calendar calendar) {
  constexpr int february = 2;
  if (date.season == Season::winter)
    return day_number(date.last_year + 1, february, days_in_month(date.last_year + 1, february, calendar), calendar);
  const int month = date.month > 0 ? date.month : months_of_a_year;
  return day_number(date.last_year, month, date.day > 0 ? date.day : days_in_month(date.last_year, month, calendar),
                    calendar);
}

tl::expected<Edtf, EdtfMistake> read_interval(std::string_view text, std::size_t slash, Calendar calendar) {
  const std::string_view from = text.substr(0, slash);
  const std::string_view to = text.substr(slash + 1);
  if (const std::size_t more = to.find('/'); more != std::string_view::npos)
    return mistake(slash + 1 + more, "an interval has two ends",
                   "write the first and the last, as \"1951-07/1951-09\"; a day is \"1951-07-03\"");
  Edtf date{true, end_of(from), end_of(to), {}, {}, calendar};
  if (date.begin != End::known && date.end != End::known)
    return mistake(0, "neither end of the interval is known", "write \"XXXX\" where nothing is known");
  for (const bool first : {true, false}) {
    if ((first ? date.begin : date.end) != End::known) continue;
    const std::size_t offset = first ? 0 : slash + 1;
    const Found found = DateReader(first ? from : to, offset, calendar).run();
    if (!found) return tl::unexpected(found.error());
    if (found->precision == Precision::nothing)
      return mistake(offset, "nothing is known of this end of the interval", end_form);
    (first ? date.first : date.last) = *found;
  }
  if (date.begin == End::known && date.end == End::known &&
      first_day(date.first, calendar) > last_day(date.last, calendar))
    return mistake(slash + 1, "the interval ends before it begins",
                   fmt::format("write \"{}/{}\" if the two were exchanged", to, from));
  return date;
}

std::string qualifier(const EdtfDate& date) {
  return date.about ? date.uncertain ? "%" : "~" : date.uncertain ? "?" : "";
}

/// Open digits: as many of a year of four digits as `span` has zeros.
std::string open_year(const EdtfDate& date, std::int32_t span, int digits) {
  const bool negative = date.first_year < 0;
  const std::int32_t known = (negative ? -date.last_year : date.first_year) / span;
  return fmt::format("{}{:0{}}{:X>{}}", negative ? "-" : "", known, digits, "", 4 - digits);
}

/// Where a season stands among the months: in the north it begins in March.
int month_in_order(const EdtfDate& date) {
  constexpr int months_of_a_season = 3;
  if (date.season == Season::none) return date.month;
  return (static_cast<int>(date.season) - static_cast<int>(Season::spring) + 1) * months_of_a_season;
}

const EdtfDate& where_it_begins(const Edtf& date) {
  return date.begin == End::known ? date.first : date.last;
}

}  // namespace

tl::expected<Edtf, EdtfMistake> parse_edtf(std::string_view text, Calendar calendar) {
  if (text.empty()) return mistake(0, "the date is empty", any_form);
  if (const auto strange = strange_sign(text)) return tl::unexpected(*strange);
  if (const std::size_t slash = text.find('/'); slash != std::string_view::npos)
    return read_interval(text, slash, calendar);
  if (text.find("..") != std::string_view::npos) return mistake(text.find(".."), "an open end has no /", end_form);
  const Found found = DateReader(text, 0, calendar).run();
  if (!found) return tl::unexpected(found.error());
  return Edtf{false, End::known, End::known, *found, *found, calendar};
}

std::string year_text(std::int64_t year) {
  constexpr std::int64_t longest_plain = 9999;
  const std::int64_t number = year < 0 ? -year : year;
  return fmt::format("{}{}{:04}", number > longest_plain ? "Y" : "", year < 0 ? "-" : "", number);
}

std::string to_text(const EdtfDate& date) {
  switch (date.precision) {
    case Precision::nothing:
      return "XXXX";
    case Precision::century:
      return open_year(date, 100, 2) + qualifier(date);
    case Precision::decade:
      return open_year(date, 10, 3) + qualifier(date);
    case Precision::year:
      return year_text(date.first_year) + qualifier(date);
    case Precision::season:
      return fmt::format("{}-{}{}", year_text(date.first_year), static_cast<int>(date.season), qualifier(date));
    case Precision::month:
      return fmt::format("{}-{:02}{}", year_text(date.first_year), date.month, qualifier(date));
    case Precision::day:
      return fmt::format("{}-{:02}-{:02}{}", year_text(date.first_year), date.month, date.day, qualifier(date));
  }
  return {};
}

std::string to_text(const Edtf& date) {
  if (!date.interval) return to_text(date.first);
  const auto end_text = [](End end, const EdtfDate& known) {
    return end == End::open ? std::string("..") : end == End::unknown ? std::string() : to_text(known);
  };
  return end_text(date.begin, date.first) + "/" + end_text(date.end, date.last);
}

bool is_undated(const Edtf& date) {
  return !date.interval && date.first.precision == Precision::nothing;
}

std::optional<std::int64_t> earliest_day(const Edtf& date) {
  if (date.begin != End::known || is_undated(date)) return std::nullopt;
  return first_day(date.first, date.calendar);
}

std::optional<std::int64_t> latest_day(const Edtf& date) {
  if (date.end != End::known || is_undated(date)) return std::nullopt;
  return last_day(date.last, date.calendar);
}

CalendarDate sort_key(const Edtf& date) {
  const EdtfDate& begin = where_it_begins(date);
  return {begin.first_year, begin.month, begin.day};
}

bool comes_before(const Edtf& one, const Edtf& other) {
  const auto key = [](const Edtf& date) {
    const EdtfDate& begin = where_it_begins(date);
    return std::tuple(is_undated(date), begin.first_year, month_in_order(begin), begin.day);
  };
  return key(one) < key(other);
}

}  // namespace lectern::compiler
