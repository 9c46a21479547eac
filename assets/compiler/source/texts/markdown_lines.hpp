// SPDX-License-Identifier: MIT
// What can be told of a line of Markdown without reading the whole: its prefix, and whether it is all signs. Used where
// marks are placed and where lines would be swallowed.
#pragma once

#include <cstddef>
#include <string_view>

namespace lectern::compiler {

/// Past the signs that open a block at `start`: spaces, "> ", "- ", "1. ", "## ", "|".  Shape: start begins a line.
[[nodiscard]] std::size_t past_prefix(std::string_view text, std::size_t start);

/// The beginning of the line that holds `at`, and the end of it, before its '\n'.
[[nodiscard]] std::size_t line_start(std::string_view text, std::size_t at);
[[nodiscard]] std::size_t line_end(std::string_view text, std::size_t at);

/// True where a line has nothing that is shown: a rule, an underline, a fence, a table's rule row, or nothing at all.
[[nodiscard]] bool is_all_signs(std::string_view line);

/// Whether a line is the one between a table's head and its body: "|---|--:|".
[[nodiscard]] bool is_table_rule(std::string_view line);

}  // namespace lectern::compiler
