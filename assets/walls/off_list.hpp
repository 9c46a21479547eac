// SPDX-License-Identifier: MIT
// Calls off the list: the kernel hands each to a signal handler, which notes it and lets the call fail. Used by walls
// alone.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace lectern::walls {

/// From now on a call that the filter traps is noted once by its number and fails with EPERM, in whatever thread it was
/// made.  Returns why that cannot be had.
[[nodiscard]] std::optional<std::string> note_trapped_calls();

/// Different ones noted so far.
[[nodiscard]] std::size_t noted_calls();
/// Their numbers, in order.
[[nodiscard]] std::vector<int> noted_numbers();

}  // namespace lectern::walls
