// SPDX-License-Identifier: MIT
// Text as code points: walking UTF-8 and telling letters from the rest. Used wherever the compiler reads text. ICU
// knows the properties; nothing here allocates but the strings it returns.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace lectern::compiler {

struct CodePoint {
  char32_t value = 0;
  std::size_t size = 1;  ///< bytes; of a malformed sequence its longest well-formed beginning, at least 1
  bool well_formed = true;
};

/// The code point that begins at `offset`.  Shape: offset < text.size().
[[nodiscard]] CodePoint code_point_at(std::string_view text, std::size_t offset);

/// The offset at which the code point that ends before `offset` begins.  Shape: 0 < offset <= text.size().
[[nodiscard]] std::size_t before(std::string_view text, std::size_t offset);

void append_utf8(std::string& text, char32_t code_point);

[[nodiscard]] std::u32string code_points(std::string_view text);
[[nodiscard]] std::size_t count_code_points(std::string_view text);

/// A letter, a digit, or a mark that belongs to one.
[[nodiscard]] bool is_word_character(char32_t code_point);

/// Of a script that writes words without spaces between them.
[[nodiscard]] bool stands_alone(char32_t code_point);

[[nodiscard]] bool is_white_space(char32_t code_point);

/// Case folded, simple mapping.  Source: Unicode CaseFolding.txt, status C and S.
[[nodiscard]] char32_t fold(char32_t code_point);

/// Why no text may hold a character, in words that follow its name; empty where it may: a control other than tab and
/// line end, one for private use, one that Unicode does not know.
[[nodiscard]] std::string_view refusal(char32_t code_point);

/// The part of [start, end) between leading and trailing white space.  Shape: on code points' edges; start <= end.
void trim_range(std::string_view text, std::size_t& start, std::size_t& end);

/// `text` without spaces, tabs and line ends around it.
[[nodiscard]] std::string_view trimmed(std::string_view text);

}  // namespace lectern::compiler
