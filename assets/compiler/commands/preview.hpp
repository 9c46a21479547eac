// SPDX-License-Identifier: MIT
// What somebody who looks at an exhibit while they make it asked for. Used by commands.
#pragma once

#include <chrono>
#include <filesystem>
#include <string>

namespace lectern::compiler {

struct PreviewWish {
  std::filesystem::path folder;
  std::filesystem::path strings;  ///< of the interface's words
  std::filesystem::path cache;    ///< where made pages are kept; empty: nowhere
  std::chrono::minutes scan_time;
  std::string size, mm, language;  ///< as the viewer's options; empty: its own
};

}  // namespace lectern::compiler
