// SPDX-License-Identifier: MIT
#include "assets/compiler/source/folder.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <system_error>

namespace lectern::compiler {

std::vector<std::filesystem::path> list_folder(const std::filesystem::path& folder, Report& report) {
  std::vector<std::filesystem::path> paths;
  std::error_code error;
  std::filesystem::directory_iterator at(folder, error);
  for (const std::filesystem::directory_iterator end; !error && at != end; at.increment(error))
    if (!at->path().filename().string().starts_with('.')) paths.push_back(at->path());
  if (error && error != std::errc::no_such_file_or_directory)
    report.error({folder}, fmt::format("the folder cannot be read: {}", error.message()), "see that it may be read");
  std::sort(paths.begin(), paths.end());
  return paths;
}

bool is_folder(const std::filesystem::path& path) {
  std::error_code error;
  return std::filesystem::is_directory(path, error);
}

bool is_file(const std::filesystem::path& path) {
  std::error_code error;
  return std::filesystem::is_regular_file(path, error);
}

}  // namespace lectern::compiler
