// SPDX-License-Identifier: MIT
// Tables as they are typed: how many cells a row has, and lines that were meant as a table and are none. Used by
// markdown_tree alone.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "assets/compiler/source/texts/markdown_tree.hpp"

namespace lectern::compiler {

/// The bars of a line; "\|" is none.
[[nodiscard]] std::size_t bars_in(std::string_view line);

/// The cells of a table's row as typed.
[[nodiscard]] std::size_t cells_in(std::string_view row);

/// The first line of a paragraph that was meant as a table's row: its bars are shown.  Shape: `source` is the stretch
/// of the text that the paragraph comes from, `from` where it begins.
[[nodiscard]] std::optional<MarkdownProblem> find_unruled_table(std::string_view source, std::size_t from);

}  // namespace lectern::compiler
