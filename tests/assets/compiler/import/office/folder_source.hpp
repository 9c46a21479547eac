// SPDX-License-Identifier: MIT
// A folder or a file of it as readers are given it, for tests.
#pragma once

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include "assets/compiler/import/reader.hpp"
#include "assets/compiler/source/name_order.hpp"

namespace lectern::compiler::test {

inline Bytes bytes_of(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  const std::string text((std::istreambuf_iterator<char>(in)), std::istreambuf_iterator<char>());
  const ByteView view = as_bytes(text);
  return {view.begin(), view.end()};
}

/// A file with the files of its folder beside it.
inline ImportSource file_source(const std::filesystem::path& file) {
  ImportSource source;
  source.name = file.filename().string();
  source.bytes = bytes_of(file);
  source.path = file;
  const std::filesystem::path folder = file.parent_path();
  std::vector<std::filesystem::path> paths;
  for (const auto& entry : std::filesystem::directory_iterator(folder))
    if (entry.is_regular_file()) paths.push_back(entry.path());
  sort_by_name(paths);
  for (const auto& path : paths) source.names.push_back(path.filename().string());
  source.beside = [folder](std::string_view name) -> Result<Bytes> { return bytes_of(folder / name); };
  return source;
}

/// Bytes alone.
inline ImportSource bytes_source(std::string name, std::string_view text) {
  ImportSource source;
  source.name = std::move(name);
  source.names = {source.name};
  const ByteView view = as_bytes(text);
  source.bytes.assign(view.begin(), view.end());
  source.beside = [](std::string_view missing) -> Result<Bytes> {
    return fail(ErrorCode::missing, std::string(missing) + " is not there");
  };
  return source;
}

inline ImportSource folder_source(const std::filesystem::path& folder) {
  ImportSource source;
  source.name = folder.filename().string();
  source.is_folder = true;
  source.path = folder;
  std::vector<std::filesystem::path> paths;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder))
    if (entry.is_regular_file()) paths.push_back(std::filesystem::relative(entry.path(), folder));
  sort_by_name(paths);
  for (const auto& path : paths) source.names.push_back(path.generic_string());
  source.beside = [folder](std::string_view name) -> Result<Bytes> { return bytes_of(folder / name); };
  return source;
}

}  // namespace lectern::compiler::test
