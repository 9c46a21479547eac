// SPDX-License-Identifier: MIT
// A page as a pyramid of tiles, down to the level that is one tile. Used by re-set pages.
#pragma once

#include <vector>

#include "assets/base/result.hpp"
#include "assets/compiler/pages/pages.hpp"
#include "assets/compiler/pages/sheet.hpp"

namespace lectern::compiler {

/// Shape: finest first, as MadePage has them.  Errors: unavailable.
[[nodiscard]] Result<std::vector<MadeLevel>> pyramid_of(Sheet page);

}  // namespace lectern::compiler
