// SPDX-License-Identifier: MIT
// A laid out text and how it stands on the glass. Used by frame_builder alone.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

#include "assets/base/colour.hpp"
#include "assets/base/geometry.hpp"
#include "assets/pack/schema.hpp"
#include "render/layout/flow.hpp"

namespace lectern::app {

/// Whose words stand in a flow.
struct FlowLayer {
  std::string_view id;  ///< in the dump
  bool gist = false;    ///< the exhibit's own words, on a ground of their own
};

/// How a flow stands on the glass.
struct FlowPlace {
  const layout::Flow& flow;
  Point origin;  ///< of the flow, px of the glass
  Rect view;     ///< what of it is seen
  Colour ground;
  std::string_view name;                         ///< of its texts in the dump
  const pack::fb::Document* document = nullptr;  ///< null: its passages and words cannot be touched
  std::array<FlowLayer, 2> layers = {};          ///< whose words these are; of two texts laid out together, each
  std::optional<std::uint16_t> highlighted;
  double across = 0;  ///< how far its wide tables are scrolled, px; each as far as it goes
};

}  // namespace lectern::app
