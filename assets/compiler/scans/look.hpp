// SPDX-License-Identifier: MIT
// What a scan file holds: how many pages, how large. Run in a process of its own by worker.cpp, and by tests.
#pragma once

#include <filesystem>
#include <vector>

#include "assets/base/result.hpp"
#include "assets/compiler/scans/page_at.hpp"
#include "assets/compiler/source/model.hpp"

namespace lectern::compiler {

/// How closely: `heads` reads sizes only, `pixels` decodes all of it, so that damage shows wherever it lies.
enum class Look { heads, pixels };

/// The pages of a file, in order. A TIFF's smaller copies and masks are no pages.
/// Errors: missing, unreadable, malformed, too_large; they name the page where there are several.
[[nodiscard]] Result<std::vector<ScanPage>> look_at(const std::filesystem::path& file, Look look, const Warn& warn);

}  // namespace lectern::compiler
