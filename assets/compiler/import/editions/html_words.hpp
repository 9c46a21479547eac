// SPDX-License-Identifier: MIT
// The words of a snippet of HTML, as labels and annotations of IIIF hold them. Used by import/editions alone. No tag is
// ever taken over; scripts, styles and comments have no words.
#pragma once

#include <string>
#include <string_view>

namespace lectern::compiler {

/// Whether a text holds tags or references of HTML: "a < b" does not.
[[nodiscard]] bool is_html(std::string_view text);

/// Its words: `<br>` ends a line, a paragraph is followed by a blank line, references of HTML's most used names are
/// letters.  Errors: none (total); what is no tag stays as it is.
[[nodiscard]] std::string html_words(std::string_view html);

}  // namespace lectern::compiler
