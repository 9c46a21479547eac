// SPDX-License-Identifier: MIT
// Whether the gists of a document are worth their time. Used by documents alone.
#pragma once

#include "assets/compiler/report.hpp"
#include "assets/compiler/source/model.hpp"

namespace lectern::compiler {

/// Errors: into the report, a warning for each gist that takes longer to read than its passage, unless that is short.
void check_gists(const SourceDocument& document, Report& report);

}  // namespace lectern::compiler
