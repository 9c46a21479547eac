// SPDX-License-Identifier: MIT
// A scan as visitors see it, as a file that other programs can read: they know nothing of how a camera was held, nor of
// every kind of file. Run in a process of its own by upright_job.cpp, and by tests.
#pragma once

#include <filesystem>

#include "assets/base/result.hpp"
#include "assets/compiler/scans/page_at.hpp"

namespace lectern::compiler {

/// Writes a PNG of the page, turned as its file and `at.turn` say; nothing, and false, where the file itself would do.
/// Errors: those of open_page, unwritable.
[[nodiscard]] Result<bool> save_upright(const PageAt& at, const std::filesystem::path& output);

}  // namespace lectern::compiler
