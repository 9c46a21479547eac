// SPDX-License-Identifier: MIT
// A report as a curator or a tool reads it. Used by build, check, interface and preview.
#pragma once

#include <string>
#include <vector>

#include "assets/compiler/report.hpp"

namespace lectern::compiler {

/// The order in which one mends: errors, of exhibit.toml, people.toml and paths.toml first, then warnings, then hints.
[[nodiscard]] std::vector<Finding> in_order(const Report& report);

/// "people.toml:3:1"; without what is not known.
[[nodiscard]] std::string place_text(const Place& place);

/// `file:line:column: error: what; mend` for each finding, in the order in which one mends: errors, of exhibit.toml,
/// people.toml and paths.toml first, then warnings, then hints. Warnings and hints of one kind stand together, the
/// first with its words, the others with their places. A last line has the counts.
[[nodiscard]] std::string report_as_text(const Report& report);

/// {"findings": [{severity, file, line, column, what, mend}], "not_listed", "errors", "warnings", "hints"}.
[[nodiscard]] std::string report_as_json(const Report& report);

}  // namespace lectern::compiler
