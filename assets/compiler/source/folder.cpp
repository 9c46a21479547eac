// SPDX-License-Identifier: MIT
#include "assets/compiler/source/folder.hpp"

#include <string>
#include <system_error>

#include "assets/base/beneath.hpp"
#include "assets/compiler/source/file_purpose.hpp"
#include "assets/compiler/source/name_order.hpp"

namespace lectern::compiler {

std::optional<std::vector<std::filesystem::path>> read_folder(const std::filesystem::path& root,
                                                              const std::filesystem::path& folder, Report& report) {
  std::vector<std::filesystem::path> paths;
  const auto names = names_beneath(root, folder);
  if (!names && names.error().code != ErrorCode::missing) {
    report.error({folder}, names.error().what,
                 names.error().code == ErrorCode::elsewhere ? "copy the folder itself to this place"
                                                            : "see that it may be read");
    return std::nullopt;
  }
  if (!names) return paths;
  for (const std::string& name : *names)
    if (!name.starts_with('.') && !is_litter(name)) paths.push_back(folder / name);
  sort_by_name(paths);
  return paths;
}

std::vector<std::filesystem::path> list_folder(const std::filesystem::path& root, const std::filesystem::path& folder,
                                               Report& report) {
  return read_folder(root, folder, report).value_or(std::vector<std::filesystem::path>());
}

std::vector<std::filesystem::path> list_litter(const std::filesystem::path& root, const std::filesystem::path& folder) {
  std::vector<std::filesystem::path> paths;
  const auto names = names_beneath(root, folder);
  if (!names) return paths;
  for (const std::string& name : *names)
    if (is_litter(name)) paths.push_back(folder / name);
  sort_by_name(paths);
  return paths;
}

bool is_there(const std::filesystem::path& path) {
  std::error_code error;
  return std::filesystem::exists(std::filesystem::symlink_status(path, error));
}

bool leads_nowhere(const std::filesystem::path& path) {
  std::error_code error;
  return std::filesystem::is_symlink(path, error) && !std::filesystem::exists(path, error);
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
