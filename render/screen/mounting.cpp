// SPDX-License-Identifier: MIT
#include "render/screen/mounting.hpp"

#include <algorithm>

namespace lectern::screen {

namespace {

bool upright_again(Turn turn) {
  return turn == Turn::none || turn == Turn::half;
}

}  // namespace

Rect lit_part(Size panel, const Mounting& mounting) {
  const int x = std::clamp(mounting.margin.w, 0, std::max(0, (panel.w - 1) / 2));
  const int y = std::clamp(mounting.margin.h, 0, std::max(0, (panel.h - 1) / 2));
  return {x, y, panel.w - 2 * x, panel.h - 2 * y};
}

Size seen_size(Size panel, const Mounting& mounting) {
  const Rect lit = lit_part(panel, mounting);
  return upright_again(mounting.turn) ? lit.size() : Size{lit.h, lit.w};
}

Rect on_panel(Rect seen, Size panel, const Mounting& mounting) {
  const Rect lit = lit_part(panel, mounting);
  switch (mounting.turn) {
    case Turn::quarter:
      return {lit.right() - seen.bottom(), lit.y + seen.x, seen.h, seen.w};
    case Turn::half:
      return {lit.right() - seen.right(), lit.bottom() - seen.bottom(), seen.w, seen.h};
    case Turn::three_quarters:
      return {lit.x + seen.y, lit.bottom() - seen.right(), seen.h, seen.w};
    case Turn::none:
      break;
  }
  return seen.moved(lit.x, lit.y);
}

PointF seen_at(PointF on_panel, Size panel, const Mounting& mounting) {
  const Rect lit = lit_part(panel, mounting);
  switch (mounting.turn) {
    case Turn::quarter:
      return {on_panel.y - lit.y, lit.right() - on_panel.x};
    case Turn::half:
      return {lit.right() - on_panel.x, lit.bottom() - on_panel.y};
    case Turn::three_quarters:
      return {lit.bottom() - on_panel.y, on_panel.x - lit.x};
    case Turn::none:
      break;
  }
  return {on_panel.x - lit.x, on_panel.y - lit.y};
}

PointF finger_at(double x, double y, Size panel, const Mounting& mounting) {
  switch (mounting.touch_turn) {
    case Turn::quarter:
      return {(1 - y) * panel.w, x * panel.h};
    case Turn::half:
      return {(1 - x) * panel.w, (1 - y) * panel.h};
    case Turn::three_quarters:
      return {y * panel.w, (1 - x) * panel.h};
    case Turn::none:
      break;
  }
  return {x * panel.w, y * panel.h};
}

}  // namespace lectern::screen
