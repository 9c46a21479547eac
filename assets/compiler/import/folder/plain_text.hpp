// SPDX-License-Identifier: MIT
// A text that was found, brought to the form that a text's file can say: what its reader made of it in another form
// (marks that overlap themselves, list items without a list, passages that come twice) is put into the next one that
// says the same. No word is changed. Used by exhibit_files and markdown_writer. Pure.
#pragma once

#include <string>
#include <vector>

#include "assets/compiler/import/folder/clean_cell.hpp"
#include "assets/compiler/import/imported.hpp"

namespace lectern::compiler {

/// `text` as write_markdown() writes it and parse_layer() reads it again. `signs` counts what could not be written.
[[nodiscard]] ImportedText plain_text(ImportedText text, UnwritableSigns& signs);

/// A list item's number or sign at the beginning of its text with the blank behind it, as Markdown knows them: "12. ",
/// "- "; 0 where there is none.  Units: bytes.
[[nodiscard]] std::size_t item_sign(std::string_view text);

/// Whether two texts say the same: kinds, words, marks, spans and footnotes; places do not count.
[[nodiscard]] bool is_same_text(const std::vector<SourceBlock>& a, const std::vector<SourceBlock>& b);
[[nodiscard]] bool is_same_block(const SourceBlock& a, const SourceBlock& b);

}  // namespace lectern::compiler
