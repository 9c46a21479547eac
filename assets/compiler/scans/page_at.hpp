// SPDX-License-Identifier: MIT
// Where a page lies, and how the curator hears of what is wrong with it. Used by scans and upright_job alone.
#pragma once

#include <cstddef>
#include <filesystem>
#include <functional>
#include <string>

namespace lectern::compiler {

/// A page in a scan file.
struct PageAt {
  std::filesystem::path file;
  std::size_t number = 0;  ///< from 0, within the file
  int turn = 0;            ///< degrees clockwise from how the file has it: 0, 90, 180 or 270
};

/// Takes what the curator should know though the page is made: a sentence without a full stop.
using Warn = std::function<void(std::string)>;

}  // namespace lectern::compiler
