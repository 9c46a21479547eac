// SPDX-License-Identifier: MIT
// A folder for packs that are made to be tried or looked at and not to be kept. Used by audit and preview.
#pragma once

#include <filesystem>
#include <string_view>

#include "assets/base/pending_folder.hpp"
#include "assets/base/result.hpp"

namespace lectern::compiler {

/// In the user's `cache`, or where that is empty or cannot be written among temporary files; gone with this. What
/// killed processes left of such folders goes first.  Errors: unwritable.
[[nodiscard]] Result<PendingFolder> own_folder(const std::filesystem::path& cache, std::string_view ending);

}  // namespace lectern::compiler
