// SPDX-License-Identifier: MIT
// A plain text or Markdown as a document of one text. Used by readers alone. Pure.
#pragma once

#include "assets/compiler/import/reader.hpp"

namespace lectern::compiler {

/// By its ending, and by what it holds: a text in any encoding.
[[nodiscard]] bool knows_plain_file(const ImportSource& source);

/// Blank lines part paragraphs, form feeds pages; lines that a paper's edge ended are joined, others stay.
/// Errors: malformed (no text, or none in the encoding that was named), too_large.
[[nodiscard]] Result<Imported> read_plain_file(const ImportSource& source, Report& report);

}  // namespace lectern::compiler
