// SPDX-License-Identifier: MIT
// Exhibit folders that tests make, compiled as lectern-pack compiles them. Used by tests/scenario alone.
#pragma once

#include <filesystem>

namespace lectern::app::testing {

/// The pack of an exhibit, written beside it; fails the test, also for a warning.  Errors: an empty path.
[[nodiscard]] std::filesystem::path compiled(const std::filesystem::path& exhibit);

}  // namespace lectern::app::testing
