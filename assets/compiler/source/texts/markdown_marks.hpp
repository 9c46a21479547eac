// SPDX-License-Identifier: MIT
// Where the marks of a Markdown text stand in what is shown of it. Used by markdown alone.
//
// A character that no text may hold is put where each mark stood, the text is read again, and the reading is believed
// only if it is the same as without them. A mark that disturbs it is tried beside the signs next to it.
#pragma once

#include <vector>

#include "assets/compiler/report.hpp"
#include "assets/compiler/source/texts/blocks.hpp"
#include "assets/compiler/source/texts/marks.hpp"

namespace lectern::compiler {

/// Shape: `blocks` is what marked.text reads as; the result has one anchor a mark, never falling.
/// Errors: into the report, a mark that no place can be found for.
[[nodiscard]] std::vector<Anchor> find_anchors(const MarkedText& marked, const std::vector<SourceBlock>& blocks,
                                               Report& report);

}  // namespace lectern::compiler
