// SPDX-License-Identifier: MIT
// The declaration in twenty languages as a pack. Used by tests/scenario alone.
#pragma once

#include <filesystem>

namespace lectern::app::testing {

/// Compiles it into `folder`; fails the test where it cannot.  Errors: an empty path.
/// Needs the test data: begin with LECTERN_NEEDS_TEST_DATA.
[[nodiscard]] std::filesystem::path declaration_pack(const std::filesystem::path& folder);

}  // namespace lectern::app::testing
