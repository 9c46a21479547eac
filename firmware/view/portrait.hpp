// SPDX-License-Identifier: MIT
// Draws a person's picture. Used by people and overlay.
#pragma once

#include <cstdint>

#include "firmware/view/frame_builder.hpp"

namespace lectern::app {

/// Fills the rect: what does not fit is cut off at the sides, or below, for a head is above.
void view_portrait(FrameBuilder& builder, std::uint16_t person, const pack::fb::Portrait& portrait, Rect rect);

}  // namespace lectern::app
