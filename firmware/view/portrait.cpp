// SPDX-License-Identifier: MIT
#include "firmware/view/portrait.hpp"

#include <algorithm>

#include "render/draw/portrait_id.hpp"

namespace lectern::app {

void view_portrait(FrameBuilder& builder, std::uint16_t person, const pack::fb::Portrait& portrait, Rect rect) {
  const draw::TileId id = draw::portrait_id(person);
  builder.frame().tiles.push_back(id);
  if (builder.world().tiles.state(id) == scan::TileState::damaged) {
    builder.draw(draw::Hole{rect, builder.theme().red});
    return;
  }
  builder.draw(draw::Fill{rect, builder.theme().button});
  if (builder.world().tiles.state(id) != scan::TileState::ready) return;
  const double scale = std::max(1.0 * rect.w / portrait.width(), 1.0 * rect.h / portrait.height());
  const double width = rect.w / scale;
  constexpr Colour black{0, 0, 0, 255};
  constexpr Colour white{255, 255, 255, 255};
  builder.draw(
      draw::Picture{person, {(portrait.width() - width) / 2, 0, width, rect.h / scale}, rect, {black, white}, true});
}

}  // namespace lectern::app
