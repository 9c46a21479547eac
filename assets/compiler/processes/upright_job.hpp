// SPDX-License-Identifier: MIT
// What lectern-pack does when it was started as its own child to give another program a scan upright, within limits.
// Used by command_line and read.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "assets/compiler/scans/page_at.hpp"

namespace lectern::compiler {

/// The first word of its command line; people have no use for it.
inline constexpr const char* upright_word = "upright-scan";

/// The command line, after the program's name. The file is opened only if it lies in `root`, the exhibit's folder.
[[nodiscard]] std::vector<std::string> upright_words(const std::filesystem::path& root, const PageAt& at,
                                                     const std::filesystem::path& output);

/// Does what the words after `upright_word` say: writes `output`, or nothing where the scan itself would do.
/// Returns the exit status.
[[nodiscard]] int run_upright(const std::vector<std::string>& words);

}  // namespace lectern::compiler
