// SPDX-License-Identifier: MIT
// A Word file by pandoc, on request: a program that is started within limits, given the file's path and read from its
// output. Used by word_file alone.
#pragma once

#include <string>

#include "assets/compiler/import/office/word_document.hpp"
#include "assets/compiler/import/reader.hpp"

namespace lectern::compiler {

struct ByPandoc {
  WordText::Made made;
  std::string version;  ///< "pandoc 2.17.1.1"
};

/// Errors: missing (no pandoc, with the line that installs it), unavailable (no file to name, pandoc failed or passed a
/// limit), too_large.
[[nodiscard]] Result<ByPandoc> read_by_pandoc(const ImportSource& source);

}  // namespace lectern::compiler
