// SPDX-License-Identifier: MIT
// A document's pages as its folder holds them: which pictures are here, what the pages are called, which of them are
// lost. Used by exhibit_files alone. Pure.
#pragma once

#include <string>
#include <vector>

#include "assets/compiler/import/folder/exhibit_files.hpp"

namespace lectern::compiler {

/// A file of pictures, and the pages that it holds in order.
struct PictureFile {
  std::string name;     ///< in the source
  std::string save_as;  ///< in scans/
  std::vector<const ImportedPage*> pages;
};

struct DocumentPages {
  std::vector<PictureFile> here;
  std::vector<WantedPicture> wanted;
  std::vector<std::string> labels;
  std::vector<std::size_t> lost;
};

/// Names pictures as they are to be saved, tells which are here, and makes the texts' page marks name pages that there
/// are.  Lifetime: `document` outlives the result.
[[nodiscard]] DocumentPages settle_pages(ImportedDocument& document, const ExhibitFacts& facts);

}  // namespace lectern::compiler
