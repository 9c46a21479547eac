// SPDX-License-Identifier: MIT
// What is drawn, from left to right turned into from right to left: everything changes its place, and arrows point the
// other way; what is shown in it (glyphs, tiles, pictures) is not turned. Used by frame_builder alone.
#pragma once

#include "render/draw/list.hpp"

namespace lectern::app {

/// Puts a command where it stands on such a glass.  Units: px.
template <class Command>
void mirror(Command& command, int width) {
  command.rect = mirrored(command.rect, width);
}
void mirror(draw::Gradient& gradient, int width);
void mirror(draw::Icon& icon, int width);
void mirror(draw::Tile& tile, int width);
void mirror(draw::Picture& picture, int width);
/// Glyphs are set where they stand.
inline void mirror(draw::Glyphs&, int) {}
inline void mirror(draw::PopClip&, int) {}

}  // namespace lectern::app
