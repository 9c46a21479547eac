// SPDX-License-Identifier: MIT
// A transcript or translation (.md) as blocks: CommonMark with tables, read so that every letter comes out as it was
// typed (no smart quotes, no renumbered lists). Used by layer.
#pragma once

#include "assets/compiler/report.hpp"
#include "assets/compiler/source/texts/blocks.hpp"
#include "assets/compiler/source/texts/marks.hpp"

namespace lectern::compiler {

/// Reads Markdown and finds where its marks stand in the text that comes out.
/// Errors: into the report: raw HTML, pictures, what Markdown would swallow, marks inside signs that no place can be
/// found for, nesting past 32.  Cost: three readings; where a mark stands beside signs, a few more.
[[nodiscard]] ParsedText parse_markdown(const MarkedText& marked, Report& report);

}  // namespace lectern::compiler
