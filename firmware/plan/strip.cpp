// SPDX-License-Identifier: MIT
#include "firmware/plan/strip.hpp"

#include <algorithm>
#include <cmath>

#include "firmware/plan/glass.hpp"

namespace lectern::app {

namespace {

constexpr double number_gap = 10;
constexpr double number_margin = 16;
constexpr double alone_margin = 6;

/// The label with the most bytes: the widest but for a hair.
const pack::fb::Text& longest_number(const Glass& glass) {
  const auto& pages = *glass.world().document(glass.state()).pages();
  const auto* longest = *std::max_element(pages.begin(), pages.end(), [](const auto* a, const auto* b) {
    return a->label()->utf8()->size() <= b->label()->utf8()->size();
  });
  return *longest->label();
}

}  // namespace

std::size_t Strip::in_sight() const {
  if (pitch == 0) return 0;
  return std::min(pages, static_cast<std::size_t>((pane.w + pitch - cell.w) / pitch));
}

TypeSize strip_number(const Metrics& metrics) {
  const double growth = metrics.control_growth();
  return {28 * growth, 31 * growth};
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

Size strip_cell(const Glass& glass, bool alone) {
  const double growth = glass.metrics().control_growth();
  const int side = glass.px(glass.metrics().control());
  const int number = glass.width_of(longest_number(glass), strip_number(glass.metrics()));
  if (alone) return {2 * number + glass.px((strip_slash + 2 * alone_margin) * growth), side};
  const int width = number + glass.px((strip_inset + strip_page + number_gap + number_margin) * growth);
  return {std::max(width, side), side};
}

}  // namespace lectern::app
