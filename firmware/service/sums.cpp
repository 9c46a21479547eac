// SPDX-License-Identifier: MIT
#include "firmware/service/sums.hpp"

#include <algorithm>
#include <charconv>
#include <fmt/format.h>
#include <limits>
#include <map>
#include <optional>
#include <tuple>
#include <vector>

namespace lectern::service {

namespace {

using Key = std::tuple<std::uint32_t, std::string, std::string>;
using Sums = std::map<Key, std::uint64_t>;

constexpr std::size_t longest_word = 64;  // bytes
constexpr std::size_t fields = 4;
constexpr std::string_view heading = "day,kind,what,value";

template <class Number>
std::optional<Number> number_of(std::string_view text) {
  Number number = 0;
  const auto [stop, wrong] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (wrong != std::errc{} || stop != text.data() + text.size()) return std::nullopt;
  return number;
}

bool is_word(std::string_view text) {
  return text.size() <= longest_word && std::all_of(text.begin(), text.end(), [](char sign) {
           return (sign >= 'a' && sign <= 'z') || (sign >= 'A' && sign <= 'Z') || (sign >= '0' && sign <= '9') ||
                  sign == '-' || sign == '_' || sign == '.' || sign == '/' || sign == ' ' || sign == '+';
         });
}

/// Adds a line; false: it is none.
bool add(Sums& sums, std::string_view line) {
  std::vector<std::string_view> parts;
  for (;;) {
    const std::size_t end = line.find(',');
    parts.push_back(line.substr(0, end));
    if (end == std::string_view::npos) break;
    line.remove_prefix(end + 1);
  }
  if (parts.size() != fields || !is_word(parts[1]) || !is_word(parts[2])) return false;
  const auto day = number_of<std::uint32_t>(parts[0]);
  const auto value = number_of<std::uint64_t>(parts[3]);
  if (!day || !value) return false;
  std::uint64_t& sum = sums[{*day, std::string(parts[1]), std::string(parts[2])}];
  sum += std::min(*value, std::numeric_limits<std::uint64_t>::max() - sum);
  return true;
}

/// Adds lines; false: one is none, and was left out.
bool add_all(Sums& sums, std::string_view text) {
  bool all = true;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string_view line = text.substr(0, end);
    if (!line.empty() && line != heading) all = add(sums, line) && all;
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return all;
}

}  // namespace

Result<std::string> with_sums(std::string_view kept, std::string_view more) {
  Sums sums, added;
  if (!add_all(added, more)) return fail(ErrorCode::malformed, "what was counted is not understood");
  add_all(sums, kept);
  for (const auto& [key, value] : added) {
    std::uint64_t& sum = sums[key];
    sum += std::min(value, std::numeric_limits<std::uint64_t>::max() - sum);
  }
  std::vector<std::string> lines;
  lines.reserve(sums.size());
  std::size_t bytes = heading.size() + 1;
  // From the last day on, as long as there is room.
  for (auto one = sums.rbegin(); one != sums.rend(); ++one) {
    std::string line = fmt::format("{},{},{},{}\n", std::get<0>(one->first), std::get<1>(one->first),
                                   std::get<2>(one->first), one->second);
    bytes += line.size();
    if (bytes > most_sums) break;
    lines.push_back(std::move(line));
  }
  std::string text = fmt::format("{}\n", heading);
  for (auto line = lines.rbegin(); line != lines.rend(); ++line) text += *line;
  return text;
}

std::uint32_t next_day(std::string_view kept) {
  Sums sums;
  add_all(sums, kept);
  return sums.empty() ? 0 : std::get<0>(sums.rbegin()->first) + 1;
}

Visits last_day(std::string_view kept, std::uint32_t first) {
  Sums sums;
  add_all(sums, kept);
  Visits visits;
  if (sums.empty()) return visits;
  const std::uint32_t day = std::get<0>(sums.rbegin()->first);
  if (day < first) return visits;
  const auto of = [&](const char* kind) {
    const auto found = sums.find({day, kind, ""});
    return found == sums.end() ? std::uint64_t{0} : found->second;
  };
  visits.count = static_cast<std::uint32_t>(std::min<std::uint64_t>(of("visits"), UINT32_MAX));
  constexpr std::uint64_t most_minutes = 1U << 30;
  visits.time = std::chrono::minutes(static_cast<std::int64_t>(std::min(of("minutes"), most_minutes)));
  return visits;
}

}  // namespace lectern::service
