// SPDX-License-Identifier: MIT
// Passages over all layers of a document: ids for texts without marks, and one order of all ids. Used once a document,
// before its notes are linked.
#pragma once

#include "assets/compiler/report.hpp"
#include "assets/compiler/source/model.hpp"

namespace lectern::compiler {

/// Gives a text without passage marks the passages of the others, paragraph by paragraph, where the counts agree; a
/// warning with both counts where they do not. Then fills SourceDocument::passages.
void pair_passages(SourceDocument& document, Report& report);

/// The ids that a layer holds, in its order, each once.
[[nodiscard]] std::vector<std::string> passages_of(const SourceLayer& layer);

}  // namespace lectern::compiler
