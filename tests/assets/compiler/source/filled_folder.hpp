// SPDX-License-Identifier: MIT
// A folder of a test's own that is easily filled with files.
#pragma once

#include <filesystem>
#include <fstream>
#include <string_view>

#include "tests/assets/base/temporary_folder.hpp"

namespace lectern::compiler::test {

class FilledFolder : public lectern::test::TemporaryFolder {
 public:
  void write(const std::filesystem::path& name, std::string_view text) const {
    std::filesystem::create_directories((path() / name).parent_path());
    std::ofstream(path() / name, std::ios::binary) << text;
  }
};

}  // namespace lectern::compiler::test
