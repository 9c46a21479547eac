// SPDX-License-Identifier: MIT
#include "firmware/tabs.hpp"

#include <algorithm>

namespace lectern::app {

int TabRow::end() const {
  return tabs.empty() ? 0 : std::max(0, tabs.back().right() - pane.right());
}

double TabRow::showing(std::size_t tab, double at) const {
  const Rect& shown = tabs[tab];
  const int beside = shown.w / 2;
  const double last = shown.right() + beside - pane.right();
  const double first = shown.x - beside - pane.x;
  return std::clamp(std::clamp(at, std::min(last, first), std::max(last, first)), 0.0, static_cast<double>(end()));
}

}  // namespace lectern::app
