// SPDX-License-Identifier: MIT
// What a scan file holds: how many pages, how large, whether all of it can be read. Run in a process of its own by
// worker.cpp, and by tests.
#pragma once

#include <filesystem>
#include <vector>

#include "assets/base/result.hpp"
#include "assets/compiler/scans/page_at.hpp"
#include "assets/compiler/source/model.hpp"

namespace lectern::compiler {

/// The pages of a file, in order, by its head alone. A TIFF's smaller copies and masks are no pages.
/// Errors: missing, unreadable, malformed, too_large; they name the page where there are several.
[[nodiscard]] Result<std::vector<ScanPage>> probe(const std::filesystem::path& file);

/// Decodes all of a page and keeps nothing, so that damage shows wherever it lies.  Errors: as make_page.
[[nodiscard]] Result<void> read_page(const PageAt& at, const Warn& warn);

}  // namespace lectern::compiler
