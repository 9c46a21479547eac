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

/// The command line of one that may write below these folders and nowhere else; what libraries unpack meanwhile goes to
/// the first. A folder that is not there when it starts it cannot write to.
[[nodiscard]] std::vector<std::string> worker_words(const std::vector<std::filesystem::path>& folders);

/// Closes this process to all but reading files and writing below these folders: what opens the scans of strangers.
/// Where the system has no such walls it goes on without.
void wall_in(const std::vector<std::string>& folders);

/// Follows the orders that come on standard input, a line each, and says a ScanAnswer to each on standard output, until
/// there are no more. `folders`: the words after `worker_word`.  Returns the exit status.
[[nodiscard]] int run_worker(const std::vector<std::string>& folders);

}  // namespace lectern::compiler
