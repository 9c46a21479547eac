// SPDX-License-Identifier: MIT
#include "render/text/fill.hpp"

#include <algorithm>
#include <optional>

namespace lectern::text {

Filled fill_line(std::span<const Measured> clusters, std::span<const Opportunity> opportunities, std::uint32_t first,
                 F26Dot6 width, std::uint32_t at_most, bool may_hyphenate) {
  const auto count = static_cast<std::uint32_t>(clusters.size());
  const std::uint32_t last = std::max(std::min(at_most, count), first + 1);
  auto next = std::upper_bound(opportunities.begin(), opportunities.end(), first,
                               [](std::uint32_t cluster, const Opportunity& o) { return cluster < o.cluster; });
  std::optional<Filled> best;
  std::optional<Filled> spare;  // a hyphen that is not wanted here, but better than a word parted anywhere
  Filled forced{first, {}, false};
  F26Dot6 pen, seen;  // with and without the spaces at the end
  for (std::uint32_t i = first; i < last; ++i) {
    pen += clusters[i].width;
    if (!clusters[i].hangs) seen = pen;
    if (seen > width && i > first) return best.value_or(spare.value_or(forced));
    forced = {i + 1, seen, false};
    if (next == opportunities.end() || next->cluster != i + 1) continue;
    const Filled here{i + 1, seen + (next->kind == pack::fb::BreakKind::hyphen ? next->hyphen : F26Dot6{}),
                      next->kind == pack::fb::BreakKind::hyphen};
    if (next->kind == pack::fb::BreakKind::mandatory) return here;
    if (here.width <= width) (here.hyphen && !may_hyphenate ? spare : best) = here;
    ++next;
  }
  return last == count ? forced : best.value_or(spare.value_or(forced));
}

std::vector<Filled> fill(std::span<const Measured> clusters, std::span<const Opportunity> opportunities,
                         F26Dot6 width) {
  std::vector<Filled> lines;
  HyphensInARow hyphens;
  for (std::uint32_t first = 0; first < clusters.size(); first = lines.back().end) {
    lines.push_back(fill_line(clusters, opportunities, first, width, std::numeric_limits<std::uint32_t>::max(),
                              hyphens.may_follow()));
    hyphens.add(lines.back().hyphen);
  }
  return lines;
}

}  // namespace lectern::text
