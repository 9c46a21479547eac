// SPDX-License-Identifier: MIT
// What lectern-pack does when it was started as its own child: looks at one scan, or reads or makes one page, within
// limits. Used by command_line, make_jobs and probe_jobs.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "assets/compiler/scans/make_page.hpp"
#include "assets/compiler/scans/probe.hpp"

namespace lectern::compiler {

/// The first word of its command line; people have no use for it.
inline constexpr const char* worker_word = "scan-worker";

/// The command lines, after the program's name. The file is opened only if it lies in `root`, the exhibit's folder.
[[nodiscard]] std::vector<std::string> probe_words(const std::filesystem::path& root,
                                                   const std::filesystem::path& file);
[[nodiscard]] std::vector<std::string> read_words(const std::filesystem::path& root, const PageAt& at);
[[nodiscard]] std::vector<std::string> make_words(const std::filesystem::path& root, const PageOrder& order);

/// Does what the words after `worker_word` say, and prints a ScanAnswer.  Returns the exit status.
[[nodiscard]] int run_worker(const std::vector<std::string>& words);

}  // namespace lectern::compiler
