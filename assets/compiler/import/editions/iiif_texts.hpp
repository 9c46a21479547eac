// SPDX-License-Identifier: MIT
// Annotations that transcribe pages, to texts of an exhibit. Used by import/editions alone.
#pragma once

#include <list>
#include <string>
#include <vector>

#include "assets/compiler/import/editions/iiif_pages.hpp"
#include "assets/compiler/import/reader.hpp"

namespace lectern::compiler {

/// What annotations say of the pages.
struct IiifTexts {
  std::vector<ImportedText> texts;     ///< a language each; of the first most is written
  std::vector<ImportedField> remarks;  ///< what somebody remarked on a page and is none of its words
  bool says_language = false;          ///< an annotation that transcribes names its language
};

/// Reads the canvases' annotations, and the lists that are only named where they are here.  Shape: `pages` are those of
/// `canvases`, and get the lines that have a place; texts without a language are in `language`.
[[nodiscard]] IiifTexts texts_of(const std::vector<IiifCanvas>& canvases, std::vector<IiifPage>& pages,
                                 const std::string& language, const Neighbours& neighbours, Tally& tally);

}  // namespace lectern::compiler
