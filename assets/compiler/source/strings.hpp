// SPDX-License-Identifier: MIT
// The interface's words from assets/strings/LANG.toml and an exhibit's own strings/LANG.toml. English is the measure:
// every other language has its keys, its placeholders and the plural forms that the language wants.
#pragma once

#include <filesystem>
#include <map>
#include <span>
#include <string>

#include "assets/compiler/report.hpp"
#include "assets/compiler/source/model.hpp"

namespace lectern::compiler {

/// The words of each of `languages`.  `ours` is Lectern's own folder; what stands in the exhibit's `strings/` wins over
/// it, key by key; an empty path: none of its own, or it could not be read.  Errors: into the report, at the file that
/// would hold what is missing.
[[nodiscard]] std::map<std::string, SourceStrings> read_strings(const std::filesystem::path& ours,
                                                                const std::filesystem::path& exhibit,
                                                                std::span<const std::string> languages, Report& report);

}  // namespace lectern::compiler
