// SPDX-License-Identifier: MIT
#include "assets/compiler/preview/folder_print.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <sys/stat.h>
#include <system_error>
#include <vector>

#include "assets/compiler/source/file_purpose.hpp"

namespace lectern::compiler {

namespace {

namespace fs = std::filesystem;

bool is_unread(const std::string& name) {
  return name.starts_with('.') || is_litter(name);
}

/// Links are followed: a scan may be one.
std::string line_of_file(const fs::path& path) {
  struct stat status {};
  if (::stat(path.c_str(), &status) != 0) return path.string() + '\n';
  return fmt::format("{}\t{} {} {} {}.{}\n", path.string(), status.st_mode, status.st_ino, status.st_size,
                     status.st_mtim.tv_sec, status.st_mtim.tv_nsec);
}

}  // namespace

std::string print_of_folder(const fs::path& folder) {
  std::vector<std::string> lines;
  std::error_code error;
  fs::recursive_directory_iterator at(folder, fs::directory_options::skip_permission_denied, error);
  for (; !error && at != fs::recursive_directory_iterator(); at.increment(error)) {
    std::error_code none;
    if (is_unread(at->path().filename().string())) {
      at.disable_recursion_pending();
      continue;
    }
    // A folder's own time changes with what lies in it, litter too.
    lines.push_back(at->is_directory(none) ? at->path().string() + "/\n" : line_of_file(at->path()));
  }
  std::sort(lines.begin(), lines.end());
  std::string print;
  for (const std::string& line : lines) print += line;
  return print;
}

}  // namespace lectern::compiler
