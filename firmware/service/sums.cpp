// SPDX-License-Identifier: MIT
#include "firmware/service/sums.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace lectern::service {

namespace {

std::size_t bytes_of(const counts::Sums::value_type& sum) {
  const auto& [day, kind, what] = sum.first;
  return fmt::formatted_size("{},{},{},{}\n", day, kind, what, sum.second);
}

}  // namespace

counts::Sums kept_sums(std::string_view csv) {
  if (auto all = counts::sums_of(csv)) return *std::move(all);
  counts::Sums sums;
  while (!csv.empty()) {
    const std::size_t end = std::min(csv.find('\n'), csv.size());
    if (const auto line = counts::sums_of(csv.substr(0, end))) counts::add(sums, *line);
    csv.remove_prefix(std::min(end + 1, csv.size()));
  }
  return sums;
}

counts::Sums with_sums(counts::Sums sums, const counts::Sums& more) {
  counts::add(sums, more);
  std::size_t bytes = counts::heading.size() + 1;
  // From the last day on, as long as there is room.
  auto first = sums.end();
  while (first != sums.begin() && (bytes += bytes_of(*std::prev(first))) <= most_sums) --first;
  sums.erase(sums.begin(), first);
  return sums;
}

std::uint32_t next_day(const counts::Sums& sums) {
  return sums.empty() ? 0 : std::get<0>(sums.rbegin()->first) + 1;
}

Visits last_day(const counts::Sums& sums, std::uint32_t first) {
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
