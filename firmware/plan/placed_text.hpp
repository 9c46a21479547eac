// SPDX-License-Identifier: MIT
// A text that a plan has given its place: on a card of the overview, or on the slip of a path.
#pragma once

#include <string_view>

#include "assets/base/geometry.hpp"
#include "assets/pack/schema.hpp"
#include "firmware/style/styles.hpp"
#include "firmware/style/theme.hpp"

namespace lectern::app {

/// Units: px from the corner of what it stands on, or of the glass, as its plan says.
struct PlacedText {
  std::string_view name;
  const pack::fb::Text* text = nullptr;
  TypeSize type;
  Rect rect;
  Colour Theme::*ink = &Theme::bone;
};

}  // namespace lectern::app
