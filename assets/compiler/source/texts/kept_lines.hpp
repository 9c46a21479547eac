// SPDX-License-Identifier: MIT
// Line ends and indents that stay, as in verse: <!-- lines --> to <!-- /lines -->, a layer's lines = "kept", and the
// line blocks that pandoc writes ("| a line"). Told to Markdown in its own signs, so that words in them are still read.
// Used by layer.
#pragma once

#include "assets/compiler/report.hpp"
#include "assets/compiler/source/texts/marks.hpp"

namespace lectern::compiler {

/// The text with two spaces at the end of each kept line, and no-break spaces for its indent (4 for a tab).
/// Shape: marks and places as before; with `all` every line is kept.  Errors: into the report, lines between the marks
/// that Markdown makes headings and quotations of.
[[nodiscard]] MarkedText with_kept_lines(MarkedText marked, bool all, Report& report);

}  // namespace lectern::compiler
