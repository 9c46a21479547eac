// SPDX-License-Identifier: MIT
// From marks to spans: which words a passage covers, and where a page begins. Used by layer and links.
#pragma once

#include <vector>

#include "assets/compiler/report.hpp"
#include "assets/compiler/source/texts/blocks.hpp"
#include "assets/compiler/source/texts/marks.hpp"

namespace lectern::compiler {

/// Adds a span for each page mark, and for each passage one in every cell that it covers, without the white space
/// around. Shape: parsed.anchors[i] belongs to marks[i].  Errors: into the report, an id used twice, a passage without
/// text.
void apply_marks(ParsedText& parsed, const std::vector<Mark>& marks, Report& report);

/// Puts a cell's spans in order: by start, passages before what stands in them.
void sort_spans(Cell& cell);

}  // namespace lectern::compiler
