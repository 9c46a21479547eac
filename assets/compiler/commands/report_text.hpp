// SPDX-License-Identifier: MIT
// A report as a curator or a tool reads it. Used by build, check and interface.
#pragma once

#include <string>

#include "assets/compiler/report.hpp"

namespace lectern::compiler {

/// One line a finding, `file:line:column: error: what; mend`, by place, and a last line with the counts.
[[nodiscard]] std::string report_as_text(const Report& report);

/// {"findings": [{severity, file, line, column, what, mend}], "not_listed", "errors", "warnings", "hints"}.
[[nodiscard]] std::string report_as_json(const Report& report);

}  // namespace lectern::compiler
