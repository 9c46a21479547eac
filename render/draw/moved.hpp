// SPDX-License-Identifier: MIT
// A draw list at another place. Used by shift and movement.
#pragma once

#include "render/draw/list.hpp"

namespace lectern::draw {

/// Everything of it, clips too.  Units: px of the glass.
[[nodiscard]] List moved(List list, Point by);

}  // namespace lectern::draw
