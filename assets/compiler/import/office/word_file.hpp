// SPDX-License-Identifier: MIT
// A Word or OpenDocument file as a text of a document: what it holds, in which language, on which pages. Used by
// office, list_texts and title_line.
#pragma once

#include <string>
#include <vector>

#include "assets/compiler/import/imported.hpp"
#include "assets/compiler/import/language_guess.hpp"
#include "assets/compiler/import/office/word_text.hpp"
#include "assets/compiler/import/reader.hpp"

namespace lectern::compiler {

struct WordFile {
  ImportedText text;                ///< a transcript, as long as nobody says otherwise
  std::vector<std::string> labels;  ///< of the pages that its marks name, in order; none: it tells of no pages
  bool begins_before = false;       ///< there are words before the first of them
  std::size_t before_pages = 0;     ///< blocks that its typist wrote before the mark of the first page
  std::string title, author;        ///< of the file, as its program noted them
  std::string tool;                 ///< the other program that read it, "pandoc 2.17.1.1"; empty: none
  GuessedLanguage language;
  WordRemarks remarks;
};

/// Whether bytes are those of a .docx, an .odt or a .fodt.  Cost: looks at the names in the zip.
[[nodiscard]] bool is_word_file(ByteView bytes);

/// By our own reader or, where the options ask for it, by pandoc.
/// Errors: malformed, too_large, missing (a part of the file, pandoc), not_ours (what it is instead, and what to do).
[[nodiscard]] Result<WordFile> read_word_file(const ImportSource& source);

/// The pages of a document whose text names `labels`, shown by `pictures` in their order; what does not fit is asked.
[[nodiscard]] std::vector<ImportedPage> pages_of_text(const WordFile& file, std::vector<ImportedPicture> pictures,
                                                      std::vector<Remark>& questions);

/// Names a program that took part, once.
void add_tool(const std::string& tool, Imported& imported);

/// All words of blocks, a line each.
[[nodiscard]] std::string words_of(const std::vector<SourceBlock>& blocks);

}  // namespace lectern::compiler
