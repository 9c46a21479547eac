// SPDX-License-Identifier: MIT
// Where each passage stands on a page. Used by reset_pages alone: it put them there.
#pragma once

#include <vector>

#include "assets/compiler/reset/layout.hpp"
#include "assets/compiler/tiles/made_page.hpp"

namespace lectern::compiler {

/// One zone for the whole lines of a passage; one more for each line that it shares with another.  In reading order.
[[nodiscard]] std::vector<MadeZone> zones_of(const TypedPage& page, const Reading& reading);

}  // namespace lectern::compiler
