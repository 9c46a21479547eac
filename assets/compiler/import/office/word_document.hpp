// SPDX-License-Identifier: MIT
// What a word processor's file holds, whichever program wrote it. Made by docx and odt, taken by word_file.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>

#include "assets/base/bytes.hpp"
#include "assets/base/result.hpp"
#include "assets/compiler/import/office/word_text.hpp"
#include "assets/compiler/import/office/zip.hpp"

namespace lectern::compiler {

struct WordDocument {
  WordText::Made made;
  std::map<std::string, std::size_t> languages;  ///< that the file says, and how many letters each has
  std::string title, author;                     ///< of the file, as its program noted them
};

/// Shape: the unpacked files of a .docx.  `name` is what remarks and errors call the file.
/// Errors: malformed, missing (a part that there must be).
[[nodiscard]] Result<WordDocument> read_docx(const std::string& name, const ZipFiles& files);

/// Shape: the unpacked files of an .odt, or its one file (.fodt) as "content.xml".
[[nodiscard]] Result<WordDocument> read_odt(const std::string& name, const ZipFiles& files);

/// The beginning of words that a remark repeats, in quotation marks.
[[nodiscard]] std::string quoted_beginning(std::string_view words);

}  // namespace lectern::compiler
