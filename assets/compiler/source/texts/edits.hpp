// SPDX-License-Identifier: MIT
// Changes to a text before Markdown reads it: its marks, kept lines and places move along, so that what is found later
// is told where it stands in the file. Used by footnotes, front_matter, inline_tags, kept_lines and
// pandoc_marks.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "assets/compiler/source/texts/marks.hpp"

namespace lectern::compiler {

/// What stands in place of some bytes.
struct Edit {
  std::size_t at = 0;
  std::size_t size = 0;
  std::string with;
};

/// Applies edits.  Shape: in order, none within another.
[[nodiscard]] MarkedText with_edits(MarkedText marked, const std::vector<Edit>& edits);

}  // namespace lectern::compiler
