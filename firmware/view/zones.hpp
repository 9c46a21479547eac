// SPDX-License-Identifier: MIT
// Where the passages of a page lie on the glass. Used by reader and showing.
#pragma once

#include <cstdint>

#include "assets/pack/pack.hpp"
#include "render/scan/viewport.hpp"

namespace lectern::app {

/// Units: px of the glass.
[[nodiscard]] Rect glass_rect(const scan::Viewport& view, const pack::fb::Zone& zone);

/// All zones of a passage, as one; empty where the page has none.  Units: px of the glass.
[[nodiscard]] Rect glass_rect(const scan::Viewport& view, const pack::PageBlob& page, std::uint16_t passage);

}  // namespace lectern::app
