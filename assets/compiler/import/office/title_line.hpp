// SPDX-License-Identifier: MIT
// The line over a typed text that says what the text is, "Brief 1 – Abschrift": its typist's, and no paragraph that a
// translation would have too. Used by list_rows and word. Takes no word away.
#pragma once

#include <string>
#include <vector>

#include "assets/compiler/import/office/word_file.hpp"

namespace lectern::compiler {

/// Makes headings of such lines at a text's beginning, and says so in its remarks.
/// Shape: `names` are what the document is called elsewhere: its row's title and number; its file's name is known.
/// A line is one where all its words are those of names or say of which kind and language a text is ("transcript",
/// "English"), or where it stands before the mark with which the first page begins.
void mark_title_lines(WordFile& file, std::vector<std::string> names);

}  // namespace lectern::compiler
