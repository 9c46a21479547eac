// SPDX-License-Identifier: MIT
#include <algorithm>

#include "render/text/set.hpp"

namespace lectern::text {

std::vector<LineExtent> extents(const SetText& text, std::uint32_t start, std::uint32_t end) {
  std::vector<LineExtent> result;
  for (std::size_t n = 0; n < text.lines.size(); ++n) {
    const Line& line = text.lines[n];
    if (line.end <= start || line.start >= end) continue;
    std::vector<LineExtent> stretches;
    for (std::uint32_t i = line.first_cluster; i < line.end_cluster; ++i) {
      const Cluster& cluster = text.clusters[i];
      if (cluster.width.raw > 0 && cluster.start < end && cluster.end > start)
        stretches.push_back({n, cluster.x, cluster.x + cluster.width});
    }
    std::sort(stretches.begin(), stretches.end(), [](const auto& a, const auto& b) { return a.from < b.from; });
    for (const LineExtent& stretch : stretches) {
      if (!result.empty() && result.back().line == n && stretch.from <= result.back().to)
        result.back().to = std::max(result.back().to, stretch.to);
      else
        result.push_back(stretch);
    }
  }
  return result;
}

}  // namespace lectern::text
