// SPDX-License-Identifier: MIT
// By what name portraits are asked for: as tiles are, under a level that no page has. Used by painter, portrait and
// tile_store.
#pragma once

#include <cstdint>

#include "render/draw/list.hpp"

namespace lectern::draw {

inline constexpr std::uint8_t portrait_level = 254;

[[nodiscard]] constexpr TileId portrait_id(std::uint16_t person) {
  return {person, 0, 0, 0, portrait_level};
}

}  // namespace lectern::draw
