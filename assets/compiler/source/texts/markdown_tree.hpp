// SPDX-License-Identifier: MIT
// One reading of Markdown by cmark-gfm, turned into blocks. Its body alone includes cmark. Used by markdown,
// markdown_lines and markdown_marks; it reads a text several times and knows nothing of marks.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "assets/compiler/source/model.hpp"

namespace lectern::compiler {

/// What cannot be shown as it stands, and where in the text that was read.
struct MarkdownProblem {
  std::size_t at = 0;
  std::string what;
  std::string mend;
};

/// Where a cell and its links stand in the text that was read.
struct CellOrigin {
  std::size_t at = 0;
  std::vector<std::size_t> spans;  ///< one a span of the cell
};

struct MarkdownTree {
  std::vector<SourceBlock> blocks;               ///< links as spans; places unset
  std::vector<std::vector<CellOrigin>> origins;  ///< origins[block][cell]
  std::vector<MarkdownProblem> problems;
  std::vector<MarkdownProblem> warnings;
  std::vector<MarkdownProblem> hints;
};

/// Lists in quotes in lists … Deeper than this nobody reads.
inline constexpr std::size_t max_markdown_depth = 32;

/// Errors: none (total); what is wrong is in `problems`.
[[nodiscard]] MarkdownTree read_markdown(std::string_view text);

/// Lines that Markdown would take for a link's definition and not show.
[[nodiscard]] std::vector<MarkdownProblem> find_definitions(std::string_view text);

}  // namespace lectern::compiler
