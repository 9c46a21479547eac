// SPDX-License-Identifier: MIT
#include "render/text/last_line.hpp"

#include <algorithm>
#include <vector>

namespace lectern::text {

namespace {

/// Line ends that part a word: at a hyphen, or where there is no opportunity at all.
std::ptrdiff_t parted_words(std::span<const Filled> lines, std::span<const Opportunity> opportunities) {
  return std::count_if(lines.begin(), lines.end() - 1, [&](const Filled& line) {
    return line.hyphen || std::none_of(opportunities.begin(), opportunities.end(),
                                       [&](const Opportunity& o) { return o.cluster == line.end; });
  });
}

std::uint32_t last_line_of(std::span<const Filled> lines) {
  return lines.size() < 2 ? 0 : lines[lines.size() - 2].end;
}

}  // namespace

bool is_one_word(std::span<const Measured> clusters, std::span<const Opportunity> opportunities, std::uint32_t first) {
  auto end = static_cast<std::uint32_t>(clusters.size());
  while (end > first && clusters[end - 1].hangs) --end;
  std::uint32_t places = 0;
  for (const Opportunity& o : opportunities) {
    if (o.cluster <= first || o.cluster >= end || o.kind == pack::fb::BreakKind::hyphen) continue;
    if (clusters[o.cluster - 1].hangs) return false;
    ++places;
  }
  // Characters between most of which a line may end are words of their own; one end amid many letters is a hyphen's.
  const std::uint32_t characters = end - first;
  return characters <= 2 || 2 * (places + 1) < characters;
}

std::optional<F26Dot6> width_for_last_line(std::span<const Measured> clusters,
                                           std::span<const Opportunity> opportunities, F26Dot6 width) {
  std::vector<Filled> lines = fill(clusters, opportunities, width);
  const std::size_t count = lines.size();
  if (count < 2 || count > most_lines_of_short_text || !is_one_word(clusters, opportunities, last_line_of(lines)))
    return std::nullopt;
  const auto parted = parted_words(lines, opportunities);
  // The next narrower width that makes a difference is one in which the widest line finds no room.
  for (;;) {
    F26Dot6 widest;
    for (const Filled& line : lines) widest = std::max(widest, line.width);
    const F26Dot6 narrower{std::min(widest, width).raw - 1};
    if (narrower.raw <= 0) return std::nullopt;
    width = narrower;
    lines = fill(clusters, opportunities, width);
    if (lines.size() != count || parted_words(lines, opportunities) > parted) return std::nullopt;
    if (!is_one_word(clusters, opportunities, last_line_of(lines))) return width;
  }
}

}  // namespace lectern::text
