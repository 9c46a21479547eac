// SPDX-License-Identifier: MIT
#include "assets/compiler/source/dates/proposals.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <optional>
#include <utility>

#include "assets/compiler/source/dates/typed_date.hpp"
#include "assets/compiler/source/dates/typed_parts.hpp"
#include "assets/compiler/source/dates/vocabulary.hpp"
#include "assets/compiler/source/texts/utf8.hpp"

namespace lectern::compiler {

namespace {

using Items = std::span<const DateItem>;

/// More meanings than this are no advice.
constexpr std::size_t most_proposals = 4;

/// A later year is of another calendar: 2494 in Siam, 4284 in Korea, 5711 of the Jews were all 1951.
constexpr int latest_year = 2150;

/// Nobody dates with more; what is longer is not looked at.  Units: bytes.
constexpr std::size_t longest_typed = 200;

struct Qualifier {
  bool about = false;
  bool uncertain = false;
};

std::string text_of(const DatePart& part, Qualifier qualifier) {
  if (part.year.empty()) return {};
  std::string text = part.year;
  if (part.season > 0) text += fmt::format("-{}", part.season);
  if (part.month > 0) text += fmt::format("-{:02}", part.month);
  if (part.day > 0) text += fmt::format("-{:02}", part.day);
  if (qualifier.about || qualifier.uncertain) text += qualifier.about ? qualifier.uncertain ? '%' : '~' : '?';
  return text;
}

bool is_about(const DateItem& item) {
  return item.is(DateWord::about) || item.is_sign('~');
}

bool is_uncertain(const DateItem& item) {
  return item.is(DateWord::uncertain) || item.is_sign('?');
}

Qualifier qualifier_of(Items items) {
  return {std::any_of(items.begin(), items.end(), is_about), std::any_of(items.begin(), items.end(), is_uncertain)};
}

bool is_dash(const DateItem& item) {
  return item.is_sign('-') || item.is_sign('/') || item.is_sign('~');
}

/// A word that stands between the two dates of an interval.
bool is_bridge(const DateItem& item) {
  return is_dash(item) || item.is(DateWord::until) || item.is(DateWord::before) || item.is(DateWord::since) ||
         item.is(DateWord::joins);
}

bool says_something(const DateItem& item) {
  return item.kind != DateItem::Kind::sign && !item.is(DateWord::undated);
}

/// Fills in what one end of an interval takes from the other: "3-5 May 1916", "1916-18".
void complete(DatePart& from, DatePart& to) {
  if (from.year.empty() && !to.year.empty() && !to.year.ends_with("X") &&
      (from.month > 0 || from.day > 0 || from.season > 0)) {
    if (from.month == 0 && from.season == 0 && to.day > 0) from.month = to.month;
    if (from.month > 0 || from.season > 0) from.year = to.year;
  } else if (to.year.empty() && !to.alone.empty() && from.month == 0 && from.season == 0 && from.year.size() == 4) {
    to = {from.year.substr(0, from.year.size() - to.alone.size()) + to.alone, 0, 0, 0, "", false};
  } else if (!from.alone.empty() && to.year.size() == 4 && to.year.ends_with("XX")) {
    // "18th-19th century"; the year's own digits are one less.
    const int century = from.day;
    if (century > 0) from = {fmt::format("{:02}XX", century - 1), 0, 0, 0, "", false};
  } else if (to.year.empty() && !to.alone.empty() && from.by_number && from.month > 0) {
    to = {from.year, to.day, 0, 0, "", false};
  } else if (to.year.empty() && to.day > 0 && to.month == 0 && from.day > 0 && from.month > 0) {
    to = {from.year, from.month, to.day, 0, "", false};
  } else if (to.year.empty() && (to.month > 0 || to.season > 0))
    to.year = from.year;
}

class Proposer {
 public:
  Proposer(std::string_view typed, Calendar calendar, std::span<const std::string> languages)
      : typed_(typed), calendar_(calendar), languages_(languages) {}

  std::vector<std::string> run() {
    if (typed_.size() > longest_typed) return {};
    const std::string text = folded(trimmed(typed_));
    if (text.empty() || text.find_first_not_of("?-. ") == std::string::npos) return {"XXXX"};
    if (is_undated_whole(text)) return {"XXXX"};
    by_signs(text);
    if (found_.empty())
      if (const auto items = date_items(text, languages_)) by_items(*items);
    if (found_.size() > most_proposals) found_.clear();
    return std::move(found_);
  }

 private:
  void propose(const std::string& text) {
    if (text.empty() || std::find(found_.begin(), found_.end(), text) != found_.end()) return;
    const auto date = parse_edtf(text, calendar_);
    if (date && sort_key(*date).year <= latest_year) found_.push_back(text);
  }

