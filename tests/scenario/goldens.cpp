// SPDX-License-Identifier: MIT
#include "tests/scenario/goldens.hpp"

#include <algorithm>
#include <gtest/gtest.h>

#include "tests/scenario/player.hpp"

namespace lectern::app::testing {

std::vector<std::filesystem::path> files_of(const std::filesystem::path& folder, std::string_view extension) {
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(folder))
    if (entry.path().extension() == extension) files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  return files;
}

void expect_goldens(const std::vector<std::filesystem::path>& dumps, const std::filesystem::path& folder) {
  for (const auto& dump : dumps) {
    const auto golden = folder / dump.filename();
    if (!std::filesystem::exists(golden)) {
      ADD_FAILURE() << golden << " is missing; look at " << dump << " and copy it there";
      continue;
    }
    EXPECT_TRUE(read_text(dump) == read_text(golden)) << "compare: diff " << golden << " " << dump;
  }
  ASSERT_FALSE(dumps.empty());
  EXPECT_EQ(dumps.size(), files_of(folder, dumps.front().extension().string()).size()) << "a golden that nothing makes";
}

}  // namespace lectern::app::testing
