// SPDX-License-Identifier: MIT
// Ties an editor's notes to the words that open them. Used once, before aliases are linked: a note wins over a name.
#pragma once

#include "assets/compiler/report.hpp"
#include "assets/compiler/source/model.hpp"

namespace lectern::compiler {

/// Finds each note's words in its passage of each layer, the first time they stand there; a space in them may be a line
/// end in the text.  Errors: into the report, words that are not there, with where they are.
void link_notes(SourceDocument& document, Report& report);

}  // namespace lectern::compiler
