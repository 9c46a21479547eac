// SPDX-License-Identifier: MIT
// The words of one cell as Markdown, with the signs of what stands out, of links and footnotes, and Lectern's marks
// where they stand within. Used by markdown_writer alone. Pure.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "assets/compiler/import/folder/markdown_signs.hpp"
#include "assets/compiler/source/text_model.hpp"

namespace lectern::compiler {

/// A mark within a text and where it stands; marks at the beginning of a block stand on lines of their own before it.
struct PlacedMark {
  std::size_t at = 0;
  std::string words;  ///< "<!-- passage p2 -->"
};

struct CellStyle {
  Caution caution = Caution::light;
  BlockKind kind = BlockKind::paragraph;
  std::string line_end;  ///< "\\\n  ": what a line's end is written as, with the next line's indent
  /// Footnotes' labels by the ids of their notes.
  const std::map<std::string, std::string>* footnotes = nullptr;
};

/// Shape: `from` <= cell.text.size(), the words before it are written by the caller; `marks` in order.
[[nodiscard]] std::string markdown_of(const Cell& cell, std::size_t from, const std::vector<PlacedMark>& marks,
                                      const CellStyle& style);

}  // namespace lectern::compiler
