// SPDX-License-Identifier: MIT
#include "render/draw/moved.hpp"

#include <type_traits>
#include <utility>
#include <variant>

namespace lectern::draw {

List moved(List list, Point by) {
  for (Glyph& glyph : list.glyphs) {
    glyph.x += F26Dot6::from_px(by.x);
    glyph.y += F26Dot6::from_px(by.y);
  }
  for (Command& command : list.commands)
    std::visit(
        [&](auto& c) {
          using Kind = std::decay_t<decltype(c)>;
          if constexpr (std::is_same_v<Kind, Tile>) {
            c.target = c.target.moved(by.x, by.y);
            c.origin = {c.origin.x + by.x, c.origin.y + by.y};
          } else if constexpr (std::is_same_v<Kind, Picture>) {
            c.target = c.target.moved(by.x, by.y);
          } else if constexpr (!std::is_same_v<Kind, Glyphs> && !std::is_same_v<Kind, PopClip>) {
            c.rect = c.rect.moved(by.x, by.y);
          }
        },
        command);
  return list;
}

}  // namespace lectern::draw
