// SPDX-License-Identifier: MIT
// Sentences that stand in a TOML file, as those of people and notes: read with the same marks as a document's texts,
// every line's end kept. Used by check and panels.
#pragma once

#include <string>
#include <vector>

#include "assets/compiler/report.hpp"
#include "assets/compiler/source/model.hpp"

namespace lectern::compiler {

/// The paragraphs of a text of a card or a note.  Errors: into the report, all at `place`: what a document's text would
/// be told of.
[[nodiscard]] std::vector<SourceBlock> parse_sentences(const std::string& text, const Place& place, Report& report);

/// Whether a text that is shown as it is typed, as a name or a title, holds signs or tags that were meant as marks.
[[nodiscard]] bool has_marks(const std::string& text);

}  // namespace lectern::compiler
