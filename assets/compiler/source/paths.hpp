// SPDX-License-Identifier: MIT
// Reads paths.toml: a few passages in an order of the museum's making. Whether they are there is for check/ to say.
#pragma once

#include <filesystem>
#include <span>
#include <string>
#include <vector>

#include "assets/compiler/report.hpp"
#include "assets/compiler/source/path_model.hpp"
#include "assets/compiler/source/toml/value.hpp"

namespace lectern::compiler {

/// Reads an exhibit's paths; one without paths.toml has none.  Errors: into the report.
[[nodiscard]] std::vector<SourcePath> read_paths(const std::filesystem::path& folder,
                                                 std::span<const std::string> languages, Report& report);

/// The paths of a file whose keys were checked; what is of the wrong type comes out empty.
/// Errors: into the report, a list of steps that has none.
[[nodiscard]] std::vector<SourcePath> paths_of(const TomlTable& root, Report& report);

}  // namespace lectern::compiler
