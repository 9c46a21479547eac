// SPDX-License-Identifier: MIT
// Whether what was taken out of a file can be a text of its language: PDFs without a table of their letters give others
// that look like some. Used by scan_readings and commands. Pure.
#pragma once

#include <string>
#include <string_view>

namespace lectern::compiler {

/// Why `text` cannot be one of that language, in words that follow "its text"; empty where it can, or is too short to
/// tell.  Shape: `language` is a BCP 47 code, or empty.
[[nodiscard]] std::string why_no_sense(std::string_view text, std::string_view language);

}  // namespace lectern::compiler
