// SPDX-License-Identifier: MIT
// Footnotes as Markdown can say them: each has words, a label of its own and a word that opens it. Used by plain_text
// alone. Pure.
#pragma once

#include "assets/compiler/import/imported.hpp"

namespace lectern::compiler {

/// Notes without words go; one that nothing opens is opened by the text's last word. Links are parted from one another,
/// those that open footnotes aside.  Shape: `text` as plain_text() has it so far.
void order_footnotes(ImportedText& text);

}  // namespace lectern::compiler
