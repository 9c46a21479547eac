// SPDX-License-Identifier: MIT
// Files of exhibit folders that tests make.
#pragma once

#include <filesystem>
#include <fstream>
#include <string_view>

namespace lectern::test {

/// Writes a file, and the folders it stands in.
inline void write(const std::filesystem::path& file, std::string_view text) {
  std::filesystem::create_directories(file.parent_path());
  std::ofstream(file, std::ios::binary) << text;
}

}  // namespace lectern::test