  /// "o. D.", "날짜 미상": dots and spaces aside one word.
  [[nodiscard]] bool is_undated_whole(std::string_view text) const {
    std::string letters;
    for (const char32_t c : code_points(text))
      if (is_word_character(c)) append_utf8(letters, c);
    // "od" is "from" in Czech and Polish, which needs a date after it.
    if (letters == "od") return true;
    const DateMeaning* meaning = letters.empty() ? nullptr : date_meaning(letters, languages_);
    return meaning != nullptr && meaning->word == DateWord::undated;
  }

  /// What is nearly EDTF: "195?", "19--", "1951-??-??", a day with a time.
  void by_signs(std::string_view text) {
    constexpr std::string_view digits = "0123456789";
    const std::size_t number = std::min(text.find_first_not_of(digits), text.size());
    const std::string_view rest = text.substr(number);
    constexpr std::size_t whole = 4;
    const bool open = !rest.empty() && number + rest.size() >= whole && number + rest.size() <= whole + 1;
    if ((number == 3 || number == 2) && open && rest.find_first_not_of("?-_.x*") == std::string_view::npos) {
      const bool uncertain = number + rest.size() == whole + 1 && rest.back() == '?';
      if (number + rest.size() == whole || uncertain)
        propose(std::string(text.substr(0, number)) + std::string(whole - number, 'X') + (uncertain ? "?" : ""));
      return;
    }
    std::string_view known = text;
    while (known.size() > 3 && (known.ends_with("-??") || known.ends_with("-00") || known.ends_with("-xx")))
      known.remove_suffix(3);
    if (known.size() != text.size() && number == whole) return propose(std::string(known));
    constexpr std::size_t day = 10;
    if (text.size() > day && (text[day] == 't' || text[day] == ' ') &&
        text.find_first_not_of("0123456789:.z+- ", day + 1) == std::string_view::npos &&
        text.find(':', day) != std::string_view::npos)
      propose(std::string(text.substr(0, day)));
  }

  void by_items(Items items) {
    if (std::none_of(items.begin(), items.end(), says_something)) {
      if (std::any_of(items.begin(), items.end(), [](const DateItem& i) { return i.is(DateWord::undated); }))
        propose("XXXX");
      return;
    }
    if (by_end(items)) return;
    bool also_interval = false;
    const Qualifier qualifier = qualifier_of(items);
    for (const DatePart& part : date_parts(items, Era::not_said)) {
      propose(text_of(part, qualifier));
      also_interval = also_interval || part.by_number;
    }
    if (found_.empty() || also_interval) by_bridge(items);
  }

  /// "before 1951", "1951年以前".  True where such a word stands at an end, and nothing else can be meant.
  bool by_end(Items items) {
    if (items.size() < 2) return false;
    const auto is_bound = [](const DateItem& item) {
      return item.is(DateWord::before) || item.is(DateWord::after) || item.is(DateWord::until) ||
             item.is(DateWord::since);
    };
    // "ca." may stand before the word.
    const std::size_t first = is_about(items.front()) && items.size() > 2 ? 1 : 0;
    const DateItem* bound = is_bound(items[first]) ? &items[first] : is_bound(items.back()) ? &items.back() : nullptr;
    if (bound == nullptr) return false;
    std::vector<DateItem> rest;
    for (const DateItem& item : items)
      if (&item != bound) rest.push_back(item);
    const Qualifier qualifier = qualifier_of(rest);
    const bool later = bound->is(DateWord::after) || bound->is(DateWord::since);
    const bool beyond = bound->is(DateWord::after) || bound->is(DateWord::before);
    for (const DatePart& part : date_parts(rest, Era::not_said)) {
      const std::string text = text_of(part, qualifier);
      const std::optional<std::string> edge = beyond ? next_to(text, later) : text;
      if (edge && !edge->empty()) propose(later ? *edge + "/.." : "../" + *edge);
    }
    return !found_.empty();
  }

  /// The day, month or year after or before a date; of an uncertain one the date itself, of a season none.
  [[nodiscard]] std::optional<std::string> next_to(const std::string& text, bool after) const {
    const auto date = parse_edtf(text, calendar_);
    if (!date) return std::nullopt;
    EdtfDate edge = date->first;
    if (edge.about || edge.uncertain) return text;
    const int step = after ? 1 : -1;
    switch (edge.precision) {
      case Precision::nothing:
      case Precision::season:
        return std::nullopt;
      case Precision::century:
      case Precision::decade:
      case Precision::year:
        return year_text(std::int64_t{after ? edge.last_year : edge.first_year} + step);
      case Precision::month:
        step_month(edge, step);
        break;
      case Precision::day:
        edge.day += step;
        if (edge.day < 1 || edge.day > days_in_month(edge.first_year, edge.month, calendar_)) {
          step_month(edge, step);
          edge.day = after ? 1 : days_in_month(edge.first_year, edge.month, calendar_);
        }
        break;
    }
    return to_text(edge);
  }

