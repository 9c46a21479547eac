// SPDX-License-Identifier: MIT
// An exhibit folder, read whole. The one call behind `check`, `build` and tests; check/ then judges what was read.
#pragma once

#include <filesystem>

#include "assets/compiler/report.hpp"
#include "assets/compiler/source/model.hpp"

namespace lectern::compiler {

/// Reads everything it can, so that all problems are reported at once.  `strings` is the folder of Lectern's own words.
/// Errors: into the report, each with its place; what could not be read is absent from the result.
[[nodiscard]] SourceExhibit read_exhibit(const std::filesystem::path& folder, const std::filesystem::path& strings,
                                         Report& report);

}  // namespace lectern::compiler
