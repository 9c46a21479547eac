// SPDX-License-Identifier: MIT
// A page that is held whole as a pyramid of tiles, held whole as well. Used by reset_pages alone.
#pragma once

#include <vector>

#include "assets/base/result.hpp"
#include "assets/compiler/tiles/made_page.hpp"
#include "assets/compiler/tiles/pixels.hpp"

namespace lectern::compiler {

/// Shape: finest first, as MadePage has them.  Units: `quality` of JPEG, 1 to 100.  Errors: unavailable.
[[nodiscard]] Result<std::vector<MadeLevel>> pyramid_of(const Pixels& page, int quality);

}  // namespace lectern::compiler