  static void step_month(EdtfDate& date, int step) {
    date.month += step;
    if (date.month >= 1 && date.month <= months_of_a_year) return;
    date.month = step > 0 ? 1 : months_of_a_year;
    date.first_year += step;
  }

  void by_bridge(Items items) {
    for (std::size_t at = 0; at < items.size(); ++at) {
      if (!is_bridge(items[at])) continue;
      Items from = items.first(at);
      const Items to = items.subspan(at + 1);
      const bool paired = !from.empty() && from.front().is(DateWord::between);
      if (items[at].is(DateWord::joins) && !paired) continue;
      if (paired || (!from.empty() && from.front().is(DateWord::since))) from = from.subspan(1);
      pair(from, to, items);
    }
  }

  void pair(Items from, Items to, Items whole) {
    const bool about = is_about(whole.front());
    const bool uncertain = is_uncertain(whole.back());
    const bool begins = std::any_of(from.begin(), from.end(), says_something);
    const bool ends = std::any_of(to.begin(), to.end(), says_something);
    const auto qualified = [&](Items items) {
      const Qualifier own = qualifier_of(items);
      return Qualifier{about || own.about, uncertain || own.uncertain};
    };
    if (!begins || !ends) return one_ended(from, to, begins);
    const Era era = era_of(from) == Era::not_said ? era_of(to) : era_of(from);
    for (const DatePart& first : date_parts(from, era))
      for (const DatePart& last : date_parts(to, Era::not_said)) {
        DatePart left = first;
        DatePart right = last;
        complete(left, right);
        const std::string left_text = text_of(left, qualified(from));
        const std::string right_text = text_of(right, qualified(to));
        if (!left_text.empty() && !right_text.empty() && left_text != right_text)
          propose(fmt::format("{}/{}", left_text, right_text));
      }
  }

  /// "1951 –" goes on, "– 1951" began some time, "1951 – ?" ended some time.
  void one_ended(Items from, Items to, bool begins) {
    const Items known = begins ? from : to;
    const Items other = begins ? to : from;
    if (other.size() > 1 || (other.size() == 1 && !other.front().is_sign('?'))) return;
    const std::string end = other.empty() ? ".." : "";
    for (const DatePart& part : date_parts(known, Era::not_said))
      if (const std::string text = text_of(part, qualifier_of(known)); !text.empty())
        propose(begins ? fmt::format("{}/{}", text, end) : fmt::format("{}/{}", end, text));
  }

  std::string_view typed_;
  Calendar calendar_;
  std::span<const std::string> languages_;
  std::vector<std::string> found_;
};

std::string lines_of(const std::vector<std::string>& dates) {
  std::vector<std::string> lines;
  for (const std::string& date : dates) lines.push_back(fmt::format("date = \"{}\"", date));
  const std::string all = fmt::format("write {}", fmt::join(lines, " or "));
  return lines.size() > 1 ? all + ", whichever is meant" : all;
}

}  // namespace

std::vector<std::string> proposed_dates(std::string_view typed, Calendar calendar,
                                        std::span<const std::string> languages) {
  return Proposer(typed, calendar, languages).run();
}

std::string other_reading(std::string_view typed) {
  const auto date = parse_edtf(typed, Calendar::gregorian);
  if (!date || date->interval || date->first.precision != Precision::season) return {};
  constexpr std::int32_t years_of_a_century = 100;
  const std::int32_t year = date->first.first_year;
  const std::int32_t season = static_cast<std::int32_t>(date->first.season);
  if (year < years_of_a_century || year % years_of_a_century >= season) return {};
  const std::string last = year_text(year - year % years_of_a_century + season);
  return fmt::format("write date = \"{}/{}\" if two years are meant: {} at the end is a season", year_text(year), last,
                     season);
}

std::string mend_date(std::string_view typed, Calendar calendar, std::span<const std::string> languages) {
  const auto date = parse_edtf(typed, calendar);
  if (date) return {};
  const std::vector<std::string> meant = proposed_dates(typed, calendar, languages);
  if (meant == std::vector<std::string>{"XXXX"}) return lines_of(meant) + ", or take the line out";
  if (!meant.empty()) return lines_of(meant);
  if (calendar == Calendar::gregorian)
    if (const auto julian = proposed_dates(typed, Calendar::julian, languages); !julian.empty())
      return lines_of(julian) + ", and calendar = \"julian\" below it: the Gregorian calendar has no such day";
  return date.error().mend;
}

}  // namespace lectern::compiler
