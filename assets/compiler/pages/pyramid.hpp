// SPDX-License-Identifier: MIT
// A page that is held whole as a pyramid of tiles, held whole as well. Used by re-set pages.
#pragma once

#include <vector>

#include "assets/base/result.hpp"
#include "assets/compiler/pages/pages.hpp"
#include "assets/compiler/scans/pixels.hpp"

namespace lectern::compiler {

/// Shape: finest first, as MadePage has them.  Errors: unavailable.
[[nodiscard]] Result<std::vector<MadeLevel>> pyramid_of(const Pixels& page);

}  // namespace lectern::compiler
