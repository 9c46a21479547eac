// SPDX-License-Identifier: MIT
// What a file is that is named as a text and is none: a Word document, a PDF, a picture. Told by its first bytes, as
// scans are by theirs. Used by text_file and plain_file.
#pragma once

#include <string>
#include <string_view>

namespace lectern::compiler {

struct FileKind {
  std::string what;  ///< "a Word document (.docx)"; empty for what may be a text
  std::string mend;
};

[[nodiscard]] FileKind file_kind(std::string_view bytes);

/// True for more controls than any text of one byte a sign has.
[[nodiscard]] bool is_no_text(std::string_view bytes);

}  // namespace lectern::compiler
