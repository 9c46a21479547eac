// SPDX-License-Identifier: MIT
// The reader of IIIF Presentation: a manifest of version 1, 2 or 3 is one document. Used by readers alone.
#pragma once

#include "assets/compiler/import/reader.hpp"

namespace lectern::compiler {

/// Whether a file is of IIIF, a manifest or not: what is none is said by name when it is read.
[[nodiscard]] bool knows_iiif(const ImportSource& source);

/// Errors: malformed, too_large; other_version and not_ours for what is of IIIF and no manifest of these versions.
[[nodiscard]] Result<Imported> read_iiif(const ImportSource& source, Report& report);

}  // namespace lectern::compiler
