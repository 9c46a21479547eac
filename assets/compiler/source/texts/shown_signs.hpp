// SPDX-License-Identifier: MIT
// Signs that were meant for Markdown or for pandoc, and would be shown as they stand: two asterisks that nothing ends,
// `[words]{.y}`, `~x~`. Used by markdown_tree alone.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace lectern::compiler {

struct ShownSign {
  std::size_t at = 0;  ///< of the source
  std::string what;
  std::string mend;
};

/// What of this is both shown and typed without a backslash.  Shape: `source` is the stretch of the text that the words
/// come from, `from` where it begins.
[[nodiscard]] std::vector<ShownSign> find_shown_signs(std::string_view shown, std::string_view source,
                                                      std::size_t from);

/// The lines with which pandoc begins a division (`::: note`), and those that end none.  Shape: as above; `open` is how
/// many divisions have begun before, and then before the end.
[[nodiscard]] std::vector<ShownSign> find_divisions(std::string_view source, std::size_t from, std::size_t& open);

}  // namespace lectern::compiler
