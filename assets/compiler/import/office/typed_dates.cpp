// SPDX-License-Identifier: MIT
#include "assets/compiler/import/office/typed_dates.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <fmt/format.h>
#include <optional>

#include "assets/compiler/import/office/sheets.hpp"
#include "assets/compiler/import/office/xml.hpp"
#include "assets/compiler/source/dates/proposals.hpp"
#include "assets/compiler/source/edtf.hpp"
#include "assets/compiler/source/texts/utf8.hpp"

namespace lectern::compiler {

namespace {

enum class DayOrder { not_told, day_first, month_first, both };

/// "3/5/1916", whatever stands between the numbers.
struct Numbers {
  int first = 0, second = 0;
};

std::optional<Numbers> numbers_of(std::string_view typed) {
  std::array<int, 3> numbers{};
  std::size_t at = 0;
  for (std::size_t i = 0; i < numbers.size(); ++i) {
    const auto [end, error] = std::from_chars(typed.data() + at, typed.data() + typed.size(), numbers.at(i));
    if (error != std::errc()) return std::nullopt;
    at = static_cast<std::size_t>(end - typed.data());
    if (i + 1 < numbers.size()) {
      const std::size_t next = typed.find_first_not_of("./- ", at);
      if (next == at || next == std::string_view::npos) return std::nullopt;
      at = next;
    }
  }
  constexpr int most_days = 31;
  const bool short_ones = numbers[0] >= 1 && numbers[0] <= most_days && numbers[1] >= 1 && numbers[1] <= most_days;
  if (at != typed.size() || !short_ones) return std::nullopt;
  return Numbers{numbers[0], numbers[1]};
}

DayOrder order_of(std::span<const TableCell> cells) {
  constexpr int months = 12;
  DayOrder order = DayOrder::not_told;
  for (const TableCell& cell : cells) {
    const auto numbers = numbers_of(trimmed(cell.text));
    if (!numbers || (numbers->first > months) == (numbers->second > months)) continue;
    const DayOrder here = numbers->first > months ? DayOrder::day_first : DayOrder::month_first;
    order = order == DayOrder::not_told || order == here ? here : DayOrder::both;
  }
  return order;
}

/// The one of two proposals that the column's order means; empty where it does not tell.
std::string by_order(const std::vector<std::string>& proposals, std::string_view typed, DayOrder order) {
  const auto numbers = numbers_of(typed);
  if (!numbers || (order != DayOrder::day_first && order != DayOrder::month_first)) return {};
  const bool day_first = order == DayOrder::day_first;
  const std::string end = fmt::format("-{:02}-{:02}", day_first ? numbers->second : numbers->first,
                                      day_first ? numbers->first : numbers->second);
  const auto found =
      std::find_if(proposals.begin(), proposals.end(), [&](const std::string& one) { return one.ends_with(end); });
  return found == proposals.end() ? std::string() : *found;
}

/// A day by its number in Excel, where no year can be meant.
std::string by_serial(std::string_view typed) {
  constexpr int latest_year = 2150;
  constexpr int latest_serial = 73'050;  // the end of 2099
  const int number = number_of(typed, 0);
  return number > latest_year && number <= latest_serial ? excel_day(number, false) : std::string();
}

std::string lines_of_dates(const std::vector<std::string>& dates) {
  std::vector<std::string> lines;
  for (const std::string& date : dates) lines.push_back(fmt::format("date = \"{}\"", date));
  return fmt::format("{}", fmt::join(lines, " or "));
}

TypedDate meant_date(const std::string& typed, std::span<const std::string> languages, DayOrder order) {
  TypedDate result;
  result.given = typed;
  if (const std::string day = by_serial(typed); !day.empty()) {
    result.question = fmt::format("the date \"{}\" seems to be Excel's number of the day {}", typed, day);
    result.mend =
        fmt::format("write date = \"{}\" into its document.toml if that is so, or format the column as dates", day);
    return result;
  }
  if (parse_edtf(typed, Calendar::gregorian)) {
    const std::string other = other_reading(typed);
    if (other.empty()) return {typed == "XXXX" ? "" : typed, {}, {}, {}};
    result.question = fmt::format("\"{}\" may be two years or a season", typed);
    result.mend = other;
    return result;
  }
  const std::vector<std::string> proposals = proposed_dates(typed, Calendar::gregorian, languages);
  if (proposals.size() == 1) {
    if (proposals.front() != "XXXX") result.date = proposals.front();
    return result;
  }
  if (proposals.size() > 1) {
    result.date = by_order(proposals, typed, order);
    if (!result.date.empty()) return result;
    result.question = fmt::format("the date \"{}\" can be read in {} ways", typed, proposals.size());
    result.mend = fmt::format("write {} into its document.toml, whichever is meant", lines_of_dates(proposals));
    return result;
  }
  result.question = fmt::format("\"{}\" cannot be read as a date", typed);
  result.mend = mend_date(typed, Calendar::gregorian, languages);
  return result;
}

}  // namespace

std::vector<TypedDate> typed_dates(std::span<const TableCell> cells, std::span<const std::string> languages) {
  const DayOrder order = order_of(cells);
  std::vector<TypedDate> dates;
  for (const TableCell& cell : cells) {
    const std::string typed(trimmed(cell.text));
    if (!cell.day.empty() && parse_edtf(cell.day, Calendar::gregorian))
      dates.push_back({cell.day, typed == cell.day ? std::string() : typed, {}, {}});
    else if (typed.empty())
      dates.emplace_back();
    else
      dates.push_back(meant_date(typed, languages, order));
  }
  return dates;
}

}  // namespace lectern::compiler
