// SPDX-License-Identifier: MIT
// What lectern-pack does when it was started as its own child: looks at a scan, or reads or makes a page, within
// limits, and takes the next order. Used by command_line, jobs, make_jobs and probe_jobs.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "assets/compiler/scans/make_page.hpp"
#include "assets/compiler/scans/probe.hpp"

namespace lectern::compiler {

/// The first word of its command line; people have no use for it.
inline constexpr const char* worker_word = "scan-worker";

/// The words of orders. The file is opened only if it lies in `root`, the exhibit's folder.
[[nodiscard]] std::vector<std::string> probe_words(const std::filesystem::path& root,
                                                   const std::filesystem::path& file);
[[nodiscard]] std::vector<std::string> read_words(const std::filesystem::path& root, const PageAt& at);
[[nodiscard]] std::vector<std::string> make_words(const std::filesystem::path& root, const PageOrder& order);

/// Follows the orders that come on standard input, a line each, and says a ScanAnswer to each on standard output, until
/// there are no more.  Returns the exit status.
[[nodiscard]] int run_worker();

}  // namespace lectern::compiler
