// SPDX-License-Identifier: MIT
// A machine reading (.txt) as blocks. Nothing in it is markup, but a few signs that reading software is known to put in
// are not shown; FORMAT.md, "Texts", lists them, and nothing else of the text is ever lost.
#pragma once

#include "assets/compiler/source/texts/blocks.hpp"
#include "assets/compiler/source/texts/marks.hpp"

namespace lectern::compiler {

/// Paragraphs (line ends stay) and rows (cells between tabs or `|`).  Errors: none (total).
[[nodiscard]] ParsedText parse_reading(const MarkedText& marked);

}  // namespace lectern::compiler
