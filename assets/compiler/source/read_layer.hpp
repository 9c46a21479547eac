// SPDX-License-Identifier: MIT
// The machine reading of a document that has none of its own, taken from the readings of its scans. Used by document,
// align and probe_jobs.
#pragma once

#include "assets/compiler/report.hpp"
#include "assets/compiler/source/model.hpp"

namespace lectern::compiler {

/// Adds the layer, a paragraph for each block of the readings, in their language or else the document's own, and tells
/// what it did.  Nothing where the document has a reading, or none of its scans has, or people wrote what theirs say.
void add_read_layer(SourceDocument& document, Report& report);

/// Says of the layer who made it, unless document.toml does.
void name_read_layer(SourceDocument& document);

/// Numbers the layer's page marks once it is known how many pages each scan has.
void number_read_pages(SourceDocument& document);

/// Whether a layer was taken from readings of scans.
[[nodiscard]] bool is_of_scans(const SourceLayer& layer);

}  // namespace lectern::compiler
