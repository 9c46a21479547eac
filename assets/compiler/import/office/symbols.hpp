// SPDX-License-Identifier: MIT
// Signs that are letters of a font: what "Symbol" and "Wingdings" draw for a number, as Unicode has it. Used by docx
// and odt.
#pragma once

#include <string>
#include <string_view>

namespace lectern::compiler {

/// Whether words in a font are numbers of its signs, and no letters.
[[nodiscard]] bool is_symbol_font(std::string_view font);

/// The sign at `code` (32 to 255, or 0xF020 to 0xF0FF); 0 where it is not known.
[[nodiscard]] char32_t symbol_of(std::string_view font, char32_t code);

/// Words of a symbol font in Unicode: signs that are not known stay, and the text then says so of them.
[[nodiscard]] std::string in_unicode(std::string_view font, std::string_view words);

}  // namespace lectern::compiler
