// SPDX-License-Identifier: MIT
// Dumps and the goldens they must equal. Used by tests/scenario alone.
#pragma once

#include <filesystem>
#include <string_view>
#include <vector>

namespace lectern::app::testing {

/// The files of a folder with this extension, in order.
[[nodiscard]] std::vector<std::filesystem::path> files_of(const std::filesystem::path& folder,
                                                          std::string_view extension);

/// Every dump equals the golden of its name in `folder`, and there is no golden besides.
void expect_goldens(const std::vector<std::filesystem::path>& dumps, const std::filesystem::path& folder);

}  // namespace lectern::app::testing
