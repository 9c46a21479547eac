// SPDX-License-Identifier: MIT
#include "assets/compiler/source/toml/toml_mistakes.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <fmt/format.h>
#include <vector>

#include "assets/compiler/source/texts/utf8.hpp"

namespace lectern::compiler {

namespace {

std::string_view line_of(std::string_view text, std::size_t line) {
  std::size_t start = 0;
  for (; line > 1 && start < text.size(); --line) start = std::min(text.find('\n', start), text.size() - 1) + 1;
  return text.substr(start, text.find('\n', start) - start);
}

/// The name before `=`, or in brackets.
std::string_view key_of(std::string_view line) {
  line = trimmed(line);
  const std::size_t start = std::min(line.find_first_not_of('['), line.size());
  return trimmed(line.substr(start, line.find_first_of("=]", start) - start));
}

std::optional<TomlMistake> curly_marks(std::string_view line) {
  constexpr auto curly = std::to_array<std::string_view>({"“", "”", "„", "‟", "‘", "’", "«", "»"});
  const std::string_view value = line.substr(std::min(line.find('='), line.size()));
  const std::size_t plain = value.find_first_of("\"'");
  const bool is_open = std::count(value.begin(), value.end(), '"') % 2 != 0;
  for (const std::string_view mark : curly)
    if (const std::size_t at = value.find(mark); at != std::string_view::npos && (is_open || at < plain))
      return TomlMistake{fmt::format("the quotation mark {} is a curly one", mark),
                         fmt::format("write straight ones around a text: {} = \"…\"", key_of(line))};
  return std::nullopt;
}

std::optional<TomlMistake> given_twice(std::string_view text, std::size_t line, std::string_view description) {
  if (description.find("redefin") == std::string_view::npos && description.find("duplicate") == std::string_view::npos)
    return std::nullopt;
  const std::string_view here = trimmed(line_of(text, line));
  const std::string_view key = key_of(here);
  const bool is_table = here.starts_with('[');
  const std::string name = is_table ? fmt::format("the table [{}]", key) : fmt::format("the key {}", key);
  std::size_t first = 0;
  for (std::size_t other = line - 1; other > 0; --other) {
    const std::string_view there = trimmed(line_of(text, other));
    if (!is_table && there.starts_with('[')) break;
    if (key_of(there) == key && there.starts_with('[') == is_table) first = other;
  }
  return TomlMistake{first == 0 ? fmt::format("{} is given twice", name)
                                : fmt::format("{} is given twice, first in line {}", name, first),
                     "keep one of them"};
}

/// Numbers of a value that is nothing but digits and one kind of sign between them.
struct Numbers {
  std::vector<int> numbers;
  std::vector<std::size_t> digits;
  char sign = 0;
};

std::optional<Numbers> numbers_of(std::string_view value) {
  Numbers result;
  for (std::size_t at = 0; at < value.size();) {
    int number = 0;
    const char* begin = value.data() + at;
    const auto [end, error] = std::from_chars(begin, value.data() + value.size(), number);
    if (error != std::errc() || number < 0) return std::nullopt;
    result.numbers.push_back(number);
    result.digits.push_back(static_cast<std::size_t>(end - begin));
    at += static_cast<std::size_t>(end - begin);
    if (at == value.size()) break;
    const char sign = value[at++];
    if ((sign != '-' && sign != '.' && sign != '/') || (result.sign != 0 && sign != result.sign) || at == value.size())
      return std::nullopt;
    result.sign = sign;
  }
  return result;
}

TomlMistake year_first(const Numbers& n, std::string_view value) {
  constexpr std::array<std::string_view, 12> names = {"January",   "February", "March",    "April",
                                                      "May",       "June",     "July",     "August",
                                                      "September", "October",  "November", "December"};
  const int year = n.numbers[0];
  const int month = n.numbers[1];
  if (month < 1 || month > 12)
    return {fmt::format("{}: there is no month {}", value, month), "write year-month-day, as 1921-05-02"};
  if (n.numbers.size() == 2)
    return {fmt::format("{} is a month, not a day", value),
            fmt::format("write a day, as {:04}-{:02}-01, and what is known: date_as_given = \"{} {}\"", year, month,
                        names[static_cast<std::size_t>(month - 1)], year)};
  const auto last = std::chrono::year_month_day_last(
      std::chrono::year(year), std::chrono::month_day_last(std::chrono::month(static_cast<unsigned>(month))));
  const int days = static_cast<int>(static_cast<unsigned>(last.day()));
  if (n.numbers[2] < 1 || n.numbers[2] > days)
    return {fmt::format("{}: {} {} has {} days", value, names[static_cast<std::size_t>(month - 1)], year, days),
            "write a day that there was"};
  return {fmt::format("{} is no date as TOML has it", value),
          fmt::format("write {:04}-{:02}-{:02}", year, month, n.numbers[2])};
}

std::optional<TomlMistake> wrong_date(std::string_view line) {
  const std::size_t equals = line.find('=');
  if (equals == std::string_view::npos) return std::nullopt;
  const std::string_view value = trimmed(line.substr(equals + 1, line.find('#', equals) - equals - 1));
  const auto n = numbers_of(value);
  constexpr std::size_t digits_of_year = 4;
  if (!n || n->numbers.size() < 2 || n->numbers.size() > 3) return std::nullopt;
  if (n->digits[0] == digits_of_year) return year_first(*n, value);
  if (n->numbers.size() < 3) return std::nullopt;
  const bool day_first = n->sign == '.' && n->digits[2] == digits_of_year && n->numbers[1] <= 12;
  return TomlMistake{fmt::format("{} is no date as TOML has it", value),
                     day_first ? fmt::format("write {:04}-{:02}-{:02}", n->numbers[2], n->numbers[1], n->numbers[0])
                               : "write year-month-day, as 1921-05-02"};
}

}  // namespace

std::optional<TomlMistake> mistake_of(std::string_view text, std::size_t line, std::string_view description) {
  if (auto mistake = given_twice(text, line, description)) return mistake;
  if (auto mistake = curly_marks(line_of(text, line))) return mistake;
  return wrong_date(line_of(text, line));
}

}  // namespace lectern::compiler
