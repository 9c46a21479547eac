// SPDX-License-Identifier: MIT
#include "assets/compiler/source/toml/toml_mistakes.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>

#include "assets/compiler/source/dates/proposals.hpp"
#include "assets/compiler/source/edtf.hpp"
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

/// What stands after the equals sign, without a remark.
std::string_view value_of(std::string_view line) {
  const std::size_t equals = std::min(line.find('='), line.size());
  const std::string_view rest = line.substr(std::min(equals + 1, line.size()));
  return trimmed(rest.substr(0, rest.find('#')));
}

bool is_julian(std::string_view text) {
  for (std::size_t start = 0; start < text.size(); start = std::min(text.find('\n', start), text.size() - 1) + 1) {
    const std::string_view line = text.substr(start, text.find('\n', start) - start);
    if (key_of(line) == "calendar" && value_of(line) == "\"julian\"") return true;
  }
  return false;
}

TomlMistake bare_date(std::string_view value, Calendar calendar) {
  if (const auto date = parse_edtf(value, calendar); !date)
    return {fmt::format("date = {}: {}", value, date.error().what), mend_date(value, calendar, {})};
  return {fmt::format("{} is no day, and needs quotation marks", value), fmt::format("write date = \"{}\"", value)};
}

/// A text or a date that stands there without quotation marks.
std::optional<TomlMistake> bare_value(std::string_view text, std::string_view line) {
  const std::string_view value = value_of(line);
  constexpr std::string_view opens_a_value = "\"'[{";
  if (value.empty() || opens_a_value.find(value.front()) != std::string_view::npos) return std::nullopt;
  const std::string_view key = key_of(line);
  if (key == "date") return bare_date(value, is_julian(text) ? Calendar::julian : Calendar::gregorian);
  if (value.find_first_of("\"\\") != std::string_view::npos) return std::nullopt;
  return TomlMistake{fmt::format("{}: a text needs quotation marks", key),
                     fmt::format("write {} = \"{}\"", key, value)};
}

}  // namespace

std::optional<TomlMistake> mistake_of(std::string_view text, std::size_t line, std::string_view description) {
  if (auto mistake = given_twice(text, line, description)) return mistake;
  if (auto mistake = curly_marks(line_of(text, line))) return mistake;
  return bare_value(text, line_of(text, line));
}

}  // namespace lectern::compiler
