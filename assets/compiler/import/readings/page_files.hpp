// SPDX-License-Identifier: MIT
// Which files of a folder are pictures of pages and which read them, document by document. Used by read_readings alone.
// Pure.
#pragma once

#include <string>
#include <vector>

namespace lectern::compiler {

struct PageFile {
  std::string picture;                ///< its name in the source; empty: only a reading is there
  std::vector<std::string> readings;  ///< the preferred one first
};

struct PageFolder {
  std::string name;  ///< the folder's, as the source has it; empty: the source itself
  std::vector<PageFile> pages;
  std::vector<std::string> others;  ///< that are neither
};

/// Shape: `names` are in the order that people read them in.
[[nodiscard]] std::vector<PageFolder> page_folders(const std::vector<std::string>& names);

}  // namespace lectern::compiler
