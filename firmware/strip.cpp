// SPDX-License-Identifier: MIT
#include "firmware/strip.hpp"

#include <algorithm>
#include <cmath>

namespace lectern::app {

std::size_t Strip::in_sight() const {
  if (pitch == 0) return 0;
  return std::min(pages, static_cast<std::size_t>((pane.w + pitch - cell.w) / pitch));
}

int Strip::end() const {
  return alone ? 0 : static_cast<int>(pages - in_sight()) * pitch;
}

Rect Strip::cell_of(std::size_t page, int at) const {
  const int x = alone ? 0 : static_cast<int>(page) * pitch - at;
  return {pane.x + x, pane.y, cell.w, cell.h};
}

double Strip::whole(double at) const {
  if (pitch == 0) return 0;
  return std::clamp(std::round(at / pitch) * pitch, 0.0, static_cast<double>(end()));
}

double Strip::showing(std::size_t page, double at) const {
  if (alone || pitch == 0) return 0;
  const int beside = in_sight() >= 3 ? 1 : 0;
  const int cell_at = static_cast<int>(page);
  const int last = (cell_at + beside + 1 - static_cast<int>(in_sight())) * pitch;
  const int first = (cell_at - beside) * pitch;
  return std::clamp(std::clamp(whole(at), static_cast<double>(last), static_cast<double>(first)), 0.0,
                    static_cast<double>(end()));
}

}  // namespace lectern::app
