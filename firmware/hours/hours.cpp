// SPDX-License-Identifier: MIT
#include "firmware/hours/hours.hpp"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <fmt/format.h>
#include <system_error>

namespace lectern::app {

namespace {

constexpr SinceBoot day = std::chrono::hours(24);

/// How long until it is this hour next; a whole day if it is.
SinceBoot until(TimeOfDay hour, SinceBoot time_of_day) {
  const SinceBoot left = SinceBoot(hour) - time_of_day;
  return left > SinceBoot::zero() ? left : left + day;
}

std::optional<std::int64_t> number_of(std::string_view text) {
  std::int64_t number = 0;
  const auto [end, wrong] = std::from_chars(text.data(), text.data() + text.size(), number);
  const bool whole = wrong == std::errc() && end == text.data() + text.size();
  return whole && number >= 0 ? std::optional(number) : std::nullopt;
}

}  // namespace

SinceBoot time_of_day(const ToldHour& told, SinceBoot now) {
  return (SinceBoot(told.hour) + (now - told.at)) % day;
}

bool is_open(const OpenHours& hours, SinceBoot time_of_day) {
  const bool after = time_of_day >= hours.from;
  const bool before = time_of_day < hours.to;
  return hours.from < hours.to ? after && before : after || before;
}

Lighting lighting(const OpenHours& hours, const std::optional<ToldHour>& told, SinceBoot now,
                  std::optional<SinceBoot> touched) {
  if (!told || now < told->at) return {};
  const SinceBoot time = time_of_day(*told, now);
  if (is_open(hours, time)) return {true, until(hours.to, time)};
  const SinceBoot closed = until(hours.from, time);
  if (!touched || now - *touched >= touch_keeps_on) return {false, closed};
  // Once it opens, it stays on; the next look finds that out.
  return {true, std::min(closed, SinceBoot(touch_keeps_on) - (now - *touched))};
}

std::optional<TimeOfDay> parse_time_of_day(std::string_view text) {
  constexpr std::size_t length = 5;
  if (text.size() != length || text[2] != ':') return std::nullopt;
  const auto hours = number_of(text.substr(0, 2));
  const auto minutes = number_of(text.substr(3));
  if (!hours || !minutes || *hours > 23 || *minutes > 59) return std::nullopt;
  return std::chrono::hours(*hours) + std::chrono::minutes(*minutes);
}

std::string in_digits(TimeOfDay time) {
  return fmt::format("{:02}:{:02}", time.count() / 60, time.count() % 60);
}

std::string as_line(const ToldHour& told) {
  return fmt::format("{} {} {}\n", in_digits(told.hour), told.at.count(), told.boot);
}

Result<ToldHour> told_of(std::string_view line) {
  const auto broken = [] { return fail(ErrorCode::malformed, "the file with the hour is none of ours"); };
  const auto first = line.find(' ');
  const auto second = first == std::string_view::npos ? first : line.find(' ', first + 1);
  if (second == std::string_view::npos || !line.ends_with('\n')) return broken();
  const auto hour = parse_time_of_day(line.substr(0, first));
  const auto at = number_of(line.substr(first + 1, second - first - 1));
  const std::string_view boot = line.substr(second + 1, line.size() - second - 2);
  if (!hour || !at || boot.empty() || boot.find_first_of(" \n") != std::string_view::npos) return broken();
  return ToldHour{*hour, SinceBoot(*at), std::string(boot)};
}

}  // namespace lectern::app
