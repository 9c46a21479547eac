// SPDX-License-Identifier: MIT
// Landlock by its calls, as the C library has none for it. Used by walls alone.
#pragma once

#include "assets/base/result.hpp"
#include "assets/walls/walls.hpp"

namespace lectern::walls {

/// Opens nothing but these from now on, in this thread and those that it makes.  Returns the version of what the kernel
/// has.  Errors: unavailable (the kernel has none, or it was switched off).
[[nodiscard]] Result<int> enclose(const Places& places);

}  // namespace lectern::walls
