// SPDX-License-Identifier: MIT
#include "assets/base/toml_slips.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <optional>

namespace lectern {

namespace {

constexpr std::size_t longest_shown = 40;  // bytes; a value that goes on is not said again, as a key that was pasted

std::string_view without_blanks(std::string_view text) {
  constexpr std::string_view blanks = " \t\r\n";
  const std::size_t first = text.find_first_not_of(blanks);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(blanks) - first + 1);
}

std::string_view line_of(std::string_view text, std::size_t line) {
  std::size_t start = 0;
  for (; line > 1 && start < text.size(); --line) start = std::min(text.find('\n', start), text.size() - 1) + 1;
  return text.substr(start, text.find('\n', start) - start);
}

bool is_no_utf8(std::string_view text, std::string_view description) {
  return text.find('\0') != std::string_view::npos || description.find("utf-8") != std::string_view::npos;
}

std::optional<TomlSlip> curly_marks(std::string_view line) {
  constexpr auto curly = std::to_array<std::string_view>({"“", "”", "„", "‟", "‘", "’", "«", "»"});
  const std::string_view value = line.substr(std::min(line.find('='), line.size()));
  const std::size_t plain = value.find_first_of("\"'");
  const bool is_open = std::count(value.begin(), value.end(), '"') % 2 != 0;
  for (const std::string_view mark : curly)
    if (const std::size_t at = value.find(mark); at != std::string_view::npos && (is_open || at < plain))
      return TomlSlip{fmt::format("the quotation mark {} is a curly one", mark),
                      fmt::format("write straight ones around a text: {} = \"…\"", toml_key(line)), "", ""};
  return std::nullopt;
}

/// What becomes of two values of one key.
std::string mend_twice(std::string_view key, std::string_view value) {
  const bool is_list_of_texts = value == "[" || value.starts_with("[\"");
  return is_list_of_texts ? fmt::format("keep one of them, with all that both list: {} = [\"…\", \"…\"]", key)
                          : "keep one of them";
}

std::optional<TomlSlip> given_twice(std::string_view text, std::size_t line, std::string_view description) {
  if (description.find("redefin") == std::string_view::npos && description.find("duplicate") == std::string_view::npos)
    return std::nullopt;
  const std::string_view here = without_blanks(line_of(text, line));
  const std::string_view key = toml_key(here);
  const bool is_table = here.starts_with('[');
  const std::string name = is_table ? fmt::format("the table [{}]", key) : fmt::format("the key {}", key);
  std::size_t first = 0;
  for (std::size_t other = line - 1; other > 0; --other) {
    const std::string_view there = without_blanks(line_of(text, other));
    if (!is_table && there.starts_with('[')) break;
    if (toml_key(there) == key && there.starts_with('[') == is_table) first = other;
  }
  return TomlSlip{first == 0 ? fmt::format("{} is given twice", name)
                             : fmt::format("{} is given twice, first in line {}", name, first),
                  mend_twice(key, toml_value(here)), "", ""};
}

/// "true" of "Yes"; empty: it is neither word.
std::string_view truth_of(std::string_view value) {
  std::string small(value);
  for (char& c : small)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  if (small == "yes" || small == "on" || small == "true") return "true";
  if (small == "no" || small == "off" || small == "false") return "false";
  return {};
}

/// A list of texts without any quotation marks.
bool is_bare_list(std::string_view value) {
  return value.starts_with('[') && value.ends_with(']') && value.find_first_of("\"'{") == std::string_view::npos &&
         value.find_first_not_of("[]0123456789.,+- ") != std::string_view::npos;
}

/// What stands there without quotation marks.
std::optional<TomlSlip> bare_value(std::string_view line) {
  const std::string_view key = toml_key(line);
  const std::string_view value = toml_value(line);
  if (is_bare_list(value))
    return TomlSlip{fmt::format("{}: the texts of a list need quotation marks", key),
                    fmt::format("write {} = [\"…\", \"…\"]", key), "", ""};
  constexpr std::string_view opens_a_value = "\"'[{";
  if (value.empty() || opens_a_value.find(value.front()) != std::string_view::npos) return std::nullopt;
  if (const std::string_view truth = truth_of(value); !truth.empty())
    return TomlSlip{fmt::format("{}: {} is no value", key, value),
                    fmt::format("write {} = {}, or {} = \"{}\" if it is a text", key, truth, key, value), "", ""};
  if (value.find_first_of("\"\\") != std::string_view::npos) return std::nullopt;
  return TomlSlip{fmt::format("{}: a text needs quotation marks", key),
                  fmt::format("write {} = \"{}\"", key, value.size() > longest_shown ? "…" : value), std::string(key),
                  std::string(value)};
}

}  // namespace

std::string_view toml_key(std::string_view line) {
  line = without_blanks(line);
  const std::size_t start = std::min(line.find_first_not_of('['), line.size());
  return without_blanks(line.substr(start, line.find_first_of("=]", start) - start));
}

std::string_view toml_value(std::string_view line) {
  const std::size_t equals = std::min(line.find('='), line.size());
  const std::string_view rest = line.substr(std::min(equals + 1, line.size()));
  return without_blanks(rest.substr(0, rest.find('#')));
}

TomlSlip toml_slip(std::string_view text, std::size_t line, std::string_view description) {
  if (is_no_utf8(text, description)) return {"this is not UTF-8", "save the file as UTF-8", "", ""};
  if (auto slip = given_twice(text, line, description)) return *std::move(slip);
  if (auto slip = curly_marks(line_of(text, line))) return *std::move(slip);
  if (auto slip = bare_value(line_of(text, line))) return *std::move(slip);
  return {fmt::format("this is not TOML: {}", description), "look for a missing quotation mark, bracket or = near here",
          "", ""};
}

}  // namespace lectern
