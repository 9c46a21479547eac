// SPDX-License-Identifier: MIT
// The same page under one name and several endings (`001.tif`, `001.pdf`): which of its files is shown. Used by
// document, check/scans and probe_jobs.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "assets/compiler/source/scan.hpp"

namespace lectern::compiler {

/// A file's name without the ending of a picture; of `scan.001` all.  Two files of one folder and one such name are
/// held for the same page.
[[nodiscard]] std::string page_name(const std::filesystem::path& file);

/// Puts each file that is not read (a camera's raw file) to the copies of the scan that has its name.
/// Returns those that no scan has the name of.
[[nodiscard]] std::vector<std::filesystem::path> join_unread(const std::vector<std::filesystem::path>& unread,
                                                             std::vector<SourceScan>& scans);

/// Of scans of one name and as many pages each leaves the one that keeps the page best; the others become its copies.
/// Scans whose pages are not known stay.
void take_pages_once(std::vector<SourceScan>& scans);

}  // namespace lectern::compiler
