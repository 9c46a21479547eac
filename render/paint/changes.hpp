// SPDX-License-Identifier: MIT
// What differs between two frames, as few rects. Used by stage and shift: a small change costs its own box only.
#pragma once

#include <span>
#include <vector>

#include "assets/base/geometry.hpp"
#include "render/draw/list.hpp"

namespace lectern::paint {

/// A list and where its commands paint, as the painter measured it: within the glass.
struct Measured {
  const draw::List& list;
  std::span<const Rect> bounds;
};

/// Shape: a few rects that do not overlap; outside them both frames have the same pixels.
[[nodiscard]] std::vector<Rect> changes(const Measured& before, const Measured& now);

}  // namespace lectern::paint
