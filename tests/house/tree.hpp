// SPDX-License-Identifier: MIT
// The source tree as text, for the rules of the house to look at. A tree may also be planted in a test.
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace lectern::house {

struct SourceFile {
  std::string path;  ///< from the root, with slashes
  std::string text;
};

struct Include {
  std::size_t line = 0;  ///< from 1
  std::string path;      ///< as it is written
  bool angled = false;   ///< <...>, not "..."
};

/// Reads every text file of ours under `root`, in order of path: the top-level folders and the files beside them.
[[nodiscard]] std::vector<SourceFile> read_tree(const std::filesystem::path& root);

/// The includes of a C++ file; those in comments are passed over.
[[nodiscard]] std::vector<Include> includes_of(const SourceFile& file);

[[nodiscard]] std::vector<std::string_view> lines_of(std::string_view text);

[[nodiscard]] inline bool is_header(const SourceFile& file) {
  return file.path.ends_with(".hpp");
}
[[nodiscard]] inline bool is_cpp(const SourceFile& file) {
  return is_header(file) || file.path.ends_with(".cpp");
}

/// Whether `path` is `folder` or lies in it.
[[nodiscard]] inline bool lies_in(std::string_view path, std::string_view folder) {
  return path.starts_with(folder) && (path.size() == folder.size() || path[folder.size()] == '/');
}

}  // namespace lectern::house
