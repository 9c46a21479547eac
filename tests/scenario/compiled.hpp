// SPDX-License-Identifier: MIT
// Exhibit folders that tests make, compiled as lectern-pack compiles them. Used by tests/scenario alone.
#pragma once

#include <filesystem>
#include <string_view>
#include <utility>
#include <vector>

namespace lectern::app::testing {

/// The pack of an exhibit, written beside it; fails the test, also for a warning.  Errors: an empty path.
[[nodiscard]] std::filesystem::path compiled(const std::filesystem::path& exhibit);

/// A file of a document: its name, and what is in it.
using DraftFile = std::pair<const char*, const char*>;

/// The pack of an exhibit that is written there: one document, `draft`, of these files, its pages re-set from its
/// reading.  `language` is the original's.  Errors: as compiled.
[[nodiscard]] std::filesystem::path compiled_draft(const std::filesystem::path& folder,
                                                   const std::vector<DraftFile>& files,
                                                   std::string_view language = "en");

}  // namespace lectern::app::testing
