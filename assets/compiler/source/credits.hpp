// SPDX-License-Identifier: MIT
// Whose each layer is: [layers."translation.en"], and the older keys that still say it. Used by document alone.
#pragma once

#include "assets/compiler/report.hpp"
#include "assets/compiler/source/model.hpp"
#include "assets/compiler/source/toml/value.hpp"

namespace lectern::compiler {

/// Fills in the credits of the document's layers. `transcriber` and `translator` speak for a layer that is alone of its
/// kind, and for all of a kind where they name nobody.  Shape: all layers are read.
/// Errors: into the report, a name of which it is not known whose layer it means, with the lines to write; a hint at
/// [layer_notes].
void take_credits(const TomlTable& root, SourceDocument& document, Report& report);

}  // namespace lectern::compiler
