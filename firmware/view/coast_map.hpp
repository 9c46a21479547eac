// SPDX-License-Identifier: MIT
// The map of the exhibit's places, drawn. Used by overlay and overview.
#pragma once

#include "firmware/plan/coast_map.hpp"
#include "firmware/view/frame_builder.hpp"

namespace lectern::app {

/// A map whose places open their cards when they are touched, or do nothing.
enum class MapUse : std::uint8_t { opens_cards, shows };

/// Draws the map as if it were read from left to right; it is not turned where the interface runs the other way.
void view_coast_map(FrameBuilder& builder, Rect rect, const MapLight& light, MapUse use);

}  // namespace lectern::app
