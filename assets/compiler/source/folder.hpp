// SPDX-License-Identifier: MIT
// What lies in a folder, always in the same order. Used wherever the compiler looks into one.
#pragma once

#include <filesystem>
#include <optional>
#include <vector>

#include "assets/compiler/report.hpp"

namespace lectern::compiler {

/// Files and folders of `folder` in the order that people read their names in, hidden ones and litter left out; a
/// missing folder is empty.  `root` is the exhibit's folder, which no link leads out of.
/// Errors: into the report, and nothing is returned.
[[nodiscard]] std::optional<std::vector<std::filesystem::path>> read_folder(const std::filesystem::path& root,
                                                                            const std::filesystem::path& folder,
                                                                            Report& report);

/// The same, where one that cannot be read is empty.
[[nodiscard]] std::vector<std::filesystem::path> list_folder(const std::filesystem::path& root,
                                                             const std::filesystem::path& folder, Report& report);

/// The litter of a folder (file_kind.hpp), in the same order; of one that cannot be read none.
[[nodiscard]] std::vector<std::filesystem::path> list_litter(const std::filesystem::path& root,
                                                             const std::filesystem::path& folder);

/// Whether there is such a name, if only a link that leads nowhere.
[[nodiscard]] bool is_there(const std::filesystem::path& path);
[[nodiscard]] bool leads_nowhere(const std::filesystem::path& path);

[[nodiscard]] bool is_folder(const std::filesystem::path& path);
[[nodiscard]] bool is_file(const std::filesystem::path& path);

}  // namespace lectern::compiler
