// SPDX-License-Identifier: MIT
// Where the pages of the original begin in a text from a word processor: at what its typist wrote ("[S. 2]", "[л. 4]",
// "[第5页]"), else at the file's own page breaks. Used by word_file and list_texts.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "assets/compiler/import/office/word_text.hpp"

namespace lectern::compiler {

/// A mark that was typed.  Shape: [start, end) with its brackets.  Units: bytes.
struct TypedMark {
  std::size_t start = 0, end = 0;
  std::string label;  ///< "2", "1r", "4 об."
};

/// The first mark of a page in `text` from `start` on; nothing where there is none.
[[nodiscard]] std::optional<TypedMark> typed_mark(std::string_view text, std::size_t start);

/// Writes page marks into the blocks and takes out those that were typed. Where marks were typed the file's own breaks
/// are not followed. What was done is said in the remarks.
/// Returns the labels of the pages in their order; none where the text tells of no pages.
[[nodiscard]] std::vector<std::string> mark_pages(WordText::Made& made, const std::string& file);

}  // namespace lectern::compiler
