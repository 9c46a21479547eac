// SPDX-License-Identifier: MIT
// Signs for marks that Markdown does not know and pandoc and other editors write: `[words]{.underline}`, `1^st^`,
// `H~2~O`, `==words==`; and asterisks between figures, which are none. Used by layer and sentences alone.
#pragma once

#include "assets/compiler/source/texts/marks.hpp"

namespace lectern::compiler {

/// The text with HTML's tags in their place, and `3*4*5` as `3\*4\*5`. What stands in code, tags and the addresses of
/// links, and behind a backslash, stays.  Errors: none; what is left of such signs is shown, and reported by others.
[[nodiscard]] MarkedText with_pandoc_marks(MarkedText marked);

}  // namespace lectern::compiler
