// SPDX-License-Identifier: MIT
// The folder that a path lies in. Pure.
#pragma once

#include <filesystem>

namespace lectern {

/// Of a bare name it is the present folder.
[[nodiscard]] inline std::filesystem::path folder_of(const std::filesystem::path& path) {
  return path.has_parent_path() ? path.parent_path() : std::filesystem::path(".");
}

}  // namespace lectern
