// SPDX-License-Identifier: MIT
// Characters of an edition that no text of an exhibit may hold. Used by import/editions alone.
#pragma once

#include <string>
#include <string_view>

#include "assets/compiler/import/editions/tally.hpp"

namespace lectern::compiler {

/// `text` without controls, with '\n' for every line end, and "[U+E5DC]" for what Unicode does not know or leaves to
/// private use: fonts show nothing there, and a reader is to see that something stood there. Each kind is told.
[[nodiscard]] std::string cleaned(std::string_view text, const Place& place, Tally& tally);

/// Whether a text is all printed ASCII, which is clean.
[[nodiscard]] bool is_plain(std::string_view text);

/// All that is said of a document beside its texts, cleaned; labels of pages told apart: where one page has a label all
/// have one, and page marks, which till then count pages from 1, name pages by them. What stands before the first
/// page's mark is on that page too, and the mark comes before it.
void clean(ImportedDocument& document, const Place& place, Tally& tally);

}  // namespace lectern::compiler
