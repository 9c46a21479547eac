// SPDX-License-Identifier: MIT
// The reader of TEI P5: a file is one document, a teiCorpus and a folder of files are one exhibit. Used by
// readers alone.
#pragma once

#include "assets/compiler/import/reader.hpp"

namespace lectern::compiler {

/// Whether a file is TEI, or a folder holds files of it.
[[nodiscard]] bool knows_tei(const ImportSource& source);

/// Errors: malformed, too_large; missing where nothing in it has words or pages. Of a folder a file that cannot be read
/// is a question, and the others come in.
[[nodiscard]] Result<Imported> read_tei(const ImportSource& source, Report& report);

}  // namespace lectern::compiler
