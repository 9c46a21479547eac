// SPDX-License-Identifier: MIT
// What lies in a folder, always in the same order. Used wherever the compiler looks into one.
#pragma once

#include <filesystem>
#include <vector>

#include "assets/compiler/report.hpp"

namespace lectern::compiler {

/// Files and folders of `folder` by name, hidden ones left out.  Errors: into the report; a missing folder is empty.
[[nodiscard]] std::vector<std::filesystem::path> list_folder(const std::filesystem::path& folder, Report& report);

[[nodiscard]] bool is_folder(const std::filesystem::path& path);
[[nodiscard]] bool is_file(const std::filesystem::path& path);

}  // namespace lectern::compiler
