// SPDX-License-Identifier: MIT
#include "firmware/view/mirror.hpp"

#include <utility>

namespace lectern::app {

namespace {

/// The sign that means the same where one reads the other way.
draw::IconId turned(draw::IconId icon) {
  using enum draw::IconId;
  switch (icon) {
    case arrow_left:
      return arrow_right;
    case arrow_right:
      return arrow_left;
    case chevron_left:
      return chevron_right;
    case chevron_right:
      return chevron_left;
    default:
      return icon;
  }
}

}  // namespace

void mirror(draw::Gradient& gradient, int width) {
  gradient.rect = mirrored(gradient.rect, width);
  if (gradient.horizontal) std::swap(gradient.from, gradient.to);
}

void mirror(draw::Icon& icon, int width) {
  icon.rect = mirrored(icon.rect, width);
  icon.id = turned(icon.id);
}

void mirror(draw::Tile& tile, int width) {
  const Rect target = mirrored(tile.target, width);
  tile.origin.x += target.x - tile.target.x;
  tile.target = target;
}

void mirror(draw::Picture& picture, int width) {
  picture.target = mirrored(picture.target, width);
}

}  // namespace lectern::app
