// SPDX-License-Identifier: MIT
#include "render/text/order.hpp"

#include <algorithm>
#include <numeric>

namespace lectern::text {

void reset_levels(std::span<std::uint8_t> levels, std::span<const ClusterKind> kinds, std::uint8_t base) {
  bool trailing = true;
  for (std::size_t i = levels.size(); i-- > 0;) {
    if (kinds[i] == ClusterKind::separator) trailing = true;
    if (kinds[i] == ClusterKind::text) trailing = false;
    if (trailing) levels[i] = base;
  }
}

std::vector<std::uint32_t> visual_order(std::span<const std::uint8_t> levels) {
  std::vector<std::uint32_t> order(levels.size());
  std::iota(order.begin(), order.end(), 0U);
  if (levels.empty()) return order;
  const std::uint8_t highest = *std::max_element(levels.begin(), levels.end());
  for (int level = highest; level > 0; --level) {
    for (std::size_t i = 0; i < order.size(); ++i) {
      if (levels[order[i]] < level) continue;
      std::size_t end = i;
      while (end < order.size() && levels[order[end]] >= level) ++end;
      std::reverse(order.begin() + static_cast<std::ptrdiff_t>(i), order.begin() + static_cast<std::ptrdiff_t>(end));
      i = end;
    }
  }
  return order;
}

}  // namespace lectern::text
