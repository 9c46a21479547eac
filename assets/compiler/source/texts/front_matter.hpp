// SPDX-License-Identifier: MIT
// What other programs write of a text before it, between two lines of hyphens. Used by layer alone.
#pragma once

#include "assets/compiler/report.hpp"
#include "assets/compiler/source/texts/marks.hpp"

namespace lectern::compiler {

/// The text without its front matter.  Errors: into the report, front matter that there was.
[[nodiscard]] MarkedText without_front_matter(MarkedText marked, Report& report);

}  // namespace lectern::compiler
