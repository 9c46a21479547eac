// SPDX-License-Identifier: MIT
// The word that a footnote's sign stands behind, which opens the note. Used by markdown_tree and import/folder. Pure.
#pragma once

#include <cstddef>
#include <string_view>
#include <utility>

namespace lectern::compiler {

/// Where the last word of some words stands, without the signs behind it where it has letters; of a script without
/// spaces its last letters.  Shape: half-open bytes; {0, 0} where there is none.
[[nodiscard]] std::pair<std::size_t, std::size_t> last_word(std::string_view text);

}  // namespace lectern::compiler
